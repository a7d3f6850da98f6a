package fr.opposable.filing;

import fr.opposable.dossier.Citations;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.kernel.French;
import fr.opposable.rendering.SerifFigures;
import fr.opposable.rendering.TiedDates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A paper being written, block by block, as its template prints it. Texts name pieces by {@code {{piece:id}}} and are typeset here; what
 * stands between two {@code **} is bold. It remembers which pieces were cited and in which paragraph.
 */
final class Paper {

    private static final Pattern ID = Pattern.compile("\\{\\{piece:[^{}]+}}");

    /** « article », « alinéa », « annexe », « L. » do not part from what follows. */
    private static final Pattern CITATION =
            Pattern.compile("\\b(articles?|alinéa|annexe|art\\.|[LDR]\\.) (?=[0-9LDR])");

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

    /** The class of what no page end parts, in the Word copy too. */
    private static final String HOLD = "undivided";

    private static final String ORDER = "order";
    private static final String CLOSER = "order closer";

    private final ExhibitList exhibits;
    private final boolean linked;
    private final List<Map<String, Object>> blocks = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final Set<String> cited = new LinkedHashSet<>();
    private String look = "court";
    private int rank;

    /** @param linked whether it holds the list of pieces, to which its citations then lead */
    Paper(ExhibitList exhibits, boolean linked) {
        this.exhibits = exhibits;
        this.linked = linked;
    }

    /** The paper is a letter or a list: closer set than what is bound with the requête. */
    Paper asLetter() {
        look = "letter";
        return this;
    }

    /** The paper is an order: it holds on one page, as a rule, closer set where it has to be. */
    Paper asOrder() {
        look = ORDER;
        return this;
    }

    /** The court, with room beside it for the stamp of its greffe; no room where {@code stamp} is empty. */
    Paper head(List<String> lines, String stamp) {
        return put("head", lines.stream().map(French::typeset).toList(), "stamp", stamp);
    }

    /** Who writes on the left, to whom on the right. */
    Paper letterhead(List<String> sender, List<String> addressee) {
        return put(
                "sender",
                sender.stream().map(Paper::lined).toList(),
                "addressee",
                addressee.stream().map(Paper::lined).toList());
    }

    /** A line of an address has the apostrophe of print; an address of mail stays as it is typed. */
    private static String lined(String line) {
        return line.contains("@") ? line : APOSTROPHE.matcher(line).replaceAll("’");
    }

    Paper title(String words) {
        return put("title", French.typeset(words));
    }

    /** The title of what begins a page of its own. */
    Paper annex(String words) {
        return put("annex", French.typeset(words));
    }

    /** A part, « I. Faits ». */
    Paper section(String words) {
        return put("section", French.typeset(words));
    }

    Paper motifs(String words) {
        return put("motifs", French.typeset(words));
    }

    Paper heading(String words) {
        return put("heading", French.typeset(words));
    }

    /** A paragraph that others refer to by its number, which runs through the paper. */
    Paper numbered(String text) {
        rank++;
        return put("rank", rank + ".", "numbered", said(text));
    }

    /** A paragraph with the look of a class of the sheet. */
    Paper text(String text, String look) {
        return put("text", said(text), "look", look);
    }

    Paper text(String text) {
        return text(text, "para");
    }

    /** A list; a mark before each. */
    Paper items(List<Item> items) {
        return put("items", rows(items));
    }

    private List<Map<String, Object>> rows(List<Item> items) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Item item : items) {
            List<Map<String, Object>> said = said(item.text());
            rows.add(Map.of(
                    "mark",
                    item.mark(),
                    "text",
                    said,
                    "inner",
                    item.isInner(),
                    "kept",
                    PageEnds.keptIfAnnouncing(said)));
        }
        return rows;
    }

    /**
     * One line of a list.
     *
     * @param mark what stands before it
     * @param isInner whether it is part of the line before
     */
    record Item(String mark, String text, boolean isInner) {
        static Item dash(String text) {
            return new Item("–", text, false);
        }

        static Item part(String mark, String text) {
            return new Item(mark, text, true);
        }
    }

    Paper table(Columns columns, List<Row> rows) {
        List<Map<String, Object>> printed = new ArrayList<>();
        for (Row row : rows) {
            List<Map<String, Object>> cells = new ArrayList<>();
            int span = row.span();
            for (int i = 0; i < row.cells().size(); i += i == 0 ? span : 1) {
                Map<String, Object> cell = new LinkedHashMap<>();
                cell.put("text", said(row.cells().get(i)));
                cell.put("look", columns.looks().get(i));
                if (i == 0 && span > 1) {
                    cell.put("span", span);
                }
                cells.add(cell);
            }
            printed.add(Map.of("cells", cells, "anchor", row.anchor(), "look", row.look()));
        }
        return put("rows", printed, "columns", columns.printed(), "look", columns.look());
    }

    /**
     * The columns of a table.
     *
     * @param heads what stands above each; empty for a table without heads
     * @param looks class of each
     * @param look class of the table
     */
    record Columns(List<String> heads, List<String> looks, String look) {
        List<Map<String, Object>> printed() {
            List<Map<String, Object>> cells = new ArrayList<>();
            for (int i = 0; i < heads.size(); i++) {
                cells.add(Map.of("words", French.typeset(heads.get(i)), "look", looks.get(i)));
            }
            return cells;
        }
    }

    /**
     * A row of a table.
     *
     * @param cells as many as there are columns; the words of the first go over those beside it that are empty
     * @param look {@code total} or {@code line}
     * @param anchor where links to it lead; empty for none
     */
    record Row(List<String> cells, String look, String anchor) {
        static Row of(String... cells) {
            return new Row(List.of(cells), "line", "");
        }

        static Row total(String... cells) {
            return new Row(List.of(cells), "total", "");
        }

        /** {@return over how many columns its first cell goes} */
        int span() {
            int span = 1;
            while (span < cells.size()
                    && cells.get(span).isEmpty()
                    && !cells.getFirst().isEmpty()) {
                span++;
            }
            return span;
        }
    }

    /** A sheet of its own before a piece. */
    Paper slip(String parties, String number, String name, String when) {
        return put("slip", number, "parties", parties, "name", name, "when", when);
    }

    /** Who signs, kept with the words before it. */
    Paper signature(String before, List<String> lines, String room) {
        return put(
                "before",
                French.typeset(before),
                "signature",
                lines.stream().map(French::typeset).toList(),
                "room",
                French.typeset(room));
    }

    /**
     * Who signs a request, kept with the end of what he asks, sums and total: a signature alone on its page, or under the last request
     * only, could be put under anything. One sum alone is short, and stays whole from {@link #motifs} on.
     */
    Paper signature(Item asked, String before, List<String> lines, String room) {
        List<Map<String, Object>> last = said(asked.text());
        Map<String, Object> items = blocks.removeLast();
        Map<String, Object> lead = blocks.removeLast();
        Map<String, Object> motifs = blocks.removeLast();
        if (!(stated(items, "items") instanceof List<?> rows)) {
            throw new IllegalStateException("What is asked is a list");
        }
        int from = parted(rows);
        Object motifsSaid = stated(motifs, "motifs");
        Object leadSaid = stated(lead, "text");
        if (from > 0) {
            put("motifs", motifsSaid).put("text", leadSaid, "look", "para").put("asked", rows.subList(0, from));
        }
        signature(before, lines, room);
        Map<String, Object> end = blocks.getLast();
        end.put("hold", HOLD);
        if (from == 0) {
            end.put("lastMotifs", motifsSaid);
            end.put("lastLead", leadSaid);
        }
        end.put("lastItems", List.copyOf(rows.subList(from, rows.size())));
        end.put("lastMark", asked.mark());
        end.put("lastAsked", last);
        return this;
    }

    /** {@return the place of the first of those that stand with the signature: the last half of the sums; 0 when one sum alone is asked} */
    private static int parted(List<?> rows) {
        List<Integer> sums = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i) instanceof Map<?, ?> row && Boolean.TRUE.equals(row.get("inner")))
                .boxed()
                .toList();
        return sums.size() < 2 ? 0 : sums.get((sums.size() + 1) / 2);
    }

    /**
     * What a judge decides and signs by hand, kept whole: signatures alone on their page could be put under anything.
     *
     * @param items his choices
     * @param made where he writes the place and the day
     * @param hands who signs, side by side
     * @param reminder what stands below
     */
    Paper decided(List<Item> items, String made, List<String> hands, String reminder) {
        return put("decided", rows(items), "made", said(made), "hands", List.copyOf(hands), "reminder", said(reminder));
    }

    private static Object stated(Map<String, Object> block, String kind) {
        Object words = block.get(kind);
        if (words == null) {
            throw new IllegalStateException(
                    "A request is signed after its motifs, their lead and their list; found " + block.keySet());
        }
        return words;
    }

    /** The signature written last goes with the paragraph before it, where there is one: alone on its page, it would sign nothing. */
    Paper signedUnderText() {
        Map<String, Object> end = blocks.removeLast();
        if (blocks.getLast().containsKey("text")) {
            end.put("lastTexts", List.of(blocks.removeLast()));
        }
        blocks.add(end);
        return this;
    }

    /**
     * The signature written last goes with the end of the table before it, and with what stands between: alone on its page, it could be put
     * under any list.
     */
    Paper signedUnderTable() {
        Map<String, Object> end = blocks.removeLast();
        List<Object> between = new ArrayList<>(end.get("lastTexts") instanceof List<?> texts ? texts : List.of());
        while (blocks.getLast().get("text") != null) {
            Map<String, Object> text = blocks.removeLast();
            between.addFirst(text);
        }
        Map<String, Object> table = blocks.getLast();
        if (!(table.get("rows") instanceof List<?> rows)) {
            throw new IllegalStateException("There is no table before the signature");
        }
        int from = Math.max(0, rows.size() - PageEnds.KEPT_ROWS);
        if (from > 0) {
            table.put("rows", List.copyOf(rows.subList(0, from)));
            table.put("look", table.get("look") + " open");
            end.put("lastRows", List.copyOf(rows.subList(from, rows.size())));
            end.put("lastLook", table.get("look"));
        }
        end.put("hold", HOLD);
        end.put("lastTexts", List.copyOf(between));
        blocks.add(end);
        return this;
    }

    /** {@return the model of the template} */
    Map<String, Object> model(String foot) {
        return model(foot, look, PageEnds.signedInTables(blocks));
    }

    /** {@return the model of the same, closer set; nothing where it is not to hold on one page} */
    Optional<Map<String, Object>> closerModel(String foot) {
        return look.equals(ORDER)
                ? Optional.of(model(foot, CLOSER, PageEnds.signedInTables(blocks)))
                : Optional.empty();
    }

    /**
     * {@return the same for the Word copy: a word processor may tie no row of a table to the next, so that a signature stands below its
     * table; nor is it known how many pages it will make of an order}
     */
    Map<String, Object> wordModel(String foot) {
        return model(foot, look.equals(ORDER) ? CLOSER : look, PageEnds.kept(blocks));
    }

    private static Map<String, Object> model(String foot, String look, List<Map<String, Object>> printed) {
        return Map.of("paper", Map.of("foot", foot, "look", look, "blocks", printed));
    }

    /** {@return the texts, in order, as they were given} */
    List<String> paragraphs() {
        return List.copyOf(paragraphs);
    }

    /** {@return the pieces cited, in the order of the list} */
    List<NumberedPiece> cited() {
        return exhibits.pieces().stream()
                .filter(piece -> cited.contains(piece.id()))
                .toList();
    }

    private List<Map<String, Object>> said(String text) {
        String typeset = typeset(text);
        paragraphs.add(typeset);
        Citations.cited(typeset, exhibits).forEach(piece -> cited.add(piece.id()));
        return CitedWords.of(SerifFigures.spaced(typeset), exhibits, linked);
    }

    /** {@return {@code text} in French print; the ids of pieces stay as they are} */
    private static String typeset(String text) {
        StringBuilder printed = new StringBuilder();
        Matcher id = ID.matcher(text);
        int end = 0;
        while (id.find()) {
            printed.append(tied(text.substring(end, id.start()))).append(id.group());
            end = id.end();
        }
        return printed.append(tied(text.substring(end))).toString();
    }

    private static String tied(String text) {
        String cited = CITATION.matcher(French.typeset(text)).replaceAll("$1" + French.NO_BREAK);
        return TiedDates.in(cited);
    }

    private Paper put(Object... pairs) {
        Map<String, Object> block = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            block.put((String) pairs[i], pairs[i + 1]);
        }
        blocks.add(block);
        return this;
    }
}
