package fr.opposable.ledger;

import org.jspecify.annotations.Nullable;

/** The log contradicts a checkpoint it once signed, or itself. Nothing more is signed until a person has looked. The message is French. */
public final class LedgerAlteredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerAlteredException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
