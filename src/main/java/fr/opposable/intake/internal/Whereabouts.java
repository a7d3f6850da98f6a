package fr.opposable.intake.internal;

import fr.opposable.intake.internal.Node.Items;
import fr.opposable.intake.internal.Node.Table;
import fr.opposable.kernel.Problem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the user wrote the facts that a finding names by their path. A finding is made long after the case was read, from facts that
 * carry no place; only a refused case is read again, to say where its facts stand.
 */
final class Whereabouts {

    private static final Pattern STEP = Pattern.compile("([A-Za-z]+)|\\[([0-9]{1,6})]");

    private final String reference;
    private final Node tree;
    private final Place home;

    /**
     * @param reference how problems that have no place name the case
     * @param tree the case, as it was written
     * @param home place of the case as a whole
     */
    Whereabouts(String reference, Node tree, Place home) {
        this.reference = reference;
        this.tree = tree;
        this.home = home;
    }

    /** {@return whether one of {@code problems} names its case where a file should be} */
    static boolean isAskedFor(String reference, List<Problem> problems) {
        return problems.stream().anyMatch(problem -> isUnplaced(reference, problem));
    }

    private static boolean isUnplaced(String reference, Problem problem) {
        return problem.line() == 0 && problem.file().equals(reference);
    }

    /** {@return {@code problem} where the user will find it, its cure in the words of {@code cures}} */
    Problem placed(Problem problem, Cures cures) {
        if (!isUnplaced(reference, problem)) {
            return problem;
        }
        Place place = problem.field() == null ? home : placeOf(problem.field());
        return new Problem(
                problem.code(),
                place.file(),
                place.line(),
                place.field(),
                problem.message(),
                cures.said(problem.cure(), place));
    }

    /** {@return where {@code path} stands; for what is missing, where it should be} */
    private Place placeOf(String path) {
        Node node = tree;
        Place place = tree.place();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            String key = step.group(1);
            if (key != null) {
                node = node instanceof Table table ? table.entries().get(key) : null;
                place = node == null ? place.key(key) : node.place();
            } else {
                int index = Integer.parseInt(step.group(2));
                node = node instanceof Items list && index < list.items().size()
                        ? list.items().get(index)
                        : null;
                place = node == null ? place.item(index) : node.place();
            }
        }
        return place;
    }

    /** How a cure that names facts by their path is said to whoever wrote them. */
    @FunctionalInterface
    interface Cures {

        /** As it is: the user writes the paths himself. */
        Cures IN_KEYS = (cure, place) -> cure;

        /** {@return {@code cure} for a reader who has {@code place} before him} */
        String said(String cure, Place place);
    }
}
