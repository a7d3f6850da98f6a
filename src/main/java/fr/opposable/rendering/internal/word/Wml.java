package fr.opposable.rendering.internal.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTBorder;
import org.docx4j.wml.CTFramePr;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.R;
import org.docx4j.wml.RPr;
import org.docx4j.wml.RStyle;
import org.docx4j.wml.STBorder;
import org.docx4j.wml.STHAnchor;
import org.docx4j.wml.STVAnchor;
import org.docx4j.wml.STWrap;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblWidth;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Text;
import org.docx4j.wml.Tr;
import org.jspecify.annotations.Nullable;

/** Small pieces of WordprocessingML. Lengths are twentieths of a point. */
final class Wml {

    static final ObjectFactory MAKE = new ObjectFactory();

    private Wml() {}

    static BigInteger number(long value) {
        return BigInteger.valueOf(value);
    }

    static BooleanDefaultTrue on() {
        return new BooleanDefaultTrue();
    }

    static TblWidth width(int twips) {
        TblWidth width = new TblWidth();
        width.setType("dxa");
        width.setW(number(twips));
        return width;
    }

    /** {@return a line; null when there is none} */
    static @Nullable CTBorder border(Look.@Nullable Line line) {
        if (line == null) {
            return null;
        }
        CTBorder border = new CTBorder();
        border.setVal(STBorder.SINGLE);
        border.setSz(number(line.eighths()));
        border.setSpace(number(line.space()));
        border.setColor(line.color());
        return border;
    }

    /** {@return the place of a paragraph on the paper} */
    static CTFramePr frame(Look.Frame place) {
        CTFramePr frame = new CTFramePr();
        frame.setW(Wml.number(place.width()));
        frame.setWrap(STWrap.AROUND);
        frame.setHAnchor(STHAnchor.PAGE);
        frame.setVAnchor(STVAnchor.PAGE);
        frame.setX(Wml.number(place.x()));
        frame.setY(Wml.number(place.y()));
        frame.setAnchorLock(true);
        return frame;
    }

    /** {@return an empty paragraph in the style called {@code style}; the document's default when it is empty} */
    static P paragraph(String style) {
        P paragraph = new P();
        PPr properties = new PPr();
        if (!style.isEmpty()) {
            PPrBase.PStyle named = new PPrBase.PStyle();
            named.setVal(style);
            properties.setPStyle(named);
        }
        paragraph.setPPr(properties);
        return paragraph;
    }

    /** {@return words in the character style {@code style}, none when it is empty} */
    static R run(String style, Object content) {
        return run(style, List.of(content));
    }

    static R run(String style, List<Object> content) {
        R run = new R();
        if (!style.isEmpty()) {
            RPr properties = new RPr();
            RStyle named = new RStyle();
            named.setVal(style);
            properties.setRStyle(named);
            run.setRPr(properties);
        }
        run.getContent().addAll(content);
        return run;
    }

    static Text text(String words) {
        Text text = new Text();
        text.setValue(words);
        text.setSpace("preserve");
        return text;
    }

    /** {@return every paragraph of {@code block}, in order, those of its cells too} */
    static List<P> paragraphs(Object block) {
        List<P> found = new ArrayList<>();
        collect(block, found);
        return found;
    }

    private static void collect(Object block, List<P> found) {
        switch (block) {
            case P paragraph -> found.add(paragraph);
            case Tbl table -> table.getContent().forEach(row -> collect(row, found));
            case Tr row -> row.getContent().forEach(cell -> collect(cell, found));
            case Tc cell -> cell.getContent().forEach(inner -> collect(inner, found));
            default -> throw new IllegalStateException("not a block: " + block.getClass());
        }
    }
}
