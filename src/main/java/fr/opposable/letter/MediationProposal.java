package fr.opposable.letter;

/**
 * A proposal of conventional mediation, with its agreement form (CPC, art. 1530 ff.; C. civ., art. 2238).
 *
 * @param content what every letter says
 * @param answerDays days left to answer
 */
public record MediationProposal(LetterContent content, int answerDays) implements Letter {

    @Override
    public LetterKind kind() {
        return LetterKind.PROPOSITION_MEDIATION;
    }

    @Override
    public PayBy payBy() {
        return new PayBy.Nothing();
    }
}
