package fr.opposable.decompte;

import fr.opposable.claim.Convention;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.Verification;

/** A reading taken where the law is unsettled, and the others with what they would change, as every view words them. */
final class ChoiceWords {

    private ChoiceWords() {}

    /** {@return the source, and how far it was checked} */
    static String source(Convention choice) {
        return DecompteModel.tied(choice.source() + " (" + status(choice.status()) + ")");
    }

    /** {@return what another reading would change in the total: {@code + 2,74 €}} */
    static String effect(Convention.Alternative other) {
        Money difference = other.difference();
        if (difference == null) {
            return "non calculable, faute de taux publié";
        }
        if (difference.isZero()) {
            return "aucun";
        }
        return difference.isPositive()
                ? "+" + French.NO_BREAK + French.euros(difference)
                : "\u2212" + French.NO_BREAK + French.euros(difference.negate());
    }

    private static String status(Verification.Status status) {
        return switch (status) {
            case VERIFIED -> "source vérifiée";
            case SECOND_HAND -> "source de seconde main";
            case UNVERIFIED -> "source non vérifiée";
        };
    }
}
