package fr.opposable.bundle;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Convention;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.Verification;

/**
 * What the figures rest on where the law is unsettled, and what another reading would change. For who files, to know what may be answered
 * to him; never in what is filed.
 */
final class ReadingsNote {

    private ReadingsNote() {}

    static void write(ClaimStatement statement, GuideText text) {
        if (!statement.conventions().choices().isEmpty()) {
            text.title("Le décompte : ce qui est retenu là où le droit n’est pas fixé");
            text.line(
                    "Les autres lectures et leur effet ne sont dans rien de ce qui se dépose ni ne va à l’adversaire.");
        }
        for (Convention choice : statement.conventions().choices()) {
            text.line(
                    "- %s : %s. %s (%s).",
                    choice.topic().french(), choice.reading(), choice.source(), status(choice.status()));
            for (Convention.Alternative other : choice.alternatives()) {
                text.line("  Autre lecture : %s ; effet sur le total : %s.", other.reading(), effect(other));
            }
        }
    }

    private static String status(Verification.Status status) {
        return switch (status) {
            case VERIFIED -> "source vérifiée";
            case SECOND_HAND -> "source de seconde main";
            case UNVERIFIED -> "source non vérifiée";
        };
    }

    private static String effect(Convention.Alternative other) {
        Money difference = other.difference();
        if (difference == null) {
            return "non calculable, faute de taux publié";
        }
        if (difference.isZero()) {
            return "aucun";
        }
        return difference.isPositive()
                ? "plus " + French.euros(difference)
                : "moins " + French.euros(difference.negate());
    }
}
