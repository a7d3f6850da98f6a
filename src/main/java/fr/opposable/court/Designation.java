package fr.opposable.court;

import fr.opposable.kernel.French;
import java.util.List;
import java.util.Locale;

/**
 * One court that may be seised.
 *
 * @param court the court
 * @param kind what it is on that day: a tribunal des activités économiques is one during the experiment only
 * @param judge who is asked
 * @param resort the courts of the debtor's commune, to name the seat of a chamber
 * @param place the debtor's commune and how it was found
 * @param debtors the debtors who live in its resort, in their order
 */
public record Designation(
        Court court, CourtKind kind, Judge judge, Resort resort, Place.Known place, List<String> debtors) {

    public Designation {
        debtors = List.copyOf(debtors);
    }

    /** {@return whether {@code typed} is its code, or its name however it is accented} */
    boolean isCalled(String typed) {
        String folded = CommuneName.folded(typed);
        return typed.strip().equalsIgnoreCase(court.code())
                || folded.equals(CommuneName.folded(name()))
                || folded.equals(CommuneName.folded(court.name()));
    }

    /** {@return « Tribunal de commerce de Quimper (tc-quimper), où demeure Le Goff »} */
    public String explained() {
        return name() + " (" + court.code() + "), où " + (debtors.size() == 1 ? "demeure " : "demeurent ")
                + French.enumerated(debtors);
    }

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
        return "du " + lowered(resort.judiciaire().name()) + ", " + lowered(name());
    }

    private static String lowered(String name) {
        return name.substring(0, 1).toLowerCase(Locale.FRENCH) + name.substring(1);
    }
}
