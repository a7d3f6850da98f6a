package fr.opposable.cli;

import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.ExhibitIntake;
import fr.opposable.exhibit.HashedFile;
import fr.opposable.exhibit.Passwords;
import fr.opposable.exhibit.PrintedCopy;
import fr.opposable.kernel.AtOnce;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The arrival of the pieces of a bench: each hashed, then judged, as {@code dossier} does, by a process that is started for the first pass and
 * kept for the next, as a run over many cases keeps it.
 */
final class BenchArrival implements AutoCloseable {

    /** As many as the command {@code dossier} has in hand. */
    private static final int AT_ONCE = 2;

    private final ExhibitIntake intake = new ExhibitIntake(AT_ONCE);
    private double before;

    /**
     * What came of it.
     *
     * @param bound what is bound of each piece, in their order
     * @param cpuSeconds of the process that judged; not of this one
     */
    record Arrived(List<Path> bound, double cpuSeconds) {}

    /**
     * {@return what is bound of {@code pieces}}
     *
     * @param folder where copies go
     * @throws IllegalStateException when a piece is refused
     */
    Arrived of(List<Path> pieces, Path folder, Instant receivedAt) {
        intake.warmAhead();
        List<HashedFile> hashed = AtOnce.each(pieces, AT_ONCE, HashedFile::of);
        List<Path> bound =
                AtOnce.each(hashed, AT_ONCE, piece -> bound(intake.judge(piece, folder, receivedAt, Passwords.NONE)));
        double sofar = cpuOfChildren();
        double own = sofar - before;
        before = sofar;
        return new Arrived(bound, own);
    }

    private static Path bound(Exhibit exhibit) {
        PrintedCopy copy = exhibit.copy();
        if (copy == null) {
            throw new IllegalStateException(exhibit.name() + " was refused: " + exhibit.refusal());
        }
        return copy.pdf();
    }

    private static double cpuOfChildren() {
        return ProcessHandle.current()
                        .children()
                        .mapToLong(process -> process.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toMillis())
                        .sum()
                / 1000.0;
    }

    @Override
    public void close() {
        intake.close();
    }
}
