package fr.opposable.exhibit.internal;

import java.util.List;
import java.util.Map;

/**
 * A part of a text to be set on pages.
 *
 * @param kind the name the template knows it by
 * @param text its words; empty for a gap or a table
 * @param rows the cells of a table; empty for anything else
 */
public record Block(String kind, String text, List<List<String>> rows) {

    /** So many columns that small print is needed. */
    private static final int DENSE = 7;

    public Block {
        rows = rows.stream().map(List::copyOf).toList();
    }

    public static Block line(String text) {
        return text.isBlank() ? gap() : new Block("line", text, List.of());
    }

    public static Block gap() {
        return new Block("gap", "", List.of());
    }

    /** {@return a line that somebody else wrote, quoted {@code depth} deep} */
    public static Block quote(String text, int depth) {
        if (depth == 0) {
            return line(text);
        }
        return new Block(depth == 1 ? "quote" : "deeper", text.isBlank() ? "\u00a0" : text, List.of());
    }

    public static Block item(String text) {
        return new Block("item", text, List.of());
    }

    /** {@return words that the author took out, and that the file still holds} */
    public static Block struck(String text) {
        return new Block("struck", text, List.of());
    }

    /** {@return a heading; {@code level} is 1 for the highest} */
    public static Block title(String text, int level) {
        return text.isBlank() ? gap() : new Block(level <= 1 ? "title" : "subtitle", text, List.of());
    }

    public static Block table(List<List<String>> rows) {
        return new Block("rows", "", rows);
    }

    public boolean isGap() {
        return kind.equals("gap");
    }

    /** {@return the block as the template reads it, its characters made printable by {@code printable}} */
    Map<String, Object> model(Printable printable) {
        return switch (kind) {
            case "gap" -> Map.of("gap", true);
            case "rows" -> {
                int columns = rows.stream().mapToInt(List::size).max().orElse(0);
                List<List<String>> cells = rows.stream()
                        .map(row -> row.stream().map(printable::of).toList())
                        .toList();
                yield Map.of("rows", cells, "dense", columns >= DENSE);
            }
            default -> Map.of(kind, printable.of(text));
        };
    }
}
