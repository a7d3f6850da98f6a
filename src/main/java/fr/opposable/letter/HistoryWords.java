package fr.opposable.letter;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.kernel.French;
import java.util.List;

/** A step already taken, in words: « relance du 10 mars 2026, par courriel ». */
final class HistoryWords {

    private HistoryWords() {}

    static String of(Event step, List<Event> history) {
        StringBuilder words =
                new StringBuilder(name(step, history)).append(" du ").append(French.words(step.date()));
        Event.Channel channel = step.channel();
        if (channel != null) {
            words.append(", ").append(by(channel));
            if (step.trackingNumber() != null) {
                words.append(" n°").append(French.NO_BREAK).append(step.trackingNumber());
            }
        }
        return words.toString();
    }

    private static String name(Event step, List<Event> history) {
        if (step.kind() == EventKind.MISE_EN_DEMEURE) {
            return "mise en demeure";
        }
        return switch (Chronology.rank(step, history)) {
            case 1 -> "première relance";
            case 2 -> "deuxième relance";
            case 3 -> "troisième relance";
            default -> "relance";
        };
    }

    static String by(Event.Channel channel) {
        return switch (channel) {
            case POST -> "par lettre simple";
            case LRAR -> "par lettre recommandée avec avis de réception";
            case LRE -> "par lettre recommandée électronique";
            case EMAIL -> "par courriel";
            case COMMISSAIRE_DE_JUSTICE -> "par commissaire de justice";
            case HAND -> "remise en main propre";
            case PHONE -> "par téléphone";
            case SMS -> "par message";
        };
    }
}
