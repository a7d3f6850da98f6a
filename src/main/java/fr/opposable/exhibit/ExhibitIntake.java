package fr.opposable.exhibit;

import fr.opposable.exhibit.internal.JudgeIdentity;
import fr.opposable.exhibit.internal.OfficeSuite;
import fr.opposable.exhibit.internal.WorkOrder;
import fr.opposable.exhibit.internal.WorkReport;
import fr.opposable.exhibit.internal.Worker;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The door by which exhibits come in. Each file is judged by its content, in bounded time and memory, by a process of its own; this one
 * only reads what that one says. The original is read and never written into.
 *
 * <p>The same file received at the same instant gives the same verdict and the same copy, byte for byte; renderings by LibreOffice, which
 * writes its own dates, are the exception. One file at a time: several threads wait for each other.
 */
public final class ExhibitIntake implements AutoCloseable {

    private static final int NAME_DIGITS = 16;

    private final IntakeLimits limits;
    private final Worker worker;
    private final Optional<OfficeSuite> office;

    /** With the ordinary limits, and LibreOffice where it is installed. */
    public ExhibitIntake() {
        this(IntakeLimits.ORDINARY, OfficeSuite.installed());
    }

    ExhibitIntake(IntakeLimits limits, Optional<OfficeSuite> office) {
        this.limits = limits;
        this.worker = new Worker(limits.heapMebibytes());
        this.office = office;
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
        try {
            return judge(file, digest(file), copies, receivedAt, passwords);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot judge " + file, e);
        }
    }

    /**
     * As {@link #judge(Path, Path, Instant, Passwords)}, of a file whose digest was just taken: it is read once less.
     *
     * @param known digest of {@code file}; one that is not the file's is a fault, told once the file was judged
     */
    public Exhibit judge(Path file, Sha256 known, Path copies, Instant receivedAt, Passwords passwords) {
        return judged(file, known, copies, receivedAt, passwords).exhibit();
    }

    /** As {@link #judge(Path, Sha256, Path, Instant, Passwords)}, with whether the same would be told of the same file another time. */
    public Judgement judged(Path file, Sha256 known, Path copies, Instant receivedAt, Passwords passwords) {
        try {
            Files.createDirectories(copies);
            Visit visit = new Visit(receivedAt, passwords);
            Exhibit exhibit = visit.judge(file, String.valueOf(file.getFileName()), known, copies, 0);
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

    /** Starts the worker when none runs, so that the next file does not wait for it. */
    public void warm() {
        worker.warm();
    }

    /** {@return the process that opens the files; zero when none runs yet} */
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

        Exhibit judge(Path file, String name, Sha256 digest, Path copies, int depth) throws IOException {
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
            Exhibit exhibit = of(received, ask(received, null), depth);
            Refusal refusal = exhibit.refusal();
            if (refusal != null && refusal.asksForPassword()) {
                isLasting = false;
                Optional<String> password = passwords.of(file);
                if (password.isPresent()) {
                    exhibit = of(received, ask(received, password.get()), depth);
                }
            }
            if (Files.size(file) != bytes || !digest(file).equals(digest)) {
                throw new IOException("%s changed while it was read".formatted(file));
            }
            return exhibit;
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
            Path copy = received.copy();
            PrintedCopy printed =
                    new PrintedCopy(copy, digest(copy), report.pages(), report.making(), report.isRendering());
            return received.exhibit(report, null, printed, attachments(report, depth));
        }

        private List<Exhibit> attachments(WorkReport report, int depth) throws IOException {
            List<Exhibit> attachments = new ArrayList<>();
            for (WorkReport.Carried file : report.carried()) {
                carried++;
                Path path = Path.of(file.file());
                if (depth >= limits.depth() || carried > limits.attachments()) {
                    Received received = new Received(file.name(), path, digest(path), Files.size(path), path);
                    attachments.add(received.refused(
                            "too-deep",
                            "Ce fichier est contenu trop profondément, ou parmi plus de %d autres ; il n'a pas été ouvert."
                                    .formatted(limits.attachments()),
                            "S'il est utile, enregistrez-le à part et donnez-le comme une pièce."));
                } else {
                    Path own = Files.createDirectories(path.resolveSibling(path.getFileName() + "-copie"));
                    attachments.add(judge(path, file.name(), digest(path), own, depth + 1));
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

    private static Sha256 digest(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return Sha256.finish(digest);
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
