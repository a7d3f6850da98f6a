package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.Money;
import fr.opposable.legal.LegalTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether an amicable attempt must come before which later step (CPC, art. 750-1). An injonction de payer needs none, before or after
 * opposition (Cass. 2e civ., avis, 25 sept. 2025, n° 25-70.013).
 */
public final class AttemptNeeded {

    private static final LegalReference ARTICLE = LegalReference.of("CPC, art. 750-1");

    /** What a later step asks for. */
    public enum Need {
        NO("non"),
        YES("oui"),
        ASK("à trancher");

        private final String word;

        Need(String word) {
            this.word = word;
        }

        /** {@return it in French} */
        public String word() {
            return word;
        }
    }

    /**
     * @param step the later step, in French
     * @param need whether an attempt must come first
     * @param article text it rests on
     * @param reason why, in French
     */
    public record Answer(String step, Need need, LegalReference article, String reason) {}

    private AttemptNeeded() {}

    /**
     * {@return each later step open against this debtor, with what it needs}
     *
     * @param file the facts
     * @param statement the décompte of the day
     * @param law the threshold, dated
     */
    public static List<Answer> of(CaseFile file, ClaimStatement statement, LegalTexts law) {
        LocalDate day = statement.asOf();
        if (DebtorClass.of(file.debtor().kind()) == DebtorClass.PUBLIC_BODY) {
            return List.of(
                    new Answer(
                            "saisine du juge administratif",
                            Need.NO,
                            ARTICLE,
                            French.typeset(
                                    "le code de procédure civile ne s'y applique pas ; une réclamation préalable, elle, peut être exigée")));
        }
        Money threshold = law.fixedSum("amicable-attempt-threshold", day).amount();
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer(
                "requête en injonction de payer, et opposition",
                Need.NO,
                LegalReference.of(law.decision("injonction.tentative-amiable").citation()),
                French.typeset("ni la requête ni la phase d'opposition n'exigent de tentative amiable")));
        answers.add(court(statement, threshold));
        if (DebtorClass.of(file.debtor().kind()) == DebtorClass.PROFESSIONAL) {
            answers.add(new Answer(
                    "tribunal de commerce ou tribunal des activités économiques",
                    Need.NO,
                    ARTICLE,
                    French.typeset(
                            "le texte est au livre du tribunal judiciaire (lecture partielle, à vérifier) ; une clause de"
                                    + " conciliation préalable, elle, s'imposerait")));
        }
        return List.copyOf(answers);
    }

    private static Answer court(ClaimStatement statement, Money threshold) {
        String step = "assignation ou requête devant le tribunal judiciaire";
        Money principal = statement.totals().principal();
        Money total = statement.totals().total();
        String sum = French.euros(threshold);
        if (principal.compareTo(threshold) > 0) {
            return new Answer(
                    step,
                    Need.NO,
                    ARTICLE,
                    French.typeset("le principal dépasse %s").formatted(sum));
        }
        if (total.compareTo(threshold) > 0) {
            return new Answer(
                    step,
                    Need.ASK,
                    ARTICLE,
                    French.typeset(
                                    "le principal ne dépasse pas %s, mais le total si : aucun texte ne dit lequel compte ; faites la"
                                            + " tentative")
                            .formatted(sum));
        }
        return new Answer(
                step,
                Need.YES,
                ARTICLE,
                French.typeset(
                                "la demande n'excède pas %s : conciliation, médiation ou procédure participative doit précéder, à peine"
                                        + " d'irrecevabilité")
                        .formatted(sum));
    }

    /** {@return whether an attempt must, or may have to, come before the tribunal judiciaire is seised} */
    static boolean isNeeded(CaseFile file, ClaimStatement statement, LegalTexts law) {
        return of(file, statement, law).stream().anyMatch(answer -> answer.need() != Need.NO);
    }
}
