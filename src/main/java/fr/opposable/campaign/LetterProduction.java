package fr.opposable.campaign;

import fr.opposable.campaign.StageTimes.Lap;
import fr.opposable.campaign.StageTimes.Stage;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.compliance.Checked;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Passed;
import fr.opposable.compliance.Refused;
import fr.opposable.history.Archive;
import fr.opposable.history.Making;
import fr.opposable.history.Snapshot;
import fr.opposable.intake.CaseJson;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Problem;
import fr.opposable.kernel.Sha256;
import fr.opposable.legal.LegalTextMissingException;
import fr.opposable.letter.Letter;
import fr.opposable.letter.LetterKind;
import fr.opposable.rendering.DraftPages;
import fr.opposable.rendering.Pages;
import fr.opposable.rendering.RenderingException;
import fr.opposable.scenario.Decision;
import fr.opposable.vault.DocumentKey;
import fr.opposable.vault.Draft;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Versions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From one case to its outcome: read, reckoned, decided, worded, checked, looked up, set on pages. Writes nothing. What is wrong with a
 * case is an outcome; a template that fails case after case is a fault that stops the run.
 */
final class LetterProduction {

    private static final Logger LOG = LoggerFactory.getLogger(LetterProduction.class);
    private static final int FAULTS_IN_A_ROW = 20;

    private final Run run;
    private final LetterWorkshop workshop;
    private final Versions versions;
    private final StageTimes times;
    private final boolean draft;
    private final Replacements replacements;
    private final @Nullable String approver;
    private final Ways ways;
    private final AtomicInteger faultsInARow = new AtomicInteger();

    LetterProduction(
            Run run,
            LetterWorkshop workshop,
            Versions versions,
            StageTimes times,
            boolean draft,
            @Nullable String reason,
            @Nullable String approver,
            Ways ways) {
        this.run = run;
        this.ways = ways;
        this.approver = approver;
        this.workshop = workshop;
        this.versions = versions;
        this.times = times;
        this.draft = draft;
        this.replacements = new Replacements(versions, new Archive(versions, workshop.library()), reason);
    }

    /** {@return the outcome of this case} */
    Outcome produce(RunItem item) {
        try {
            Outcome outcome = outcome(item);
            outcome.item().elsewhere().tell(outcome, run.asOf());
            return outcome;
        } catch (LegalTextMissingException e) {
            return withoutLaw(item, e);
        }
    }

    /** {@return whether what the other cases of its debtor tell may decide of this one} */
    boolean waitsForOthers(RunItem item) {
        if (item.debtor() == null) {
            return false;
        }
        CaseFile file = CaseJson.read(item.caseJson());
        try {
            return workshop.countsContacts(file, workshop.reckon(file, run.asOf()));
        } catch (LegalTextMissingException withoutLaw) {
            LOG.debug("Case {} cannot be reckoned", item.reference(), withoutLaw);
            return false;
        }
    }

    private Outcome outcome(RunItem item) {
        Lap lap = times.start();
        CaseFile file = CaseJson.read(item.caseJson());
        lap.end(Stage.READ);
        ClaimStatement statement = workshop.reckon(file, run.asOf());
        lap.end(Stage.RECKON);
        Decision decision = decide(item, file, statement);
        lap.end(Stage.DECIDE);
        RunItem decided = item.decided(decision);
        return switch (decision) {
            case Decision.Hold hold -> new Outcome.Held(decided, null, hold.rule(), hold.reason());
            case Decision.Write write -> write(decided, file, statement, agreed(write), lap);
        };
    }

    /** What leaves because a person agreed to it says who. */
    private Decision.Write agreed(Decision.Write write) {
        return write.gate() && approver != null
                ? new Decision.Write(
                        write.kind(),
                        write.reason() + French.typeset(" ; accord de ") + approver,
                        write.rule(),
                        write.scenario(),
                        write.due(),
                        write.way(),
                        true)
                : write;
    }

    /** The law of the run's day was asked for before it began: what is missing here is missing for the dates of this case alone. */
    private static Outcome withoutLaw(RunItem item, LegalTextMissingException missing) {
        String message = String.valueOf(missing.getMessage());
        Problem problem = new Problem(
                "LAW-001",
                item.reference(),
                0,
                null,
                message,
                French.typeset(
                        "Vérifiez les dates de l’affaire ; si elles sont justes, complétez le texte nommé, ou retirez l’affaire du portefeuille."));
        return new Outcome.Rejected(item, null, "LAW-001", message, List.of(problem));
    }

    private Decision decide(RunItem item, CaseFile file, ClaimStatement statement) {
        return run.kind().equals(RunRequest.NEXT)
                ? workshop.next(file, statement, item.elsewhere().than(item.reference(), item.debtor()))
                : asked(file);
    }

    private Decision asked(CaseFile file) {
        LetterKind kind = LetterKind.of(run.kind())
                .orElseThrow(() -> new IllegalArgumentException("No letter kind " + run.kind()));
        return new Decision.Write(
                kind, "demandé par --kind " + run.kind(), "PRD-KIND", null, null, ways.of(kind, file), false);
    }

    private Outcome write(RunItem item, CaseFile file, ClaimStatement statement, Decision.Write write, Lap lap) {
        Letter letter = workshop.word(write.kind(), write.way(), file, statement);
        lap.end(Stage.WORD);
        Checked<Letter> checked = workshop.check(letter);
        lap.end(Stage.CHECK);
        return switch (checked) {
            case Refused<Letter> refused ->
                new Outcome.Rejected(
                        item,
                        write.kind().key(),
                        firstRule(refused.findings()),
                        French.typeset("la lettre ne peut pas partir : ") + firstMessage(refused.findings()),
                        Problems.of(item.reference(), refused.findings()));
            case Passed<Letter> passed -> seal(item, file, statement, write, passed, lap);
        };
    }

    private Outcome seal(
            RunItem item,
            CaseFile file,
            ClaimStatement statement,
            Decision.Write write,
            Passed<Letter> letter,
            Lap lap) {
        DocumentKey key = DocumentKeys.of(file, write.kind().key());
        List<SealedVersion> there = versions.of(key);
        PlannedVersion planned = PlannedVersion.of(versions, key, making(item, statement, letter.document()), there);
        Optional<Outcome> known = gate(item, write, key, planned)
                .or(() -> planned.existing().map(version -> known(item, write, letter, version)))
                .or(() -> sentAlready(item, write, there));
        lap.end(Stage.LOOK_UP);
        if (known.isPresent()) {
            return known.get();
        }
        List<Replacement> replaces = there.isEmpty() ? List.of() : replacements.by(key, planned.making());
        return render(item, write, letter, new Sealing(key, planned, replaces), lap);
    }

    /**
     * A step behind a gate waits for a person: for the draft of the same facts made final, or for whoever answers for the whole run.
     *
     * @return the outcome that holds it; empty when there is no gate, or it is open
     */
    private Optional<Outcome> gate(RunItem item, Decision.Write write, DocumentKey key, PlannedVersion planned) {
        if (!write.gate() || draft || approver != null) {
            return Optional.empty();
        }
        boolean approved = planned.existing()
                .filter(version -> versions.lives(key).stream()
                        .anyMatch(life -> life.version().versionNo() == version.versionNo()
                                && (life.approvedBy() != null || version.lot() != null)))
                .isPresent();
        return approved
                ? Optional.empty()
                : Optional.of(new Outcome.Held(
                        item,
                        write.kind().key(),
                        "SCN-GATE",
                        French.typeset(
                                        "%s attend l'accord d'une personne : relisez le projet (produce --draft) et rendez-le définitif (version final), ou donnez cet accord par --approved-by")
                                .formatted(write.kind().key())));
    }

    private Making making(RunItem item, ClaimStatement statement, Letter letter) {
        return new Making(
                draft ? "nouveau projet" : "nouvelle version",
                Snapshot.of(statement, letter.kind().key(), item.caseJson(), draft)
                        .by(letter.way().isUsual(letter.kind()) ? null : letter.channel()),
                workshop.law(),
                letter.template(),
                workshop.template(letter),
                workshop.engine());
    }

    /** What a letter is sealed with. */
    private record Sealing(DocumentKey key, PlannedVersion planned, List<Replacement> replaces) {}

    /**
     * {@return what would change of a version that was sent, if this case's letter took its place; null when none is sent or nothing new
     * would be made}
     */
    @Nullable
    String changeOfSent(RunItem item) {
        CaseFile file = CaseJson.read(item.caseJson());
        ClaimStatement statement = workshop.reckon(file, run.asOf());
        if (!(decide(item, file, statement) instanceof Decision.Write write)) {
            return null;
        }
        DocumentKey key = DocumentKeys.of(file, write.kind().key());
        List<SealedVersion> there = versions.of(key);
        Letter letter = workshop.word(write.kind(), write.way(), file, statement);
        PlannedVersion planned = PlannedVersion.of(versions, key, making(item, statement, letter), there);
        boolean nothingNew = planned.existing().isPresent()
                || sentAlready(item, write, there).isPresent();
        return nothingNew ? null : replacements.changeOfSent(key, planned.making());
    }

    private Outcome known(RunItem item, Decision.Write write, Passed<Letter> letter, SealedVersion version) {
        if (version.lot() != null && !draft) {
            return new Outcome.Unchanged(
                    item,
                    write.kind().key(),
                    "PRD-SAME",
                    "la version %d, faite des mêmes éléments, a déjà été remise dans %s"
                            .formatted(version.versionNo(), version.lot()),
                    version);
        }
        return new Outcome.Adopted(
                item,
                write.kind().key(),
                write.rule(),
                write.reason(),
                version,
                recipient(letter.document()),
                channel(letter.document()),
                letter.document().content().demand().asked(),
                letter.findings());
    }

    /** What announced an earlier due date was another letter of the same name. */
    private boolean announcesAnother(Decision.Write write, SealedVersion version) {
        return write.kind() == LetterKind.RELANCE_PREVENTIVE
                && write.due() != null
                && workshop.dayOf(version.producedAt()).isBefore(write.due());
    }

    /** A step that was handed over on another day is not written again by itself: the chronology does not say that it was sent. */
    private Optional<Outcome> sentAlready(RunItem item, Decision.Write write, List<SealedVersion> there) {
        if (draft || !run.kind().equals(RunRequest.NEXT)) {
            return Optional.empty();
        }
        return there.stream()
                .filter(version -> version.lot() != null && !announcesAnother(write, version))
                .findFirst()
                .map(version -> new Outcome.Held(
                        item,
                        write.kind().key(),
                        "PRD-SENT",
                        French.typeset(
                                        "%s version %d a déjà été remise dans %s le %s ; inscrivez son envoi dans la chronologie, ou demandez --kind %s pour la refaire")
                                .formatted(
                                        write.kind().key(),
                                        version.versionNo(),
                                        version.lot(),
                                        French.figures(workshop.dayOf(version.producedAt())),
                                        write.kind().key())));
    }

    private Outcome render(RunItem item, Decision.Write write, Passed<Letter> letter, Sealing sealing, Lap lap) {
        Sha256 identity = sealing.planned().fingerprint().digest();
        Bytes pdf;
        int pageCount;
        try {
            if (draft) {
                DraftPages pages = workshop.renderDraft(letter, identity);
                pdf = pages.pdf();
                pageCount = pages.pageCount();
            } else {
                Pages pages = workshop.render(letter, identity);
                pdf = pages.pdf();
                pageCount = pages.pageCount();
            }
        } catch (RenderingException e) {
            return notRendered(item, write, e);
        }
        faultsInARow.set(0);
        lap.end(Stage.RENDER);
        return new Outcome.Rendered(
                item,
                write.kind().key(),
                write.rule(),
                write.reason(),
                new Draft(
                        sealing.key(),
                        sealing.planned().fingerprint(),
                        sealing.planned().making().snapshot().text(),
                        pdf,
                        "application/pdf",
                        pageCount,
                        run.author(),
                        "run:" + run.id() + "/" + item.seq()),
                recipient(letter.document()),
                channel(letter.document()),
                letter.document().content().demand().asked(),
                letter.findings(),
                sealing.replaces());
    }

    private Outcome notRendered(RunItem item, Decision.Write write, RenderingException fault) {
        if (faultsInARow.incrementAndGet() >= FAULTS_IN_A_ROW) {
            throw fault;
        }
        LOG.warn("Case {} could not be set on pages", item.reference(), fault);
        Problem problem = new Problem(
                "PDF-001",
                item.reference(),
                0,
                null,
                French.typeset("La mise en page a échoué : ") + fault.getMessage(),
                French.typeset(
                        "Cherchez dans les données de l’affaire un texte démesuré ; à défaut, signalez l’incident avec le journal."));
        return new Outcome.Rejected(item, write.kind().key(), "PDF-001", "la mise en page a échoué", List.of(problem));
    }

    private static String recipient(Letter letter) {
        return letter.content().head().addressee().getFirst();
    }

    private static String channel(Letter letter) {
        return letter.channel();
    }

    private static String firstRule(List<Finding> findings) {
        return findings.getFirst().rule();
    }

    private static String firstMessage(List<Finding> findings) {
        return findings.getFirst().message();
    }
}
