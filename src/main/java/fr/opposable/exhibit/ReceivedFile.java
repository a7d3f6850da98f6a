package fr.opposable.exhibit;

import fr.opposable.exhibit.internal.WorkReport;
import fr.opposable.exhibit.internal.Worker;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file as it came. Renderings print its name, so that the same bytes under another name have another copy; what a file carries has
 * its copies beside it, so that the same file carried by two has two.
 */
record ReceivedFile(String name, Path file, Sha256 digest, long bytes, Path copies) {

    private static final int NAME_DIGITS = 16;

    Path copy() {
        return place(".pdf");
    }

    Path carried() {
        return place("-contenu");
    }

    Path place(String end) {
        return copies.resolve(digest.hex().substring(0, NAME_DIGITS) + "-"
                + Sha256.of(name).hex().substring(0, NAME_DIGITS / 2) + end);
    }

    Exhibit refused(String code, String reason, String cure) {
        Refusal refusal = new Refusal(code, French.typeset(reason), French.typeset(cure));
        return new Exhibit(
                name,
                file,
                digest,
                bytes,
                ExhibitKind.UNKNOWN,
                List.of(),
                List.of(),
                refusal,
                null,
                false,
                List.of(),
                false);
    }

    Exhibit exhibit(
            WorkReport report, @Nullable Refusal refusal, @Nullable PrintedCopy copy, List<Exhibit> attachments) {
        return new Exhibit(
                name,
                file,
                digest,
                bytes,
                Objects.requireNonNull(report.kind()),
                report.seen(),
                refusal == null ? report.removed() : List.of(),
                refusal,
                copy,
                report.isSigned(),
                attachments,
                false);
    }

    /** {@return it refused, since no verdict came of it within {@code limits}} */
    Exhibit exceeded(Worker.Excess excess, IntakeLimits limits) {
        return switch (excess) {
            case TIME ->
                refused(
                        "time",
                        "Ce fichier n'a pas pu être lu en %d secondes."
                                .formatted(limits.timeFor(bytes).toSeconds()),
                        "Ouvrez-le, imprimez-le en PDF et donnez ce PDF ; ou divisez-le.");
            case MEMORY ->
                refused(
                        "memory",
                        "Ce fichier demande, pour être lu, bien plus de mémoire que sa taille ne l'explique.",
                        "Ouvrez-le, imprimez-le en PDF et donnez ce PDF ; une image se réduit à 300 points par pouce.");
            case END ->
                refused(
                        "crash",
                        "Ce fichier a fait échouer le lecteur.",
                        "Ouvrez-le, imprimez-le en PDF et donnez ce PDF.");
        };
    }
}
