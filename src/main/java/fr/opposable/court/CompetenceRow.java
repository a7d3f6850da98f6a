package fr.opposable.court;

import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import fr.opposable.legal.Verification.Status;

/** The rows of the decision table, in the order they are tried; the first that fits decides. */
public enum CompetenceRow {
    DWELLING(
            "C-01",
            "COJ, art. L. 213-4-4",
            Status.VERIFIED,
            "Bail d'habitation ou occupation d'un logement : juge des contentieux de la protection."),
    CONSUMER_CREDIT(
            "C-02",
            "COJ, art. L. 213-4-5",
            Status.VERIFIED,
            "Crédit à la consommation : juge des contentieux de la protection, sur son formulaire propre (Cerfa 16040)."),
    COMMERCIAL_LEASE(
            "C-03",
            "COJ, art. R. 211-3-26, 11°",
            Status.VERIFIED,
            "Loyer commercial ou professionnel : tribunal judiciaire, seul compétent quel que soit le montant, même entre deux"
                    + " sociétés."),
    PUBLIC_DEBTOR(
            "C-04",
            "CPC, art. 1406, et CPCE, art. L. 111-1, al. 3",
            Status.SECOND_HAND,
            "Débiteur public : l'injonction de payer n'est pas ouverte, le droit administratif s'applique."),
    INSOLVENT(
            "C-05",
            "C. com., art. L. 622-21 et L. 622-24",
            Status.VERIFIED,
            "Procédure collective ouverte : la créance antérieure se déclare, elle ne se poursuit plus."),
    COMMERCIAL(
            "C-06",
            "C. com., art. L. 721-3",
            Status.SECOND_HAND,
            "Entre commerçants, artisans ou sociétés commerciales : juridiction commerciale."),
    MIXED(
            "C-07",
            "C. com., art. L. 721-3, et jurisprudence sur les actes mixtes",
            Status.UNVERIFIED,
            "Créancier non commerçant, débiteur commerçant : le créancier a le choix ; la juridiction commerciale du débiteur est"
                    + " proposée."),
    CIVIL(
            "C-08",
            "COJ, art. L. 211-3, L. 212-8 et D. 212-19-1",
            Status.VERIFIED,
            "Débiteur civil (consommateur, association, société civile, profession libérale, agriculteur) : tribunal judiciaire,"
                    + " et sa chambre de proximité jusqu'au seuil."),
    COMMON_LAW(
            "C-09",
            "COJ, art. L. 211-3",
            Status.SECOND_HAND,
            "Toute autre créance : tribunal judiciaire, juridiction de droit commun.");

    private final String id;
    private final LegalReference article;
    private final Status status;
    private final String words;

    CompetenceRow(String id, String citation, Status status, String words) {
        this.id = id;
        this.article = LegalReference.of(citation);
        this.status = status;
        this.words = French.typeset(words);
    }

    public String id() {
        return id;
    }

    public LegalReference article() {
        return article;
    }

    /** {@return how far the text was checked} */
    public Status status() {
        return status;
    }

    /** {@return the rule, in French} */
    public String words() {
        return words;
    }
}
