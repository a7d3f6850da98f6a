package fr.opposable.store;

import fr.opposable.kernel.French;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that went away or cannot write any more from a mistake of the program. */
public final class DatabaseOutage {

    /** SQLSTATE classes: connection lost, resources, limits, operator, system; {@code S1} is HSQLDB's for its files and disk. */
    private static final Set<String> CLASSES = Set.of("08", "53", "54", "57", "58", "S1");

    private DatabaseOutage() {}

    /**
     * {@return what the user is told when this fault comes from such a database; empty for any other fault} A commit or rollback that
     * could not be made is one, whatever the driver says: a connection already closed has no SQLSTATE.
     */
    public static Optional<StoreUnavailableException> in(Throwable fault) {
        Optional<StoreUnavailableException> told = told(fault);
        if (told.isPresent()) {
            return told;
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionSystemException || (cause instanceof SQLException sql && isOutage(sql))) {
                return Optional.of(because(fault));
            }
        }
        return Optional.empty();
    }

    /** {@return what the store itself said of it, if it did} */
    static Optional<StoreUnavailableException> told(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailableException said) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }

    /** {@return what the user is told of such a database, known to be so by other signs} */
    public static StoreUnavailableException because(@Nullable Throwable fault) {
        return new StoreUnavailableException(
                French.typeset(
                        "La base de données ne répond plus ou ne peut plus être écrite. Vérifiez l’espace libre et que le serveur est démarré, puis relancez la même commande : ce qui était enregistré n’est pas perdu."),
                fault);
    }

    private static boolean isOutage(SQLException fault) {
        @Nullable String state = fault.getSQLState();
        return fault instanceof SQLTransientConnectionException
                || fault instanceof SQLNonTransientConnectionException
                || (state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
