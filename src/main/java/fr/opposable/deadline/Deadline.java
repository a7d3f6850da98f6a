package fr.opposable.deadline;

import fr.opposable.kernel.LegalReference;
import fr.opposable.legal.Verification;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time limit of a case, and how its day was found. Texts are French, for the user.
 *
 * @param id its number in the table of deadlines, {@code DL-03}
 * @param key what tells it apart within the case and stays the same from day to day, {@code DL-14/F-2026-001}
 * @param title what is to be done or ends
 * @param task whose business it is
 * @param state where it stands on the day asked
 * @param computation the day and the steps to it; null while a fact is missing
 * @param met day on which what was to be done was done; null when the chronology does not say so
 * @param article text that sets it
 * @param source where that text was read
 * @param status how far the text and its reading were checked; never better than the weaker of the two
 * @param ifMissed what happens at its end; empty when the law says nothing
 * @param note what the text's own entry tells its reader; null for nothing
 * @param unknown what could change the day and is not known
 * @param sooner another start that decisions give it, which may end it before; null when none is known
 */
public record Deadline(
        String id,
        String key,
        String title,
        Task task,
        State state,
        @Nullable Computation computation,
        @Nullable LocalDate met,
        LegalReference article,
        String source,
        Verification.Status status,
        String ifMissed,
        @Nullable String note,
        List<String> unknown,
        @Nullable Sooner sooner) {

    public Deadline {
        unknown = List.copyOf(unknown);
        if ((computation == null) != (state == State.UNDATED)) {
            throw new IllegalArgumentException("%s has a day, or is undated: %s".formatted(key, state));
        }
    }

    /**
     * An earlier end, by a start that is not the one counted from.
     *
     * @param day the day; null when the case does not say when that start was
     * @param why who counts so, and what to do of it, a French sentence
     */
    public record Sooner(@Nullable LocalDate day, String why) {}

    /** {@return the first day on which it may end, by whatever start; null while a fact is missing} */
    public @Nullable LocalDate soonest() {
        return sooner != null && sooner.day() != null ? sooner.day() : raw();
    }

    /** {@return the doubt that says that a shorter time may end it, and when; empty when there is none} */
    public Optional<String> shorterTerm() {
        return unknown.stream().filter(PrescriptionDeadlines::isShorterTerm).findFirst();
    }

    /** Whose business a deadline is. */
    public enum Task {
        /** The creditor acts at the latest that day. */
        ACT("act", "à faire"),
        /** The creditor can do nothing before the end of that day. */
        WAIT("wait", "à attendre"),
        /** Someone else acts; the creditor looks on. */
        WATCH("watch", "à surveiller");

        private final String key;
        private final String french;

        Task(String key, String french) {
            this.key = key;
            this.french = french;
        }

        public String key() {
            return key;
        }

        public String french() {
            return french;
        }
    }

    /** Where a deadline stands on a day. */
    public enum State {
        /** The creditor's day has passed, and nothing in the chronology says that the thing was done. */
        LATE("late", "dépassée"),
        RUNNING("running", "en cours"),
        /** A fact is missing, without which no day can be told. */
        UNDATED("undated", "sans date"),
        /** What was to be done was done in time. */
        MET("met", "tenue"),
        /** The time of someone else, or the time to wait, is over. */
        OVER("over", "échue");

        private final String key;
        private final String french;

        State(String key, String french) {
            this.key = key;
            this.french = french;
        }

        public String key() {
            return key;
        }

        public String french() {
            return french;
        }
    }

    /** {@return the last day in law; null while it is not known} */
    public @Nullable LocalDate last() {
        return computation == null ? null : computation.last();
    }

    /** {@return the day before any extension to a working day, the safe one for who must act; null while it is not known} */
    public @Nullable LocalDate raw() {
        return computation == null ? null : computation.raw();
    }

    /** {@return days left from {@code asOf}, negative once passed; null while the day is not known} */
    public @Nullable Long daysLeft(LocalDate asOf) {
        return computation == null ? null : ChronoUnit.DAYS.between(asOf, computation.last());
    }
}
