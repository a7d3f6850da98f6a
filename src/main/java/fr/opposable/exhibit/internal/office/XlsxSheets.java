package fr.opposable.exhibit.internal.office;

import fr.opposable.exhibit.internal.Block;
import fr.opposable.exhibit.internal.Notes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sheets of a SpreadsheetML workbook, each as a table of what its cells show. */
final class XlsxSheets {

    private static final int MOST_COLUMNS = 60;
    private static final int MOST_ROWS = 5000;

    private boolean isAnyHidden;
    private final ZipParts parts;
    private final Notes notes;
    private final List<String> shared = new ArrayList<>();

    XlsxSheets(ZipParts parts, Notes notes) {
        this.parts = parts;
        this.notes = notes;
    }

    List<Block> blocks() throws IOException {
        if (parts.has("xl/sharedStrings.xml")) {
            PartReader.read(parts, "xl/sharedStrings.xml", new SharedTexts());
        }
        CellFormats formats = new CellFormats();
        if (parts.has("xl/styles.xml")) {
            PartReader.read(parts, "xl/styles.xml", formats);
        }
        Targets targets = new Targets();
        PartReader.read(parts, "xl/_rels/workbook.xml.rels", targets);
        Names names = new Names();
        PartReader.read(parts, "xl/workbook.xml", names);
        formats.dateSystem(names.since1904);
        List<Block> blocks = new ArrayList<>();
        for (Map.Entry<String, String> sheet : names.byId.entrySet()) {
            String part = targets.byId.getOrDefault(sheet.getKey(), "");
            if (!part.contains("worksheets/")) {
                notes.seen(
                        "La feuille %s n'est pas un tableau (graphique ou macro) ; elle n'est pas reproduite.",
                        Notes.quoted(sheet.getValue()));
                continue;
            }
            blocks.add(Block.title(sheet.getValue(), 1));
            Grid grid = new Grid(formats);
            PartReader.read(parts, part.startsWith("/") ? part.substring(1) : "xl/" + part, grid);
            Cells.add(blocks, grid.rows);
        }
        if (names.hidden > 0) {
            notes.seen(
                    "%d feuille(s) masquée(s) dans le classeur : LibreOffice ne les montre pas, notre rendu les montre ; l'original les porte.",
                    names.hidden);
        }
        if (isAnyHidden) {
            notes.seen(
                    "Des lignes ou des colonnes de ce classeur sont masquées : LibreOffice ne les montre pas, notre rendu les montre ; l'original les porte.");
        }
        return blocks;
    }

    private final class SharedTexts implements PartReader.Listener {

        private final StringBuilder text = new StringBuilder();
        private boolean inText;
        private boolean phonetic;

        @Override
        public void start(String name, PartReader.Attributes attributes) {
            inText |= name.equals("t");
            phonetic |= name.equals("rPh");
        }

        @Override
        public void text(String words) {
            if (inText && !phonetic) {
                text.append(words);
            }
        }

        @Override
        public void end(String name) {
            switch (name) {
                case "t" -> inText = false;
                case "rPh" -> phonetic = false;
                case "si" -> {
                    shared.add(text.toString());
                    text.setLength(0);
                }
                default -> {
                    // fonts and colours are not kept
                }
            }
        }
    }

    private static final class Targets implements PartReader.Listener {

        private final Map<String, String> byId = new HashMap<>();

        @Override
        public void start(String name, PartReader.Attributes attributes) {
            if (name.equals("Relationship")) {
                byId.put(attributes.get("Id", ""), attributes.get("Target", ""));
            }
        }

        @Override
        public void text(String text) {
            // relations have none
        }

        @Override
        public void end(String name) {
            // nothing to close
        }
    }

    private static final class Names implements PartReader.Listener {

        private final Map<String, String> byId = new LinkedHashMap<>();
        private int hidden;
        private boolean since1904;

        @Override
        public void start(String name, PartReader.Attributes attributes) {
            if (name.equals("sheet")) {
                byId.put(attributes.get("id", ""), attributes.get("name", "Feuille"));
                hidden += attributes.get("state", "visible").equals("visible") ? 0 : 1;
            } else if (name.equals("workbookPr")) {
                since1904 = attributes.get("date1904", "0").matches("1|true");
            }
        }

        @Override
        public void text(String text) {
            // names are attributes
        }

        @Override
        public void end(String name) {
            // nothing to close
        }
    }

    private final class Grid implements PartReader.Listener {

        private final CellFormats formats;
        private final List<List<String>> rows = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private List<String> cells = new ArrayList<>();
        private String type = "";
        private int style;
        private boolean inValue;

        Grid(CellFormats formats) {
            this.formats = formats;
        }

        @Override
        public void start(String name, PartReader.Attributes attributes) {
            isAnyHidden |= (name.equals("row") || name.equals("col"))
                    && attributes.get("hidden", "0").matches("1|true");
            switch (name) {
                case "row" -> {
                    cells = new ArrayList<>();
                    int number = number(attributes.get("r", String.valueOf(rows.size() + 1)));
                    while (rows.size() < Math.min(number - 1, MOST_ROWS)) {
                        rows.add(List.of());
                    }
                }
                case "c" -> {
                    int column = column(attributes.get("r", ""));
                    while (cells.size() < Math.min(column, MOST_COLUMNS)) {
                        cells.add("");
                    }
                    type = attributes.get("t", "n");
                    style = number(attributes.get("s", "0"));
                    value.setLength(0);
                }
                case "v", "t" -> inValue = true;
                default -> {
                    // formulas are not computed again: the value last stored is shown
                }
            }
        }

        @Override
        public void text(String text) {
            if (inValue) {
                value.append(text);
            }
        }

        @Override
        public void end(String name) {
            switch (name) {
                case "v", "t" -> inValue = false;
                case "c" -> cells.add(shown(value.toString()));
                case "row" -> rows.add(cells);
                default -> {
                    // as above
                }
            }
        }

        private String shown(String stored) {
            return switch (type) {
                case "s" -> {
                    int index = number(stored);
                    yield stored.isBlank() || index >= shared.size() ? "" : shared.get(index);
                }
                case "b" -> stored.equals("1") ? "VRAI" : stored.isBlank() ? "" : "FAUX";
                case "n" -> formats.shown(stored, style);
                default -> stored;
            };
        }

        private static int number(String text) {
            return text.strip().matches("\\d{1,8}") ? Integer.parseInt(text.strip()) : 0;
        }

        private static int column(String reference) {
            int column = 0;
            for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && i < 3; i++) {
                column = column * 26 + reference.charAt(i) - 'A' + 1;
            }
            return Math.max(0, column - 1);
        }
    }
}
