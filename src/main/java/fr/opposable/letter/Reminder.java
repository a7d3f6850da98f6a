package fr.opposable.letter;

import java.time.LocalDate;

/**
 * A relance: it asks for payment and puts no one in default.
 *
 * @param rank 1 or 2
 * @param content what every letter says
 * @param payOn last day to pay
 */
public record Reminder(int rank, LetterContent content, LocalDate payOn) implements Letter {

    public Reminder {
        if (rank < 1 || rank > 2) {
            throw new IllegalArgumentException("A reminder is the first or the second, not number " + rank);
        }
    }

    @Override
    public LetterKind kind() {
        return rank == 1 ? LetterKind.RELANCE_1 : LetterKind.RELANCE_2;
    }

    @Override
    public PayBy payBy() {
        return new PayBy.On(payOn);
    }
}
