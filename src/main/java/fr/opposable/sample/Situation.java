package fr.opposable.sample;

import java.util.Arrays;
import java.util.List;

/**
 * Where a case stands on the day of the portfolio. The delays between steps are kept wide, so that a case stays in its situation whatever
 * reasonable delays the law's and the user's settings ask for.
 */
enum Situation {
    /** Overdue, nothing sent: the first reminder is next. */
    RELANCE_1(24, 4, 14, true),
    /** One reminder, long enough ago: the second is next. */
    RELANCE_2(20, 23, 38, true),
    /** Two reminders, long enough ago: the mise en demeure is next. */
    MISE_EN_DEMEURE(20, 48, 165, true),
    /** The last reminder has just left: too soon for the next. */
    JUST_REMINDED(5, 7, 12, false),
    /** A mise en demeure has just left and its delay runs. */
    NOTICE_RUNNING(4, 48, 120, false),
    /** A mise en demeure stayed without effect: court is next. */
    NOTICE_EXPIRED(4, 90, 600, false),
    NOT_DUE(8, -25, -1, false),
    /** Paid in full by the due date. */
    SETTLED(5, 5, 90, false),
    DISPUTED(3, 20, 120, false),
    PROMISED(2, 15, 60, false),
    INSTALMENTS(3, 60, 200, false),
    INSOLVENT(2, 40, 400, false);

    private static final List<Situation> ALL = List.of(values());
    private static final List<Situation> LETTERS =
            ALL.stream().filter(situation -> situation.letter).toList();

    private final int weight;
    private final int youngest;
    private final int oldest;
    private final boolean letter;

    Situation(int weight, int youngest, int oldest, boolean letter) {
        this.weight = weight;
        this.youngest = youngest;
        this.oldest = oldest;
        this.letter = letter;
    }

    /** {@return a situation, each as often as its weight says} */
    static Situation draw(Draw draw, boolean onlyLetters) {
        List<Situation> drawn = onlyLetters ? LETTERS : ALL;
        int place = draw.between(
                1, drawn.stream().mapToInt(situation -> situation.weight).sum());
        for (Situation situation : drawn) {
            place -= situation.weight;
            if (place <= 0) {
                return situation;
            }
        }
        throw new IllegalStateException("Weights do not add up: " + Arrays.toString(values()));
    }

    /** {@return for how many days the oldest invoice has been overdue; negative when it is not due yet} */
    int drawAge(Draw draw) {
        return draw.between(youngest, oldest);
    }
}
