package fr.opposable.letter;

/**
 * A letter of a creditor to a professional who owes: what it says, without markup. It carries the facts it was made from, so that a
 * {@link LetterChecklist} can compare the two.
 */
public sealed interface Letter permits Reminder, MiseEnDemeure {

    /** {@return which letter it is} */
    LetterKind kind();

    /** {@return what every letter says} */
    LetterContent content();

    /** {@return by when it asks to be paid} */
    PayBy payBy();
}
