package fr.opposable.decompte;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.claim.InterestKind;
import fr.opposable.kernel.French;
import java.util.Comparator;
import java.util.List;

/** What the interest of a claim is called, in every paper that names it: two papers of one dossier do not name one line twice. */
public final class InterestName {

    private InterestName() {}

    /** {@return whether penalties are what runs last: the name, and what agrees with it, are then feminine} */
    public static boolean isPenalties(ClaimStatement statement) {
        return statement.segments().stream()
                .max(Comparator.comparing((Segment segment) -> segment.period().to()))
                .filter(segment -> segment.kind() == InterestKind.PENALTIES)
                .isPresent();
    }

    /** {@return what conventions, worded for all interest, call so here: a sentence; none where interest has its own name} */
    public static List<String> sense(ClaimStatement statement) {
        return isPenalties(statement)
                ? List.of(French.typeset("Le mot « intérêts » désigne ici les pénalités de retard."))
                : List.of();
    }

    /** {@return the same name inside a sentence, small first letter} */
    public static String inSentence(ClaimStatement statement) {
        return isPenalties(statement) ? "pénalités de retard" : "intérêts";
    }

    /** {@return {@code masculine} as it agrees with the name: « échus », « échues »} */
    public static String agreed(ClaimStatement statement, String masculine) {
        return isPenalties(statement) ? masculine.replaceFirst("s$", "es") : masculine;
    }

    /** {@return « Pénalités de retard » when penalties are what runs last, « Intérêts » otherwise} */
    public static String of(ClaimStatement statement) {
        return isPenalties(statement) ? "Pénalités de retard" : "Intérêts";
    }
}
