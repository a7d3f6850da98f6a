package fr.opposable.deadline;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.kernel.French;
import fr.opposable.legal.ProceduralDelay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** From the requête to the service of the order: DL-01 and DL-02. */
final class OrderDeadlines {

    private OrderDeadlines() {}

    static List<Deadline> of(Situation situation, Order order) {
        List<Deadline> deadlines = new ArrayList<>();
        situation
                .last(EventKind.REQUETE_FILED)
                .filter(filed -> !Boolean.FALSE.equals(situation.commercial()))
                .filter(filed ->
                        situation.next(EventKind.ORDER_MADE, filed.date()).isEmpty())
                .ifPresent(filed -> deadlines.add(fees(situation, filed)));
        if (order.made() != null) {
            deadlines.add(service(situation, order, order.made()));
        } else if (order.served() != null) {
            deadlines.add(serviceOfUnknownOrder(situation, order.served().date()));
        }
        return deadlines;
    }

    private static Deadline fees(Situation situation, Event filed) {
        ProceduralDelay text = situation.law().proceduralDelay(TextId.FEES, filed.date());
        return new Draft("DL-01", text)
                .titled("Consigner les frais de la requête du %s", French.figures(filed.date()))
                .ending(Count.of(filed.date(), "la requête est déposée", text.length(), situation.calendar())
                        .reckon())
                .unknownIf(
                        situation.commercial() == null,
                        "Ces frais ne sont consignés que devant une juridiction commerciale ; la qualité de commerçant n'est pas connue.")
                .unknownIf(
                        situation.courtPlace() == Place.ALSACE_MOSELLE,
                        "En Alsace et en Moselle, le greffe est public : l'application de cet article n'y est pas vérifiée.")
                .unknown(
                        "Le dossier n'a pas d'événement pour la consignation elle-même ; en ligne, elle est payée au dépôt.")
                .asOf(situation.asOf());
    }

    private static Deadline service(Situation situation, Order order, Event made) {
        ProceduralDelay text = situation.law().proceduralDelay(TextId.SERVICE, made.date());
        Draft draft = new Draft("DL-02", text)
                .titled("Faire signifier l'ordonnance du %s", French.figures(made.date()))
                .ifMissed(
                        "L'ordonnance est non avenue, comme si elle n'avait pas été rendue ; la créance subsiste tant qu'elle n'est pas prescrite.")
                .ending(Count.of(made.date(), "l'ordonnance est rendue", text.length(), situation.calendar())
                        .reckon());
        Event served = order.served();
        if (served != null) {
            draft.metOn(dateForSender(situation, served));
        }
        situation.doubts().forEach(draft::unknown);
        return draft.asOf(situation.asOf());
    }

    private static Deadline serviceOfUnknownOrder(Situation situation, LocalDate served) {
        return new Draft("DL-02", situation.law().proceduralDelay(TextId.SERVICE, served))
                .titled("Signification du %s, à temps ou non", French.figures(served))
                .unknown(
                        "La date de l'ordonnance n'est pas au dossier : notez-la à la chronologie (events[].kind : order-made).")
                .asOf(situation.asOf());
    }

    /** {@return the day an act is served, for who serves it: that of its dispatch towards abroad and the Pacific (CPC, art. 647-1)} */
    static LocalDate dateForSender(Situation situation, Event served) {
        LocalDate sent = served.sent();
        return situation.debtorPlace().servedByDispatch() && sent != null ? sent : served.date();
    }

    /** {@return whether the order was served too late, and so is « non avenue »} */
    static boolean servedTooLate(Situation situation, Order order) {
        Event made = order.made();
        Event served = order.served();
        return made != null && served != null && service(situation, order, made).state() == Deadline.State.LATE;
    }
}
