package fr.opposable.intake.internal;

import fr.opposable.intake.Intake;
import fr.opposable.intake.IntakeCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows that belong to no case: they name one that is not there, or repeat a party. Each is an entry of its own, and rejected. */
final class StrayRows {

    private long[] rows = new long[16];
    private int size;
    private @Nullable CsvSheet cases;
    private String lastKey = "";
    private boolean lastKnown;

    /** Tells against which cases the rows to come are compared; null when cases.csv could not be opened. */
    void compareWith(@Nullable CsvSheet sheet) {
        this.cases = sheet;
    }

    void party(int row, String key, boolean again) {
        if (again || key.isEmpty()) {
            add(SheetKind.PARTIES, row);
        }
    }

    CsvSheet.KeyListener children(SheetKind kind) {
        return (row, key, _) -> {
            if (!isKnown(key)) {
                add(kind, row);
            }
        };
    }

    private boolean isKnown(String key) {
        CsvSheet sheet = cases;
        if (sheet == null || key.equals(lastKey)) {
            return sheet == null || lastKnown;
        }
        lastKey = key;
        lastKnown = false;
        for (int i = key.isEmpty() ? -1 : sheet.first(key); i >= 0 && !lastKnown; i = sheet.next(i)) {
            lastKnown = sheet.row(i).key().equals(key);
        }
        return lastKnown;
    }

    private void add(SheetKind kind, int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        rows[size++] = ((long) kind.ordinal() << 32) | row;
    }

    /** Forgets the parties that only may have been repeated, or that differ: those spoil the cases that name them. */
    void settle(CsvSheets sheets) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kind(i) != SheetKind.PARTIES || isRepeatedParty(row(i, sheets), sheets)) {
                rows[kept++] = rows[i];
            }
        }
        size = kept;
    }

    private static boolean isRepeatedParty(CsvRow row, CsvSheets sheets) {
        String key = row.key();
        if (key.isEmpty()) {
            return true;
        }
        Twins twins = sheets.twinsOf(row.sheet(), key);
        return twins.identical() && twins.count() > 1 && twins.first() != row.number();
    }

    int size() {
        return size;
    }

    private SheetKind kind(int index) {
        return SheetKind.values()[(int) (rows[index] >>> 32)];
    }

    CsvRow row(int index, CsvSheets sheets) {
        CsvSheet sheet = sheets.sheet(kind(index));
        if (sheet == null) {
            throw new IllegalStateException("A row of a sheet that is not open: " + kind(index));
        }
        return sheet.row((int) rows[index]);
    }

    Intake.Refused refusal(CsvRow row, CsvSheets sheets) {
        Complaints complaints = new Complaints();
        String key = row.key();
        row.check(complaints);
        SheetKind kind = row.sheet().kind();
        Place place = row.place().key(kind.key());
        if (key.isEmpty()) {
            complaints.add(
                    IntakeCode.MISSING,
                    place,
                    Phrase.of("« %s » manque, et cette valeur est obligatoire.", String.valueOf(place.field())),
                    kind == SheetKind.PARTIES
                            ? "Donnez un identifiant à cette partie."
                            : "Écrivez la référence d’une affaire de cases.csv.");
        } else if (kind == SheetKind.PARTIES) {
            complaints.add(
                    IntakeCode.CSV_DUPLICATE_PARTY,
                    place,
                    Phrase.of(
                            "la partie « %s » est déjà à la ligne %d.",
                            Phrase.shown(key), sheets.twinsOf(row.sheet(), key).firstLine()),
                    Phrase.of("Supprimez cette ligne : la première est gardée."));
        } else {
            complaints.add(
                    IntakeCode.CSV_UNKNOWN_CASE,
                    place,
                    Phrase.of("l'affaire « %s » n'est pas dans cases.csv.", Phrase.shown(key)),
                    cure(key, sheets));
        }
        return new Intake.Refused(kind == SheetKind.PARTIES || key.isEmpty() ? null : key, complaints.problems());
    }

    private static String cure(String key, CsvSheets sheets) {
        Twins near = sheets.twinsOf(sheets.cases(), key);
        return near.count() == 0
                ? "Ajoutez l’affaire à cases.csv, ou corrigez sa référence ici."
                : Phrase.of(
                        "Écrivez « %s », comme dans cases.csv.",
                        sheets.cases().row(near.first()).key());
    }
}
