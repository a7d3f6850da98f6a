package fr.opposable.exhibit.internal.office;

import fr.opposable.exhibit.internal.Block;
import fr.opposable.exhibit.internal.RefusedFileException;
import java.util.ArrayList;
import java.util.List;

/** The words of an OpenDocument content: paragraphs, headings, lists, and tables as their cells show them. */
final class OdfText implements PartReader.Listener {

    private static final int MOST_REPEATED = 200;

    private final boolean isSheet;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int tables;
    private int lists;
    private int hidden;
    private int paragraphs;
    private int level;
    private int cellRepeated = 1;
    private int rowRepeated = 1;
    private boolean changes;
    private int comments;

    OdfText(boolean isSheet) {
        this.isSheet = isSheet;
    }

    List<Block> blocks() {
        return blocks;
    }

    boolean hasChanges() {
        return changes;
    }

    int comments() {
        return comments;
    }

    @Override
    public void start(String name, PartReader.Attributes attributes) {
        switch (name) {
            case "annotation" -> {
                comments++;
                hidden++;
            }
            case "tracked-changes" -> {
                changes = true;
                hidden++;
            }
            case "forms", "note-citation", "sequence-decls" -> hidden++;
            case "h", "p" -> {
                paragraphs++;
                level = name.equals("h") ? Integer.parseInt(attributes.get("outline-level", "1")) : 0;
            }
            case "list-item" -> lists++;
            case "s" -> words.append(" ".repeat(Math.min(20, number(attributes.get("c", "1")))));
            case "tab" -> words.append('\t');
            case "line-break" -> words.append(' ');
            case "table" -> {
                tables++;
                if (isSheet && tables == 1) {
                    blocks.add(Block.title(attributes.get("name", "Feuille"), 1));
                }
            }
            case "table-row" -> {
                if (tables == 1) {
                    cells = new ArrayList<>();
                    rowRepeated = number(attributes.get("number-rows-repeated", "1"));
                }
            }
            case "table-cell", "covered-table-cell" -> {
                if (tables == 1) {
                    cell.setLength(0);
                    cellRepeated = number(attributes.get("number-columns-repeated", "1"));
                }
            }
            default -> {
                // looks and layout are not kept
            }
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 1;
    }

    @Override
    public void text(String text) {
        if (hidden == 0 && paragraphs > 0) {
            words.append(text.replaceAll("\\s+", " "));
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "annotation", "tracked-changes", "forms", "note-citation", "sequence-decls" -> hidden--;
            case "h", "p" -> {
                paragraphs--;
                paragraph();
            }
            case "list-item" -> lists--;
            case "table-cell", "covered-table-cell" -> {
                if (tables == 1) {
                    String shown = cell.toString().strip();
                    // empty cells are repeated to the edge of the sheet
                    int times = shown.isEmpty() ? Math.min(cellRepeated, 60) : Math.min(cellRepeated, MOST_REPEATED);
                    for (int i = 0; i < times; i++) {
                        cells.add(shown);
                    }
                    cell.setLength(0);
                }
            }
            case "table-row" -> {
                if (tables == 1) {
                    boolean empty = cells.stream().allMatch(String::isBlank);
                    int times = empty ? Math.min(rowRepeated, 1) : Math.min(rowRepeated, MOST_REPEATED);
                    for (int i = 0; i < times; i++) {
                        rows.add(cells);
                    }
                }
            }
            case "table" -> {
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
        if (hidden > 0) {
            return;
        }
        String text = words.toString().strip();
        words.setLength(0);
        if (tables > 0) {
            cell.append(cell.isEmpty() || text.isEmpty() ? "" : " ").append(text);
        } else if (level > 0) {
            blocks.add(Block.title(text, level));
        } else if (lists > 0 && !text.isEmpty()) {
            blocks.add(Block.item("–\u00a0" + text));
        } else {
            blocks.add(Block.line(text));
            if (!text.isEmpty()) {
                blocks.add(Block.gap());
            }
        }
    }

    private void table() {
        try {
            Cells.add(blocks, List.copyOf(rows));
        } catch (RefusedFileException e) {
            throw new SheetTooLargeException(e);
        }
        rows.clear();
    }

    /** Carries a refusal through the reader of events. */
    static final class SheetTooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final RefusedFileException refusal;

        SheetTooLargeException(RefusedFileException refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }
}
