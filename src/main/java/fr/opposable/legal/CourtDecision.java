package fr.opposable.legal;

import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a court that a finding or a computation cites.
 *
 * @param id its name in the house, {@code prescription.requete}
 * @param citation as printed, {@code Cass. com., 18 mai 2022, n° 20-23.204}
 * @param holding what was read in it, a French sentence
 * @param basis text it applies; null where what was read does not name it
 * @param readIn where it was read, as {@code legal-texts} says it: {@code deux sources secondaires concordantes}
 * @param note what a reader must know of it, a French sentence; null for nothing
 * @param verification how far it was checked
 */
public record CourtDecision(
        String id,
        String citation,
        String holding,
        @Nullable LegalReference basis,
        String readIn,
        @Nullable String note,
        Verification verification) {

    /** {@return the citation, and in words that it was read second-hand or not checked, where it was} */
    public String cited() {
        return switch (verification.status()) {
            case VERIFIED -> citation;
            case SECOND_HAND -> citation + ", de seconde main";
            case UNVERIFIED -> citation + ", non vérifiée";
        };
    }

    /** {@return the same, with where it was read and when} */
    public String citedAsRead() {
        return French.typeset("%s ; %s, le %s".formatted(cited(), readIn, French.figures(verification.checkedOn())));
    }
}
