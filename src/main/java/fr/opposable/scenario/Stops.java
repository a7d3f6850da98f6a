package fr.opposable.scenario;

import static fr.opposable.kernel.French.figures;
import static fr.opposable.kernel.French.typeset;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import fr.opposable.letter.Chronology;
import fr.opposable.letter.KnownCounsel;
import fr.opposable.letter.NetworkStatus;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stops the letters of a case, whatever its scenario; only an event or a person starts them again, but for a promise. */
final class Stops {

    private static final String PRESCRIPTION = "AMT-PRESC-1";

    /** Left to a promise when no scenario says how long. */
    private static final int USUAL_PROMISE = 2;

    private final CaseFile file;
    private final ClaimStatement statement;
    private final @Nullable Scenario scenario;
    private final LocalDate asOf;
    private final Chronology chronology;

    Stops(CaseFile file, ClaimStatement statement, @Nullable Scenario scenario) {
        this.file = file;
        this.statement = statement;
        this.scenario = scenario;
        this.asOf = statement.asOf();
        this.chronology = Chronology.of(file, asOf);
    }

    Optional<Decision> first() {
        return insolvency()
                .or(this::proceedings)
                .or(this::timeBarred)
                .or(this::counsel)
                .or(this::dispute)
                .or(this::plan)
                .or(this::attempt)
                .or(this::promise);
    }

    private Optional<Decision> insolvency() {
        return chronology
                .last(EventKind.INSOLVENCY_OPENED)
                .flatMap(event -> hold(
                        "PRO-INSOLV", null, "procédure collective ouverte le %s : déclarez la créance", on(event)));
    }

    private Optional<Decision> proceedings() {
        return chronology
                .last(
                        EventKind.REQUETE_FILED,
                        EventKind.ORDER_MADE,
                        EventKind.ORDER_SERVED,
                        EventKind.OPPOSITION,
                        EventKind.TITLE_ENFORCEABLE)
                .flatMap(event -> hold(
                        "COM-TRUE-1", null, "procédure en cours depuis le %s : plus de lettre amiable", on(event)));
    }

    /** Nobody asks a consumer for what is time-barred as if it could be enforced (C. conso., art. L. 218-2). */
    private Optional<Decision> timeBarred() {
        return statement.findings().stream()
                .filter(finding -> finding.rule().equals(PRESCRIPTION) && finding.isBlocking())
                .map(Finding::message)
                .findFirst()
                .map(message -> new Decision.Hold(message, PRESCRIPTION, null, name()));
    }

    private Optional<Decision> counsel() {
        return KnownCounsel.of(file, asOf)
                .flatMap(counsel -> hold(
                        "AVO-8-2-D",
                        null,
                        "le débiteur a fait connaître son conseil le %s (%s) : écrivez à ce conseil",
                        on(counsel.event()),
                        counsel.name()));
    }

    private Optional<Decision> dispute() {
        Optional<Event> said = chronology.last(EventKind.DISPUTE).filter(chronology::answersLastStep);
        if (said.isPresent()) {
            return hold(
                    "COM-DISP-1",
                    null,
                    "contestation du %s : une personne y répond avant toute lettre",
                    on(said.get()));
        }
        return file.invoices().stream()
                .filter(Invoice::disputed)
                .filter(invoice -> isUnpaid(invoice.number()))
                .findFirst()
                .flatMap(invoice -> hold(
                        "COM-DISP-1",
                        null,
                        "facture %s contestée%s",
                        invoice.number(),
                        NetworkStatus.of(file, invoice, asOf)
                                .map(status -> " sur le réseau de facturation, " + status)
                                .orElse("")));
    }

    private Optional<Decision> plan() {
        return chronology
                .open(EventKind.INSTALMENT_PLAN, EventKind.INSTALMENT_DEFAULT)
                .flatMap(event -> hold("D05-TAB", null, "échéancier du %s respecté", on(event)));
    }

    private Optional<Decision> attempt() {
        return chronology
                .open(EventKind.CONCILIATION_REQUESTED, EventKind.AMICABLE_FAILED)
                .or(() -> chronology.open(EventKind.MEDIATION_PROPOSED, EventKind.AMICABLE_FAILED))
                .flatMap(event -> hold("D09-1", null, "tentative amiable du %s en cours", on(event)));
    }

    private Optional<Decision> promise() {
        Optional<Event> promise = chronology.last(EventKind.PROMISE).filter(chronology::answersLastStep);
        if (promise.isEmpty()) {
            return Optional.empty();
        }
        int left = scenario == null ? USUAL_PROMISE : scenario.promiseDays();
        LocalDate followUp = WorkingDays.after(promise.get().date(), left);
        return asOf.isAfter(followUp)
                ? Optional.empty()
                : hold(
                        "D05-ACK",
                        followUp.plusDays(1),
                        "promesse de paiement du %s ; suite à partir du %s (%s)",
                        on(promise.get()),
                        figures(followUp.plusDays(1)),
                        French.counted(left, "jour ouvré laissé"));
    }

    private boolean isUnpaid(String number) {
        return statement.invoices().stream()
                .anyMatch(line ->
                        line.number().equals(number) && line.principalDue().isPositive());
    }

    private static String on(Event event) {
        return figures(event.date());
    }

    private @Nullable String name() {
        return scenario == null ? null : scenario.name();
    }

    private Optional<Decision> hold(String rule, @Nullable LocalDate notBefore, String reason, Object... values) {
        return Optional.of(new Decision.Hold(typeset(reason).formatted(values), rule, notBefore, name()));
    }
}
