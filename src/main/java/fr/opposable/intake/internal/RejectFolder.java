package fr.opposable.intake.internal;

import fr.opposable.intake.RejectsNotWrittenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where rejects may go: anywhere but onto the portfolio they come from. */
final class RejectFolder {

    private RejectFolder() {}

    static void refuseToOverwrite(Path directory, Path portfolio) {
        try {
            if (Files.exists(directory) && Files.isSameFile(directory, portfolio)) {
                throw new RejectsNotWrittenException(
                        "Rejected rows would overwrite the portfolio they come from: " + directory);
            }
        } catch (IOException e) {
            throw new RejectsNotWrittenException("Rejected rows could not be written under " + directory, e);
        }
    }
}
