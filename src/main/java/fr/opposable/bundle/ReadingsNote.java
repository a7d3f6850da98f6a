package fr.opposable.bundle;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Convention;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.Verification;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the figures rest on where the law is unsettled, and what another reading would change. For who files, to know what may be answered
 * to him; never in what is filed.
 */
final class ReadingsNote {

    private ReadingsNote() {}

    static void write(ClaimStatement statement, GuideText text) {
        List<Convention> choices = statement.conventions().choices();
        List<Convention> telling = choices.stream().filter(ReadingsNote::tells).toList();
        if (!telling.isEmpty()) {
            text.title("Le décompte : ce qui est retenu là où le droit n’est pas fixé");
            text.line(
                    "Les autres lectures et leur effet ne sont dans rien de ce qui se dépose ni ne va à l’adversaire.");
            telling.forEach(choice -> one(choice, text));
            String others = choices.stream()
                    .filter(choice -> !tells(choice))
                    .map(choice -> named(choice.topic()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (!others.isEmpty()) {
                text.line(
                        "Sur les autres points discutés, aucune autre lecture ne changerait ici une somme (%s).",
                        others);
            }
        }
    }

    private static void one(Convention choice, GuideText text) {
        text.line(
                "- %s : %s. %s (%s).",
                choice.topic().french(), choice.reading(), choice.source(), status(choice.status()));
        choice.alternatives().stream()
                .filter(ReadingsNote::changes)
                .forEach(other ->
                        text.line("  Autre lecture : %s ; effet sur le total : %s.", other.reading(), effect(other)));
    }

    /** {@return the topic for a reader who has no table before him: « année » alone says nothing} */
    private static String named(Convention.Topic topic) {
        return topic == Convention.Topic.DAY_COUNT
                ? "nombre de jours de l’année"
                : topic.french().toLowerCase(Locale.FRENCH);
    }

    /** {@return whether another reading of it would change what is asked; one that nobody can reckon might} */
    private static boolean tells(Convention choice) {
        return choice.alternatives().stream().anyMatch(ReadingsNote::changes);
    }

    private static boolean changes(Convention.Alternative other) {
        Money difference = other.difference();
        return difference == null || !difference.isZero();
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
        return difference.isPositive()
                ? "plus " + French.euros(difference)
                : "moins " + French.euros(difference.negate());
    }
}
