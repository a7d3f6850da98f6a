package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of a sheet that bear the same key.
 *
 * @param first number of the first
 * @param firstLine its line
 * @param otherLine line of the first that says something else; of the second, when all say the same
 * @param count how many there are
 * @param identical whether all say the same
 * @param lines their lines; of many, the first ten
 */
record Twins(int first, int firstLine, int otherLine, int count, boolean identical, List<Integer> lines) {

    static final Twins NONE = new Twins(-1, 0, 0, 0, true, List.of());

    private static final int MOST_LINES = 10;

    Twins {
        lines = List.copyOf(lines);
    }

    static Twins of(CsvSheet sheet, String key) {
        CsvRow first = null;
        int otherLine = 0;
        int count = 0;
        boolean identical = true;
        List<Integer> lines = new ArrayList<>();
        for (int i = sheet.first(key); i >= 0; i = sheet.next(i)) {
            CsvRow row = sheet.row(i);
            if (!sheet.isSameKey(row.key(), key)) {
                continue;
            }
            count++;
            if (lines.size() < MOST_LINES) {
                lines.add(row.line());
            }
            if (first == null) {
                first = row;
            } else if (identical && !row.saysTheSameAs(first)) {
                identical = false;
                otherLine = row.line();
            } else if (otherLine == 0) {
                otherLine = row.line();
            }
        }
        return first == null ? NONE : new Twins(first.number(), first.line(), otherLine, count, identical, lines);
    }

    /** {@return {@code 2, 5 et 9}; when there are more than ten, {@code 2, 5, 9…}} */
    private String linesInWords() {
        String all =
                lines.stream().limit(lines.size() - 1L).map(String::valueOf).collect(Collectors.joining(", "));
        return count > lines.size() ? all + ", " + lines.getLast() + "…" : all + " et " + lines.getLast();
    }

    /**
     * Says that a case stands in several rows. Of identical rows the first counts; of rows that differ none does.
     *
     * @return whether {@code row} counts
     */
    boolean complainOf(CsvRow row, Complaints complaints) {
        if (count < 2 || (identical && row.number() == first)) {
            return true;
        }
        complaints.add(
                IntakeCode.DUPLICATE_CASE,
                row.place().key("reference"),
                identical
                        ? Phrase.of("l'affaire « %s » est déjà à la ligne %d.", Phrase.shown(row.key()), firstLine)
                        : Phrase.of(
                                "l'affaire « %s » est écrite %d fois, et différemment (lignes %s).",
                                Phrase.shown(row.key()), count, linesInWords()),
                identical
                        ? Phrase.of("Supprimez cette ligne : la première est gardée.")
                        : "Gardez une seule ligne, ou donnez à chaque affaire sa référence (majuscules et minuscules se valent).");
        return false;
    }
}
