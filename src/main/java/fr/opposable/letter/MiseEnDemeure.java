package fr.opposable.letter;

import fr.opposable.claim.PenaltyClause;
import org.jspecify.annotations.Nullable;

/**
 * A mise en demeure de payer (C. civ., art. 1344).
 *
 * @param content what every letter says
 * @param days days left to pay, from the first presentation of the letter
 * @param penaltyClause the contract's clause pénale, announced for the case where the delay runs out (C. civ., art. 1231-5, al. 5);
 *     null when there is none, or when an earlier mise en demeure has made it due
 */
public record MiseEnDemeure(
        LetterContent content, int days, @Nullable PenaltyClause penaltyClause) implements Letter {

    @Override
    public LetterKind kind() {
        return LetterKind.MISE_EN_DEMEURE;
    }

    @Override
    public PayBy payBy() {
        return new PayBy.FromPresentation(days);
    }
}
