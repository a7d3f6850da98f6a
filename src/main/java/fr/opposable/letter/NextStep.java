package fr.opposable.letter;

import static fr.opposable.kernel.French.figures;
import static fr.opposable.kernel.French.typeset;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.NoticeTerm;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalTexts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which letter a case is due, by its chronology and by dated delays of practice: relance 1, relance 2, mise en demeure, each only after
 * the one before. No text fixes a number or a rhythm of reminders; a user who wants another step asks for it by name.
 *
 * <p>Whatever stops a letter is looked at first: paid, insolvency, proceedings, dispute, instalments, mediation, promise.
 */
public final class NextStep {

    private static final String AFTER_DUE_1 = "professional.relance-1.after-due";
    private static final String AFTER_DUE_2 = "professional.relance-2.after-due";
    private static final String AFTER_RELANCE_1 = "professional.relance-2.after-relance-1";
    private static final String AFTER_DUE_NOTICE = "professional.mise-en-demeure.after-due";
    private static final String AFTER_LAST_REMINDER = "professional.mise-en-demeure.after-last-reminder";
    private static final String NOTICE_DAYS = "professional.mise-en-demeure.pay-within";
    private static final String PROMISE_FOLLOW_UP = "professional.promise.follow-up";

    private final CaseFile file;
    private final ClaimStatement statement;
    private final LegalTexts delays;
    private final LocalDate asOf;
    private final Chronology chronology;

    private NextStep(CaseFile file, ClaimStatement statement, LegalTexts delays) {
        this.file = file;
        this.statement = statement;
        this.delays = delays;
        this.asOf = statement.asOf();
        this.chronology = Chronology.of(file, asOf);
    }

    /**
     * {@return what the case is due on the day of {@code statement}}
     *
     * @param file the facts; events dated later are not looked at
     * @param statement the décompte of that day: what is paid and what is overdue is read there and nowhere else
     * @param delays dated delays
     * @throws fr.opposable.legal.LegalTextMissingException when a delay is not known on that day
     */
    public static Decision decide(CaseFile file, ClaimStatement statement, LegalTexts delays) {
        return new NextStep(file, statement, delays).decide();
    }

    private Decision decide() {
        return nothingDue()
                .or(this::stopped)
                .or(this::paused)
                .or(this::afterNotice)
                .orElseGet(this::step);
    }

    private Optional<Decision> nothingDue() {
        if (!statement.totals().total().isPositive()) {
            return hold("COM-TRUE-1", null, "soldé : il ne reste rien à payer");
        }
        if (oldestOverdue().isPresent()) {
            return Optional.empty();
        }
        Optional<LocalDate> nextDue = statement.invoices().stream()
                .filter(InvoiceBalance::isShort)
                .map(InvoiceBalance::due)
                .min(Comparator.naturalOrder());
        if (nextDue.isPresent()) {
            LocalDate due = nextDue.get();
            return hold(
                    "D01-1",
                    due.plusDays(days(AFTER_DUE_1)),
                    "rien n'est échu ; prochaine échéance le %s",
                    figures(due));
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

    private Optional<Decision> stopped() {
        Optional<Event> insolvency = chronology.last(EventKind.INSOLVENCY_OPENED);
        if (insolvency.isPresent()) {
            return hold("PRO-INSOLV", null, "procédure collective ouverte le %s : déclarez la créance", on(insolvency));
        }
        Optional<Event> proceedings = chronology.last(
                EventKind.REQUETE_FILED,
                EventKind.ORDER_MADE,
                EventKind.ORDER_SERVED,
                EventKind.OPPOSITION,
                EventKind.TITLE_ENFORCEABLE);
        return proceedings.isPresent()
                ? hold("COM-TRUE-1", null, "procédure en cours depuis le %s : plus de lettre amiable", on(proceedings))
                : Optional.empty();
    }

    private Optional<Decision> paused() {
        Optional<Event> dispute = chronology.last(EventKind.DISPUTE).filter(chronology::answersLastStep);
        if (dispute.isPresent()) {
            return hold(
                    "COM-DISP-1", null, "contestation du %s : une personne y répond avant toute lettre", on(dispute));
        }
        Optional<Invoice> disputed = file.invoices().stream()
                .filter(Invoice::disputed)
                .filter(invoice -> isUnpaid(invoice.number()))
                .findFirst();
        if (disputed.isPresent()) {
            return hold(
                    "COM-DISP-1", null, "facture %s contestée", disputed.get().number());
        }
        Optional<Event> plan = chronology.open(EventKind.INSTALMENT_PLAN, EventKind.INSTALMENT_DEFAULT);
        if (plan.isPresent()) {
            return hold("D05-TAB", null, "échéancier du %s respecté", on(plan));
        }
        Optional<Event> attempt = chronology
                .open(EventKind.CONCILIATION_REQUESTED, EventKind.AMICABLE_FAILED)
                .or(() -> chronology.open(EventKind.MEDIATION_PROPOSED, EventKind.AMICABLE_FAILED));
        if (attempt.isPresent()) {
            return hold("D09-1", null, "tentative amiable du %s en cours", on(attempt));
        }
        Optional<Event> promise = chronology.last(EventKind.PROMISE).filter(chronology::answersLastStep);
        if (promise.isPresent()) {
            int left = days(PROMISE_FOLLOW_UP);
            LocalDate followUp = WorkingDays.after(promise.get().date(), left);
            if (!asOf.isAfter(followUp)) {
                return hold(
                        "D05-ACK",
                        followUp.plusDays(1),
                        "promesse de paiement du %s ; suite à partir du %s (%d jours ouvrés laissés)",
                        on(promise),
                        figures(followUp.plusDays(1)),
                        left);
            }
        }
        return Optional.empty();
    }

    private Optional<Decision> afterNotice() {
        Optional<Event> found = chronology.last(EventKind.MISE_EN_DEMEURE);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Event notice = found.get();
        if (notice.outcome() == Event.Outcome.UNKNOWN_ADDRESS) {
            return hold(
                    "D06-PROOF",
                    null,
                    "mise en demeure du %s revenue inconnue à l'adresse : vérifiez le siège avant un nouvel envoi",
                    on(found));
        }
        LocalDate presented = notice.presented() != null ? notice.presented() : notice.received();
        if (presented == null) {
            return hold(
                    "D06-DELAY",
                    null,
                    "mise en demeure du %s ; date de première présentation inconnue, le délai ne se compte pas encore",
                    on(found));
        }
        int days = notice.deadlineDays() != null ? notice.deadlineDays() : days(NOTICE_DAYS);
        LocalDate deadline =
                NoticeTerm.of(presented, days, file.debtor().address(), delays).last();
        return asOf.isAfter(deadline)
                ? hold(
                        "D06-NEXT",
                        null,
                        "mise en demeure du %s, délai échu le %s ; la suite est une décision : injonction de payer, ou autre voie",
                        on(found),
                        figures(deadline))
                : hold(
                        "D06-DELAY",
                        deadline.plusDays(1),
                        "mise en demeure du %s ; délai de paiement jusqu'au %s",
                        on(found),
                        figures(deadline));
    }

    private Decision step() {
        InvoiceBalance oldest = oldestOverdue().orElseThrow();
        List<Event> steps = chronology.steps();
        Event last = steps.isEmpty() ? null : steps.getLast();
        int reached = chronology.highestReminder();
        if (last == null || reached == 0) {
            return after(LetterKind.RELANCE_1, oldest, AFTER_DUE_1, null, "", AFTER_DUE_1);
        }
        String name = "relance-%d du %s".formatted(Chronology.rank(last, steps), figures(last.date()));
        return reached == 1
                ? after(LetterKind.RELANCE_2, oldest, AFTER_DUE_2, last, name, AFTER_RELANCE_1)
                : after(LetterKind.MISE_EN_DEMEURE, oldest, AFTER_DUE_NOTICE, last, name, AFTER_LAST_REMINDER);
    }

    /** Both delays must have run: since the due date of the oldest invoice, and since the last step. */
    private Decision after(
            LetterKind kind,
            InvoiceBalance oldest,
            String sinceDueId,
            @Nullable Event last,
            String lastName,
            String sinceLastId) {
        int sinceDue = days(sinceDueId);
        LocalDate byDue = oldest.due().plusDays(sinceDue);
        String late = "facture %s échue le %s, %d jours de retard (%d requis)"
                .formatted(oldest.number(), figures(oldest.due()), between(oldest.due()), sinceDue);
        if (last == null) {
            return asOf.isBefore(byDue)
                    ? new Decision.Hold(typeset(late), sinceDueId, byDue)
                    : new Decision.Write(kind, typeset(late), sinceDueId);
        }
        int sinceLast = days(sinceLastId);
        LocalDate byLast = last.date().plusDays(sinceLast);
        String waited = "%s restée sans effet ; %d jours depuis (%d requis)"
                .formatted(lastName, between(last.date()), sinceLast);
        if (asOf.isBefore(byLast)) {
            return new Decision.Hold(typeset(waited), sinceLastId, byLast.isAfter(byDue) ? byLast : byDue);
        }
        return asOf.isBefore(byDue)
                ? new Decision.Hold(typeset(lastName + " ; " + late), sinceDueId, byDue)
                : new Decision.Write(kind, typeset(waited), sinceLastId);
    }

    private Optional<InvoiceBalance> oldestOverdue() {
        return statement.invoices().stream()
                .filter(InvoiceBalance::overdue)
                .filter(InvoiceBalance::isShort)
                .min(Comparator.comparing(InvoiceBalance::due).thenComparing(InvoiceBalance::number));
    }

    private boolean isUnpaid(String number) {
        return statement.invoices().stream()
                .anyMatch(line ->
                        line.number().equals(number) && line.principalDue().isPositive());
    }

    private int days(String id) {
        return delays.delay(id, asOf).days();
    }

    private long between(LocalDate day) {
        return ChronoUnit.DAYS.between(day, asOf);
    }

    private static String on(Optional<Event> event) {
        return figures(Objects.requireNonNull(event.orElse(null)).date());
    }

    private static Optional<Decision> hold(
            String rule, @Nullable LocalDate notBefore, String reason, Object... values) {
        return Optional.of(new Decision.Hold(typeset(reason).formatted(values), rule, notBefore));
    }
}
