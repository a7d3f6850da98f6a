package fr.opposable.bundle;

import fr.opposable.campaign.DocumentKeys;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.compliance.Finding;
import fr.opposable.court.Competence;
import fr.opposable.court.Designation;
import fr.opposable.dossier.BindingException;
import fr.opposable.dossier.DossierWords;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.FilingProfile;
import fr.opposable.dossier.FilingProfiles;
import fr.opposable.dossier.PieceProgress;
import fr.opposable.exhibit.ExhibitIntake;
import fr.opposable.exhibit.Passwords;
import fr.opposable.filing.FiledDocument;
import fr.opposable.filing.FilingKind;
import fr.opposable.filing.FilingRequest;
import fr.opposable.filing.HandIn;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.originals.CaseKey;
import fr.opposable.originals.Original;
import fr.opposable.originals.Originals;
import fr.opposable.originals.Submission;
import fr.opposable.rendering.PdfTools;
import fr.opposable.rendering.RenderingException;
import fr.opposable.review.Observation;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the dossier of one case, from its files to a folder ready to sign and hand in. What stands in the way of a final one is told, and
 * a draft is made. Asked for again with the same, nothing is made; a crash leaves the vault true and the folder absent. One case at a time.
 */
public final class CaseBundler implements AutoCloseable {

    /** Said of papers that do not exist yet: here they do. */
    private static final String OF_THE_PAPERS = "REV-WAIT";

    /** Said of a piece that could not be judged, by no fault of its own. */
    private static final String NO_ROOM = "no-room";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Vault vault;
    private final @Nullable Trial trial;
    private final BundleTools tools;
    private final Originals originals;
    private final PaperSeals seals;
    private final KeptVerdicts verdicts;
    private final ExhibitIntake intake;
    private final Clock clock;
    private final Halt halt;

    /** @param intake judges the files; closed with this */
    public CaseBundler(DataStore store, Vault vault, BundleTools tools, ExhibitIntake intake, Clock clock) {
        this(store, vault, null, tools, intake, clock, new Halt());
    }

    /**
     * @param store where papers are sealed; one that is thrown away, for a trial
     * @param trial null to make dossiers
     * @param halt looked at before each piece and before anything is recorded
     */
    CaseBundler(
            DataStore store,
            Vault vault,
            @Nullable Trial trial,
            BundleTools tools,
            ExhibitIntake intake,
            Clock clock,
            Halt halt) {
        this.vault = vault;
        this.trial = trial;
        this.tools = tools;
        this.originals = new Originals(known(), PdfTools.signatures());
        this.seals = new PaperSeals(store, vault, tools);
        this.verdicts = new KeptVerdicts(known().judged(), trial != null);
        this.intake = intake;
        this.clock = clock;
        this.halt = halt;
    }

    /**
     * A making of which nothing stays: all is judged, written and bound, and what came of it is told.
     *
     * @param known what was filed, sent and made before; only read
     * @param work folder for what does not stay
     */
    record Trial(Vault known, Path work) {}

    private Vault known() {
        return trial == null ? vault : trial.known();
    }

    /** As {@link #make(BundleRequest, Passwords, PieceProgress)}, telling nobody how far it is. */
    public BundleOutcome make(BundleRequest asked, Passwords passwords) {
        return make(asked, passwords, PieceProgress.SILENT);
    }

    /**
     * Makes a dossier.
     *
     * @throws BundleRefusedException when it cannot be begun, or {@code out} cannot be written
     * @throws fr.opposable.dossier.FiledNumberException when the user's order would move a number already communicated
     * @throws fr.opposable.dossier.BindingException when pages are missing; nothing is handed out
     * @throws fr.opposable.legal.LegalTextMissingException when a day of delay has no published rate
     */
    public BundleOutcome make(BundleRequest asked, Passwords passwords, PieceProgress progress) {
        BundleRequest copied = asked.of(OwnCopies.in(asked.file(), asked.home()));
        CaseFile file = copied.file();
        CaseKey key = new CaseKey(
                DocumentKeys.creditor(file.creditor()), file.reference().value());
        halt.requireGoing();
        BundleActs acts = BundleActs.of(known().journal(), key);
        if (acts.isEmpty()) {
            // its pieces were hardly judged before: the process that opens them starts while they are received
            intake.warmAhead();
        }
        PiecePlan plan = PiecePlan.of(copied, key, known(), originals, named -> received(key, named, copied));
        BundleRequest request = copied.isProfileOpen() ? copied.with(suited(copied, plan)) : copied;
        OrderToServe order = OrderToServe.of(request, key, known()).orElse(null);
        BundleIdentity identity = BundleIdentity.of(request, plan, order, tools);
        Optional<BundleOutcome> there = acts.filesOf(identity)
                .flatMap(files -> MadeBefore.whole(known(), files, request, acts.number(identity)));
        if (there.isPresent()) {
            if (trial == null) {
                BundleFolder.clear(request.out(), file.reference().value());
            }
            return there.get();
        }
        Path place = trial == null ? request.out() : trial.work();
        try {
            BundleFolder folder = BundleFolder.begin(place, file.reference().value());
            try {
                return made(
                        new Making(request, key, plan, order, identity, acts.number(identity)),
                        folder,
                        passwords,
                        progress);
            } finally {
                folder.discard();
            }
        } catch (BundleRefusedException | BindingException | RenderingException | UncheckedIOException e) {
            throw FullDiskException.told(e, place);
        }
    }

    private List<Sha256> received(CaseKey key, List<Submission> named, BundleRequest request) {
        return trial == null
                ? originals.receive(key, named, request.author()).stream()
                        .map(Original::sha256)
                        .toList()
                : named.stream().map(Submission::file).map(FileDigests::of).toList();
    }

    /** What one making holds in hand. */
    private record Making(
            BundleRequest request,
            CaseKey key,
            PiecePlan plan,
            @Nullable OrderToServe order,
            BundleIdentity identity,
            int number) {}

    private BundleOutcome made(Making making, BundleFolder folder, Passwords passwords, PieceProgress progress) {
        BundleRequest request = making.request();
        HeldOriginals held =
                new HeldOriginals(trial == null ? vault : null, folder.scrap().resolve("originaux"));
        JudgedPieces judged = new PieceDesk(intake, verdicts, held, passwords, halt, progress)
                .judge(
                        making.plan().files(),
                        making.plan().digests(),
                        making.plan().filed(),
                        folder.scrap().resolve("copies"),
                        request.asOf().atStartOfDay(PARIS).toInstant());
        if (judged.refused().stream().anyMatch(one -> one.refusal().code().equals(NO_ROOM))) {
            throw FullDiskException.of(trial == null ? request.out() : trial.work(), null);
        }
        NumberedPieces pieces =
                NumberedPieces.of(making.plan().list(), judged, folder.scrap().resolve("pages"));
        if (request.reduceTo() > 0) {
            pieces = pieces.reduced(request.reduceTo(), folder.scrap().resolve("reduites"), halt, progress);
        }
        ClaimStatement statement = new ClaimReckoner(tools.law()).statement(request.file(), request.asOf());
        OrderToServe order = making.order();
        if (order != null) {
            pieces = OrderToServe.seen(pieces, filing(request, statement, pieces.list()));
        }
        FilingRequest filing = filing(request, statement, pieces.list()).with(pieces.files());
        Set<Finding> seen = new LinkedHashSet<>(FilingObstacles.refused(judged));
        tools
                .gate()
                .of(
                        filing,
                        order == null ? FilingKind.REQUETE_INJONCTION : FilingKind.DEMANDE_SIGNIFICATION,
                        request.reading(),
                        request.stated())
                .observations()
                .stream()
                .map(Observation::finding)
                .filter(finding -> !finding.rule().equals(OF_THE_PAPERS))
                .forEach(seen::add);
        boolean isDraft = request.isDraft() || isBlocked(seen, request);
        List<FiledDocument> papers = papers(making, filing, isDraft);
        papers.forEach(paper -> seen.addAll(paper.findings()));
        if (!isDraft && isBlocked(seen, request)) {
            isDraft = true;
            papers = papers(making, filing, true);
        }
        List<Finding> findings = new ArrayList<>(seen);
        halt.requireGoing();
        List<SealedPaper> sealed = papers.isEmpty()
                ? List.of()
                : seals.seal(new PaperSeals.Sealing(request, statement, pieces, isDraft), papers);
        BundleLayout layout = new BundleLayout(vault, tools, request.profile(), folder.content(), progress);
        layout.write(
                words(request, filing.court(), isDraft),
                marked(filing, isDraft),
                sealed,
                request.seal(),
                folder.scrap());
        if (order != null) {
            layout.add(order.filed());
        }
        if (!isDraft && trial == null) {
            new PieceDerivations(originals, making.key(), request.author()).record(layout.stamped(), pieces);
        }
        findings.addAll(layout.bound().map(bound -> bound.findings()).orElse(List.of()));
        ProfileFit.of(request.profile(), filing.court()).ifPresent(findings::add);
        findings.sort(Comparator.comparing(Finding::severity));
        BundleReport report = new BundleReport(
                request,
                making.number(),
                isDraft,
                judged,
                pieces,
                filing,
                sealed,
                layout,
                List.copyOf(findings),
                notes(making, judged, pieces),
                order);
        return trial == null ? handedOut(making, report, folder) : told(making, report, report.notes());
    }

    private static boolean isBlocked(Set<Finding> findings, BundleRequest request) {
        return findings.stream().anyMatch(finding -> BundleReport.stands(finding, request));
    }

    /** {@return the profile for the court that is seised, when nobody chose another} */
    private FilingProfile suited(BundleRequest request, PiecePlan plan) {
        ClaimStatement statement = new ClaimReckoner(tools.law()).statement(request.file(), request.asOf());
        Designation court = filing(request, statement, plan.list()).court();
        return FilingProfiles.load()
                .preferredFor(court == null ? null : court.kind().column());
    }

    private FilingRequest filing(BundleRequest request, ClaimStatement statement, ExhibitList pieces) {
        Competence competence = tools.courts().of(request.file(), statement, request.asOf(), request.stated());
        return FilingRequest.of(request.file(), statement, competence, pieces, request.options(), request.asOf());
    }

    private List<FiledDocument> papers(Making making, FilingRequest filing, boolean isDraft) {
        FilingProfile profile = making.request().profile();
        List<FilingKind> kinds = profile.layout().papers().stream()
                .map(key -> FilingKind.of(key)
                        .orElseThrow(
                                () -> new IllegalStateException("profiles.yaml names no paper '%s'".formatted(key))))
                .toList();
        return tools.papers()
                .write(
                        marked(filing, isDraft),
                        making.order() == null ? kinds : OrderToServe.written(kinds),
                        profile.layout().paperCopies());
    }

    private static FilingRequest marked(FilingRequest filing, boolean isDraft) {
        return new FilingRequest(
                filing.file(),
                filing.statement(),
                filing.competence(),
                filing.court(),
                filing.exhibits(),
                filing.files(),
                filing.options().asDraft(isDraft),
                filing.day());
    }

    private static DossierWords words(BundleRequest request, @Nullable Designation court, boolean isDraft) {
        CaseFile file = request.file();
        return new DossierWords(
                "Pièces à l’appui de la requête en injonction de payer",
                court == null ? "" : court.name(),
                file.creditor().fullName(),
                request.debtors(),
                1 + request.options().coDebtors().size(),
                file.reference().value(),
                file.creditor().fullName(),
                request.asOf(),
                isDraft);
    }

    private static List<String> notes(Making making, JudgedPieces judged, NumberedPieces pieces) {
        List<String> notes = new ArrayList<>(making.plan().notes());
        notes.addAll(judged.notes());
        notes.addAll(pieces.notes());
        FilingProfile profile = making.request().profile();
        if (profile.hasOriginals() || profile.layout().hasNatives()) {
            notes.addAll(CutPieces.keptBack(pieces.files()));
        }
        return notes;
    }

    /** The list of files is in the vault and the act in the journal before the folder has its name. */
    private BundleOutcome handedOut(Making making, BundleReport report, BundleFolder folder) {
        BundleRequest request = making.request();
        String name = name(making, report);
        Map<String, Sha256> contents;
        try {
            Files.writeString(
                    folder.content().resolve(BundleReadme.FILE),
                    BundleReadme.of(
                            report,
                            folder.content(),
                            HandIn.of(report.filing(), tools.law()),
                            LocalDate.ofInstant(clock.instant(), PARIS)));
            contents = BundleFolder.files(folder.content(), report.layout().digests());
            Files.writeString(
                    folder.content().resolve(BundleReport.FILE),
                    report.json(clock.instant(), folder.content(), contents));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.content(), e);
        }
        Sha256 files = vault.keepFile(
                Bytes.owning(MadeBefore.list(name, report, contents).getBytes(StandardCharsets.UTF_8)),
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
        Path place = report.isDraft() ? request.aside() : request.out();
        Path kept = folder.finish(place, name);
        List<String> notes = new ArrayList<>(report.notes());
        if (!kept.equals(place.resolve(name))) {
            notes.add(French.typeset(
                            "Le dossier qui portait ce nom avait été changé à la main : il est gardé sous « %s ».")
                    .formatted(kept.getFileName()));
        }
        return told(making, report, notes);
    }

    private static String name(Making making, BundleReport report) {
        return BundleFolder.name(
                making.key().reference(),
                making.number(),
                report.isDraft(),
                making.request().profile().key());
    }

    private static BundleOutcome told(Making making, BundleReport report, List<String> notes) {
        BundleRequest request = making.request();
        Path place = report.isDraft() ? request.aside() : request.out();
        return new BundleOutcome(
                place.resolve(name(making, report)),
                making.number(),
                report.isDraft(),
                false,
                report.pieces().files().size(),
                report.pageCount(),
                report.sealed().size(),
                report.sheets(),
                report.toRead(),
                report.blocking(),
                OneSentence.said(report.others()),
                notes);
    }

    @Override
    public void close() {
        intake.close();
    }
}
