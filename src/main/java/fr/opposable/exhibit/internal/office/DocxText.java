package fr.opposable.exhibit.internal.office;

import fr.opposable.exhibit.internal.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a WordprocessingML part: paragraphs, headings, lists and tables, and what was deleted under tracked changes. */
final class DocxText implements PartReader.Listener {

    private static final Pattern HEADING = Pattern.compile("(?:heading|titre|title|berschrift)(\\d?)");

    private final List<Block> blocks = new ArrayList<>();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private final StringBuilder deleted = new StringBuilder();
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int tables;
    private int fallback;
    private boolean inText;
    private boolean inDeleted;
    private int level = -1;
    private boolean isItem;
    private int changes;

    /** {@return the blocks read so far} */
    List<Block> blocks() {
        return blocks;
    }

    /** {@return how many tracked insertions and deletions were met} */
    int changes() {
        return changes;
    }

    @Override
    public void start(String name, PartReader.Attributes attributes) {
        if (name.equals("Fallback")) {
            fallback++;
        }
        if (fallback > 0) {
            return;
        }
        switch (name) {
            case "p" -> {
                paragraphs.push(new StringBuilder());
                level = -1;
                isItem = false;
            }
            case "pStyle" -> {
                Matcher heading = HEADING.matcher(
                        attributes.get("val", "").toLowerCase(Locale.ROOT).replace(" ", ""));
                if (heading.lookingAt()) {
                    level = heading.group(1).isEmpty() ? 1 : Integer.parseInt(heading.group(1));
                }
            }
            case "numPr" -> isItem = true;
            case "t" -> inText = true;
            case "delText" -> inDeleted = true;
            case "ins", "del", "moveFrom", "moveTo" -> changes++;
            case "tab" -> append("\t");
            case "br", "cr" -> append(" ");
            case "noBreakHyphen" -> append("\u2011");
            case "tbl" -> tables++;
            case "tr" -> {
                if (tables == 1) {
                    cells = new ArrayList<>();
                }
            }
            default -> {
                // looks and layout are not kept
            }
        }
    }

    @Override
    public void text(String text) {
        if (fallback > 0) {
            return;
        }
        if (inText) {
            append(text);
        } else if (inDeleted) {
            deleted.append(text);
        }
    }

    private void append(String text) {
        if (!paragraphs.isEmpty()) {
            paragraphs.peek().append(text);
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("Fallback")) {
            fallback--;
            return;
        }
        if (fallback > 0) {
            return;
        }
        switch (name) {
            case "t" -> inText = false;
            case "delText" -> inDeleted = false;
            case "p" -> paragraph();
            case "tc" -> {
                if (tables == 1) {
                    cells.add(cell.toString().strip());
                    cell.setLength(0);
                }
            }
            case "tr" -> {
                if (tables == 1) {
                    rows.add(cells);
                }
            }
            case "tbl" -> {
                tables--;
                if (tables == 0) {
                    table();
                }
            }
            default -> {
                // as above
            }
        }
    }

    private void paragraph() {
        if (paragraphs.isEmpty()) {
            return;
        }
        String words = paragraphs.pop().toString().strip();
        if (tables > 0) {
            cell.append(cell.isEmpty() || words.isEmpty() ? "" : " ").append(words);
        } else if (level > 0) {
            blocks.add(Block.title(words, level));
        } else if (isItem && !words.isEmpty()) {
            blocks.add(Block.item("–\u00a0" + words));
        } else if (!words.isEmpty() || blocks.isEmpty() || !blocks.getLast().isGap()) {
            blocks.add(Block.line(words));
            if (!words.isEmpty()) {
                blocks.add(Block.gap());
            }
        }
        if (!deleted.isEmpty()) {
            blocks.add(Block.struck("[supprimé\u00a0: " + deleted + "]"));
            deleted.setLength(0);
        }
        level = -1;
    }

    private void table() {
        int widest = rows.stream().mapToInt(List::size).max().orElse(0);
        if (widest > 0) {
            blocks.add(Block.table(Cells.filled(rows, widest)));
        }
        rows.clear();
    }
}
