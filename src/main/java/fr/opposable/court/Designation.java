package fr.opposable.court;

import java.util.Locale;

/**
 * One court that may be seised.
 *
 * @param court the court
 * @param kind what it is on that day: a tribunal des activités économiques is one during the experiment only
 * @param judge who is asked
 * @param resort the courts of the debtor's commune, to name the seat of a chamber
 * @param place the debtor's commune and how it was found
 */
public record Designation(Court court, CourtKind kind, Judge judge, Resort resort, Place.Known place) {

    /** {@return « Tribunal de commerce de Quimper »} */
    public String name() {
        return court.nameAs(kind);
    }

    /** {@return the words that address the judge} */
    public String heading() {
        String court =
                switch (kind) {
                    case CHAMBRE_COMMERCIALE -> "de la " + lowered(name());
                    case TRIBUNAL_DE_PROXIMITE -> judge == Judge.PROTECTION ? "du " + lowered(name()) : chamber();
                    case TRIBUNAL_DE_COMMERCE,
                            TRIBUNAL_DES_ACTIVITES_ECONOMIQUES,
                            TRIBUNAL_MIXTE_DE_COMMERCE,
                            TRIBUNAL_JUDICIAIRE,
                            TRIBUNAL_DE_PREMIERE_INSTANCE -> "du " + lowered(name());
                };
        return judge == Judge.PROTECTION
                ? "À Madame ou Monsieur le juge des contentieux de la protection " + court
                : "À Madame ou Monsieur le président " + court;
    }

    private String chamber() {
        return "du " + lowered(resort.judiciaire().name()) + ", chambre de proximité " + court.of();
    }

    private static String lowered(String name) {
        return name.substring(0, 1).toLowerCase(Locale.FRENCH) + name.substring(1);
    }
}
