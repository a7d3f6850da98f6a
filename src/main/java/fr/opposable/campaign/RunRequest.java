package fr.opposable.campaign;

import fr.opposable.claim.Event;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a user asks of one run.
 *
 * @param portfolio the portfolio, or one case folder
 * @param out where lots, rejects and the report go
 * @param kind a letter kind, or {@code next}
 * @param asOf day the law and the amounts are taken at; it is also the date of the letters
 * @param asOfGiven whether the user typed that day
 * @param dryRun whether nothing is to be produced or recorded
 * @param resume whether an unfinished run of this portfolio is to be continued, whatever its day
 * @param author who asks
 * @param workers letters made at the same time
 * @param reason why new versions take the place of those that were sent; null: what changed says it
 * @param wordCopies whether each letter is to have a Word copy beside it
 * @param approver who agrees, for the whole run, to the steps that wait for a person; null: nobody does
 * @param channel the way the letters of {@code kind} are meant to go; null: their usual one. Under {@code next} the scenario says it
 */
public record RunRequest(
        Path portfolio,
        Path out,
        String kind,
        LocalDate asOf,
        boolean asOfGiven,
        boolean dryRun,
        boolean resume,
        String author,
        int workers,
        @Nullable String reason,
        boolean wordCopies,
        @Nullable String approver,
        Event.@Nullable Channel channel) {

    /** A request without Word copies, by which nobody agrees to steps that wait for a person. */
    public RunRequest(
            Path portfolio,
            Path out,
            String kind,
            LocalDate asOf,
            boolean asOfGiven,
            boolean dryRun,
            boolean resume,
            String author,
            int workers,
            @Nullable String reason) {
        this(portfolio, out, kind, asOf, asOfGiven, dryRun, resume, author, workers, reason, false, null, null);
    }

    /** {@return the same, with Word copies} */
    public RunRequest withWordCopies() {
        return new RunRequest(
                portfolio, out, kind, asOf, asOfGiven, dryRun, resume, author, workers, reason, true, approver,
                channel);
    }

    /** A request that gives no reason for new versions. */
    public RunRequest(
            Path portfolio,
            Path out,
            String kind,
            LocalDate asOf,
            boolean asOfGiven,
            boolean dryRun,
            boolean resume,
            String author,
            int workers) {
        this(portfolio, out, kind, asOf, asOfGiven, dryRun, resume, author, workers, null);
    }

    /** The procedure decides which letter is next. */
    public static final String NEXT = "next";
}
