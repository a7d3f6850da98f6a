package fr.opposable.rendering.internal.word;

import fr.opposable.rendering.RenderingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.docx4j.wml.CTSimpleField;
import org.docx4j.wml.CTTabStop;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.STTabJc;
import org.docx4j.wml.Tabs;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.MarginBoxName;
import org.xhtmlrenderer.css.newmatch.PageInfo;
import org.xhtmlrenderer.css.parser.FSFunction;
import org.xhtmlrenderer.css.parser.PropertyValue;
import org.xhtmlrenderer.css.sheet.PropertyDeclaration;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.EmptyStyle;
import org.xhtmlrenderer.css.style.derived.RectPropertySet;

/** The heads and feet of pages, as the style sheet's {@code @page} has them: what stands left, in the middle and right on one line. */
final class PageEdges {

    private static final List<MarginBoxName> HEAD =
            List.of(MarginBoxName.TOP_LEFT, MarginBoxName.TOP_CENTER, MarginBoxName.TOP_RIGHT);
    private static final List<MarginBoxName> FOOT =
            List.of(MarginBoxName.BOTTOM_LEFT, MarginBoxName.BOTTOM_CENTER, MarginBoxName.BOTTOM_RIGHT);

    private final Workshop workshop;
    private final Map<String, Element> running = new HashMap<>();

    PageEdges(Workshop workshop, Element root) {
        this.workshop = workshop;
        collect(root);
    }

    /**
     * A head or a foot.
     *
     * @param paragraph its line; null when there is none
     * @param height of the line with its own padding
     * @param away from the text
     */
    record Edge(@Nullable P paragraph, int height, int away) {}

    private void collect(Element element) {
        CalculatedStyle style = workshop.reader().of(element);
        if (style.isRunning()) {
            running.put(style.getRunningName(), element);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner);
            }
        }
    }

    Edge head(PageInfo page) {
        return edge(page, HEAD, true);
    }

    Edge foot(PageInfo page) {
        return edge(page, FOOT, false);
    }

    /** What stands in one box of the margin. */
    private record Box(CalculatedStyle style, List<PropertyValue> content) {}

    private Edge edge(PageInfo page, List<MarginBoxName> names, boolean above) {
        P paragraph = null;
        int height = 0;
        int away = 0;
        Look.Words around = workshop.body();
        // Words at the left may be longer than half the line: a stop in the middle that nothing stands at would push
        // the right aside.
        boolean hasMiddle = box(page, names.get(1)) != null;
        int at = 0;
        for (int i = 0; i < names.size(); i++) {
            Box box = box(page, names.get(i));
            if (box == null) {
                continue;
            }
            RectPropertySet padding =
                    workshop.reader().padding(box.style(), workshop.paper().text());
            int room = StyleReader.twips(above ? padding.bottom() : padding.top());
            Element element = element(box);
            Look look = element == null ? text(box.style()) : workshop.looks().boxed(element, column());
            if (paragraph == null) {
                away = room;
                height = look.pitch()
                        + (look.bottom() == null
                                ? 0
                                : look.bottom().space() * 20 + look.bottom().eighths() * 20 / 8);
                Look spaced = above ? look.withMargins(0, away) : look.withMargins(0, 0);
                Look full = new Look(
                        spaced.words(),
                        spaced.pitch(),
                        spaced.before(),
                        spaced.after(),
                        Look.Side.LEFT,
                        0,
                        0,
                        spaced.top(),
                        spaced.bottom(),
                        null,
                        null,
                        null,
                        0);
                paragraph = workshop.book().paragraph(full, above ? "running-head" : "running-foot");
                around = full.words();
                tabs(paragraph, hasMiddle);
            }
            for (int stop = i == 2 && !hasMiddle ? 1 : i; at < stop; at++) {
                paragraph.getContent().add(Wml.run("", new R.Tab()));
            }
            write(box, element, paragraph, look.words(), around);
        }
        return new Edge(paragraph, height, away);
    }

    private void tabs(P paragraph, boolean hasMiddle) {
        Tabs tabs = new Tabs();
        int width = workshop.paper().text();
        if (hasMiddle) {
            tabs.getTab().add(tab(STTabJc.CENTER, width / 2));
        }
        tabs.getTab().add(tab(STTabJc.RIGHT, width));
        paragraph.getPPr().setTabs(tabs);
    }

    private static CTTabStop tab(STTabJc side, int position) {
        CTTabStop stop = new CTTabStop();
        stop.setVal(side);
        stop.setPos(Wml.number(position));
        return stop;
    }

    private Look text(CalculatedStyle style) {
        return workshop.looks().plain(style, column());
    }

    private Place column() {
        return Place.column(workshop.paper().text(), "");
    }

    private void write(Box box, @Nullable Element element, P paragraph, Look.Words words, Look.Words around) {
        if (element != null) {
            List<Node> nodes = new ArrayList<>();
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                nodes.add(child);
            }
            if (LineWriter.hasPicture(nodes)) {
                throw new RenderingException("a picture stands in the text of a Word document, not at its edges");
            }
            workshop.lines().write(nodes, paragraph, around, element.getAttribute("class"));
            return;
        }
        String style = workshop.book().characters(words, around, "folio");
        for (PropertyValue value : box.content()) {
            FSFunction function = value.getFunction();
            if (function == null) {
                paragraph.getContent().add(Wml.run(style, Wml.text(Objects.requireNonNull(value.getStringValue()))));
            } else {
                CTSimpleField field = new CTSimpleField();
                field.setInstr(field(function));
                field.getContent().add(Wml.run(style, Wml.text("1")));
                paragraph.getContent().add(Wml.MAKE.createPFldSimple(field));
            }
        }
    }

    private static String field(FSFunction function) {
        String counter =
                function.is("counter") ? function.getParameters().getFirst().getStringValue() : function.getName();
        return switch (counter) {
            case "page" -> " PAGE ";
            case "pages" -> " NUMPAGES ";
            default ->
                throw new RenderingException(
                        "'%s' of a page's edge has no counterpart in a Word document".formatted(counter));
        };
    }

    private @Nullable Element element(Box box) {
        FSFunction function = box.content().getFirst().getFunction();
        if (function == null || !function.is("element")) {
            return null;
        }
        String name = function.getParameters().getFirst().getStringValue();
        Element element = running.get(name);
        if (element == null) {
            throw new RenderingException("no running element is called " + name);
        }
        return element;
    }

    private static @Nullable Box box(PageInfo page, MarginBoxName name) {
        List<PropertyDeclaration> declared = page.getMarginBoxes().get(name);
        if (declared == null) {
            return null;
        }
        for (PropertyDeclaration declaration : declared) {
            if (declaration.getCSSName().equals(CSSName.CONTENT)
                    && declaration.getValue() instanceof PropertyValue value) {
                List<PropertyValue> content = value.getValues();
                if (content != null && !content.isEmpty()) {
                    CalculatedStyle base = new EmptyStyle().deriveStyle(page.getPageStyle());
                    return new Box(base.deriveStyle(page.createMarginBoxStyle(name, true)), content);
                }
            }
        }
        return null;
    }
}
