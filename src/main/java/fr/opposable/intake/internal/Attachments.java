package fr.opposable.intake.internal;

import fr.opposable.intake.Rejects;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files that rejected cases name, copied beside them so that a mended folder stands on its own. Not at any size: three gigabytes of
 * films must not fill the disk where letters go. What is not copied is listed with the place where it still lies.
 */
final class Attachments implements Closeable {

    /** Largest file that is copied. */
    static final long LARGEST = 50L << 20;

    /** Most that is copied in all. */
    static final long MOST = 1L << 30;

    private final Path directory;
    private final long largest;
    private final long most;
    private final Set<Path> handled = new HashSet<>();
    private @Nullable SemicolonTable left;
    private long copied;

    Attachments(Path directory) {
        this(directory, LARGEST, MOST);
    }

    Attachments(Path directory, long largest, long most) {
        this.directory = directory;
        this.largest = largest;
        this.most = most;
    }

    /**
     * Copies a file, once however often it is named.
     *
     * @return why it was not copied; null when it was, now or before
     */
    @Nullable
    String copy(Path from, Path to, String named) throws IOException {
        if (!handled.add(to)) {
            return null;
        }
        long size = Files.size(from);
        String reason = reason(size);
        if (reason != null) {
            list(from, to, named, size, reason);
            return reason;
        }
        Path parent = to.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (ReplacedFile copy = ReplacedFile.at(to)) {
            copy.copy(from);
            copy.complete();
        }
        copied += size;
        return null;
    }

    private @Nullable String reason(long size) {
        if (size > largest) {
            return Phrase.of("la pièce dépasse %d Mio.", largest >> 20);
        }
        return copied + size > most
                ? Phrase.of("les pièces déjà copiées approchent %d Mio, le plus qu'un passage copie.", most >> 20)
                : null;
    }

    private void list(Path from, Path to, String named, long size, String reason) throws IOException {
        SemicolonTable table = left;
        if (table == null) {
            table = new SemicolonTable(
                    directory.resolve(Rejects.NOT_COPIED),
                    List.of("affaire", "piece", "octets", "original", "motif", "remede"));
            left = table;
        }
        table.row(List.of(
                named,
                directory.relativize(to).toString(),
                Long.toString(size),
                from.toAbsolutePath().normalize().toString(),
                reason,
                "Copiez-la vous-même à cet endroit avant de reprendre ce dossier, ou retirez-la de l’affaire."));
    }

    /** Puts the list in its place, or removes an older one. */
    void complete() throws IOException {
        if (left == null) {
            Files.deleteIfExists(directory.resolve(Rejects.NOT_COPIED));
        } else {
            left.complete();
        }
    }

    @Override
    public void close() throws IOException {
        if (left != null) {
            left.close();
        }
    }
}
