package fr.opposable.review;

import fr.opposable.compliance.Answer;
import fr.opposable.kernel.LegalReference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the index.
 *
 * @param id as in the law file, {@code R-ELIG-03}
 * @param question the rule as a French question; one put to a person begins with a small letter
 * @param article text it rests on; null for a rule of practice
 * @param since first day of that version of the text; null when no source gives it
 * @param until last day of that version; null while it is open
 * @param source how the text was read
 * @param weight {@code NUL PEN CIV DEO EVI GP} of a letter, {@code B W I} of a filing
 * @param standing what becomes of it here
 */
public record IndexedRule(
        String id,
        String question,
        @Nullable LegalReference article,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        SourceStatus source,
        String weight,
        Standing standing) {

    /** {@return an answer to it that found nothing yet} */
    public Answer answer() {
        return new Answer(id, article);
    }

    /** {@return whether the version named was, as far as is known, in force on {@code day}} */
    boolean isInForceOn(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }
}
