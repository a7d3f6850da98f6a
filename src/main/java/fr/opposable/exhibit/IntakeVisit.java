package fr.opposable.exhibit;

import fr.opposable.exhibit.internal.OfficeSuite;
import fr.opposable.exhibit.internal.WorkOrder;
import fr.opposable.exhibit.internal.WorkReport;
import fr.opposable.exhibit.internal.Worker;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One file and all it carries, judged. */
final class IntakeVisit {

    /** What a text may show, or call a picture without being one that is known. */
    private static final Set<ExhibitKind> PICTURES = EnumSet.of(
            ExhibitKind.JPEG,
            ExhibitKind.PNG,
            ExhibitKind.TIFF,
            ExhibitKind.WEBP,
            ExhibitKind.GIF,
            ExhibitKind.BMP,
            ExhibitKind.UNKNOWN);

    private final IntakeLimits limits;
    private final Worker worker;
    private final Optional<OfficeSuite> office;
    private final boolean areAllCopied;
    private final Instant receivedAt;
    private final Passwords passwords;
    private int carried;
    private boolean isLasting = true;

    /** @param areAllCopied whether an original that is bound itself is copied all the same */
    IntakeVisit(
            IntakeLimits limits,
            Worker worker,
            Optional<OfficeSuite> office,
            boolean areAllCopied,
            Instant receivedAt,
            Passwords passwords) {
        this.limits = limits;
        this.worker = worker;
        this.office = office;
        this.areAllCopied = areAllCopied;
        this.receivedAt = receivedAt;
        this.passwords = passwords;
    }

    /** {@return whether the same would be told of the same file another time} */
    boolean isLasting() {
        return isLasting;
    }

    /** @param checksum CRC-32C of the file, of the same reading as the digest; null when it was not taken */
    Exhibit judge(Path file, String name, Sha256 digest, @Nullable Long checksum, Path copies, int depth)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("Not a file: " + file);
        }
        long bytes = Files.size(file);
        ReceivedFile received = new ReceivedFile(name, file, digest, bytes, copies);
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
    private void requireUnchanged(ReceivedFile received, @Nullable Long checksum, Worker.Answer answer)
            throws IOException {
        Long opened = answer instanceof Worker.Answer.Told(WorkReport report) ? report.checksum() : null;
        boolean isSame = checksum == null || opened == null
                ? HashedFile.of(received.file()).sha256().equals(received.digest())
                : opened.equals(checksum);
        if (!isSame || Files.size(received.file()) != received.bytes()) {
            throw new IOException("%s changed while it was read".formatted(received.file()));
        }
    }

    private Worker.Answer ask(ReceivedFile received, @Nullable String password) {
        return worker.ask(order(received.file(), received, received.copy(), password, null));
    }

    private WorkOrder order(
            Path file, ReceivedFile received, Path copy, @Nullable String password, @Nullable String mark) {
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

    private Exhibit of(ReceivedFile received, Worker.Answer answer, int depth) throws IOException {
        return switch (answer) {
            case Worker.Answer.Exceeded(Worker.Excess excess) -> {
                isLasting = false;
                Files.deleteIfExists(received.copy());
                yield received.exceeded(excess, limits);
            }
            case Worker.Answer.Told(WorkReport report) -> {
                WorkReport better = office.isPresent() ? rendered(received, report, office.get()) : report;
                yield told(received, better, depth);
            }
        };
    }

    /** A word processing file is shown as the suite shows it, when the suite does; as we do otherwise. */
    private WorkReport rendered(ReceivedFile received, WorkReport report, OfficeSuite suite) throws IOException {
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
                if (OfficeSuite.isNarrow(report.kind(), judged)) {
                    return OfficeSuite.narrow(report);
                }
                Files.move(copy, received.copy(), StandardCopyOption.REPLACE_EXISTING);
                return suite.said(report, judged.pages());
            }
            return OfficeSuite.failed(report);
        } finally {
            Files.deleteIfExists(pdf);
            Files.deleteIfExists(copy);
        }
    }

    private Exhibit told(ReceivedFile received, WorkReport report, int depth) throws IOException {
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
        Sha256 known = report.isOwn() ? received.digest() : HashedFile.of(pages).sha256();
        PrintedCopy printed = new PrintedCopy(pages, known, report.pages(), report.making(), report.isRendering());
        return received.exhibit(report, null, printed, attachments(report, depth));
    }

    /** {@return where an original that is bound itself is bound from: what another carried has no other place than among the copies} */
    private Path own(ReceivedFile received, int depth) throws IOException {
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
                ReceivedFile received =
                        new ReceivedFile(file.name(), path, HashedFile.of(path).sha256(), Files.size(path), path);
                attachments.add(received.refused(
                        "too-deep",
                        "Ce fichier est contenu trop profondément, ou parmi plus de %d autres ; il n'a pas été ouvert."
                                .formatted(limits.attachments()),
                        "S'il est utile, enregistrez-le à part et donnez-le comme une pièce."));
            } else {
                Path own = Files.createDirectories(path.resolveSibling(path.getFileName() + "-copie"));
                Exhibit exhibit = judge(path, file.name(), HashedFile.of(path).sha256(), null, own, depth + 1);
                boolean isPicture = PICTURES.contains(exhibit.kind());
                attachments.add(file.isShown() && isPicture ? exhibit.shown() : exhibit);
            }
        }
        return attachments;
    }
}
