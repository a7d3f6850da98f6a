package fr.opposable.legal;

import java.time.LocalDate;

/**
 * The law on a date. Every answer carries its days in force, its source and how far that source was checked; what is not known is
 * refused with {@link LegalTextMissingException}, never taken as zero or extended from the day before.
 */
public interface LegalTexts {

    /** {@return the digest of all the texts, {@code sha256:…}; kept with every document} */
    String version();

    /**
     * {@return the ECB refinancing rate that C. com., art. L. 441-10, II applies on {@code day}: the rate in force on 1 January or
     * 1 July of its half-year}
     */
    DatedRate refinancingRate(LocalDate day);

    /** {@return the legal interest rate of the half-year (before 2015, of the year) of {@code day} (C. mon. fin., art. L. 313-2)} */
    DatedRate legalRate(CreditorColumn column, LocalDate day);

    /** {@return a sum the law fixes, such as {@code recovery-indemnity}} */
    FixedSum fixedSum(String id, LocalDate day);

    /** {@return a number the law fixes, such as {@code penalty.ecb-points}} */
    LegalFigure figure(String id, LocalDate day);

    /** {@return a delay of law or of dated practice, in days, such as {@code professional.relance-2.after-due}} */
    DatedDelay delay(String id, LocalDate day);

    /** {@return the wording in force, such as {@code ccom-l441-10-ii}} */
    Wording wording(String id, LocalDate day);
}
