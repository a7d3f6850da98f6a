package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;
import fr.opposable.kernel.Problem;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The header line of a sheet: which column holds what.
 *
 * @param names the names as the user wrote them
 * @param columns what each holds; null for a column that is passed over
 * @param separator {@code ;}, {@code ,} or tab
 */
record CsvHeader(List<String> names, List<@Nullable Column> columns, byte separator) {

    private static final byte[] SEPARATORS = {';', ',', '\t'};
    private static final int MOST_COLUMNS = 500;

    /** {@return the header written in {@code line}; problems are added when rows could not be understood by it} */
    static CsvHeader of(
            SheetKind kind,
            byte[] line,
            Charset charset,
            int lineNumber,
            ColumnMapping mapping,
            List<Problem> problems) {
        CsvHeader best = null;
        int most = -1;
        for (byte separator : SEPARATORS) {
            CsvHeader header = read(kind, CsvRecord.of(line, separator), charset, mapping, separator);
            int known = (int) header.columns.stream()
                                    .filter(column -> column != null)
                                    .count()
                            * 1_000
                    + Math.min(header.names.size(), 999);
            if (known > most) {
                most = known;
                best = header;
            }
        }
        if (best == null) {
            throw new IllegalStateException("No separator was tried");
        }
        best.check(kind, mapping, TreePlace.root(kind.fileName()).onLine(lineNumber), problems);
        return best;
    }

    private static CsvHeader read(
            SheetKind kind, CsvRecord record, Charset charset, ColumnMapping mapping, byte separator) {
        List<String> names = new ArrayList<>();
        List<@Nullable Column> columns = new ArrayList<>();
        for (int i = 0; i < Math.min(record.size(), MOST_COLUMNS + 1); i++) {
            String name = FormulaCells.original(record.text(i, charset)).strip();
            names.add(name);
            columns.add(mapping.column(kind, name));
        }
        return new CsvHeader(names, columns, separator);
    }

    private void check(SheetKind kind, ColumnMapping mapping, TreePlace place, List<Problem> problems) {
        if (names.size() > MOST_COLUMNS) {
            problems.add(Complaints.problem(
                    IntakeCode.CSV_HEADER,
                    place,
                    Phrase.of("l'en-tête a plus de %d colonnes.", MOST_COLUMNS),
                    "Supprimez les colonnes inutiles."));
            return;
        }
        Map<Column, String> first = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Column column = columns.get(i);
            if (column == null) {
                if (!name.isEmpty() && !isOurs(name) && !mapping.isDropped(kind, name)) {
                    problems.add(unknown(kind, name, place));
                }
                continue;
            }
            String other = first.putIfAbsent(column, name);
            if (other != null) {
                problems.add(Complaints.problem(
                        IntakeCode.CSV_DUPLICATE_COLUMN,
                        place.key(Phrase.shown(name)),
                        Phrase.of(
                                "les colonnes « %s » et « %s » disent la même chose (%s).",
                                Phrase.shown(other), Phrase.shown(name), column.english()),
                        "Gardez-en une seule."));
            }
        }
        for (Column column : kind.columns()) {
            if (column.mandatory() && !first.containsKey(column)) {
                problems.add(missing(kind, column, place));
            }
        }
    }

    private Problem unknown(SheetKind kind, String name, TreePlace place) {
        Set<String> free = new HashSet<>(kind.names());
        columns.stream().filter(column -> column != null).forEach(column -> free.removeAll(column.names()));
        String nearest = Nearest.to(name, free.stream().sorted().toList());
        String others = Phrase.of(
                "Renommez la colonne, supprimez-la, ou ajoutez-la à mapping.yaml (« %s: ~ » pour la passer).",
                Phrase.shown(name));
        return Complaints.problem(
                IntakeCode.CSV_UNKNOWN_COLUMN,
                place.key(Phrase.shown(name)),
                Phrase.of("la colonne « %s » n'est pas connue dans %s.", Phrase.shown(name), kind.fileName()),
                nearest == null ? others : Phrase.of("Écrivez « %s ». ", nearest) + others);
    }

    private static Problem missing(SheetKind kind, Column column, TreePlace place) {
        return Complaints.problem(
                IntakeCode.CSV_MISSING_COLUMN,
                place.key(column.french()),
                Phrase.of(
                        "la colonne « %s » (ou « %s ») manque dans %s.",
                        column.french(), column.english(), kind.fileName()),
                "Ajoutez-la, ou dites dans mapping.yaml laquelle de vos colonnes en tient lieu.");
    }

    static boolean isOurs(String name) {
        return SheetKind.OURS.contains(HeaderNames.canonical(name));
    }

    /** {@return the column that holds {@code path}, -1 when there is none} */
    int indexOf(String path) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column != null && column.path().equals(path)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * {@return how the user calls what goes to {@code path}, or the first part of it; our French name when the sheet has no such column;
     * null when nothing does}
     */
    @Nullable
    String nameOf(SheetKind kind, String path) {
        for (boolean whole : new boolean[] {true, false}) {
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                if (column != null && column.holds(path, whole)) {
                    return names.get(i);
                }
            }
        }
        return kind.french(path);
    }

    /** {@return the number of columns that a row must fill: all but ours at the end} */
    int neededSize() {
        int size = names.size();
        while (size > 0 && (isOurs(names.get(size - 1)) || names.get(size - 1).isEmpty())) {
            size--;
        }
        return size;
    }
}
