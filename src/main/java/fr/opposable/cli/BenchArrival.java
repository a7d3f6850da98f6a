package fr.opposable.cli;

import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.ExhibitIntake;
import fr.opposable.exhibit.Passwords;
import fr.opposable.exhibit.PrintedCopy;
import fr.opposable.kernel.AtOnce;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The arrival of the pieces of a bench: each judged, as {@code dossier} does, by processes that are started for it. */
final class BenchArrival {

    /** As many as the command {@code dossier} starts. */
    private static final int INTAKES = 2;

    private BenchArrival() {}

    /**
     * What came of it.
     *
     * @param copies what is bound of each piece, in their order
     * @param cpuSeconds of the processes that judged; not of this one
     */
    record Arrived(List<Path> copies, double cpuSeconds) {}

    /**
     * {@return the copies of {@code pieces}}
     *
     * @param folder where copies go
     * @throws IllegalStateException when a piece is refused
     */
    static Arrived of(List<Path> pieces, Path folder, Instant receivedAt) {
        Queue<ExhibitIntake> free = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < INTAKES; i++) {
            free.add(new ExhibitIntake());
        }
        try {
            List<Path> copies = AtOnce.each(pieces, INTAKES, piece -> {
                ExhibitIntake intake = Objects.requireNonNull(free.poll());
                try {
                    return copy(intake.judge(piece, folder, receivedAt, Passwords.NONE));
                } finally {
                    free.add(intake);
                }
            });
            return new Arrived(copies, cpuOfChildren());
        } finally {
            free.forEach(ExhibitIntake::close);
        }
    }

    private static Path copy(Exhibit exhibit) {
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
}
