package fr.opposable.decompte.internal;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The style sheet of a workbook: one entry for each {@link Look}, then each again for texts marked as texts. */
final class StylePart {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final int FIRST_FORMAT = 164;
    private static final String[][] FONTS = {
        {"10", "FF000000", ""},
        {"10", "FF000000", "b"},
        {"16", "FF000000", "b"},
        {"9", "FF444444", "b"},
        {"9", "FF555555", ""}
    };

    private StylePart() {}

    /** {@return the entry of {@code look}; {@code marked} for a text that a spreadsheet must keep as text even when it is typed again} */
    static int index(Look look, boolean marked) {
        return look.ordinal() + (marked ? Look.values().length : 0);
    }

    static void write(Xml xml) throws XMLStreamException {
        List<String> formats = new ArrayList<>();
        for (Look look : Look.values()) {
            if (!look.format.equals("General") && !formats.contains(look.format)) {
                formats.add(look.format);
            }
        }
        xml.open("styleSheet", "xmlns", MAIN);
        xml.open("numFmts", "count", Integer.toString(formats.size()));
        for (int i = 0; i < formats.size(); i++) {
            xml.empty("numFmt", "numFmtId", Integer.toString(FIRST_FORMAT + i), "formatCode", formats.get(i));
        }
        xml.close();
        fonts(xml);
        fills(xml);
        borders(xml);
        xml.open("cellStyleXfs", "count", "1")
                .empty("xf", "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0")
                .close();
        xml.open("cellXfs", "count", Integer.toString(2 * Look.values().length));
        for (boolean marked : new boolean[] {false, true}) {
            for (Look look : Look.values()) {
                format(xml, look, formats, marked);
            }
        }
        xml.close();
        xml.open("cellStyles", "count", "1")
                .empty("cellStyle", "name", "Normal", "xfId", "0", "builtinId", "0")
                .close();
        xml.close();
    }

    private static void fonts(Xml xml) throws XMLStreamException {
        xml.open("fonts", "count", Integer.toString(FONTS.length));
        for (String[] font : FONTS) {
            xml.open("font");
            if (!font[2].isEmpty()) {
                xml.empty(font[2]);
            }
            xml.empty("sz", "val", font[0]).empty("color", "rgb", font[1]);
            xml.empty("name", "val", "Arial").empty("family", "val", "2").close();
        }
        xml.close();
    }

    private static void fills(Xml xml) throws XMLStreamException {
        xml.open("fills", "count", "3");
        xml.open("fill").empty("patternFill", "patternType", "none").close();
        xml.open("fill").empty("patternFill", "patternType", "gray125").close();
        xml.open("fill").open("patternFill", "patternType", "solid");
        xml.empty("fgColor", "rgb", "FFF2F2F2")
                .empty("bgColor", "indexed", "64")
                .close()
                .close();
        xml.close();
    }

    private static void borders(Xml xml) throws XMLStreamException {
        xml.open("borders", "count", Integer.toString(Look.Frame.values().length));
        for (Look.Frame frame : Look.Frame.values()) {
            xml.open("border").empty("left").empty("right");
            side(xml, "top", frame == Look.Frame.ABOVE || frame == Look.Frame.GROUP);
            side(xml, "bottom", frame == Look.Frame.BELOW);
            xml.empty("diagonal").close();
        }
        xml.close();
    }

    private static void side(Xml xml, String side, boolean drawn) throws XMLStreamException {
        if (drawn) {
            xml.open(side, "style", "thin").empty("color", "rgb", "FF666666").close();
        } else {
            xml.empty(side);
        }
    }

    private static void format(Xml xml, Look look, List<String> formats, boolean marked) throws XMLStreamException {
        int format = formats.indexOf(look.format);
        List<String> attributes = new ArrayList<>(List.of(
                "numFmtId",
                format < 0 ? "0" : Integer.toString(FIRST_FORMAT + format),
                "fontId",
                Integer.toString(look.type.ordinal()),
                "fillId",
                look.frame == Look.Frame.GROUP ? "2" : "0",
                "borderId",
                Integer.toString(look.frame.ordinal()),
                "xfId",
                "0",
                "applyNumberFormat",
                "1",
                "applyFont",
                "1",
                "applyFill",
                "1",
                "applyBorder",
                "1",
                "applyAlignment",
                "1"));
        if (marked) {
            attributes.addAll(List.of("quotePrefix", "1"));
        }
        xml.open("xf", attributes.toArray(String[]::new));
        List<String> alignment = new ArrayList<>(List.of("vertical", look.type == Look.Type.HEAD ? "bottom" : "top"));
        if (look.side != Look.Side.NATURAL) {
            alignment.addAll(List.of("horizontal", look.side == Look.Side.RIGHT ? "right" : "left"));
        }
        if (look.side == Look.Side.LEFT) {
            alignment.addAll(List.of("indent", "1"));
        }
        if (look.wraps()) {
            alignment.addAll(List.of("wrapText", "1"));
        }
        xml.empty("alignment", alignment.toArray(String[]::new)).close();
    }
}
