package fr.opposable.sample;

import fr.opposable.claim.Event.Channel;
import fr.opposable.claim.Event.Outcome;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.PartyKind;

/** The words that French offices type in their tables for those of the case format. What has no French word keeps its own. */
final class FrenchCells {

    private FrenchCells() {}

    static String of(PartyKind kind) {
        return switch (kind) {
            case COMPANY -> "société";
            case SOLE_TRADER -> "entrepreneur individuel";
            case INDIVIDUAL -> "particulier";
            case CONSUMER -> "consommateur";
            case ASSOCIATION -> "association";
            case PUBLIC_BODY -> "organisme public";
        };
    }

    static String of(EventKind kind) {
        return switch (kind) {
            case REMINDER -> "relance";
            case CALL -> "appel";
            case MISE_EN_DEMEURE -> "mise en demeure";
            case DISPUTE -> "contestation";
            case PROMISE -> "promesse";
            case INSTALMENT_PLAN -> "échéancier";
            case INSOLVENCY_OPENED -> "procédure collective";
            default -> kind.key();
        };
    }

    static String of(Channel channel) {
        return switch (channel) {
            case POST -> "courrier";
            case LRAR -> "lettre recommandée";
            case EMAIL -> "courriel";
            case PHONE -> "téléphone";
            default -> channel.key();
        };
    }

    static String of(Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> "distribué";
            case UNCLAIMED -> "non réclamé";
            case PENDING -> "en cours";
            default -> outcome.key();
        };
    }
}
