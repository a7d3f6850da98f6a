package fr.opposable.bundle;

import fr.opposable.kernel.French;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** There is no room where dossiers are made: no fault of a case, and no use in going on with the next. */
public final class FullDiskException extends BundleRefusedException {

    private static final long serialVersionUID = 1L;

    /** As the systems say it, each in its words. */
    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

    private FullDiskException(String message, @Nullable Throwable cause) {
        super(message, cause == null ? new IOException(FULL.getFirst()) : cause);
    }

    /** {@return whether a full disk brought {@code fault} about} */
    public static boolean isCause(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (cause instanceof IOException && FULL.stream().anyMatch(said::contains)) {
                return true;
            }
        }
        return false;
    }

    /** {@return that a dossier could not be made for want of room in {@code out}} */
    public static FullDiskException of(Path out, @Nullable Throwable cause) {
        return new FullDiskException(
                French.typeset(
                                "--out : il n’y a plus de place sur le disque de « %s ». Libérez-en, puis relancez la même commande : rien n’est perdu, et ce qui est fait ne sera pas refait.")
                        .formatted(out),
                cause);
    }

    /**
     * {@return that a run stopped for want of room in {@code out}}
     *
     * @param done dossiers and drafts that are there
     * @param left cases of which none is there yet
     */
    static FullDiskException ofRun(Path out, long done, long left, FullDiskException first) {
        return new FullDiskException(
                French.typeset(
                                "--out : il n’y a plus de place sur le disque de « %s », et le lot s’arrête : %d dossier(s) sont faits et gardés, il reste %d affaire(s). Libérez de la place, puis relancez la même commande (avec --resume si c’est un autre jour) : ce qui est fait ne sera pas refait.")
                        .formatted(out, done, left),
                first);
    }

    /** {@return {@code fault}, or that there is no room in {@code out} when that is what brought it about} */
    public static RuntimeException told(RuntimeException fault, Path out) {
        return !(fault instanceof FullDiskException) && isCause(fault) ? of(out, fault) : fault;
    }
}
