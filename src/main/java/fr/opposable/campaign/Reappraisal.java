package fr.opposable.campaign;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Refused;
import fr.opposable.history.Archive;
import fr.opposable.history.Differences;
import fr.opposable.history.Making;
import fr.opposable.history.Snapshot;
import fr.opposable.intake.CaseJson;
import fr.opposable.intake.Intake;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Problem;
import fr.opposable.legal.LegalTextMissingException;
import fr.opposable.letter.Letter;
import fr.opposable.letter.LetterKind;
import fr.opposable.letter.LetterModel;
import fr.opposable.letter.Way;
import fr.opposable.scenario.Decision;
import fr.opposable.scenario.Step;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Versions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a letter that was made would be made today, by what makes letters: the same step, the same stops, the same checks, the same
 * words and sums. A letter that was asked for in spite of what stopped it then is stopped by what came since only.
 */
public final class Reappraisal {

    private static final int LONGEST = 400;

    private final LetterWorkshop workshop;
    private final Archive archive;
    private final Differences differences;
    private final LocalDate day;

    /**
     * @param workshop what letters are made with
     * @param versions where what a letter was made from is read
     * @param day the day it is to leave
     */
    public Reappraisal(LetterWorkshop workshop, Versions versions, LocalDate day) {
        this.workshop = workshop;
        this.archive = new Archive(versions, workshop.library());
        this.differences = new Differences(archive);
        this.day = day;
    }

    /**
     * Why a letter would not be made today.
     *
     * @param rule the rule that says so, as in the report of a run
     * @param reason in French, without a full stop
     * @param cure what to do, in French
     */
    public record No(String rule, String reason, String cure) {}

    /**
     * {@return why this version would not be made today; empty when it would}
     *
     * @param made what it was made from
     * @param today its case, as it is known now
     * @param again whether it left before and goes once more: its step is over
     */
    public Optional<No> against(SealedVersion version, Snapshot made, Intake.Accepted today, boolean again) {
        Optional<LetterKind> kind = LetterKind.of(made.kind());
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        List<Problem> problems = Problems.of(today.reference(), today.findings());
        if (!problems.isEmpty()) {
            return Optional.of(rejected(problems.getFirst()));
        }
        boolean untouched = CaseJson.write(today.caseFile()).equals(made.caseJson());
        if (untouched && !day.isAfter(made.asOf()) && version.law().equals(workshop.law())) {
            return Optional.empty();
        }
        try {
            return new Case(kind.get(), version, made, made.caseFile(), today.caseFile()).against(again, untouched);
        } catch (LegalTextMissingException e) {
            return Optional.of(new No(
                    "LAW-001",
                    String.valueOf(e.getMessage()),
                    "Complétez le texte nommé, ou vérifiez les dates de l’affaire."));
        }
    }

    /** {@return why a case that cannot be read today stops its letters} */
    public static No rejected(Problem problem) {
        return new No(
                problem.code(),
                French.typeset("son affaire serait rejetée aujourd’hui : %s (%s)")
                        .formatted(bare(problem.message()), problem.where()),
                problem.cure());
    }

    /** One letter and its case, then and now. */
    private final class Case {

        private final LetterKind kind;
        private final Way way;
        private final SealedVersion version;
        private final Snapshot made;
        private final CaseFile before;
        private final CaseFile after;
        private final LocalDate leaves;

        Case(LetterKind kind, SealedVersion version, Snapshot made, CaseFile before, CaseFile after) {
            this.kind = kind;
            this.way = Way.taken(kind, made.channel());
            this.version = version;
            this.made = made;
            this.before = before;
            this.after = after;
            this.leaves = day.isBefore(made.asOf()) ? made.asOf() : day;
        }

        Optional<No> against(boolean again, boolean untouched) {
            ClaimStatement now = workshop.reckon(after, leaves);
            return stopped(now, again).or(() -> refused(now)).or(() -> untouched ? Optional.empty() : changed(now));
        }

        private Optional<No> stopped(ClaimStatement now, boolean again) {
            if (!Step.KINDS.contains(kind)) {
                return Optional.empty();
            }
            ClaimStatement then = workshop.reckon(before, made.asOf());
            if (!again && next(before, then) instanceof Decision.Write first && first.kind() == kind) {
                return switch (next(after, now)) {
                    case Decision.Hold hold -> Optional.of(held(hold));
                    case Decision.Write write when write.kind() != kind -> Optional.of(another(write));
                    case Decision.Write write ->
                        write.way().channel() == first.way().channel()
                                ? Optional.empty()
                                : Optional.of(byAnotherWay(write));
                };
            }
            Optional<Decision.Hold> stop = workshop.stop(before, then);
            return workshop.stop(after, now)
                    .filter(hold ->
                            stop.stream().noneMatch(known -> known.rule().equals(hold.rule())))
                    .map(this::held);
        }

        /** The debtor's other cases had their say when the letter was made: by now it is itself what they would be told of. */
        private Decision next(CaseFile file, ClaimStatement statement) {
            return workshop.next(file, statement, List.of());
        }

        private No held(Decision.Hold hold) {
            return new No(
                    hold.rule(),
                    bare(hold.reason()),
                    hold.notBefore() == null
                            ? withdraw()
                            : "Elle peut repartir du %s, si rien d’autre ne l’arrête."
                                    .formatted(French.figures(hold.notBefore())));
        }

        private No another(Decision.Write write) {
            return new No(
                    write.rule(),
                    French.typeset("l’étape d’aujourd’hui est %s : %s")
                            .formatted(write.kind().key(), bare(write.reason())),
                    French.typeset("Produisez cette étape par « produce » ; ") + lowered(withdraw()));
        }

        private No byAnotherWay(Decision.Write write) {
            String reason = write.way().reason();
            return new No(
                    "MAIL-WAY",
                    French.typeset("elle prendrait aujourd’hui la voie « %s »%s")
                            .formatted(
                                    write.way().channel().key(), reason == null ? "" : French.typeset(" : ") + reason),
                    again());
        }

        private String again() {
            return French.typeset(
                            "Produisez de nouveau : « produce --kind %s » la refait telle qu’elle serait aujourd’hui.")
                    .formatted(kind.key());
        }

        private Optional<No> refused(ClaimStatement now) {
            if (!(workshop.check(workshop.word(kind, way, after, now)) instanceof Refused<Letter> refused)) {
                return Optional.empty();
            }
            Finding first = refused.findings().getFirst();
            return Optional.of(new No(
                    first.rule(),
                    French.typeset("elle ne passe plus les contrôles : ") + bare(first.message()),
                    first.remedy()));
        }

        /** The words of its own day, then the sums of the day it leaves: what was paid since is not in the words of then. */
        private Optional<No> changed(ClaimStatement now) {
            ClaimStatement then = workshop.reckon(after, made.asOf());
            Letter was = workshop.word(kind, way, before, workshop.reckon(before, made.asOf()));
            Letter would = workshop.word(kind, way, after, then);
            boolean same = LetterModel.of(was).equals(LetterModel.of(would))
                    && workshop.reckon(before, leaves).totals().equals(now.totals());
            return same
                    ? Optional.empty()
                    : Optional.of(new No(
                            "MAIL-CHANGED",
                            French.typeset("son affaire a changé depuis qu’elle est faite : ") + changes(now),
                            French.typeset(
                                            "Produisez de nouveau : « produce --kind %s » la refait avec ce qui a changé.")
                                    .formatted(kind.key())));
        }

        private String changes(ClaimStatement now) {
            Making was = archive.making(version);
            Making would = new Making(
                    "affaire du jour",
                    Snapshot.of(now, made.kind(), CaseJson.write(after), made.draft())
                            .by(made.channel()),
                    was.law(),
                    was.templateId(),
                    was.template(),
                    was.engine());
            String told = bare(differences.inOneLine(was, would));
            return told.length() <= LONGEST ? told : told.substring(0, LONGEST - 1) + "…";
        }

        private String withdraw() {
            return French.typeset(
                            "Réglez d’abord ce point ; si la lettre ne doit plus partir : ./opposable version withdraw %s %s.")
                    .formatted(version.key().caseReference(), made.kind());
        }
    }

    private static String lowered(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.FRENCH) + sentence.substring(1);
    }

    private static String bare(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
