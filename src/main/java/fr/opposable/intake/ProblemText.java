package fr.opposable.intake;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/** Problems as lines for a terminal: where, what, and what to do. */
public final class ProblemText {

    private ProblemText() {}

    /** {@return two lines a problem: where and what is wrong, then the cure} */
    public static List<String> of(List<Problem> problems) {
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems) {
            lines.add(problem.where() + French.NO_BREAK + ": " + problem.message() + " [" + problem.code() + "]");
            lines.add("  → " + problem.cure());
        }
        return lines;
    }
}
