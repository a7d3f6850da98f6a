package fr.opposable.bundle;

import fr.opposable.campaign.DocumentKeys;
import fr.opposable.claim.CaseFile;
import fr.opposable.compliance.Finding;
import fr.opposable.court.Designation;
import fr.opposable.dossier.BindingException;
import fr.opposable.dossier.BoundDossier;
import fr.opposable.dossier.DossierWords;
import fr.opposable.dossier.FilingProfile;
import fr.opposable.dossier.FilingProfiles;
import fr.opposable.dossier.PieceProgress;
import fr.opposable.exhibit.ExhibitIntake;
import fr.opposable.exhibit.Passwords;
import fr.opposable.kernel.Sha256;
import fr.opposable.originals.CaseKey;
import fr.opposable.originals.Original;
import fr.opposable.originals.Originals;
import fr.opposable.originals.Submission;
import fr.opposable.rendering.PdfTools;
import fr.opposable.rendering.RenderingException;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the dossier of one case, from its files to a folder ready to sign and hand in. What stands in the way of a final one is told, and
 * a draft is made. Asked for again with the same, nothing is made; a crash leaves the vault true and the folder absent. One case at a time.
 */
public final class CaseBundler implements AutoCloseable {

    private final Vault vault;
    private final @Nullable Trial trial;
    private final BundleTools tools;
    private final Originals originals;
    private final PieceNumbering numbering;
    private final PaperDesk papers;
    private final HandingOut handingOut;
    private final ExhibitIntake intake;
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
        this.numbering = new PieceNumbering(
                tools, intake, new KeptVerdicts(known().judged(), trial != null), trial == null ? vault : null, halt);
        this.papers = new PaperDesk(tools, new PaperSeals(store, vault, tools), halt);
        this.handingOut = new HandingOut(vault, tools, clock);
        this.intake = intake;
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
            return there.get().noting(UnnamedFiles.told(request));
        }
        Path place = trial == null ? request.out() : trial.work();
        try {
            BundleFolder folder = BundleFolder.begin(place, file.reference().value());
            try {
                return made(
                        new Making(
                                request, key, tools.statement(request), plan, order, identity, acts.number(identity)),
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

    private BundleOutcome made(Making making, BundleFolder folder, Passwords passwords, PieceProgress progress) {
        BundleRequest request = making.request();
        PieceNumbering.Numbered numbered = numbering.number(making, folder, passwords, progress);
        NumberedPieces pieces = numbered.pieces();
        PaperDesk.Written written = papers.write(making, numbered);
        BundleLayout layout = laidOut(making, written, pieces, folder, progress);
        if (!written.isDraft() && trial == null) {
            new PieceDerivations(originals, making.key(), request.author()).record(layout.stamped(), pieces);
        }
        List<Finding> findings = new ArrayList<>(written.findings());
        findings.addAll(layout.bound().map(BoundDossier::findings).orElse(List.of()));
        ProfileFit.of(request.profile(), written.filing().court()).ifPresent(findings::add);
        findings.sort(Comparator.comparing(Finding::severity));
        BundleReport report = new BundleReport(
                request,
                making.number(),
                written.isDraft(),
                numbered.judged(),
                pieces,
                written.filing(),
                written.papers(),
                layout,
                List.copyOf(findings),
                notes(making, numbered),
                making.order());
        return trial == null ? handingOut.handOut(making, report, folder) : HandingOut.told(making, report);
    }

    private BundleLayout laidOut(
            Making making,
            PaperDesk.Written written,
            NumberedPieces pieces,
            BundleFolder folder,
            PieceProgress progress) {
        BundleRequest request = making.request();
        BundleLayout layout = new BundleLayout(vault, tools, request.profile(), folder.content(), progress);
        layout.write(
                words(request, written.filing().court(), written.isDraft()),
                written,
                pieces,
                request.seal(),
                folder.scrap());
        if (making.order() != null) {
            layout.add(making.order().filed());
        }
        return layout;
    }

    /** {@return the profile for the court that is seised, when nobody chose another} */
    private FilingProfile suited(BundleRequest request, PiecePlan plan) {
        Designation court =
                tools.filing(request, tools.statement(request), plan.list()).court();
        return FilingProfiles.load()
                .preferredFor(court == null ? null : court.kind().column());
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

    private static List<String> notes(Making making, PieceNumbering.Numbered numbered) {
        List<String> notes = new ArrayList<>(making.plan().notes());
        notes.addAll(numbered.judged().notes());
        notes.addAll(numbered.pieces().notes());
        UnnamedFiles.told(making.request()).ifPresent(notes::add);
        FilingProfile profile = making.request().profile();
        if (profile.hasOriginals() || profile.layout().hasNatives()) {
            notes.addAll(CutPieces.keptBack(numbered.pieces().files()));
        }
        return notes;
    }

    @Override
    public void close() {
        intake.close();
    }
}
