package fr.opposable.deadline;

import fr.opposable.deadline.Deadline.State;
import fr.opposable.deadline.Deadline.Task;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import fr.opposable.legal.ProceduralDelay;
import fr.opposable.legal.Verification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deadline being written: its text of law first, then what the case adds. */
final class Draft {

    private final String id;
    private final LegalReference basis;
    private final String source;
    private final List<String> unknown = new ArrayList<>();
    private String key;
    private String title;
    private String ifMissed;
    private @Nullable String note;
    private Task task = Task.ACT;
    private Verification.Status status;
    private @Nullable Computation computation;
    private @Nullable LocalDate met;
    private Deadline.@Nullable Sooner sooner;

    Draft(String id, ProceduralDelay text) {
        this(id, text.basis(), text.source(), text.verification().status());
        this.title = text.name();
        this.ifMissed = text.sanction() == null ? "" : Days.capital(text.sanction()) + ".";
        this.note = text.note();
    }

    /** A time that the case itself sets, under a text that gives none. */
    Draft(String id, LegalReference basis, String source, Verification.Status status) {
        this.id = id;
        this.key = id;
        this.basis = basis;
        this.source = source;
        this.status = status;
        this.title = id;
        this.ifMissed = "";
    }

    /** Tells this one apart from the others with the same id. */
    Draft about(String subject) {
        key = id + "/" + subject;
        return this;
    }

    Draft titled(String sentence, Object... values) {
        title = French.typeset(sentence).formatted(values);
        return this;
    }

    Draft is(Task whose) {
        task = whose;
        return this;
    }

    Draft ending(Computation end) {
        computation = end;
        return this;
    }

    /** The day on which it was done, when the chronology says it. */
    Draft metOn(@Nullable LocalDate day) {
        met = day;
        return this;
    }

    Draft ifMissed(String sentence) {
        ifMissed = French.typeset(sentence);
        return this;
    }

    Draft unknown(String sentence, Object... values) {
        unknown.add(French.typeset(sentence).formatted(values));
        return this;
    }

    /** A doubt already set in French print. */
    Draft unknownAsIs(String sentence) {
        unknown.add(sentence);
        return this;
    }

    Draft unknownIf(boolean condition, String sentence, Object... values) {
        return condition ? unknown(sentence, values) : this;
    }

    /** Another start, by which it may end before: a doubt among the others once its day is known. */
    Draft sooner(Deadline.Sooner end) {
        sooner = end;
        return end.day() == null ? this : unknownAsIs(end.why());
    }

    /** The reading that leads to the day is ours, no text or decision was found: the whole is unverified. */
    Draft byInference() {
        status = Verification.Status.UNVERIFIED;
        return this;
    }

    Deadline asOf(LocalDate day) {
        Computation end = computation;
        List<String> doubts = new ArrayList<>(unknown);
        if (end != null) {
            doubts.addAll(end.doubts());
        }
        return new Deadline(
                id,
                key,
                title,
                task,
                end == null ? State.UNDATED : state(end, day),
                end,
                met,
                basis,
                source,
                status,
                ifMissed,
                note,
                doubts.stream().distinct().toList(),
                sooner);
    }

    private State state(Computation end, LocalDate day) {
        if (met != null) {
            return !met.isAfter(end.last()) ? State.MET : task == Task.ACT ? State.LATE : State.OVER;
        }
        if (!day.isAfter(end.last())) {
            return State.RUNNING;
        }
        return task == Task.ACT ? State.LATE : State.OVER;
    }
}
