package fr.opposable.letter;

/**
 * An échéancier: the proposal, and the agreement to sign, with the acknowledgement of the debt (C. civ., art. 2240).
 *
 * @param content what every letter says
 * @param schedule the instalments, whose sum is the debt acknowledged
 * @param answerDays days left to answer
 * @param noticeDays days of the notice that must stay without effect before the rest falls due
 */
public record PlanProposal(LetterContent content, Schedule schedule, int answerDays, int noticeDays) implements Letter {

    @Override
    public LetterKind kind() {
        return LetterKind.ECHEANCIER;
    }

    @Override
    public PayBy payBy() {
        return new PayBy.Nothing();
    }
}
