package fr.opposable.filing;

import fr.opposable.claim.ToldFacts.JointSums;

/** Which of the sums several debtors are asked jointly: solidarity is not presumed (C. civ., art. 1310), the rest is divided (art. 1309). */
final class JointDebt {

    private final FilingRequest request;

    JointDebt(FilingRequest request) {
        this.request = request;
    }

    /** {@return whether there are several debtors and something to make them owe jointly} */
    boolean isAsked() {
        return request.options().solidarity() != null && request.debtors().size() > 1;
    }

    /** {@return whether the principal alone is asked jointly, and other sums with it} */
    boolean isOfPrincipalAlone() {
        return isAsked()
                && request.options().told().solidarityCovers() == JointSums.PRINCIPAL
                && Asked.of(request.statement()).heads().size() > 1;
    }

    /** {@return what follows the names of those who are to pay, when every sum is asked jointly} */
    String afterNames() {
        return isAsked() && !isOfPrincipalAlone() ? ", solidairement," : "";
    }

    /** {@return the same where no sum stands by itself in the sentence} */
    String afterNamesInFull() {
        return isOfPrincipalAlone()
                ? ", solidairement pour le principal et chacun pour sa part pour le surplus,"
                : afterNames();
    }

    /** {@return what follows one sum, when they are not all asked alike} */
    String after(Asked.Part part) {
        return !isOfPrincipalAlone() ? "" : part == Asked.Part.PRINCIPAL ? ", solidairement" : ", chacun pour sa part";
    }
}
