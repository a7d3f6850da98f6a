package fr.opposable.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whether there is a store to look into, so that a command that only reads does not make one. */
final class Stores {

    private Stores() {}

    static boolean exists(Path data, @Nullable String db) {
        return db != null || Files.isDirectory(data.resolve("base"));
    }
}
