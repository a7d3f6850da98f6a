package fr.opposable.bundle;

import fr.opposable.campaign.DocumentKeys;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.court.Competence;
import fr.opposable.court.Designation;
import fr.opposable.dossier.DossierWords;
import fr.opposable.exhibit.ExhibitIntake;
import fr.opposable.exhibit.Passwords;
import fr.opposable.filing.FiledDocument;
import fr.opposable.filing.FilingKind;
import fr.opposable.filing.FilingOptions;
import fr.opposable.filing.FilingRequest;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.originals.CaseKey;
import fr.opposable.originals.Originals;
import fr.opposable.rendering.PdfTools;
import fr.opposable.review.DocumentKind;
import fr.opposable.review.Observation;
import fr.opposable.review.ReviewReport;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the dossier of one case, from its files to a folder ready to sign and hand in. What stands in the way of a final one is told, and
 * a draft is made. Asked for again with the same, nothing is made; a crash leaves the vault true and the folder absent. One case at a time.
 */
public final class CaseBundler implements AutoCloseable {

    /** Said of papers that do not exist yet: here they do. */
    private static final String OF_THE_PAPERS = "REV-WAIT";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Vault vault;
    private final BundleTools tools;
    private final Originals originals;
    private final PaperSeals seals;
    private final ExhibitIntake intake;
    private final Clock clock;

    /** @param intake judges the files; closed with this */
    public CaseBundler(DataStore store, Vault vault, BundleTools tools, ExhibitIntake intake, Clock clock) {
        this.vault = vault;
        this.tools = tools;
        this.originals = new Originals(vault, PdfTools.signatures());
        this.seals = new PaperSeals(store, vault, tools);
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Makes a dossier.
     *
     * @throws BundleRefusedException when it cannot be begun, or {@code out} cannot be written
     * @throws fr.opposable.dossier.FiledNumberException when the user's order would move a number already communicated
     * @throws fr.opposable.dossier.BindingException when pages are missing; nothing is handed out
     * @throws fr.opposable.legal.LegalTextMissingException when a day of delay has no published rate
     */
    public BundleOutcome make(BundleRequest request, Passwords passwords) {
        CaseFile file = request.file();
        CaseKey key = new CaseKey(
                DocumentKeys.creditor(file.creditor()), file.reference().value());
        PiecePlan plan = PiecePlan.of(request, key, vault, originals);
        BundleIdentity identity = BundleIdentity.of(request, plan, tools);
        BundleActs acts = BundleActs.of(vault.journal(), key);
        Optional<BundleOutcome> there =
                acts.filesOf(identity).flatMap(files -> MadeBefore.whole(vault, files, request, acts.number(identity)));
        if (there.isPresent()) {
            return there.get();
        }
        int number = acts.number(identity);
        BundleFolder folder = BundleFolder.begin(
                request.out(), "%s-%s".formatted(file.reference().value(), identity.layout().abbreviated()));
        try {
            return made(new Making(request, key, plan, identity, number), folder, passwords);
        } finally {
            folder.discard();
        }
    }

    /** What one making holds in hand. */
    private record Making(BundleRequest request, CaseKey key, PiecePlan plan, BundleIdentity identity, int number) {}

    private BundleOutcome made(Making making, BundleFolder folder, Passwords passwords) {
        BundleRequest request = making.request();
        JudgedPieces judged = new PieceDesk(intake, passwords)
                .judge(
                        making.plan().files(),
                        folder.scrap().resolve("copies"),
                        request.asOf().atStartOfDay(PARIS).toInstant());
        NumberedPieces pieces = NumberedPieces.of(making.plan().list(), judged);
        if (request.reduceTo() > 0) {
            pieces = pieces.reduced(request.reduceTo(), folder.scrap().resolve("reduites"));
        }
        ReviewReport review = review(request);
        List<Finding> findings = new ArrayList<>(FilingObstacles.refused(judged));
        findings.addAll(FilingObstacles.none(pieces.list()));
        review.observations().stream()
                .map(Observation::finding)
                .filter(finding -> !finding.rule().equals(OF_THE_PAPERS))
                .forEach(findings::add);
        boolean isBlocked =
                findings.stream().anyMatch(finding -> stands(finding, request.confirmedBy() != null));
        ClaimStatement statement = new ClaimReckoner(tools.law()).statement(request.file(), request.asOf());
        boolean isDraft = request.isDraft() || isBlocked;
        List<FiledDocument> papers = papers(request, statement, pieces, isDraft);
        List<Finding> uncited = FilingObstacles.uncited(papers, pieces.list());
        findings.addAll(uncited);
        papers.forEach(paper -> findings.addAll(paper.findings()));
        if (!isDraft
                && findings.stream().anyMatch(finding -> stands(finding, request.confirmedBy() != null))) {
            isDraft = true;
            papers = papers(request, statement, pieces, true);
        }
        List<SealedPaper> sealed = papers.isEmpty()
                ? List.of()
                : seals.seal(new PaperSeals.Sealing(request, statement, pieces, isDraft), papers);
        BundleLayout layout = new BundleLayout(vault, tools.binder(), request.profile(), folder.content());
        layout.write(words(request, statement, isDraft), sealed, pieces.files(), request.seal(), folder.scrap());
        if (!isDraft) {
            new PieceDerivations(originals, making.key(), request.author()).record(layout.stamped(), pieces);
        }
        findings.addAll(layout.bound().map(bound -> bound.findings()).orElse(List.of()));
        findings.sort(Comparator.comparing(Finding::severity));
        BundleReport report = new BundleReport(
                request, making.number(), isDraft, judged, pieces, sealed, layout, List.copyOf(findings), notes(making, judged));
        return handedOut(making, report, folder);
    }

    /** A question to a human stands in the way until one answers for it. */
    private static boolean stands(Finding finding, boolean isConfirmed) {
        return finding.severity() == Severity.BLOCKING || (finding.severity() == Severity.ASK && !isConfirmed);
    }

    private ReviewReport review(BundleRequest request) {
        return tools.review()
                .of(
                        request.file(),
                        request.reading(),
                        DocumentKind.REQUETE_INJONCTION,
                        request.stated(),
                        request.asOf());
    }

    private List<FiledDocument> papers(
            BundleRequest request, ClaimStatement statement, NumberedPieces pieces, boolean isDraft) {
        Competence competence = tools.courts().of(request.file(), statement, request.asOf(), request.stated());
        FilingOptions options = request.options().asDraft(isDraft);
        FilingRequest filing = FilingRequest.of(
                request.file(), statement, competence, pieces.list(), options, request.asOf());
        List<FilingKind> kinds = request.profile().layout().papers().stream()
                .map(key -> FilingKind.of(key)
                        .orElseThrow(() -> new IllegalStateException("profiles.yaml names no paper '%s'".formatted(key))))
                .toList();
        return tools.papers().write(filing.with(pieces.files()), kinds);
    }

    private DossierWords words(BundleRequest request, ClaimStatement statement, boolean isDraft) {
        CaseFile file = request.file();
        return new DossierWords(
                "Pièces à l’appui de la requête en injonction de payer",
                court(request, statement),
                file.creditor().fullName(),
                file.debtor().fullName(),
                file.reference().value(),
                file.creditor().fullName(),
                request.asOf(),
                isDraft);
    }

    /** {@return the only court there is; empty while there is none, or a choice} */
    private String court(BundleRequest request, ClaimStatement statement) {
        List<Designation> found = tools.courts()
                .of(request.file(), statement, request.asOf(), request.stated())
                .designations();
        return found.size() == 1 ? found.getFirst().name() : "";
    }

    private static List<String> notes(Making making, JudgedPieces judged) {
        List<String> notes = new ArrayList<>(making.plan().notes());
        notes.addAll(judged.notes());
        return notes;
    }

    /** The list of files is in the vault and the act in the journal before the folder has its name. */
    private BundleOutcome handedOut(Making making, BundleReport report, BundleFolder folder) {
        BundleRequest request = making.request();
        String name = BundleFolder.name(
                making.key().reference(), making.number(), report.isDraft(), request.profile().key());
        try {
            Files.writeString(folder.content().resolve("LISEZMOI.txt"), BundleReadme.of(report, folder.content()));
            Files.writeString(
                    folder.content().resolve(BundleReport.FILE),
                    report.json(clock.instant(), folder.content(), BundleFolder.files(folder.content())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.content(), e);
        }
        Sha256 files = vault.keepFile(
                Bytes.owning(MadeBefore.list(name, report, BundleFolder.files(folder.content()))
                        .getBytes(StandardCharsets.UTF_8)),
                "application/json");
        vault.journal()
                .append(BundleActs.made(
                        making.key(),
                        making.identity(),
                        files,
                        Map.of(
                                "number", making.number(),
                                "draft", report.isDraft(),
                                "profile", request.profile().key(),
                                "pieces", report.pieces().files().size()),
                        request.author()));
        vault.settle();
        Path kept = folder.finish(name);
        List<String> notes = new ArrayList<>(report.notes());
        if (!kept.equals(request.out().resolve(name))) {
            notes.add(French.typeset(
                            "Le dossier qui portait ce nom avait été changé à la main : il est gardé sous « %s ».")
                    .formatted(kept.getFileName()));
        }
        return new BundleOutcome(
                request.out().resolve(name),
                making.number(),
                report.isDraft(),
                false,
                report.pieces().files().size(),
                report.pageCount(),
                report.sealed().size(),
                report.findings(),
                notes);
    }

    @Override
    public void close() {
        intake.close();
    }
}
