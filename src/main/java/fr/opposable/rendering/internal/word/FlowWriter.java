package fr.opposable.rendering.internal.word;

import fr.opposable.rendering.RenderingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.docx4j.wml.P;
import org.docx4j.wml.Tbl;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.derived.RectPropertySet;

/**
 * Writes blocks one below the other, into the page or a cell. Space between paragraphs is in their styles; where a table, which has
 * none, meets another block, a paragraph as high as the space stands between.
 */
final class FlowWriter {

    /** The class of a block that no page end may part, even in a program that ties a paragraph to the next by halves. */
    private static final String UNDIVIDED = "undivided";

    private final Workshop workshop;
    private final List<Object> blocks = new ArrayList<>();

    /** Space asked for since the last block, and the part of it that this block's style brings. */
    private int gap;

    private int brought;
    private boolean onNewPage;
    private @Nullable String pendingMark;

    /** Space above the first block, beyond its own. */
    private final int lead;

    FlowWriter(Workshop workshop) {
        this(workshop, 0);
    }

    FlowWriter(Workshop workshop, int lead) {
        this.workshop = workshop;
        this.lead = lead;
    }

    /** {@return what was written; a cell ends with a paragraph, so {@code closed} adds one where a table is last} */
    List<Object> blocks(boolean closed) {
        if (closed && (blocks.isEmpty() || blocks.getLast() instanceof Tbl)) {
            spacer(Look.THINNEST);
        }
        return blocks;
    }

    /** Writes what is in {@code parent}, whose own look is that of words that stand in it directly. */
    void children(Element parent, Place place) {
        List<Node> words = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && isBlock(element)) {
                loose(parent, words, place);
                block(element, place);
            } else {
                words.add(child);
            }
        }
        loose(parent, words, place);
    }

    /** Writes {@code element}, a block. */
    void child(Element element, Place place) {
        block(element, place);
    }

    /** Words that stand in a block beside other blocks. */
    private void loose(Element parent, List<Node> words, Place place) {
        if (!LineWriter.isBlank(words)) {
            CalculatedStyle style = workshop.reader().of(parent);
            paragraph(words, workshop.looks().plain(style, place), place.path());
        }
        words.clear();
    }

    private boolean isBlock(Element element) {
        CalculatedStyle style = workshop.reader().of(element);
        boolean inText = style.isDisplayNone() || style.isInline() || style.isInlineBlock();
        return !inText || style.isRunning();
    }

    private boolean isLeaf(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && isBlock(inner)) {
                return false;
            }
        }
        return true;
    }

    private void block(Element element, Place place) {
        CalculatedStyle style = workshop.reader().of(element);
        if (style.isRunning()) {
            return;
        }
        if (style.isForcePageBreakBefore()) {
            onNewPage = true;
        }
        if (element.hasAttribute("id")) {
            pendingMark = element.getAttribute("id");
        }
        if (classes(element).contains(UNDIVIDED)) {
            undivided(element, style, place);
            return;
        }
        int from = blocks.size();
        if (style.isAbsolute()) {
            framed(element, style, place);
        } else if (style.isTable() && HangingRows.is(element)) {
            marked(element, style, place);
        } else if (style.isTable()) {
            table(element, style, place);
        } else if (element.getNodeName().equals("ul") || element.getNodeName().equals("ol")) {
            list(element, style, place);
        } else if (!style.isBlockEquivalent() && !style.isListItem()) {
            throw new RenderingException("<%s> has no counterpart in a Word document".formatted(element.getNodeName()));
        } else if (workshop.reader().length(style, CSSName.MIN_HEIGHT, 0, 0) > 0) {
            margins(style, place, () -> append(workshop.tables().box(element, place)));
        } else if (isLeaf(element)) {
            leaf(element, style, place, null);
        } else {
            container(element, style, place);
        }
        if (style.isAvoidPageBreakInside()) {
            KeptTogether.all(blocks.subList(from, blocks.size()));
        }
        if (style.isIdent(CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID)) {
            KeptTogether.withNext(blocks.subList(from, blocks.size()));
        }
        if (style.isForcePageBreakAfter()) {
            onNewPage = true;
        }
    }

    /** The margin of what comes first in it is not added to the space above: it stands inside. */
    private void undivided(Element element, CalculatedStyle style, Place place) {
        StyleReader reader = workshop.reader();
        CalculatedStyle first = reader.of(TableWriter.elements(element).getFirst());
        margins(style, place, () -> {
            gap = Math.max(
                    0,
                    gap - StyleReader.twips(reader.margin(first, place.room()).top()));
            append(workshop.tables().whole(element, place));
        });
    }

    /** {@return the classes of {@code element}} */
    static Set<String> classes(Element element) {
        return Set.copyOf(List.of(element.getAttribute("class").strip().split(" +")));
    }

    private void container(Element element, CalculatedStyle style, Place place) {
        StyleReader reader = workshop.reader();
        RectPropertySet margin = reader.margin(style, place.room());
        RectPropertySet padding = reader.padding(style, place.room());
        int paddingLeft = StyleReader.twips(padding.left());
        Look.Line edge = reader.left(style, paddingLeft);
        int left = StyleReader.twips(margin.left()) + paddingLeft + BlockLooks.thickness(edge);
        int narrower = Math.max(
                0, place.room() - left - reader.length(style, CSSName.WIDTH, place.room(), place.room() - left));
        int right = Math.max(narrower, StyleReader.twips(margin.right() + padding.right()));
        ask(StyleReader.twips(margin.top()));
        rule(reader.top(style, 0), place, 0);
        gap += StyleReader.twips(padding.top());
        children(element, place.in(element, left, right, edge));
        rule(reader.bottom(style, 0), place, StyleReader.twips(padding.bottom()));
        if (reader.bottom(style, 0) == null && padding.bottom() > 0) {
            gap = Math.max(gap, brought) + StyleReader.twips(padding.bottom());
        }
        ask(StyleReader.twips(margin.bottom()));
    }

    private void margins(CalculatedStyle style, Place place, Runnable content) {
        RectPropertySet margin = workshop.reader().margin(style, place.room());
        ask(StyleReader.twips(margin.top()));
        content.run();
        ask(StyleReader.twips(margin.bottom()));
    }

    private void ask(int space) {
        gap = Math.max(gap, space);
    }

    /** A line across the column, as the edge of a container. */
    private void rule(Look.@Nullable Line line, Place place, int above) {
        if (line == null) {
            return;
        }
        Look look = new Look(
                workshop.body(),
                Math.max(Look.THINNEST, above),
                0,
                0,
                Look.Side.LEFT,
                place.left(),
                place.right(),
                null,
                line,
                null,
                null,
                place.frame(),
                0);
        paragraph(List.of(), look, "filet");
    }

    /** A place on the paper, wherever the text around goes. */
    private void framed(Element element, CalculatedStyle style, Place place) {
        StyleReader reader = workshop.reader();
        int width = reader.length(style, CSSName.WIDTH, place.width(), place.width());
        Look.Frame frame = new Look.Frame(
                workshop.paper().left() + reader.length(style, CSSName.LEFT, place.width(), 0),
                workshop.paper().firstTop() + reader.length(style, CSSName.TOP, place.width(), 0),
                width);
        FlowWriter apart = new FlowWriter(workshop);
        apart.children(element, new Place(width, 0, 0, null, frame, place.pathOf(element)));
        blocks.addAll(apart.blocks(false));
        // A frame holds on to the paragraph after it; a table would not do.
        spacer(Look.THINNEST);
    }

    private void table(Element element, CalculatedStyle style, Place place) {
        margins(style, place, () -> append(workshop.tables().table(element, style, place)));
    }

    private void marked(Element element, CalculatedStyle style, Place place) {
        HangingRows rows = new HangingRows(workshop);
        ask(StyleReader.twips(workshop.reader().margin(style, place.room()).top()));
        for (HangingRows.Line line : rows.of(element, style, place)) {
            P written = paragraph(line.words(), line.look(), line.path());
            rows.mark(written, line);
            if (line.whole()) {
                written.getPPr().setKeepLines(Wml.on());
            }
            if (line.kept()) {
                KeptTogether.withNext(written);
            }
        }
    }

    private void append(Tbl table) {
        if (blocks.isEmpty() && lead >= Look.THINNEST) {
            spacer(lead);
        }
        int missing = onNewPage ? Look.THINNEST : gap - brought;
        boolean joins = !blocks.isEmpty() && blocks.getLast() instanceof Tbl;
        if (onNewPage || joins || (missing >= Look.THINNEST && !blocks.isEmpty())) {
            spacer(Math.max(Look.THINNEST, missing));
        }
        if (pendingMark != null) {
            workshop.bookmarks().mark(Wml.paragraphs(table).getFirst(), pendingMark);
            pendingMark = null;
        }
        blocks.add(table);
        gap = 0;
        brought = 0;
    }

    private void list(Element element, CalculatedStyle style, Place place) {
        boolean ordered = element.getNodeName().equals("ol");
        Lists.Item item = workshop.lists().begin(ordered);
        margins(style, place, () -> {
            int left = Math.max(
                    Lists.HANGING,
                    StyleReader.twips(
                            workshop.reader().padding(style, place.room()).left()));
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element inner) {
                    if (!isLeaf(inner)) {
                        throw new RenderingException("an item of a list holds words alone in a Word document");
                    }
                    leaf(inner, workshop.reader().of(inner), place.in(element, left, 0, null), item);
                }
            }
        });
    }

    private void leaf(Element element, CalculatedStyle style, Place place, Lists.@Nullable Item item) {
        StyleReader reader = workshop.reader();
        List<Node> words = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            words.add(child);
        }
        boolean blank = LineWriter.isBlank(words);
        Look look = workshop.looks().boxed(element, place, blank);
        if (blank && look.pitch() == 0 && look.top() == null && look.bottom() == null) {
            ask(look.before());
            ask(look.after());
            return;
        }
        P written = paragraph(blank ? List.of() : words, look, place.pathOf(element));
        if (item != null) {
            item.number(written);
        }
        if (style.isAvoidPageBreakInside()) {
            written.getPPr().setKeepLines(Wml.on());
        }
        if (reader.length(style, CSSName.HEIGHT, 0, 0) > 0 && !blank) {
            throw new RenderingException("a height is for an empty place, not for words, in a Word document");
        }
    }

    P paragraph(List<Node> words, Look look, String path) {
        int missing = Math.max(gap, brought) - Math.max(brought, look.before());
        if (missing >= Look.THINNEST && !blocks.isEmpty()) {
            spacer(missing);
        }
        Look fit = LineWriter.hasPicture(words) ? look.asHighAsNeeded() : look;
        if (blocks.isEmpty() && lead > 0) {
            fit = fit.withMargins(fit.before() + lead, fit.after());
        }
        P paragraph = workshop.book().paragraph(fit, path);
        workshop.lines().write(words, paragraph, look.words(), path);
        add(paragraph, look.after());
        return paragraph;
    }

    /** Leaves {@code height} open below what was written. */
    void trail(int height) {
        if (height >= Look.THINNEST) {
            spacer(height);
        }
    }

    private void spacer(int height) {
        Look look = new Look(workshop.body(), height, 0, 0, Look.Side.LEFT, 0, 0, null, null, null, null, null, 0);
        P paragraph = workshop.book().paragraph(look, "intervalle");
        KeptTogether.withNext(paragraph);
        add(paragraph, 0);
    }

    private void add(P paragraph, int after) {
        if (onNewPage && !blocks.isEmpty()) {
            paragraph.getPPr().setPageBreakBefore(Wml.on());
        }
        onNewPage = false;
        if (pendingMark != null) {
            workshop.bookmarks().mark(paragraph, pendingMark);
            pendingMark = null;
        }
        blocks.add(paragraph);
        gap = 0;
        brought = after;
    }
}
