package fr.opposable.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the end of a page must not part, among the blocks of a {@link Paper}: told to the template by a class, or by where rows stand. */
final class PageEnds {

    /** The class of words that stand on the page of what follows them. */
    private static final String KEPT = "kept";

    /** Rows at the end of a table that no page end parts. */
    static final int KEPT_ROWS = 3;

    private PageEnds() {}

    /**
     * {@return the blocks, the last rows of each table together, a signature that goes with them inside the table: on a page of their own,
     * they have their heads again}
     */
    static List<Map<String, Object>> signedInTables(List<Map<String, Object>> blocks) {
        List<Map<String, Object>> printed = new ArrayList<>();
        for (Map<String, Object> block : kept(blocks)) {
            Object lastRows = block.get("lastRows");
            if (lastRows == null) {
                printed.add(block);
            } else {
                Map<String, Object> table = printed.getLast();
                table.put("last", lastRows);
                table.put("signed", block);
                table.put("span", columns(table));
            }
        }
        printed.forEach(PageEnds::keepEnd);
        return printed;
    }

    /** A row alone on its page would look forgotten. */
    private static void keepEnd(Map<String, Object> block) {
        if (block.get("rows") instanceof List<?> rows && rows.size() > KEPT_ROWS && block.get("last") == null) {
            int from = rows.size() - KEPT_ROWS;
            block.put("rows", List.copyOf(rows.subList(0, from)));
            block.put("last", List.copyOf(rows.subList(from, rows.size())));
        }
    }

    private static int columns(Map<String, Object> table) {
        return table.get("columns") instanceof List<?> columns ? columns.size() : 1;
    }

    /** {@return the blocks; words that announce what follows, by a colon, stand on its page: of a list, on that of its first line} */
    static List<Map<String, Object>> kept(List<Map<String, Object>> blocks) {
        List<Map<String, Object>> kept = new ArrayList<>();
        for (Map<String, Object> block : blocks) {
            Map<String, Object> copy = new LinkedHashMap<>(block);
            if (block.containsKey("numbered")) {
                copy.put("kept", keptIfAnnouncing(block.get("numbered")));
            } else if (block.containsKey("text") && announces(block.get("text"))) {
                copy.put("look", block.get("look") + " " + KEPT);
            }
            kept.add(copy);
        }
        return kept;
    }

    /** {@return the class of {@code words} that stand on the page of what follows them; empty when they announce nothing} */
    static String keptIfAnnouncing(@Nullable Object words) {
        return announces(words) ? KEPT : "";
    }

    /** {@return whether {@code words}, cut into parts, end with a colon} */
    private static boolean announces(@Nullable Object words) {
        return words instanceof List<?> parts
                && !parts.isEmpty()
                && parts.getLast() instanceof Map<?, ?> last
                && last.values().stream().anyMatch(said -> said.toString().endsWith(":"));
    }
}
