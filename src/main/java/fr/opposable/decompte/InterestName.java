package fr.opposable.decompte;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.claim.InterestKind;
import java.util.Comparator;

/** What the interest of a claim is called, in every paper that names it: two papers of one dossier do not name one line twice. */
public final class InterestName {

    private InterestName() {}

    /** {@return « Pénalités de retard » when penalties are what runs last, « Intérêts » otherwise} */
    public static String of(ClaimStatement statement) {
        return statement.segments().stream()
                .max(Comparator.comparing((Segment segment) -> segment.period().to()))
                .filter(segment -> segment.kind() == InterestKind.PENALTIES)
                .map(_ -> "Pénalités de retard")
                .orElse("Intérêts");
    }
}
