package fr.opposable.deadline;

import fr.opposable.claim.CompletionStart;
import fr.opposable.claim.DoubtfulAcknowledgement;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.PrescriptionTerm;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.NumberWords;
import fr.opposable.legal.ProceduralDelay;
import fr.opposable.legal.Verification;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The day the action on each unpaid invoice is barred: DL-14.
 *
 * <p>What surely interrupts is counted: the debtor's acknowledgement (C. civ., art. 2240) and the service of an order (art. 2241; Cass. 1re
 * civ., 9 sept. 2020, n° 19-12.006). What may interrupt or suspend, a part payment, a plan, a promise, a conciliation, is not: the day
 * it would lead to is told beside. A mise en demeure and the filing of a requête interrupt nothing, and the computation says so.
 */
final class PrescriptionDeadlines {

    private static final Pattern TRANSPORT =
            Pattern.compile("\\b(?:transports?|fret|affrètement|messagerie|déménagement)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern RENT = Pattern.compile("\\bloyers?\\b", Pattern.CASE_INSENSITIVE);

    private static final String SHORTER_TERM = "L’objet de la facture parle de transport";

    /** The order of a case that has none: nothing of it interrupts. */
    private static final Order UNSERVED = new Order(null, List.of(), null, null);

    private PrescriptionDeadlines() {}

    /** {@return one for each of {@code unpaid}; one without a day for a public debtor, who has another law; none once there is a title} */
    static List<Deadline> of(Situation situation, Order order, List<Invoice> unpaid) {
        if (order.enforceable() != null || unpaid.isEmpty()) {
            return List.of();
        }
        if (situation.file().debtor().kind() == PartyKind.PUBLIC_BODY) {
            return List.of(ofPublicDebtor(situation));
        }
        return unpaid.stream().map(invoice -> of(situation, order, invoice)).toList();
    }

    private static Deadline of(Situation situation, Order order, Invoice invoice) {
        ProceduralDelay text = situation.law().proceduralDelay(PrescriptionTerm.of(situation.file()), invoice.due());
        List<Event> doubtful = new ArrayList<>();
        CivilTime time = run(situation, order, invoice, text, doubtful);
        Draft draft = new Draft("DL-14", text)
                .about(invoice.number())
                .titled("Agir pour la facture %s", invoice.number())
                .ending(time.end());
        LocalDate without =
                run(situation, UNSERVED, invoice, text, new ArrayList<>()).last();
        draft.unknownIf(
                without.isBefore(time.last()),
                "L'interruption par la signification dure autant que l'instance, et tombe si celle-ci s'éteint ou si la demande est "
                        + "rejetée (C. civ., art. 2242 et 2243) : sans elle, la fin serait le %s.",
                French.words(without));
        if (speaksOf(TRANSPORT, invoice)) {
            ProceduralDelay shorter = situation.law().proceduralDelay(TextId.TRANSPORT, invoice.due());
            draft.unknown(
                    SHORTER_TERM
                            + " : si elle naît d'un contrat de transport, l'action se prescrit par %s (%s), soit au plus tôt le %s.",
                    NumberWords.length(shorter.length()),
                    shorter.basis().citation(),
                    French.words(invoice.due().plus(shorter.length())));
        }
        if (speaksOf(RENT, invoice)) {
            draft.byInference()
                    .unknown(
                            "L'objet de la facture parle de loyer : les loyers peuvent avoir un délai propre, plus court, qui n'est pas dans"
                                    + " nos textes ; faites-le vérifier avant de compter sur cette date.");
        }
        soonerIfPerformed(situation, order, invoice, text, time.last(), draft);
        maybe(situation, invoice, text.length(), time.last(), doubtful, draft);
        return draft.asOf(situation.asOf());
    }

    /** The nearer day, by the start that decisions give to the price of a service. */
    private static void soonerIfPerformed(
            Situation situation, Order order, Invoice invoice, ProceduralDelay text, LocalDate last, Draft draft) {
        CompletionStart start = CompletionStart.of(situation.law(), text.id());
        LocalDate performed = invoice.performed();
        if (performed == null) {
            draft.sooner(new Deadline.Sooner(null, start.undated()));
            return;
        }
        LocalDate sooner = run(situation, order, invoice, performed, text, new ArrayList<>())
                .last();
        if (sooner.isBefore(last)) {
            draft.sooner(new Deadline.Sooner(sooner, start.dated(performed, sooner, situation.asOf())));
        }
    }

    /** {@return whether a doubt says that a shorter time may bar the invoice} */
    static boolean isShorterTerm(String doubt) {
        return doubt.startsWith(SHORTER_TERM);
    }

    /** A word in the subject is a reason to ask, not to decide. */
    private static boolean speaksOf(Pattern words, Invoice invoice) {
        String subject = invoice.subject();
        return subject != null && words.matcher(subject).find();
    }

    private static CivilTime run(
            Situation situation, Order order, Invoice invoice, ProceduralDelay text, List<Event> doubtful) {
        return run(situation, order, invoice, invoice.due(), text, doubtful);
    }

    private static CivilTime run(
            Situation situation,
            Order order,
            Invoice invoice,
            LocalDate start,
            ProceduralDelay text,
            List<Event> doubtful) {
        CivilTime time = CivilTime.from(
                        start,
                        "Facture %s à échéance du %s, avant laquelle rien ne se prescrit (C. civ., art. 2233, 3°)"
                                .formatted(invoice.number(), Days.named(invoice.due())))
                .running(text.length(), text.basis().citation());
        for (Event event : situation.events()) {
            if (event.date().isAfter(start)) {
                apply(situation, order, event, time, doubtful);
            }
        }
        ProceduralDelay longStop = situation.law().proceduralDelay(TextId.LONG_STOP, invoice.due());
        LocalDate birth = invoice.performed() == null ? invoice.issued() : invoice.performed();
        return time.notBeyond(
                birth.plus(longStop.length()),
                "Créance née le %s, et %s au plus (%s)"
                        .formatted(
                                French.words(birth),
                                NumberWords.length(longStop.length()),
                                longStop.basis().citation()));
    }

    private static Deadline ofPublicDebtor(Situation situation) {
        return new Draft(
                        "DL-14",
                        LegalReference.of("Loi n° 68-1250 du 31 décembre 1968"),
                        "citée de mémoire, non relue",
                        Verification.Status.UNVERIFIED)
                .about("public")
                .titled("Agir contre la personne publique")
                .ifMissed("Extinction de la créance.")
                .unknown(
                        "La prescription des créances sur les personnes publiques suit une loi propre, que ce programme ne calcule pas : "
                                + "vérifiez-la, et gardez la preuve de chaque réclamation écrite.")
                .asOf(situation.asOf());
    }

    private static void apply(Situation situation, Order order, Event event, CivilTime time, List<Event> doubtful) {
        String day = French.words(event.date());
        switch (event.kind()) {
            case ACKNOWLEDGEMENT ->
                time.interrupted(event.date(), "Reconnaissance du débiteur le %s (C. civ., art. 2240)".formatted(day));
            case ORDER_SERVED -> {
                if (!event.equals(order.served())) {
                    return;
                }
                if (OrderDeadlines.servedTooLate(situation, order)) {
                    time.noting("L'ordonnance signifiée le %s est non avenue : sa signification n'est pas comptée."
                            .formatted(day));
                } else {
                    time.interrupted(
                            event.date(),
                            "Signification de l'ordonnance le %s (C. civ., art. 2241), dont l'effet dure tant que dure l'instance (art. 2242)"
                                    .formatted(day));
                }
            }
            case MISE_EN_DEMEURE ->
                time.noting("La mise en demeure du %s n'interrompt pas la prescription (%s)."
                        .formatted(
                                day,
                                situation
                                        .law()
                                        .decision(TextId.NOTICE_INTERRUPTS_NOTHING)
                                        .cited()));
            case REQUETE_FILED ->
                time.noting(
                        "La requête du %s n'interrompt pas la prescription : seule la signification de l'ordonnance le fait (%s)."
                                .formatted(
                                        day,
                                        situation
                                                .law()
                                                .decision(TextId.FILING_INTERRUPTS_NOTHING)
                                                .cited()));
            case MEDIATION_PROPOSED, CONCILIATION_REQUESTED -> {
                time.noting("L'offre ou la demande amiable du %s ne suspend rien par elle-même (C. civ., art. 2238)."
                        .formatted(day));
                doubtful.add(event);
            }
            case AMICABLE_FAILED -> doubtful.add(event);
            default -> {}
        }
    }

    /** The days that facts open to discussion would lead to. */
    private static void maybe(
            Situation situation, Invoice invoice, Period length, LocalDate last, List<Event> doubtful, Draft draft) {
        DoubtfulAcknowledgement.of(situation.file(), invoice, length, last, situation.asOf())
                .map(DoubtfulAcknowledgement::sentence)
                .ifPresent(draft::unknownAsIs);
        amicable(doubtful)
                .filter(attempt -> !attempt.date().isAfter(last))
                .ifPresent(attempt -> draft.unknown(
                        "La date d'un accord écrit de médiation ou de conciliation, ou de la première réunion, suspendrait la prescription%s.",
                        afterSuspension(situation, attempt, doubtful, last)));
        draft.unknownIf(
                situation.last(EventKind.INSOLVENCY_OPENED).isPresent(),
                "Une procédure collective est ouverte : l'effet de la déclaration sur la prescription n'est pas compté.");
    }

    private static Optional<Event> amicable(List<Event> doubtful) {
        return doubtful.stream()
                .filter(event -> event.kind() == EventKind.MEDIATION_PROPOSED
                        || event.kind() == EventKind.CONCILIATION_REQUESTED)
                .findFirst();
    }

    /** {@return the latest day a suspension could lead to, when the end of the attempt is known} */
    private static String afterSuspension(Situation situation, Event attempt, List<Event> doubtful, LocalDate last) {
        return doubtful.stream()
                .filter(event -> event.kind() == EventKind.AMICABLE_FAILED
                        && !event.date().isBefore(attempt.date()))
                .findFirst()
                .map(failed -> " ; au mieux, jusqu'au "
                        + French.words(CivilTime.until(last)
                                .suspended(
                                        attempt.date(),
                                        failed.date(),
                                        situation
                                                .law()
                                                .proceduralDelay(TextId.AFTER_SUSPENSION, failed.date())
                                                .length(),
                                        "")
                                .last()))
                .map(French::typeset)
                .orElse("");
    }
}
