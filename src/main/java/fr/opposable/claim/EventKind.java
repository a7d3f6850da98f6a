package fr.opposable.claim;

/** What can happen in the life of an unpaid claim. */
public enum EventKind {
    REMINDER("reminder"),
    CALL("call"),
    MISE_EN_DEMEURE("mise-en-demeure"),
    DISPUTE("dispute"),
    PROMISE("promise"),
    /** Reconnaissance de dette: interrupts prescription (C. civ., art. 2240). */
    ACKNOWLEDGEMENT("acknowledgement"),
    INSTALMENT_PLAN("instalment-plan"),
    INSTALMENT_DEFAULT("instalment-default"),
    MEDIATION_PROPOSED("mediation-proposed"),
    CONCILIATION_REQUESTED("conciliation-requested"),
    AMICABLE_FAILED("amicable-failed"),
    INSOLVENCY_OPENED("insolvency-opened"),
    REQUETE_FILED("requete-filed"),
    ORDER_MADE("order-made"),
    ORDER_SERVED("order-served"),
    OPPOSITION("opposition"),
    TITLE_ENFORCEABLE("title-enforceable"),
    OTHER("other");

    private final String key;

    EventKind(String key) {
        this.key = key;
    }

    /** {@return the word of the case format} */
    public String key() {
        return key;
    }
}
