package fr.opposable.review;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.compliance.Answer;
import fr.opposable.evidence.TrackingNumber;
import fr.opposable.kernel.French;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Are the mise en demeure and the service of an order proved: sending, content, day, addressee? */
final class NoticeQuestions {

    /** A letter, and what proves that it was sent or presented. */
    private static final int LETTER_AND_PROOF = 2;

    private NoticeQuestions() {}

    static List<CaseQuestion> all() {
        return List.of(
                new CaseQuestion("R-EVD-04", NoticeQuestions::notice),
                new CaseQuestion("R-AFT-02", NoticeQuestions::service));
    }

    private static void notice(CaseInHand hand, Answer verdict) {
        Optional<Event> last = hand.last(EventKind.MISE_EN_DEMEURE);
        if (last.isEmpty()) {
            verdict.warns(
                    "Mettez " + hand.perDebtors("le", "chaque")
                            + " débiteur en demeure par une voie qui se prouve, et attendez la fin du délai.",
                    "Aucune mise en demeure n'est au dossier. Aucun texte ne l'impose avant la requête, mais la clause pénale, l'intérêt"
                            + " légal et la bonne foi en dépendent.");
        } else {
            proof(hand, last.get(), verdict);
        }
        twice(hand, verdict);
    }

    private static void proof(CaseInHand hand, Event notice, Answer verdict) {
        String day = French.words(notice.date());
        if (notice.files().isEmpty()) {
            verdict.warns(
                    "Joignez la lettre, la preuve de dépôt et l'avis de réception (events[].files).",
                    "La mise en demeure du %s n'a ni copie ni preuve au dossier : son contenu et son envoi sont à prouver.",
                    day);
        } else if (notice.files().size() < LETTER_AND_PROOF && isRegistered(notice)) {
            verdict.warns(
                    "Joignez la lettre et, à part, la preuve de dépôt ou l'avis de réception : un recommandé prouve une enveloppe, non un"
                            + " texte.",
                    "La mise en demeure du %s n'est montrée que par un fichier (%s).",
                    day,
                    notice.files().getFirst());
        }
        channel(hand, notice, day, verdict);
        outcome(notice, day, verdict);
    }

    private static boolean isRegistered(Event notice) {
        return notice.channel() == Event.Channel.LRAR || notice.channel() == Event.Channel.LRE;
    }

    private static void channel(CaseInHand hand, Event notice, String day, Answer verdict) {
        Event.Channel channel = notice.channel();
        String number = notice.trackingNumber();
        if (channel == Event.Channel.LRAR && number == null) {
            verdict.warns(
                    "Notez le numéro du recommandé, tel que le porte la preuve de dépôt (events[].trackingNumber).",
                    "Le numéro du recommandé de la mise en demeure du %s n'est pas noté.",
                    day);
        } else if (number != null && channel == Event.Channel.LRAR) {
            switch (TrackingNumber.read(number)) {
                case FAULTY ->
                    verdict.warns(
                            "Relisez le numéro sur la preuve de dépôt.",
                            "Le numéro de recommandé « %s » ne passe pas le contrôle de sa clé (UPU S10).",
                            number);
                case STRANGE ->
                    verdict.warns(
                            "Relisez le numéro sur la preuve de dépôt.",
                            "Le numéro de recommandé « %s » n'a la forme d'aucun numéro connu.",
                            number);
                case FITTING -> {}
            }
        } else if (channel == Event.Channel.EMAIL || channel == Event.Channel.POST || channel == null) {
            verdict.warns(
                    "Doublez-la d'un envoi recommandé, ou joignez la réponse %s ou la clause qui admet cette voie."
                            .formatted(hand.perDebtors("du débiteur", "de chaque débiteur à qui elle est allée,")),
                    "La mise en demeure du %s est partie %s : sa réception n'est pas prouvée.",
                    day,
                    channel == Event.Channel.EMAIL
                            ? "par courriel"
                            : channel == null ? "par une voie qui n’est pas notée" : "par lettre simple");
        }
    }

    private static void outcome(Event notice, String day, Answer verdict) {
        if (notice.outcome() == Event.Outcome.UNKNOWN_ADDRESS) {
            verdict.warns(
                    "Vérifiez le siège ou le domicile, puis renvoyez-la ou confiez-la à un commissaire de justice.",
                    "La mise en demeure du %s est revenue « inconnu à l'adresse » : aucune décision connue ne dit qu'elle produit effet.",
                    day);
        } else if (isRegistered(notice) && notice.presented() == null && notice.received() == null) {
            verdict.warns(
                    "Notez les dates de première présentation et de réception, telles que les porte l'avis de réception ou le suivi"
                            + " (events[].presented, events[].received).",
                    "La date de première présentation de la mise en demeure du %s n'est pas notée : son délai ne se compte pas.",
                    day);
        }
    }

    private static void twice(CaseInHand hand, Answer verdict) {
        Map<String, Event> seen = new HashMap<>();
        for (Event event : hand.events()) {
            String number = event.trackingNumber();
            Event other = number == null ? null : seen.putIfAbsent(TrackingNumber.plain(number), event);
            if (other != null) {
                verdict.warns(
                        "Corrigez celui qui est faux.",
                        "Le même numéro de recommandé (%s) est noté au %s et au %s.",
                        String.valueOf(number),
                        French.figures(other.date()),
                        French.figures(event.date()));
            }
        }
    }

    private static void service(CaseInHand hand, Answer verdict) {
        List<Event> unproved = hand.events(EventKind.ORDER_SERVED).stream()
                .filter(event -> event.files().isEmpty())
                .toList();
        for (Event event : unproved) {
            verdict.blocks(
                    "Joignez l'acte (events[].files) : pour une ordonnance rendue depuis le 1er septembre 2026, il se remet à l'audience à peine"
                            + " d'irrecevabilité.",
                    "L'acte de signification du %s n'est pas au dossier.",
                    French.words(event.date()));
        }
    }
}
