package fr.opposable.retention;

/** What retention writes in the journal. */
public final class RetentionActs {

    /** Nothing of the case may go, whatever its age. */
    public static final String HOLD_SET = "hold-set";
    /** That is over. */
    public static final String HOLD_RELEASED = "hold-released";
    /** The proceedings of the case are over. */
    public static final String PROCEDURE_CLOSED = "procedure-closed";
    /** Content was erased. */
    public static final String PURGED = "purged";

    /** The name of the reason among the facts of each. */
    static final String REASON = "reason";

    private RetentionActs() {}

    /** {@return whether an act of this kind is kept when the rest of its case goes} */
    static boolean stays(String kind) {
        return kind.equals(HOLD_SET)
                || kind.equals(HOLD_RELEASED)
                || kind.equals(PROCEDURE_CLOSED)
                || kind.equals(PURGED);
    }
}
