package fr.opposable.rendering.internal.word;

import fr.opposable.rendering.RenderingException;
import fr.opposable.rendering.internal.word.Look.Line;
import fr.opposable.rendering.internal.word.Look.Words;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.css.parser.FSRGBColor;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.CssContext;
import org.xhtmlrenderer.css.style.derived.BorderPropertySet;
import org.xhtmlrenderer.css.style.derived.RectPropertySet;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.ITextRenderer;

/** Reads what the style sheets say of an element, in twentieths of a point. */
final class StyleReader {

    private static final double TWIPS_A_DOT = 20 / (double) ITextRenderer.DEFAULT_DOTS_PER_POINT;
    private static final Set<IdentValue> HEAVY = Set.of(
            IdentValue.BOLD,
            IdentValue.FONT_WEIGHT_600,
            IdentValue.FONT_WEIGHT_700,
            IdentValue.FONT_WEIGHT_800,
            IdentValue.FONT_WEIGHT_900);

    private final SharedContext styles;
    private final CssContext context;

    StyleReader(SharedContext styles, CssContext context) {
        this.styles = styles;
        this.context = context;
    }

    CalculatedStyle of(Element element) {
        return styles.getStyle(element);
    }

    CssContext context() {
        return context;
    }

    static int twips(float dots) {
        return (int) Math.round(dots * TWIPS_A_DOT);
    }

    static float dots(int twips) {
        return (float) (twips / TWIPS_A_DOT);
    }

    /**
     * {@return how words of this style look}
     *
     * @throws RenderingException when their white space is kept as typed
     */
    Words words(CalculatedStyle style) {
        IdentValue space = style.getWhitespace();
        if (space != IdentValue.NORMAL && space != IdentValue.NOWRAP) {
            throw new RenderingException("white space kept as typed is not written in a Word document");
        }
        FontSpecification font = style.getFont(context);
        String first = font.families() == null || font.families().length == 0 ? "" : font.families()[0];
        String plain = first.replace("\"", "").toLowerCase(Locale.ROOT);
        IdentValue height =
                style.isLength(CSSName.VERTICAL_ALIGN) ? IdentValue.SUPER : style.getIdent(CSSName.VERTICAL_ALIGN);
        return new Words(
                plain.contains("serif 4") || plain.equals("serif") ? "Source Serif 4" : "Source Sans 3",
                (int) Math.round(font.size() * TWIPS_A_DOT / 10),
                HEAVY.contains(font.fontWeight()),
                font.fontStyle() == IdentValue.ITALIC || font.fontStyle() == IdentValue.OBLIQUE,
                style.getTextDecorations() != null
                        && style.getTextDecorations().stream()
                                .anyMatch(line -> line.asIdentValue() == IdentValue.UNDERLINE),
                color(Objects.requireNonNull(style.getColor())),
                height == IdentValue.SUPER ? 1 : height == IdentValue.SUB ? -1 : 0);
    }

    int pitch(CalculatedStyle style) {
        return twips(style.getLineHeight(context));
    }

    Look.Side side(CalculatedStyle style) {
        IdentValue align = style.getIdent(CSSName.TEXT_ALIGN);
        return align == IdentValue.RIGHT
                ? Look.Side.RIGHT
                : align == IdentValue.CENTER
                        ? Look.Side.CENTER
                        : align == IdentValue.JUSTIFY ? Look.Side.BOTH : Look.Side.LEFT;
    }

    /** {@return the margins; {@code column} is the width they may be a part of} */
    RectPropertySet margin(CalculatedStyle style, int column) {
        return style.getMarginRect(dots(column), context, false);
    }

    RectPropertySet padding(CalculatedStyle style, int column) {
        return RectPropertySet.newInstance(style, CSSName.PADDING_SIDE_PROPERTIES, dots(column), context);
    }

    BorderPropertySet border(CalculatedStyle style) {
        return style.getBorder(context);
    }

    @Nullable
    Line top(CalculatedStyle style, int space) {
        BorderPropertySet border = border(style);
        return border.noTop() ? null : line(border.top(), border.topColor(), space);
    }

    @Nullable
    Line bottom(CalculatedStyle style, int space) {
        BorderPropertySet border = border(style);
        return border.noBottom() ? null : line(border.bottom(), border.bottomColor(), space);
    }

    @Nullable
    Line left(CalculatedStyle style, int space) {
        BorderPropertySet border = border(style);
        return border.noLeft() ? null : line(border.left(), border.leftColor(), space);
    }

    @Nullable
    Line right(CalculatedStyle style, int space) {
        BorderPropertySet border = border(style);
        return border.noRight() ? null : line(border.right(), border.rightColor(), space);
    }

    private static @Nullable Line line(float thickness, FSColor color, int space) {
        int eighths = Math.max(2, (int) Math.round(thickness * TWIPS_A_DOT * 8 / 20));
        return thickness <= 0 ? null : new Line(eighths, Math.min(31, Math.max(0, space / 20)), color(color));
    }

    @Nullable
    String fill(CalculatedStyle style) {
        FSColor color = style.getBackgroundColor();
        return color == null || color == FSRGBColor.TRANSPARENT ? null : color(color);
    }

    /** {@return the length {@code style} gives, {@code none} when it leaves it open} */
    int length(CalculatedStyle style, CSSName name, int column, int none) {
        boolean open = style.isIdent(name, IdentValue.AUTO) || style.isIdent(name, IdentValue.NONE);
        return open ? none : twips(style.getFloatPropertyProportionalWidth(name, dots(column), context));
    }

    private static String color(FSColor color) {
        if (!(color instanceof FSRGBColor rgb)) {
            throw new RenderingException("a colour of our pages is red, green and blue, not " + color);
        }
        return "%02X%02X%02X".formatted(rgb.getRed(), rgb.getGreen(), rgb.getBlue());
    }
}
