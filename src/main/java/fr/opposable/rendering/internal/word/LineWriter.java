package fr.opposable.rendering.internal.word;

import fr.opposable.rendering.RenderingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docx4j.wml.Br;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.Drawing;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.style.CalculatedStyle;

/** Writes the words of one paragraph: runs of breaking space are one space, no-break spaces are letters. */
final class LineWriter {

    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");

    /**
     * « LD-2026-55 », « 1342-10 »: read as one, unless it is longer than a line is sure to be. Not an address of mail: who copies it would
     * have another hyphen in it.
     */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![^\\s\\u00a0\\u202f])(?=[^\\s\\u00a0\\u202f]*[0-9])[^\\s\\u00a0\\u202f@]{3,48}(?![^\\s\\u00a0\\u202f])");

    private final StyleReader reader;
    private final StyleBook book;
    private final Pictures pictures;

    LineWriter(StyleReader reader, StyleBook book, Pictures pictures) {
        this.reader = reader;
        this.book = book;
        this.pictures = pictures;
    }

    /** Words that look alike; {@code text} is a line end when it is one. */
    private record Piece(
            String text,
            Look.Words look,
            String path,
            String target,
            @Nullable Drawing picture) {

        Piece(String text, Look.Words look, String path, String target) {
            this(text, look, path, target, null);
        }

        Piece saying(String other) {
            return new Piece(other, look, path, target, picture);
        }
    }

    private static final String LINE_END = "\n";

    /** What stands for a picture among words: the object replacement character. */
    private static final String PICTURE = "\uFFFC";

    /** Elements that show something without words. */
    private static final List<String> SEEN = List.of("br", "img");

    /** {@return whether these nodes show anything} */
    static boolean isBlank(List<Node> nodes) {
        return nodes.stream()
                .allMatch(node ->
                        SPACE.matcher(node.getTextContent()).replaceAll("").isEmpty() && !holds(node, SEEN));
    }

    /** {@return whether a picture stands among these nodes} */
    static boolean hasPicture(List<Node> nodes) {
        return nodes.stream().anyMatch(node -> holds(node, List.of("img")));
    }

    private static boolean holds(Node node, List<String> names) {
        return node instanceof Element element
                && names.stream()
                        .anyMatch(name -> element.getNodeName().equals(name)
                                || element.getElementsByTagName(name).getLength() > 0);
    }

    /** Writes {@code nodes} into {@code paragraph}, whose words look like {@code around} unless they say otherwise. */
    void write(List<Node> nodes, P paragraph, Look.Words around, String path) {
        List<Piece> pieces = new ArrayList<>();
        for (Node node : nodes) {
            gather(node, around, path, "", pieces);
        }
        for (Piece piece : spaced(pieces)) {
            ContentAccessor here = paragraph;
            if (!piece.target().isEmpty()) {
                P.Hyperlink link = new P.Hyperlink();
                link.setAnchor(Bookmarks.name(piece.target()));
                link.setHistory(true);
                paragraph.getContent().add(link);
                here = link;
            }
            here.getContent().add(Wml.run(book.characters(piece.look(), around, piece.path()), content(piece)));
        }
    }

    private static List<Object> content(Piece piece) {
        Drawing picture = piece.picture();
        return picture != null
                ? List.of(picture)
                : piece.text().equals(LINE_END) ? List.of(new Br()) : said(piece.text());
    }

    /** {@return the words, with hyphens that end no line in references and numbers of articles} */
    private static List<Object> said(String text) {
        List<Object> said = new ArrayList<>();
        int from = 0;
        for (Matcher whole = REFERENCE.matcher(text); whole.find(); ) {
            for (int at = text.indexOf('-', whole.start()); at >= 0 && at < whole.end(); at = text.indexOf('-', from)) {
                if (at > from) {
                    said.add(Wml.text(text.substring(from, at)));
                }
                said.add(Wml.MAKE.createRNoBreakHyphen(new R.NoBreakHyphen()));
                from = at + 1;
            }
        }
        if (from < text.length()) {
            said.add(Wml.text(text.substring(from)));
        }
        return said;
    }

    private void gather(Node node, Look.Words look, String path, String target, List<Piece> pieces) {
        switch (node) {
            case Element element -> element(element, look, path, target, pieces);
            case org.w3c.dom.CharacterData text
            when node.getNodeType() != Node.COMMENT_NODE ->
                pieces.add(new Piece(SPACE.matcher(text.getData()).replaceAll(" "), look, path, target));
            default -> {
                // A comment shows nothing.
            }
        }
    }

    private void element(Element element, Look.Words look, String path, String target, List<Piece> pieces) {
        CalculatedStyle style = reader.of(element);
        if (style.isDisplayNone()) {
            return;
        }
        switch (element.getNodeName()) {
            case "br" -> pieces.add(new Piece(LINE_END, look, path, ""));
            case "img" -> pieces.add(new Piece(PICTURE, look, path, target, pictures.of(element, style, reader)));
            case "span", "strong", "b", "em", "i", "sup", "sub", "a" -> {
                String own = element.getAttribute("class").strip();
                String below = own.isEmpty() ? path : (path + " " + own).strip();
                String reference = element.getAttribute("href");
                String to = reference.startsWith("#") ? reference.substring(1) : target;
                for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                    gather(child, reader.words(style), below, to, pieces);
                }
            }
            default ->
                throw new RenderingException(
                        "<%s> has no counterpart in a Word document".formatted(element.getNodeName()));
        }
    }

    /** {@return the pieces with no space at either end, and never two in a row} */
    private static List<Piece> spaced(List<Piece> pieces) {
        List<Piece> kept = new ArrayList<>();
        boolean afterSpace = true;
        for (Piece piece : pieces) {
            String text = piece.text();
            if (!text.equals(LINE_END) && afterSpace && text.startsWith(" ")) {
                text = text.substring(1);
            }
            if (!text.isEmpty()) {
                kept.add(piece.saying(text));
                afterSpace = text.endsWith(" ") || text.equals(LINE_END);
            }
        }
        for (int last = kept.size() - 1; last >= 0 && kept.get(last).text().endsWith(" "); last--) {
            Piece piece = kept.get(last);
            String text = piece.text().substring(0, piece.text().length() - 1);
            if (!text.isEmpty()) {
                kept.set(last, piece.saying(text));
                break;
            }
            kept.remove(last);
        }
        return kept;
    }
}
