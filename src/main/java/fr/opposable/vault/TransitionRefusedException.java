package fr.opposable.vault;

import fr.opposable.kernel.French;

/** A version cannot come to the state asked for. The message is French, for the user, and names the cure. Nothing was recorded. */
public final class TransitionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TransitionRefusedException(String message) {
        super(message);
    }

    /**
     * {@return the refusal in French print}
     *
     * @param message as typed, with the places of {@code parts}
     */
    public static TransitionRefusedException because(String message, Object... parts) {
        return new TransitionRefusedException(French.typeset(message).formatted(parts));
    }
}
