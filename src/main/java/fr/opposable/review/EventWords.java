package fr.opposable.review;

import fr.opposable.claim.EventKind;

/** Events as a French sentence names them. */
final class EventWords {

    private EventWords() {}

    static String of(EventKind kind) {
        return switch (kind) {
            case REMINDER -> "relance";
            case CALL -> "appel";
            case MISE_EN_DEMEURE -> "mise en demeure";
            case DISPUTE -> "contestation";
            case PROMISE -> "promesse de paiement";
            case ACKNOWLEDGEMENT -> "reconnaissance de dette";
            case INSTALMENT_PLAN -> "échéancier";
            case INSTALMENT_DEFAULT -> "défaut d’échéance";
            case MEDIATION_PROPOSED -> "proposition de médiation";
            case CONCILIATION_REQUESTED -> "saisine du conciliateur";
            case AMICABLE_FAILED -> "échec de la tentative amiable";
            case INSOLVENCY_OPENED -> "ouverture d’une procédure collective";
            case REQUETE_FILED -> "requête déposée";
            case ORDER_MADE -> "ordonnance rendue";
            case ORDER_SERVED -> "ordonnance signifiée";
            case OPPOSITION -> "opposition";
            case TITLE_ENFORCEABLE -> "titre exécutoire";
            case OTHER -> "autre fait";
        };
    }

    /** {@return what stands between the name of an event and its day: « la requête déposée le », « l'opposition du »} */
    static String before(EventKind kind) {
        return switch (kind) {
            case REQUETE_FILED, ORDER_MADE, ORDER_SERVED -> " le ";
            default -> " du ";
        };
    }
}
