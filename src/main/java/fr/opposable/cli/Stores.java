package fr.opposable.cli;

import fr.opposable.kernel.French;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whether there is a store to look into, so that a command that only reads does not make one. */
final class Stores {

    private Stores() {}

    /** @throws InputException when there is none */
    static void require(Path data, @Nullable String db) {
        if (!exists(data, db)) {
            throw new InputException(French.typeset(
                            "Le dossier de données « %s » ne contient aucune base : indiquez le bon avec --data.")
                    .formatted(data));
        }
    }

    static boolean exists(Path data, @Nullable String db) {
        return db != null || Files.isDirectory(data.resolve("base"));
    }
}
