package fr.opposable.rendering.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text of a composed page, one string for each paragraph, cell or line, as a reader takes it in. */
final class PageWords {

    private static final Set<String> INLINE =
            Set.of("span", "strong", "b", "em", "i", "sup", "sub", "a", "small", "u", "abbr");
    private static final Set<String> UNSEEN = Set.of("style", "script", "link", "meta");

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private PageWords() {}

    static List<String> of(Document page) {
        PageWords words = new PageWords();
        words.read(page.getDocumentElement());
        words.end();
        return List.copyOf(words.paragraphs);
    }

    private void read(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (child.getNodeType()) {
                case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> line.append(child.getNodeValue());
                case Node.ELEMENT_NODE -> element((Element) child);
                default -> {}
            }
        }
    }

    private void element(Element element) {
        String name = element.getNodeName();
        if (UNSEEN.contains(name)) {
            return;
        }
        if (INLINE.contains(name)) {
            read(element);
            return;
        }
        end();
        read(element);
        end();
    }

    private void end() {
        String text = line.toString().strip();
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
        line.setLength(0);
    }
}
