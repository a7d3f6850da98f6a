package fr.opposable.retention;

import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Sha256;
import fr.opposable.legal.ProceduralDelay;
import fr.opposable.vault.SealedVersion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is kept: a version of a document with the facts it was made from, or an act of the journal with the files it brought.
 *
 * @param name how it is named to the user
 * @param version the version; null for an act
 * @param act the act; null for a version
 * @param files digests of the documents and files that go with it
 * @param rule how long such things are kept
 * @param period that rule on the day of the last event of the case
 * @param until last day on which it is kept
 */
public record Kept(
        String name,
        @Nullable SealedVersion version,
        @Nullable JournalAct act,
        List<Sha256> files,
        RetentionRule rule,
        ProceduralDelay period,
        LocalDate until) {

    public Kept {
        files = List.copyOf(files);
    }

    /** {@return whether its period is over on {@code day}} */
    public boolean isDue(LocalDate day) {
        return day.isAfter(until);
    }

    /** {@return the rule as it is cited: the article, and the period in words} */
    public String citation() {
        return "%s (%s)".formatted(period.basis().citation(), period.lengthInWords());
    }
}
