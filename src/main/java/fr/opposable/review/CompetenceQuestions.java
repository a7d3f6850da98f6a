package fr.opposable.review;

import fr.opposable.claim.EventKind;
import java.util.List;

/** What the contract says of the court, and what comes after the order. The court itself is another room's answer. */
final class CompetenceQuestions {

    private CompetenceQuestions() {}

    static List<CaseQuestion> all() {
        return List.of(new CaseQuestion("R-CMP-03", CompetenceQuestions::clause));
    }

    private static void clause(CaseInHand hand, Verdict verdict) {
        String clause = hand.file().terms().jurisdictionClause();
        if (clause != null && hand.last(EventKind.REQUETE_FILED).isEmpty()) {
            verdict.informs(
                    "Saisissez le tribunal du débiteur ; demandez dans la requête, si vous le voulez, le renvoi devant l'autre en cas"
                            + " d'opposition (CPC, art. 1408).",
                    "Le contrat désigne « %s » : cette clause ne joue pas pour la requête.",
                    clause);
        }
    }
}
