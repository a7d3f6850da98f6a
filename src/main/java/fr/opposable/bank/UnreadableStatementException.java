package fr.opposable.bank;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** A bank file cannot be used. The message is French, for the user, with the place and the cure; nothing of the file was recorded. */
public final class UnreadableStatementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadableStatementException(Problem problem, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /**
     * {@return the refusal of a file}
     *
     * @param code stable code, {@code BNK-…}
     * @param line line or record, from 1; 0 when it is the whole file
     * @param where columns or element; null when it is the whole line
     */
    static UnreadableStatementException at(
            String code, String file, int line, @Nullable String where, String message, String cure) {
        return new UnreadableStatementException(
                new Problem(code, file, line, where, French.typeset(message), French.typeset(cure)), null);
    }

    /** {@return what is wrong, and how to mend it} */
    public Problem problem() {
        return problem;
    }
}
