package fr.opposable.campaign;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Problem;
import fr.opposable.vault.Draft;
import fr.opposable.vault.SealedVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one case. A case that fails is an outcome like another: nothing is lost, nothing is silent. */
sealed interface Outcome {

    RunItem item();

    /** {@return the letter kind decided, null when none was} */
    @Nullable
    String step();

    /** {@return which rule decided} */
    String rule();

    /** {@return why, in French} */
    String reason();

    /**
     * A letter was made.
     *
     * @param draft the letter
     * @param recipient first line of the address
     * @param channel {@code post} or {@code lrar}
     * @param amount what the letter asks for
     * @param findings warnings that came with it
     * @param replaces the versions it takes the place of; none for most
     */
    record Rendered(
            RunItem item,
            String step,
            String rule,
            String reason,
            Draft draft,
            String recipient,
            String channel,
            Money amount,
            List<Finding> findings,
            List<Replacement> replaces)
            implements Outcome {}

    /**
     * The letter exists already, made from the same things by a run that never handed it over; this run hands it over.
     *
     * @param version the one that exists
     */
    record Adopted(
            RunItem item,
            String step,
            String rule,
            String reason,
            SealedVersion version,
            String recipient,
            String channel,
            Money amount,
            List<Finding> findings)
            implements Outcome {}

    /**
     * The letter exists already, made from the same things, and was handed over; it is not made again and not sent again.
     *
     * @param version the one that exists
     */
    record Unchanged(RunItem item, String step, String rule, String reason, SealedVersion version) implements Outcome {}

    /** Nothing is to be written today. */
    record Held(RunItem item, @Nullable String step, String rule, String reason) implements Outcome {}

    /**
     * The case cannot be used, or its letter may not leave.
     *
     * @param problems all that is wrong; at least one
     */
    record Rejected(RunItem item, @Nullable String step, String rule, String reason, List<Problem> problems)
            implements Outcome {}
}
