package fr.opposable.intake.internal;

import fr.opposable.intake.internal.Node.Items;
import fr.opposable.intake.internal.Node.Table;
import fr.opposable.intake.internal.Node.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of one row as a tree: each where its column says, blank ones left out. */
final class RowTree {

    private RowTree() {}

    static Table of(CsvRow row) {
        Map<String, Node> root = new LinkedHashMap<>();
        CsvHeader header = row.sheet().header();
        for (Column wanted : row.sheet().kind().columns()) {
            int at = header.columns().indexOf(wanted);
            String cell = row.cell(at);
            if (!cell.isEmpty()) {
                put(root, row, wanted, cell);
            }
        }
        return new Table(row.place(), root);
    }

    private static void put(Map<String, Node> root, CsvRow row, Column column, String cell) {
        boolean adds = column.path().endsWith("+");
        String path = adds ? column.path().substring(0, column.path().length() - 1) : column.path();
        CsvHeader header = row.sheet().header();
        Place place = adds
                ? new RowPlace(row, path, header.names().get(header.columns().indexOf(column)))
                : new RowPlace(row, path);
        Map<String, Node> table = root;
        int from = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
            String key = path.substring(from, dot);
            Place above = new RowPlace(row, path.substring(0, dot));
            table = inner(table, key, above).entries();
            from = dot + 1;
        }
        String key = path.substring(from);
        if (adds) {
            List<Node> items = new ArrayList<>();
            if (table.get(key) instanceof Items before) {
                items.addAll(before.items());
            }
            cell.lines().filter(line -> !line.isBlank()).forEach(line -> items.add(new Text(place, line, true)));
            table.put(key, new Items(place, items));
        } else {
            table.put(key, node(row.sheet().kind(), column, place, cell));
        }
    }

    /** An id may stand where a block is wanted (« sender »): whoever puts the case together reads it from its cell. */
    private static Table inner(Map<String, Node> table, String key, Place place) {
        if (table.get(key) instanceof Table inner) {
            return inner;
        }
        Table inner = new Table(place, new LinkedHashMap<>());
        table.put(key, inner);
        return inner;
    }

    private static Node node(SheetKind sheet, Column column, Place place, String cell) {
        return switch (column.cell()) {
            case PLAIN, FILE, LINES -> new Text(place, cell, true);
            case WORD -> new Text(place, FrenchWords.word(sheet, column.path(), cell), false);
            case TRUTH -> new Text(place, FrenchWords.truth(cell), false);
            case COUNTRY -> new Text(place, FrenchWords.country(cell), true);
            case FILES -> list(place, cell, "\\|");
            case IMPUTATION ->
                cell.indexOf(',') < 0
                        ? new Text(place, cell, true)
                        : new Table(place, Map.of("order", list(place, cell, ",")));
        };
    }

    private static Node list(Place place, String cell, String separator) {
        List<Node> items = new ArrayList<>();
        for (String item : cell.split(separator, -1)) {
            if (!item.isBlank()) {
                items.add(new Text(place, item.strip(), true));
            }
        }
        return new Items(place, items);
    }
}
