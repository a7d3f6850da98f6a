package fr.opposable.letter;

import java.time.LocalDate;

/** By when a letter asks to be paid. */
public sealed interface PayBy {

    /**
     * A day.
     *
     * @param day last day to pay
     */
    record On(LocalDate day) implements PayBy {}

    /**
     * Days that run from the first presentation of the letter by the post.
     *
     * @param days calendar days
     */
    record FromPresentation(int days) implements PayBy {}
}
