package fr.opposable.rendering.internal.word;

import java.util.IdentityHashMap;
import org.w3c.dom.Element;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.newtable.TableCellBox;
import org.xhtmlrenderer.render.Box;

/** What the writers of one document share. */
final class Workshop {

    private final StyleReader reader;
    private final BlockLooks looks;
    private final StyleBook book;
    private final Look.Words body;
    private final Paper paper;
    private final LineWriter lines;
    private final TableWriter tables;
    private final boolean figureRoom;
    private final Lists lists = new Lists();
    private final Bookmarks bookmarks = new Bookmarks();
    private final IdentityHashMap<Element, TableBox> laidOut = new IdentityHashMap<>();
    private final IdentityHashMap<Element, TableCellBox> cells = new IdentityHashMap<>();

    Workshop(StyleReader reader, Element bodyElement, Paper paper, Box root, boolean figureRoom, Pictures pictures) {
        this.figureRoom = figureRoom;
        this.reader = reader;
        this.looks = new BlockLooks(reader);
        this.paper = paper;
        this.body = reader.words(reader.of(bodyElement));
        this.book = new StyleBook(body, reader.pitch(reader.of(bodyElement)));
        this.lines = new LineWriter(reader, book, pictures);
        this.tables = new TableWriter(this);
        collect(root);
    }

    private void collect(Box box) {
        Element element = box.getElement();
        if (element != null && box.getPseudoElementOrClass() == null) {
            if (box instanceof TableBox table) {
                laidOut.putIfAbsent(element, table);
            } else if (box instanceof TableCellBox cell) {
                cells.putIfAbsent(element, cell);
            }
        }
        for (int i = 0; i < box.getChildCount(); i++) {
            collect(box.getChild(i));
        }
    }

    StyleReader reader() {
        return reader;
    }

    BlockLooks looks() {
        return looks;
    }

    StyleBook book() {
        return book;
    }

    /** {@return how most words look} */
    Look.Words body() {
        return body;
    }

    Paper paper() {
        return paper;
    }

    LineWriter lines() {
        return lines;
    }

    TableWriter tables() {
        return tables;
    }

    /** {@return whether columns are made wider where their figures would be cut in another font} */
    boolean figureRoom() {
        return figureRoom;
    }

    Lists lists() {
        return lists;
    }

    Bookmarks bookmarks() {
        return bookmarks;
    }

    /** {@return {@code table} as the pages have it} */
    TableBox laidOut(Element table) {
        return known(laidOut.get(table), table);
    }

    /** {@return {@code cell} as the pages have it} */
    TableCellBox cell(Element cell) {
        return known(cells.get(cell), cell);
    }

    private static <T> T known(@org.jspecify.annotations.Nullable T box, Element element) {
        if (box == null) {
            throw new IllegalStateException("<%s> was not laid out".formatted(element.getNodeName()));
        }
        return box;
    }
}
