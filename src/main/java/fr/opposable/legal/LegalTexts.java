package fr.opposable.legal;

import java.time.LocalDate;
import java.util.List;

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

    /** {@return a delay of dated practice, in days, such as {@code professional.reminder.pay-within}} */
    DatedDelay delay(String id, LocalDate day);

    /**
     * {@return a delay of procedure or prescription, such as {@code injonction.signification}}
     *
     * @param day the day that chooses the regime, see {@link ProceduralDelay#chosenBy()}: for the order for payment, that of the order
     */
    ProceduralDelay proceduralDelay(String id, LocalDate day);

    /** {@return points or a multiple, such as {@code default-margin}, {@code public-margin}, {@code floor-multiple}} */
    DatedFactor factor(String id, LocalDate day);

    /** {@return what a step costs, such as {@code greffe.injonction-de-payer}} */
    DatedFee fee(String id, LocalDate day);

    /** {@return the wording in force, such as {@code ccom-l441-10-ii}} */
    Wording wording(String id, LocalDate day);

    /** {@return one paragraph of the wording in force, from 1: {@code wording("cpce-l111-8", 2, day)}} */
    default Quotation wording(String id, int paragraph, LocalDate day) {
        return wording(id, day).paragraph(paragraph);
    }

    /** {@return a decision the house cites, such as {@code prescription.requete}, as last read} */
    CourtDecision decision(String id);

    /** {@return the public holidays of a year, in the order of time} */
    List<Holiday> holidays(Territory territory, int year);

    /**
     * {@return whether {@code day} is a public holiday there} Good Friday counts in the whole of Alsace and Moselle; see
     * {@link Holiday#wholeTerritory()}.
     */
    default boolean isHoliday(LocalDate day, Territory territory) {
        return holidays(territory, day.getYear()).stream()
                .anyMatch(holiday -> holiday.date().equals(day));
    }

    /** {@return the words a letter of amicable recovery may not carry on {@code day}, in the order of the compliance matrix} */
    List<ForbiddenExpression> forbiddenExpressions(LocalDate day);
}
