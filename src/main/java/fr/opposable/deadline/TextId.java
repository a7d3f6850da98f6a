package fr.opposable.deadline;

/** The names under which {@code legal-texts} keeps the delays this room counts. */
final class TextId {

    static final String FEES = "injonction.consignation";
    static final String SERVICE = "injonction.signification";
    static final String OPPOSITION = "injonction.opposition";
    static final String OPPOSITION_REOPENED = "injonction.opposition.non-personne";
    static final String OPPOSITION_NOTICE = "injonction.avis-opposition";
    static final String OPPOSITION_FEES = "injonction.consignation-opposition";
    static final String LAWYER = "injonction.avocat-creancier";
    static final String TITLE = "injonction.executoire";
    static final String ENFORCEMENT = "execution.titre";
    static final String FIVE_POINTS = "execution.majoration-interet";
    static final String TRANSPORT = "prescription.transport";
    static final String LONG_STOP = "prescription.butoir";
    static final String AFTER_SUSPENSION = "prescription.apres-suspension";
    static final String INSOLVENCY = "creance.declaration";
    static final String INSOLVENCY_FROM_AFAR = "creance.declaration.hors-metropole";
    static final String CONCILIATOR = "amiable.conciliateur-indisponible";

    /** Decisions. */
    static final String NOTICE_INTERRUPTS_NOTHING = "prescription.mise-en-demeure";

    static final String FILING_INTERRUPTS_NOTHING = "prescription.requete";
    static final String NO_ATTEMPT_NEEDED = "injonction.tentative-amiable";

    private TextId() {}
}
