package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;
import fr.opposable.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong with what is being read, gathered so that it can be said at once. */
public final class Complaints {

    private static final int MOST = 200;

    private final List<Problem> problems = new ArrayList<>();

    /** Adds a problem; past two hundred in one case nobody reads on, and they are left out. */
    public void add(IntakeCode code, Place place, String message, String cure) {
        if (problems.size() < MOST) {
            problems.add(problem(code, place, message, cure));
        }
    }

    public void addAll(List<Problem> others) {
        others.stream().limit(Math.max(0, MOST - problems.size())).forEach(problems::add);
    }

    public static Problem problem(IntakeCode code, Place place, String message, String cure) {
        return new Problem(code.code(), place.file(), place.line(), place.field(), message, cure);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
