package fr.opposable.rendering.internal.word;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.derived.RectPropertySet;

/** How blocks of words look in a Word copy: their margins, padding and lines, in the column where they stand. */
final class BlockLooks {

    private final StyleReader reader;

    BlockLooks(StyleReader reader) {
        this.reader = reader;
    }

    /** {@return the look of a block of words, with its margins, padding and lines} */
    Look boxed(Element element, Place place) {
        return boxed(element, place, false);
    }

    /** As {@link #boxed(Element, Place)}; a block that is {@code blank} is as high as its style says, or as a line needs. */
    Look boxed(Element element, Place place, boolean blank) {
        CalculatedStyle style = reader.of(element);
        RectPropertySet margin = reader.margin(style, place.room());
        RectPropertySet padding = reader.padding(style, place.room());
        int above = StyleReader.twips(padding.top());
        int below = StyleReader.twips(padding.bottom());
        int paddingLeft = StyleReader.twips(padding.left());
        Look.Line top = reader.top(style, above);
        Look.Line bottom = reader.bottom(style, below);
        Look.Line edge = reader.left(style, paddingLeft);
        int left = StyleReader.twips(margin.left()) + paddingLeft + thickness(edge);
        int narrower = Math.max(
                0, place.room() - left - reader.length(style, CSSName.WIDTH, place.room(), place.room() - left));
        int right = Math.max(narrower, StyleReader.twips(margin.right() + padding.right()));
        int height = reader.length(style, CSSName.HEIGHT, 0, 0);
        boolean lined = top != null || bottom != null;
        return new Look(
                reader.words(style),
                blank ? (lined ? Math.max(Look.THINNEST, height) : height) : reader.pitch(style),
                StyleReader.twips(margin.top()) + (top == null ? above : 0),
                StyleReader.twips(margin.bottom()) + (bottom == null ? below : 0),
                reader.side(style),
                place.left() + left,
                place.right() + right,
                top,
                bottom,
                edge == null ? place.edge() : edge,
                reader.fill(style),
                place.frame(),
                heading(element));
    }

    private static int heading(Element element) {
        String name = element.getNodeName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))
                ? name.charAt(1) - '0'
                : 0;
    }

    /** {@return the look of words that stand in {@code style}'s block directly} */
    Look plain(CalculatedStyle style, Place place) {
        return new Look(
                reader.words(style),
                reader.pitch(style),
                0,
                0,
                reader.side(style),
                place.left(),
                place.right(),
                null,
                null,
                place.edge(),
                null,
                place.frame(),
                0);
    }

    /** {@return the width of {@code line}, in twentieths of a point; zero when there is none} */
    static int thickness(Look.@Nullable Line line) {
        return line == null ? 0 : line.eighths() * 20 / 8;
    }
}
