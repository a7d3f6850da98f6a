package fr.opposable.intake.internal;

import fr.opposable.intake.RejectedCase;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each row of a rejected case is told: its own faults, or where the fault lies.
 *
 * @param problems all that is wrong with the case
 * @param home the row of the case itself, which bears what no other row does
 */
record Blame(List<Problem> problems, CsvRow home) {

    private static final Set<String> CHILDREN = Stream.of(SheetKind.values())
            .filter(kind -> kind != SheetKind.CASES)
            .map(SheetKind::fileName)
            .collect(Collectors.toUnmodifiableSet());

    static Blame of(RejectedCase rejected, CsvRow home) {
        return new Blame(rejected.problems(), home);
    }

    /** {@return what a row that several cases share is told: its own faults in any of them, or where the first one's fault lies} */
    Blame and(Blame other, CsvRow shared) {
        List<Problem> own = Stream.of(this, other)
                .flatMap(blame -> blame.problems.stream())
                .filter(problem -> isAt(problem, shared))
                .distinct()
                .toList();
        return own.isEmpty() ? this : new Blame(own, home);
    }

    /** {@return the reference of the case, as typed} */
    String reference() {
        return home.key();
    }

    private List<Problem> of(CsvRow row) {
        boolean isHome = row.sheet() == home.sheet() && row.number() == home.number();
        return problems.stream()
                .filter(problem -> isAt(problem, row) || (isHome && !isOfAnotherRow(problem)))
                .toList();
    }

    private static boolean isAt(Problem problem, CsvRow row) {
        return problem.line() == row.line()
                && problem.file().equals(row.sheet().kind().fileName());
    }

    private static boolean isOfAnotherRow(Problem problem) {
        return problem.line() > 0 && CHILDREN.contains(problem.file());
    }

    String motif(CsvRow row) {
        List<Problem> own = of(row);
        if (!own.isEmpty()) {
            return own.stream().map(Blame::said).distinct().collect(Collectors.joining(" | "));
        }
        String where = problems.stream()
                .filter(Blame::isOfAnotherRow)
                .map(problem -> problem.file() + ", ligne " + problem.line())
                .findFirst()
                .orElse(home.sheet().kind().fileName() + ", ligne " + home.line());
        return Phrase.of("affaire rejetée : voir %s.", where);
    }

    private static String said(Problem problem) {
        return problem.field() == null
                ? problem.message()
                : problem.field() + French.NO_BREAK + ": " + problem.message();
    }

    String cure(CsvRow row) {
        List<Problem> own = of(row);
        return own.isEmpty()
                ? "Rien à corriger sur cette ligne."
                : own.stream().map(Problem::cure).distinct().collect(Collectors.joining(" | "));
    }
}
