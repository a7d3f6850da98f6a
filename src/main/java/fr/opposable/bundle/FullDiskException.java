package fr.opposable.bundle;

import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** There is no room where dossiers are made: no fault of a case, and no use in going on with the next. */
public final class FullDiskException extends BundleRefusedException {

    private static final long serialVersionUID = 1L;

    private FullDiskException(String message, @Nullable Throwable cause) {
        super(message, cause);
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
        return !(fault instanceof FullDiskException) && DiskFault.isFull(fault) ? of(out, fault) : fault;
    }
}
