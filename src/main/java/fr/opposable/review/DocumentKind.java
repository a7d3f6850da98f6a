package fr.opposable.review;

import fr.opposable.letter.LetterKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The documents of the command-line contract, and which groups of questions before filing concern each. */
public enum DocumentKind {
    RELANCE_PREVENTIVE("relance-preventive", "relance préventive"),
    RELANCE_1("relance-1", "première relance"),
    RELANCE_2("relance-2", "deuxième relance"),
    RELANCE_3("relance-3", "troisième relance"),
    MISE_EN_DEMEURE("mise-en-demeure", "mise en demeure"),
    ECHEANCIER("echeancier", "échéancier"),
    RECU("recu", "reçu"),
    PROPOSITION_MEDIATION("proposition-mediation", "proposition de médiation"),
    SAISINE_CONCILIATEUR("saisine-conciliateur", "saisine du conciliateur"),
    CONSTAT_ECHEC("constat-echec", "constat d’échec"),
    SUSPENSION("suspension", "avis de suspension"),
    REQUETE_INJONCTION(
            "requete-injonction",
            "requête en injonction de payer",
            "R-ELIG",
            "R-PTY",
            "R-CMP",
            "R-AMT",
            "R-EVD",
            "R-SIG",
            "N"),
    DECOMPTE("decompte", "décompte", "R-AMT", "R-ELIG-02", "R-ELIG-03"),
    BORDEREAU("bordereau", "bordereau de pièces", "R-EVD"),
    PROJET_ORDONNANCE("projet-ordonnance", "projet d’ordonnance", "R-PTY", "R-CMP", "R-AMT"),
    LETTRE_GREFFE("lettre-greffe", "lettre au greffe", "R-CMP", "R-PTY-07", "R-SIG"),
    POUVOIR("pouvoir", "pouvoir", "R-SIG", "R-PTY-01"),
    DEMANDE_SIGNIFICATION("demande-signification", "demande de signification", "R-AFT", "R-PTY-02"),
    CHRONOLOGIE("chronologie", "chronologie", "R-EVD-04", "R-EVD-05", "R-EVD-07"),
    DECLARATION_CREANCE("declaration-creance", "déclaration de créance", "R-AMT", "R-EVD-05");

    private final String key;
    private final String title;
    private final List<String> groups;

    DocumentKind(String key, String title, String... groups) {
        this.key = key;
        this.title = title;
        this.groups = List.of(groups);
    }

    /** {@return the document named {@code key} on the command line, empty when there is none} */
    public static Optional<DocumentKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    static DocumentKind of(LetterKind letter) {
        return of(letter.key()).orElseThrow();
    }

    /** {@return the word of the command line} */
    public String key() {
        return key;
    }

    /** {@return its name in French, small letters} */
    public String title() {
        return title;
    }

    /** {@return whether it belongs to a court file} */
    public boolean isFiled() {
        return !groups.isEmpty();
    }

    /** {@return the letter that this version writes of that kind; empty when it writes none} */
    public Optional<LetterKind> letter() {
        return LetterKind.of(key);
    }

    /** {@return whether the rule {@code id} of the checks before filing concerns it} */
    boolean isConcernedBy(String id) {
        return groups.stream().anyMatch(group -> id.equals(group) || id.startsWith(group + "-"));
    }
}
