package fr.opposable.retention;

import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.French;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Legal holds: a case under one loses nothing, whatever its age, until a person releases it. */
public final class Holds {

    private final Journal journal;

    public Holds(Journal journal) {
        this.journal = journal;
    }

    /** {@return the act that holds this case, if one does} */
    public Optional<JournalAct> of(HeldCase held) {
        return last(journal.of(held.reference(), held.creditor()));
    }

    /** {@return the act among these, in the order of the journal, that holds their case, if one does} */
    static Optional<JournalAct> last(List<JournalAct> acts) {
        JournalAct hold = null;
        for (JournalAct act : acts) {
            hold = switch (act.act().kind()) {
                case RetentionActs.HOLD_SET -> hold == null ? act : hold;
                case RetentionActs.HOLD_RELEASED -> null;
                default -> hold;
            };
        }
        return Optional.ofNullable(hold);
    }

    /**
     * Holds a case.
     *
     * @throws RetentionRefusedException when it is held already
     */
    public JournalAct set(HeldCase held, String reason, String author) {
        of(held).ifPresent(there -> {
            throw new RetentionRefusedException(French.typeset("L’affaire %s est déjà conservée sur ordre : %s")
                    .formatted(held, there.act().text(RetentionActs.REASON)));
        });
        return append(RetentionActs.HOLD_SET, held, reason, author);
    }

    /**
     * Releases a case.
     *
     * @throws RetentionRefusedException when it is not held
     */
    public JournalAct release(HeldCase held, String reason, String author) {
        if (of(held).isEmpty()) {
            throw new RetentionRefusedException(
                    French.typeset("L’affaire %s n’est pas conservée sur ordre : il n’y a rien à lever.")
                            .formatted(held));
        }
        return append(RetentionActs.HOLD_RELEASED, held, reason, author);
    }

    /** Says that the proceedings of a case are over. */
    public JournalAct closeProcedure(HeldCase held, String reason, String author) {
        return append(RetentionActs.PROCEDURE_CLOSED, held, reason, author);
    }

    private JournalAct append(String kind, HeldCase held, String reason, String author) {
        int count = journal.of(held.reference(), held.creditor()).size();
        return journal.append(new Act(
                kind,
                held.creditor(),
                held.reference(),
                author,
                null,
                null,
                Map.of(RetentionActs.REASON, reason),
                "%s/%s/%d".formatted(kind, held, count)));
    }
}
