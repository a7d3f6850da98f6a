package fr.opposable.rendering.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Puts each word into the file once, in the order it is read. Left to itself, the engine writes the plain words of a line, then those in
 * bold or in a link, so that who copies or searches a sentence finds its sum after its end; and what touches the edge of a page, on both
 * pages, where one does not show but is read by a machine.
 */
final class ReadingDevice extends ITextOutputDevice {

    ReadingDevice(float dotsPerPoint) {
        super(dotsPerPoint);
    }

    @Override
    public void drawText(RenderingContext context, InlineText text) {
        InlineLayoutBox line = outermost(Objects.requireNonNull(text.getParent()));
        if (!isOnPage(context, line)) {
            return;
        }
        if (!canBeOrdered(line, line)) {
            super.drawText(context, text);
        } else if (text == firstPainted(line)) {
            drawAll(context, line);
        }
    }

    private void drawAll(RenderingContext context, InlineLayoutBox box) {
        for (Object child : box.getInlineChildren()) {
            if (child instanceof InlineText text) {
                super.drawText(context, text);
            } else if (child instanceof InlineLayoutBox inner) {
                drawAll(context, inner);
            }
        }
    }

    private static InlineLayoutBox outermost(InlineLayoutBox box) {
        InlineLayoutBox outer = box;
        while (outer.getParent() instanceof InlineLayoutBox parent) {
            outer = parent;
        }
        return outer;
    }

    /** {@return the words the engine begins with: a box's own, before those of the boxes in it} */
    private static @Nullable InlineText firstPainted(InlineLayoutBox box) {
        for (Object child : box.getInlineChildren()) {
            if (child instanceof InlineText text) {
                return text;
            }
        }
        for (Object child : box.getInlineChildren()) {
            InlineText first = child instanceof InlineLayoutBox inner ? firstPainted(inner) : null;
            if (first != null) {
                return first;
            }
        }
        return null;
    }

    /** {@return whether nothing of the line would be hidden: a ground painted after its words covers them} */
    private static boolean canBeOrdered(InlineLayoutBox box, InlineLayoutBox line) {
        CalculatedStyle style = Objects.requireNonNull(box.getStyle());
        boolean isPlain = style.isVisible()
                && Objects.equals(box.getContainingLayer(), line.getContainingLayer())
                && style.getBackgroundColor() == null;
        for (Object child : box.getInlineChildren()) {
            isPlain = isPlain && (!(child instanceof InlineLayoutBox inner) || canBeOrdered(inner, line));
        }
        return isPlain;
    }

    /** {@return whether the line stands on the page being painted; always, for what stands in its margins, whose places are counted otherwise} */
    private static boolean isOnPage(RenderingContext context, InlineLayoutBox line) {
        Layer layer = line.getContainingLayer();
        while (layer != null && layer.getParent() != null) {
            layer = layer.getParent();
        }
        PageBox page = Objects.requireNonNull(context.getPage());
        int baseline = line.getAbsY() + line.getBaseline();
        return layer != context.getRootLayer() || (baseline > page.getTop() && baseline <= page.getBottom());
    }
}
