package fr.opposable.letter;

import java.time.LocalDate;

/**
 * A relance: it asks for payment and puts no one in default.
 *
 * @param rank 1, 2 or 3
 * @param content what every letter says
 * @param payOn last day to pay
 */
public record Reminder(int rank, LetterContent content, LocalDate payOn) implements Letter {

    public Reminder {
        if (rank < 1 || rank > 3) {
            throw new IllegalArgumentException("A reminder is the first, the second or the third, not number " + rank);
        }
    }

    @Override
    public LetterKind kind() {
        return switch (rank) {
            case 1 -> LetterKind.RELANCE_1;
            case 2 -> LetterKind.RELANCE_2;
            default -> LetterKind.RELANCE_3;
        };
    }

    @Override
    public PayBy payBy() {
        return new PayBy.On(payOn);
    }
}
