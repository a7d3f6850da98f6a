package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;

/**
 * The rows of a sheet that bear the same key.
 *
 * @param first number of the first
 * @param firstLine its line
 * @param otherLine line of the first that says something else; of the second, when all say the same
 * @param count how many there are
 * @param identical whether all say the same
 */
record Twins(int first, int firstLine, int otherLine, int count, boolean identical) {

    static final Twins NONE = new Twins(-1, 0, 0, 0, true);

    static Twins of(CsvSheet sheet, String key) {
        CsvRow first = null;
        int otherLine = 0;
        int count = 0;
        boolean identical = true;
        for (int i = sheet.first(key); i >= 0; i = sheet.next(i)) {
            CsvRow row = sheet.row(i);
            if (!sheet.isSameKey(row.key(), key)) {
                continue;
            }
            count++;
            if (first == null) {
                first = row;
            } else if (identical && !row.saysTheSameAs(first)) {
                identical = false;
                otherLine = row.line();
            } else if (otherLine == 0) {
                otherLine = row.line();
            }
        }
        return first == null ? NONE : new Twins(first.number(), first.line(), otherLine, count, identical);
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
                                "l'affaire « %s » est écrite %d fois, et différemment (lignes %d et %d).",
                                Phrase.shown(row.key()), count, firstLine, otherLine),
                identical
                        ? "Supprimez cette ligne : la première est gardée."
                        : "Gardez une seule ligne, ou donnez à chaque affaire sa référence (majuscules et minuscules se valent).");
        return false;
    }
}
