package fr.opposable.exhibit;

import fr.opposable.exhibit.internal.JudgeIdentity;
import fr.opposable.exhibit.internal.OfficeSuite;
import fr.opposable.exhibit.internal.Worker;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door by which exhibits come in. Each file is judged by its content, in bounded time and memory, by a process of its own; this one
 * only reads what that one says. The original is read and never written into.
 *
 * <p>The same file received at the same instant gives the same verdict and the same copy, byte for byte; renderings by LibreOffice, which
 * writes its own dates, are the exception. Several threads may ask at once, each for copies in a folder of its own; as many files are opened at
 * a time as it has hands.
 */
public final class ExhibitIntake implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ExhibitIntake.class);

    private final IntakeLimits limits;
    private final Worker worker;
    private final Optional<OfficeSuite> office;
    private final boolean areAllCopied;

    /** With the ordinary limits, one file after the other, and LibreOffice where it is installed. */
    public ExhibitIntake() {
        this(1);
    }

    /** @param hands files that are opened at once, at most, by one process */
    public ExhibitIntake(int hands) {
        this(IntakeLimits.ORDINARY, hands, OfficeSuite.installed());
    }

    ExhibitIntake(IntakeLimits limits, Optional<OfficeSuite> office) {
        this(limits, 1, office);
    }

    ExhibitIntake(IntakeLimits limits, int hands, Optional<OfficeSuite> office) {
        this(limits, hands, office, false);
    }

    private ExhibitIntake(IntakeLimits limits, int hands, Optional<OfficeSuite> office, boolean areAllCopied) {
        this.areAllCopied = areAllCopied;
        this.limits = limits;
        this.worker = new Worker(limits.heapMebibytes(), hands);
        this.office = office;
    }

    /** {@return how many files are opened at once, at most} */
    public int hands() {
        return worker.hands();
    }

    /** {@return an intake by which each accepted file has its copy, one that is bound itself too: for who is handed the copies} */
    public static ExhibitIntake copyingAll() {
        return new ExhibitIntake(IntakeLimits.ORDINARY, 1, OfficeSuite.installed(), true);
    }

    /** {@return an intake that renders word processing files by itself even where LibreOffice is installed} */
    public static ExhibitIntake withoutOfficeSuite() {
        return new ExhibitIntake(IntakeLimits.ORDINARY, Optional.empty());
    }

    /**
     * {@return {@code file}, judged, with its copy in {@code copies} when it is accepted}
     *
     * @param copies folder of the copies, named by the digests of their originals and of the names these bear, and of the files that exhibits
     *     carry, beside the copy of who carries them; made when absent
     * @param receivedAt what a rendering gives as its date
     * @throws UncheckedIOException when {@code file} cannot be read or {@code copies} cannot be written
     * @throws IllegalStateException when the worker cannot be started
     */
    public Exhibit judge(Path file, Path copies, Instant receivedAt, Passwords passwords) {
        return judge(HashedFile.of(file), copies, receivedAt, passwords);
    }

    /** As {@link #judge(Path, Path, Instant, Passwords)}, of a file that was just hashed. */
    public Exhibit judge(HashedFile file, Path copies, Instant receivedAt, Passwords passwords) {
        return judged(file.file(), file.sha256(), file.checksum(), copies, receivedAt, passwords)
                .exhibit();
    }

    /**
     * As {@link #judge(Path, Path, Instant, Passwords)}, of a file whose digest is known: it is hashed once it was judged.
     *
     * @param known digest of {@code file}; one that is not the file's is a fault, told once the file was judged
     */
    public Exhibit judge(Path file, Sha256 known, Path copies, Instant receivedAt, Passwords passwords) {
        return judged(file, known, copies, receivedAt, passwords).exhibit();
    }

    /** As {@link #judge(Path, Sha256, Path, Instant, Passwords)}, with whether the same would be told of the same file another time. */
    public Judgement judged(Path file, Sha256 known, Path copies, Instant receivedAt, Passwords passwords) {
        return judged(file, known, null, copies, receivedAt, passwords);
    }

    private Judgement judged(
            Path file, Sha256 known, @Nullable Long checksum, Path copies, Instant receivedAt, Passwords passwords) {
        try {
            Files.createDirectories(copies);
            IntakeVisit visit = new IntakeVisit(limits, worker, office, areAllCopied, receivedAt, passwords);
            Exhibit exhibit = visit.judge(file, String.valueOf(file.getFileName()), known, checksum, copies, 0);
            return new Judgement(exhibit, visit.isLasting());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot judge " + file, e);
        }
    }

    /**
     * {@return who judges here: the program to its last byte, the machine it runs on, its limits, its fonts and its office suite; empty when it
     * cannot be told. Two judges of one identity tell the same of the same file, named alike and received at the same instant}
     */
    public Optional<Sha256> identity() {
        return JudgeIdentity.of(limits.toString(), office);
    }

    /** Starts a worker when none runs, so that the next file does not wait for it. */
    public void warm() {
        worker.warm();
    }

    /** As {@link #warm()}, beside what the caller does; should it fail, the first file says so. */
    public void warmAhead() {
        Thread.ofPlatform().daemon().name("exhibit-warm").start(() -> {
            try {
                warm();
            } catch (IllegalStateException | UncheckedIOException e) {
                LOG.debug("No worker could be started ahead", e);
            }
        });
    }

    /** {@return the process that opens files; zero when none runs yet} */
    long workerPid() {
        return worker.pid();
    }

    @Override
    public void close() {
        worker.close();
        office.ifPresent(OfficeSuite::close);
    }
}
