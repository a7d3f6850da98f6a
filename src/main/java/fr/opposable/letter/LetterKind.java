package fr.opposable.letter;

import java.util.Arrays;
import java.util.Optional;

/** The documents of the amicable phase, in the order a creditor sends them. */
public enum LetterKind {
    RELANCE_PREVENTIVE("relance-preventive", "Relance préventive", Purpose.ANNOUNCES),
    RELANCE_1("relance-1", "Relance", Purpose.DEMANDS),
    RELANCE_2("relance-2", "Deuxième relance", Purpose.DEMANDS),
    RELANCE_3("relance-3", "Troisième relance", Purpose.DEMANDS),
    MISE_EN_DEMEURE("mise-en-demeure", "Mise en demeure", Purpose.DEMANDS),
    ECHEANCIER("echeancier", "Échéancier", Purpose.PROPOSES),
    RECU("recu", "Reçu", Purpose.RECORDS),
    PROPOSITION_MEDIATION("proposition-mediation", "Proposition de médiation", Purpose.PROPOSES),
    SAISINE_CONCILIATEUR("saisine-conciliateur", "Saisine du conciliateur de justice", Purpose.PROPOSES),
    CONSTAT_ECHEC("constat-echec", "Constat d’échec de la tentative amiable", Purpose.RECORDS),
    SUSPENSION("suspension", "Avis de suspension", Purpose.DEMANDS);

    /** What a document does; decides which questions it is asked. */
    enum Purpose {
        /** It tells of what will fall due and asks for nothing yet. */
        ANNOUNCES,
        /** It asks to be paid what is overdue. */
        DEMANDS,
        /** It proposes a way out. */
        PROPOSES,
        /** It writes down what happened. */
        RECORDS
    }

    private final String key;
    private final String title;
    private final Purpose purpose;

    LetterKind(String key, String title, Purpose purpose) {
        this.key = key;
        this.title = title;
        this.purpose = purpose;
    }

    /** {@return the word of the command line, also the folder of a creditor's template to a professional} */
    public String key() {
        return key;
    }

    /** {@return its name in French} */
    public String title() {
        return title;
    }

    /** {@return the template of a creditor's letter to a professional; {@link Grid} knows those of the others} */
    public String template() {
        return key + "/v1";
    }

    /** {@return by which way it usually goes, in the words of the case format: {@code post}, {@code lrar}} */
    public String channel() {
        return switch (this) {
            case MISE_EN_DEMEURE, PROPOSITION_MEDIATION, SUSPENSION -> "lrar";
            case RELANCE_PREVENTIVE,
                    RELANCE_1,
                    RELANCE_2,
                    RELANCE_3,
                    ECHEANCIER,
                    RECU,
                    SAISINE_CONCILIATEUR,
                    CONSTAT_ECHEC -> "post";
        };
    }

    Purpose purpose() {
        return purpose;
    }

    /** {@return whether it asks for the payment of what is overdue} */
    boolean demands() {
        return purpose == Purpose.DEMANDS;
    }

    /** {@return whether it only writes down what happened, which nothing forbids} */
    boolean records() {
        return purpose == Purpose.RECORDS;
    }

    /** {@return the kind named {@code key} on the command line, empty when it is no letter} */
    public static Optional<LetterKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
