package fr.opposable.scenario;

import static fr.opposable.kernel.French.figures;
import static fr.opposable.kernel.French.typeset;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.NoticeTerm;
import fr.opposable.claim.Sender;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.LegalTexts;
import fr.opposable.letter.Chronology;
import fr.opposable.letter.DebtorClass;
import fr.opposable.letter.LetterKind;
import fr.opposable.letter.LetterWriter;
import fr.opposable.letter.Way;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which letter a case is due, by its chronology and by the scenario that fits it. No text fixes a number or a rhythm of reminders; a user
 * who wants another step asks for it by name.
 *
 * <p>Whatever stops a letter is looked at first ({@link Stops}); then what was sent and is not over; then how often the debtor was
 * approached; then the two delays of the step.
 */
public final class NextStep {

    private final CaseFile file;
    private final ClaimStatement statement;
    private final LegalTexts law;
    private final Scenarios scenarios;
    private final @Nullable Scenario scenario;
    private final LocalDate asOf;
    private final Chronology own;
    private final Beside beside;

    private NextStep(CaseFile file, ClaimStatement statement, LegalTexts law, Scenarios scenarios, Beside beside) {
        this.beside = beside;
        this.file = file;
        this.statement = statement;
        this.law = law;
        this.scenarios = scenarios;
        this.scenario = scenarios.of(file, statement).orElse(null);
        this.asOf = statement.asOf();
        this.own = Chronology.of(file, asOf).own(file);
    }

    /**
     * {@return what the case is due on the day of {@code statement}, when nothing is known beside it}
     *
     * @param file the facts; events dated later are not looked at
     * @param statement the décompte of that day: what is paid and what is overdue is read there and nowhere else
     * @param law what the letters leave to pay
     * @param scenarios the steps and their delays
     * @throws fr.opposable.legal.LegalTextMissingException when a delay is not known on that day
     */
    public static Decision decide(CaseFile file, ClaimStatement statement, LegalTexts law, Scenarios scenarios) {
        return decide(file, statement, law, scenarios, Beside.NOTHING);
    }

    /** {@return what the case is due, with what is known beside it; all else as in the other method of this name} */
    public static Decision decide(
            CaseFile file, ClaimStatement statement, LegalTexts law, Scenarios scenarios, Beside beside) {
        return new NextStep(file, statement, law, scenarios, beside).decide();
    }

    /** {@return what stops every letter of the case on the day of {@code statement}, whatever its step; empty when nothing does} */
    public static Optional<Decision.Hold> stop(CaseFile file, ClaimStatement statement, Scenarios scenarios) {
        return new Stops(file, statement, scenarios.of(file, statement).orElse(null))
                .first()
                .map(Decision.Hold.class::cast);
    }

    private Decision decide() {
        Optional<Announced> announced = announced();
        if (announced.isPresent()) {
            return stopped().orElseGet(() -> announce(announced.get()));
        }
        return nothingDue().or(this::stopped).orElseGet(this::step);
    }

    private Optional<Decision> stopped() {
        return new Stops(file, statement, scenario)
                .first()
                .or(this::unknownMandate)
                .or(this::unknownAddress)
                .or(this::afterNotice);
    }

    /** A due date that a step of the scenario announces, today or later. */
    private record Announced(Scenario followed, Step step, LocalDate due) {}

    /** Only while nothing is overdue: who already owes is asked to pay, not told of the next date. */
    private Optional<Announced> announced() {
        Scenario followed = scenario;
        if (followed == null
                || oldestOverdue().isPresent()
                || !statement.totals().total().isPositive()) {
            return Optional.empty();
        }
        return followed.steps().stream().filter(Step::announces).findFirst().flatMap(step -> nextDue()
                .map(due -> new Announced(followed, step, due)));
    }

    private Decision announce(Announced announced) {
        LocalDate due = announced.due();
        Step step = announced.step();
        LocalDate from = due.plusDays(step.afterDue());
        String reason = "rien n'est échu ; prochaine échéance le " + figures(due);
        if (!asOf.isBefore(due)) {
            LocalDate asked = announced.followed().steps().stream()
                    .filter(later -> !later.announces())
                    .findFirst()
                    .map(later -> due.plusDays(later.afterDue()))
                    .orElse(null);
            return new Decision.Hold(
                    typeset(reason), "D01-1", asked, announced.followed().name());
        }
        return asOf.isBefore(from)
                ? wait(announced.followed(), step, reason, from)
                : write(
                        announced.followed(),
                        step,
                        "%s, dans %s".formatted(reason, French.counted(ChronoUnit.DAYS.between(asOf, due), "jour")),
                        from);
    }

    private Optional<LocalDate> nextDue() {
        return statement.invoices().stream()
                .filter(InvoiceBalance::isShort)
                .map(InvoiceBalance::due)
                .min(Comparator.naturalOrder());
    }

    private Optional<Decision> nothingDue() {
        if (!statement.totals().total().isPositive()) {
            return hold("COM-TRUE-1", null, "soldé : il ne reste rien à payer");
        }
        if (oldestOverdue().isPresent()) {
            return Optional.empty();
        }
        Optional<LocalDate> nextDue = nextDue();
        if (nextDue.isPresent()) {
            LocalDate due = nextDue.get();
            int wait = scenario == null ? 1 : scenario.steps().getFirst().afterDue();
            return hold("D01-1", due.plusDays(wait), "rien n'est échu ; prochaine échéance le %s", figures(due));
        }
        if (statement.totals().principal().isPositive()) {
            return hold(
                    "AMT-PEN-1",
                    null,
                    "factures payées à leur montant ; restent %s, nés des pénalités et de leur imputation (C. civ., art. 1343-1), à demander sur décision",
                    French.euros(statement.totals().total()));
        }
        return hold(
                "AMT-PEN-1",
                null,
                "principal soldé ; restent %s de pénalités et d'indemnités, à demander sur décision",
                French.euros(statement.totals().total()));
    }

    /** Who writes for the creditor counts its own letters; without the day of its mandate nobody can tell them from the creditor's. */
    private Optional<Decision> unknownMandate() {
        boolean forAnother = file.sender().role() != Sender.Role.CREDITOR;
        return forAnother && file.sender().mandateDate() == null
                ? own.lastStep()
                        .flatMap(event -> hold(
                                "SCN-MANDATE",
                                null,
                                "ajoutez sender.mandateDate : sans la date du mandat, on ne sait si la %s du %s est celle du créancier ou la vôtre",
                                event.kind() == EventKind.MISE_EN_DEMEURE ? "mise en demeure" : "relance",
                                figures(event.date())))
                : Optional.empty();
    }

    /** A letter that came back proves that the address is wrong: another one there reaches nobody. */
    private Optional<Decision> unknownAddress() {
        return own.lastStep()
                .filter(event -> event.outcome() == Event.Outcome.UNKNOWN_ADDRESS)
                .flatMap(event -> hold(
                        "D06-PROOF",
                        null,
                        event.kind() == EventKind.MISE_EN_DEMEURE
                                ? "mise en demeure du %s revenue inconnue à l'adresse : vérifiez le siège avant un nouvel envoi"
                                : "relance du %s revenue inconnue à l'adresse : vérifiez l'adresse, puis demandez la lettre par --kind",
                        figures(event.date())));
    }

    private Optional<Decision> afterNotice() {
        Optional<Event> found = own.last(EventKind.MISE_EN_DEMEURE);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Event notice = found.get();
        String on = figures(notice.date());
        LocalDate presented = notice.presented() != null ? notice.presented() : notice.received();
        if (presented == null) {
            return hold(
                    "D06-DELAY",
                    null,
                    "mise en demeure du %s ; date de première présentation inconnue, le délai ne se compte pas encore",
                    on);
        }
        int days = notice.deadlineDays() != null ? notice.deadlineDays() : noticeDays();
        LocalDate deadline =
                NoticeTerm.of(presented, days, file.debtor().address(), law).last();
        return asOf.isAfter(deadline)
                ? hold(
                        "D06-NEXT",
                        null,
                        "mise en demeure du %s, délai échu le %s ; la suite est une décision : "
                                + (debtor() == DebtorClass.PUBLIC_BODY
                                        ? "Médiateur des entreprises, comité consultatif, ou juge administratif"
                                        : "injonction de payer, ou autre voie"),
                        on,
                        figures(deadline))
                : hold(
                        "D06-DELAY",
                        deadline.plusDays(1),
                        "mise en demeure du %s ; délai de paiement jusqu'au %s",
                        on,
                        figures(deadline));
    }

    private int noticeDays() {
        return law.delay(LetterWriter.noticeDays(debtor()), asOf).days();
    }

    private DebtorClass debtor() {
        return DebtorClass.of(file.debtor().kind());
    }

    private Decision step() {
        Scenario followed = scenario;
        if (followed == null) {
            return new Decision.Hold(
                    "aucun scénario ne convient à cette affaire ; demandez la lettre par --kind",
                    "SCN-NONE",
                    null,
                    null);
        }
        InvoiceBalance oldest = oldestOverdue().orElseThrow();
        int reached = own.highestReminder();
        Money principal = Money.sum(statement.invoices().stream()
                .filter(line -> line.overdue() && line.isShort())
                .map(InvoiceBalance::principalDue)
                .toList());
        Optional<Step> next = followed.steps().stream()
                .filter(step -> rank(step.kind()) > reached)
                .filter(step -> step.principalFrom() == null || principal.compareTo(step.principalFrom()) >= 0)
                .findFirst();
        return next.map(step -> due(followed, step, oldest))
                .orElseGet(() -> new Decision.Hold(
                        "le scénario n’a plus d’étape ; la suite est une décision", "SCN-END", null, followed.name()));
    }

    /** A mise en demeure comes after any reminder. */
    private static int rank(LetterKind kind) {
        return switch (kind) {
            case RELANCE_PREVENTIVE -> 0;
            case RELANCE_1 -> 1;
            case RELANCE_2 -> 2;
            case RELANCE_3 -> 3;
            default -> Integer.MAX_VALUE;
        };
    }

    /** Both delays must have run: since the due date of the oldest invoice, and since the last step reached the debtor. */
    private Decision due(Scenario followed, Step step, InvoiceBalance oldest) {
        LocalDate byDue = oldest.due().plusDays(step.afterDue());
        String late = "facture %s échue le %s, %s de retard (%d requis)"
                .formatted(
                        oldest.number(),
                        figures(oldest.due()),
                        French.counted(between(oldest.due()), "jour"),
                        step.afterDue());
        Event last = own.lastStep().orElse(null);
        if (last == null) {
            LocalDate mandate = file.sender().mandateDate();
            LocalDate from = mandate == null || mandate.isBefore(byDue) ? byDue : mandate;
            return asOf.isBefore(from) ? wait(followed, step, late, from) : write(followed, step, late, from);
        }
        LocalDate left = last.sent() == null ? last.date() : last.sent();
        String name = "relance-%d du %s".formatted(Chronology.rank(last, own.steps()), figures(left));
        LocalDate byLast = Arrival.of(last, scenarios).plusDays(step.afterPrevious());
        LocalDate from = byLast.isAfter(byDue) ? byLast : byDue;
        String waited = "%s restée sans effet ; %s depuis (%d requis%s)"
                .formatted(
                        name,
                        French.counted(between(left), "jour"),
                        step.afterPrevious(),
                        Arrival.told(last, scenarios));
        if (asOf.isBefore(byLast)) {
            return wait(followed, step, waited, from);
        }
        return asOf.isBefore(byDue)
                ? wait(followed, step, name + " ; " + late, from)
                : write(followed, step, waited, from);
    }

    private Decision wait(Scenario followed, Step step, String reason, LocalDate from) {
        return new Decision.Hold(typeset(reason), followed.rule(step), from, followed.name());
    }

    private Decision write(Scenario followed, Step step, String reason, LocalDate from) {
        Way way = Way.of(step.kind(), step.channel(), file, asOf, beside.consented());
        return Optional.ofNullable(followed.caps())
                .flatMap(caps -> contacts().exceeding(caps, way.channel()))
                .<Decision>map(cap -> new Decision.Hold(cap.reason(), "FOR-HAR-1", cap.until(), followed.name()))
                .orElseGet(() -> new Decision.Write(
                        step.kind(), typeset(reason), followed.rule(step), followed.name(), from, way, step.gate()));
    }

    private Contacts contacts() {
        return new Contacts(
                Contact.of(file, asOf), beside.contacts(), file.reference().value(), asOf);
    }

    private Optional<InvoiceBalance> oldestOverdue() {
        return statement.invoices().stream()
                .filter(InvoiceBalance::overdue)
                .filter(InvoiceBalance::isShort)
                .min(Comparator.comparing(InvoiceBalance::due).thenComparing(InvoiceBalance::number));
    }

    private long between(LocalDate day) {
        return ChronoUnit.DAYS.between(day, asOf);
    }

    private Optional<Decision> hold(String rule, @Nullable LocalDate notBefore, String reason, Object... values) {
        return Optional.of(new Decision.Hold(
                typeset(reason).formatted(values), rule, notBefore, scenario == null ? null : scenario.name()));
    }
}
