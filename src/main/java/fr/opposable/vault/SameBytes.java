package fr.opposable.vault;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is written once, under a second name: nothing is copied where the disk and its rights allow it. */
final class SameBytes {

    private static final Logger LOG = LoggerFactory.getLogger(SameBytes.class);

    private SameBytes() {}

    /**
     * Gives {@code file} the name {@code name} too, or copies it there.
     *
     * @param name where nothing is yet
     * @throws IOException when it can be neither
     */
    static void at(Path name, Path file) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (FileSystemException | UnsupportedOperationException e) {
            LOG.debug("{} cannot have a second name, and is copied", file, e);
            Files.copy(file, name);
        }
    }
}
