package fr.opposable.letter;

/**
 * A relance préventive: invoices that will fall due. It demands nothing (C. civ., art. 1305-2).
 *
 * @param content what every letter says; its lines are the invoices to come
 * @param payBy their due dates
 */
public record PreventiveReminder(LetterContent content, PayBy.AtDueDates payBy) implements Letter {

    @Override
    public LetterKind kind() {
        return LetterKind.RELANCE_PREVENTIVE;
    }
}
