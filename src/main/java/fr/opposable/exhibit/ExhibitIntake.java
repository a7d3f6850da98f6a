package fr.opposable.exhibit;

import fr.opposable.exhibit.internal.JudgeIdentity;
import fr.opposable.exhibit.internal.OfficeSuite;
import fr.opposable.exhibit.internal.WorkOrder;
import fr.opposable.exhibit.internal.WorkReport;
import fr.opposable.exhibit.internal.Worker;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private static final int NAME_DIGITS = 16;

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
            Visit visit = new Visit(receivedAt, passwords);
            Exhibit exhibit = visit.judge(file, String.valueOf(file.getFileName()), known, checksum, copies, 0);
            return new Judgement(exhibit, visit.isLasting);
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

    /** One file and all it carries. */
    private final class Visit {

        private final Instant receivedAt;
        private final Passwords passwords;
        private int carried;
        private boolean isLasting = true;

        Visit(Instant receivedAt, Passwords passwords) {
            this.receivedAt = receivedAt;
            this.passwords = passwords;
        }

        /** @param checksum CRC-32C of the file, of the same reading as the digest; null when it was not taken */
        Exhibit judge(Path file, String name, Sha256 digest, @Nullable Long checksum, Path copies, int depth)
                throws IOException {
            if (!Files.isRegularFile(file)) {
                throw new IOException("Not a file: " + file);
            }
            long bytes = Files.size(file);
            Received received = new Received(name, file, digest, bytes, copies);
            if (bytes == 0) {
                return received.refused(
                        "empty", "Ce fichier est vide.", "Transférez-le de nouveau, ou demandez-le à son émetteur.");
            }
            if (bytes > limits.largestFile()) {
                return received.refused(
                        "too-large",
                        "Ce fichier dépasse %d Mio.".formatted(limits.largestFile() >> 20),
                        "Divisez-le, ou numérisez-le à 200 points par pouce en niveaux de gris.");
            }
            Worker.Answer answer = ask(received, null);
            Exhibit exhibit = of(received, answer, depth);
            Refusal refusal = exhibit.refusal();
            if (refusal != null && refusal.asksForPassword()) {
                isLasting = false;
                Optional<String> password = passwords.of(file);
                if (password.isPresent()) {
                    answer = ask(received, password.get());
                    exhibit = of(received, answer, depth);
                }
            }
            requireUnchanged(received, checksum, answer);
            return exhibit;
        }

        /** What was opened is what was hashed: the worker says what it opened, or the file is hashed again. */
        private void requireUnchanged(Received received, @Nullable Long checksum, Worker.Answer answer)
                throws IOException {
            Long opened = answer instanceof Worker.Answer.Told(WorkReport report) ? report.checksum() : null;
            boolean isSame = checksum == null || opened == null
                    ? HashedFile.of(received.file()).sha256().equals(received.digest())
                    : opened.equals(checksum);
            if (!isSame || Files.size(received.file()) != received.bytes()) {
                throw new IOException("%s changed while it was read".formatted(received.file()));
            }
        }

        private Worker.Answer ask(Received received, @Nullable String password) {
            return worker.ask(order(received.file(), received, received.copy(), password, null));
        }

        private WorkOrder order(
                Path file, Received received, Path copy, @Nullable String password, @Nullable String mark) {
            Duration time = limits.timeFor(received.bytes());
            return new WorkOrder(
                    file.toAbsolutePath().toString(),
                    received.name(),
                    received.digest().hex(),
                    copy.toAbsolutePath().toString(),
                    received.carried().toAbsolutePath().toString(),
                    password,
                    receivedAt,
                    time.toMillis(),
                    mark);
        }

        private Exhibit of(Received received, Worker.Answer answer, int depth) throws IOException {
            return switch (answer) {
                case Worker.Answer.Exceeded(Worker.Excess excess) -> {
                    isLasting = false;
                    Files.deleteIfExists(received.copy());
                    yield exceeded(received, excess);
                }
                case Worker.Answer.Told(WorkReport report) -> {
                    WorkReport better = office.isPresent() ? rendered(received, report, office.get()) : report;
                    yield told(received, better, depth);
                }
            };
        }

        /** A word processing file is shown as the suite shows it, when the suite does; as we do otherwise. */
        private WorkReport rendered(Received received, WorkReport report, OfficeSuite suite) throws IOException {
            if (report.code() != null || !OfficeSuite.reads(report.kind())) {
                return report;
            }
            Path pdf = suite.toPdf(received.file(), report.kind(), limits.timeFor(received.bytes()));
            if (pdf == null) {
                return OfficeSuite.failed(report);
            }
            Path copy = received.place("-lo.pdf");
            try {
                Worker.Answer answer =
                        worker.ask(order(pdf, received, copy, null, suite.mark(report.kind(), received.digest())));
                if (answer instanceof Worker.Answer.Told(WorkReport judged) && judged.code() == null) {
                    Files.move(copy, received.copy(), StandardCopyOption.REPLACE_EXISTING);
                    return suite.said(report, judged.pages());
                }
                return OfficeSuite.failed(report);
            } finally {
                Files.deleteIfExists(pdf);
                Files.deleteIfExists(copy);
            }
        }

        private Exhibit told(Received received, WorkReport report, int depth) throws IOException {
            isLasting &= !report.mayDiffer();
            if (report.code() != null) {
                isLasting &= Judgement.LASTING_REFUSALS.contains(report.code());
                Files.deleteIfExists(received.copy());
                return received.exhibit(
                        report,
                        new Refusal(report.code(), String.valueOf(report.reason()), String.valueOf(report.cure())),
                        null,
                        List.of());
            }
            Path pages = report.isOwn() ? own(received, depth) : received.copy();
            Sha256 known =
                    report.isOwn() ? received.digest() : HashedFile.of(pages).sha256();
            PrintedCopy printed = new PrintedCopy(pages, known, report.pages(), report.making(), report.isRendering());
            return received.exhibit(report, null, printed, attachments(report, depth));
        }

        /** {@return where an original that is bound itself is bound from: what another carried has no other place than among the copies} */
        private Path own(Received received, int depth) throws IOException {
            if (depth == 0 && !areAllCopied) {
                return received.file();
            }
            Path copy = received.copy();
            Files.copy(received.file(), copy, StandardCopyOption.REPLACE_EXISTING);
            if (!HashedFile.of(copy).sha256().equals(received.digest())) {
                Files.delete(copy);
                throw new IOException("%s changed while it was read".formatted(received.file()));
            }
            return copy;
        }

        private List<Exhibit> attachments(WorkReport report, int depth) throws IOException {
            List<Exhibit> attachments = new ArrayList<>();
            for (WorkReport.Carried file : report.carried()) {
                carried++;
                Path path = Path.of(file.file());
                if (depth >= limits.depth() || carried > limits.attachments()) {
                    Received received =
                            new Received(file.name(), path, HashedFile.of(path).sha256(), Files.size(path), path);
                    attachments.add(received.refused(
                            "too-deep",
                            "Ce fichier est contenu trop profondément, ou parmi plus de %d autres ; il n'a pas été ouvert."
                                    .formatted(limits.attachments()),
                            "S'il est utile, enregistrez-le à part et donnez-le comme une pièce."));
                } else {
                    Path own = Files.createDirectories(path.resolveSibling(path.getFileName() + "-copie"));
                    attachments.add(judge(path, file.name(), HashedFile.of(path).sha256(), null, own, depth + 1));
                }
            }
            return attachments;
        }
    }

    private Exhibit exceeded(Received received, Worker.Excess excess) {
        return switch (excess) {
            case TIME ->
                received.refused(
                        "time",
                        "Ce fichier n'a pas pu être lu en %d secondes."
                                .formatted(limits.timeFor(received.bytes()).toSeconds()),
                        "Ouvrez-le, imprimez-le en PDF et donnez ce PDF ; ou divisez-le.");
            case MEMORY ->
                received.refused(
                        "memory",
                        "Ce fichier demande, pour être lu, bien plus de mémoire que sa taille ne l'explique.",
                        "Ouvrez-le, imprimez-le en PDF et donnez ce PDF ; une image se réduit à 300 points par pouce.");
            case END ->
                received.refused(
                        "crash",
                        "Ce fichier a fait échouer le lecteur.",
                        "Ouvrez-le, imprimez-le en PDF et donnez ce PDF.");
        };
    }

    /**
     * A file as it came. Renderings print its name, so that the same bytes under another name have another copy; what a file carries has
     * its copies beside it, so that the same file carried by two has two.
     */
    private record Received(String name, Path file, Sha256 digest, long bytes, Path copies) {

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
                    List.of());
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
                    attachments);
        }
    }
}
