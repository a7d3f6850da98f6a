package fr.opposable.claim;

import fr.opposable.kernel.LegalReference;
import fr.opposable.legal.DatedRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rate a day bears, and until when.
 *
 * @param percent percent a year
 * @param until last day it holds
 * @param kind which law or agreement grants it
 * @param basis word of the case format
 * @param source where it comes from, in words
 * @param article the text that grants it
 * @param published the published figure it rests on; null for a rate written in the contract
 */
record AppliedRate(
        BigDecimal percent,
        LocalDate until,
        InterestKind kind,
        String basis,
        String source,
        LegalReference article,
        @Nullable DatedRate published) {

    /** {@return the same, for as long as the delay lasts} */
    AppliedRate frozen() {
        return published == null
                ? this
                : new AppliedRate(
                        percent,
                        LocalDate.MAX,
                        kind,
                        basis,
                        source + ", figé au premier jour de retard",
                        article,
                        published);
    }

    /** {@return the same, until {@code day} at the latest} */
    AppliedRate endingBy(LocalDate day) {
        return until.isAfter(day) ? new AppliedRate(percent, day, kind, basis, source, article, published) : this;
    }
}
