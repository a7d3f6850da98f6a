package fr.opposable.pack;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.List;

/** An event of a case in words: what happened, then how. */
final class EventStory {

    private EventStory() {}

    static String what(Event event) {
        Integer level = event.level();
        return switch (event.kind()) {
            case REMINDER -> level == null ? "Relance" : "Relance n°" + French.NO_BREAK + level;
            case CALL -> "Appel téléphonique";
            case MISE_EN_DEMEURE -> "Mise en demeure";
            case DISPUTE -> "Contestation du débiteur";
            case PROMISE -> "Promesse de paiement";
            case ACKNOWLEDGEMENT -> "Reconnaissance de dette";
            case INSTALMENT_PLAN -> "Échéancier convenu";
            case INSTALMENT_DEFAULT -> "Échéance de l’échéancier non tenue";
            case MEDIATION_PROPOSED -> "Médiation proposée";
            case CONCILIATION_REQUESTED -> "Saisine du conciliateur de justice";
            case AMICABLE_FAILED -> "Échec de la tentative amiable";
            case INSOLVENCY_OPENED -> "Ouverture d’une procédure collective";
            case REQUETE_FILED -> "Dépôt de la requête en injonction de payer";
            case ORDER_MADE -> "Ordonnance rendue";
            case ORDER_SERVED -> "Signification de l’ordonnance";
            case OPPOSITION -> "Opposition";
            case TITLE_ENFORCEABLE -> "Titre exécutoire";
            case OTHER -> "Autre fait";
        };
    }

    static String how(Event event) {
        List<String> words = new ArrayList<>();
        if (event.channel() != null) {
            words.add(by(event.channel()));
        }
        if (event.trackingNumber() != null) {
            words.add("n°" + French.NO_BREAK + event.trackingNumber());
        }
        if (event.sent() != null) {
            words.add("envoi le " + French.words(event.sent()));
        }
        if (event.presented() != null) {
            words.add("première présentation le " + French.words(event.presented()));
        }
        if (event.outcome() != null) {
            words.add(became(event.outcome()));
        }
        if (event.received() != null) {
            words.add("reçue le " + French.words(event.received()));
        }
        if (event.amountClaimed() != null) {
            words.add(French.euros(event.amountClaimed())
                    + (event.kind() == EventKind.PROMISE ? " promis" : " réclamés"));
        }
        if (event.deadlineDays() != null) {
            words.add("délai laissé de " + event.deadlineDays() + " jours");
        }
        if (event.mode() != null) {
            words.add(event.mode());
        }
        if (event.note() != null) {
            words.add(event.note());
        }
        return String.join(", ", words);
    }

    private static String by(Event.Channel channel) {
        return switch (channel) {
            case POST -> "par lettre simple";
            case LRAR -> "par lettre recommandée avec avis de réception";
            case LRE -> "par lettre recommandée électronique";
            case EMAIL -> "par courriel";
            case COMMISSAIRE_DE_JUSTICE -> "par commissaire de justice";
            case HAND -> "en main propre";
            case PHONE -> "par téléphone";
            case SMS -> "par message";
        };
    }

    private static String became(Event.Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> "distribuée";
            case UNCLAIMED -> "non réclamée";
            case REFUSED -> "refusée";
            case UNKNOWN_ADDRESS -> "destinataire inconnu à l’adresse";
            case PENDING -> "sort non encore connu";
        };
    }
}
