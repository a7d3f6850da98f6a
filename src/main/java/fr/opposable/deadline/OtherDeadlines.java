package fr.opposable.deadline;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import fr.opposable.deadline.Deadline.Task;
import fr.opposable.kernel.French;
import fr.opposable.legal.ProceduralDelay;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A debtor's insolvency (DL-15) and a conciliator who cannot be met (CPC, art. 750-1, 3°). */
final class OtherDeadlines {

    private OtherDeadlines() {}

    /** {@return the declaration of the claim, once a collective procedure is opened} */
    static Optional<Deadline> declaration(Situation situation, List<Invoice> unpaid) {
        return situation.all(EventKind.INSOLVENCY_OPENED).stream()
                .min(Comparator.comparing(Event::date))
                .filter(opened ->
                        unpaid.stream().anyMatch(invoice -> !birth(invoice).isAfter(opened.date())))
                .map(opened -> declaration(situation, opened.date()));
    }

    private static LocalDate birth(Invoice invoice) {
        LocalDate performed = invoice.performed();
        return performed == null ? invoice.issued() : performed;
    }

    private static Deadline declaration(Situation situation, LocalDate opened) {
        Place creditor = situation.creditorPlace();
        boolean fromAfar = !creditor.isMetropolitan() && creditor != situation.courtPlace();
        String id = fromAfar ? TextId.INSOLVENCY_FROM_AFAR : TextId.INSOLVENCY;
        ProceduralDelay text = situation.law().proceduralDelay(id, opened);
        return new Draft("DL-15", text)
                .titled("Déclarer la créance au passif")
                .ending(Count.of(opened, "la procédure collective est ouverte", text.length(), situation.calendar())
                        .reckon())
                .byInference()
                .unknown(
                        "Le délai court de la publication au BODACC, dont la date n'est pas au dossier ; elle suit le jugement : le "
                                + "jour donné ici est le plus proche possible, vérifiez la publication.")
                .unknown(
                        "Le dossier n'a pas d'événement pour la déclaration elle-même : si elle est faite, gardez-en la preuve.")
                .asOf(situation.asOf());
    }

    /** {@return when the conciliator's silence may be pleaded, while nothing says how the request ended} */
    static Optional<Deadline> conciliation(Situation situation) {
        return situation
                .last(EventKind.CONCILIATION_REQUESTED)
                .filter(request -> situation
                        .next(EventKind.AMICABLE_FAILED, request.date())
                        .isEmpty())
                .map(request -> conciliation(situation, request.date()));
    }

    private static Deadline conciliation(Situation situation, LocalDate request) {
        ProceduralDelay text = situation.law().proceduralDelay(TextId.CONCILIATOR, situation.asOf());
        return new Draft("DL-CONC", text)
                .titled("Conciliateur saisi le %s, indisponible", French.figures(request))
                .is(Task.WAIT)
                .ending(Count.of(request, "le conciliateur est saisi", text.length(), situation.calendar())
                        .reckon())
                .byInference()
                .ifMissed(
                        "Passé ce jour sans réunion, l'indisponibilité peut être soutenue, par tout moyen (%s) ; une requête en injonction de payer n'a pas besoin de cette tentative (%s)."
                                .formatted(
                                        text.basis().citation(),
                                        situation
                                                .law()
                                                .decision(TextId.NO_ATTEMPT_NEEDED)
                                                .cited()))
                .asOf(situation.asOf());
    }
}
