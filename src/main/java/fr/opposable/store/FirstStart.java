package fr.opposable.store;

import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The making of an embedded database, which a kill may leave half made: HSQLDB commits each statement of a migration by itself, and what it
 * made without saying so cannot be made again. Nothing was recorded in such a database yet: it is put aside, and made anew.
 *
 * <p>A word in a file beside it says that it is being made, and another, on the disk before anything is recorded, that it is made.
 */
final class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String MAKING = "en cours\n";
    private static final String MADE = "faite\n";

    private final Path folder;
    private final Path mark;

    /** @param database the path of its files, without their endings */
    FirstStart(Path database) {
        this.folder = database.resolveSibling("");
        this.mark = database.resolveSibling("creation.txt");
    }

    /** Says that the database is being made, when there is none. */
    void begin() {
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                if (!files.iterator().hasNext()) {
                    say(MAKING);
                }
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** {@return whether nothing was recorded in it yet} */
    boolean isUnfinished() {
        try {
            return Files.exists(mark) && Files.readString(mark).equals(MAKING);
        } catch (IOException e) {
            LOG.warn("{} cannot be read: the database is taken for one that is made", mark, e);
            return false;
        }
    }

    /** Says that the database is made, on the disk when this returns. */
    void finish() {
        if (isUnfinished()) {
            try {
                say(MADE);
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    /** Puts the half-made database aside, under the first name that is free, and begins again. */
    void startOver() {
        try {
            int number = 1;
            Path aside = folder.resolveSibling("base-interrompue-1");
            while (Files.exists(aside)) {
                aside = folder.resolveSibling("base-interrompue-" + ++number);
            }
            Files.move(folder, aside);
            LOG.warn("The first start was interrupted before anything was recorded; what it left is in {}", aside);
        } catch (IOException e) {
            throw failed(e);
        }
        begin();
    }

    private void say(String word) throws IOException {
        try (FileChannel channel = FileChannel.open(
                mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(word.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    private StoreUnavailableException failed(IOException cause) {
        return new StoreUnavailableException(
                French.typeset(
                                "Le dossier « %s » de la base intégrée ne peut pas être écrit (%s). Vérifiez ses droits et l’espace libre.")
                        .formatted(folder, DiskFault.words(cause)),
                cause);
    }
}
