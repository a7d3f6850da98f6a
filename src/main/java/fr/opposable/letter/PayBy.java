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

    /**
     * The due dates, none of which has come: nothing can be asked before (C. civ., art. 1305-2).
     *
     * @param first the earliest
     * @param same whether all fall due on that day
     */
    record AtDueDates(LocalDate first, boolean same) implements PayBy {}

    /** The document asks for no payment. */
    record Nothing() implements PayBy {}
}
