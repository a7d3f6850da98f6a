package fr.opposable.rendering.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Adds words to a page, the letters of « 1er mai » and « 2e semestre » raised. The words extracted from the page are those given.
 *
 * <p>The engine may end a line wherever an element ends, so what holds the raised letters is one box, from the space before it to
 * the space after it: {@code <span class="ordinal">1<sup>er</sup> mai</span>}.
 */
final class RaisedLetters {

    private static final Pattern ORDINAL = Pattern.compile(
            "([^ ]*(?<![\\p{L}\\p{N}])[0-9]{1,2})(er|e)([\\u00a0 ](?:janvier|février|mars|avril|mai|juin|juillet|août"
                    + "|septembre|octobre|novembre|décembre|semestre|trimestre)(?!\\p{L})[^ ]*)");

    private RaisedLetters() {}

    /** Adds {@code text} at the end of {@code here}. */
    static void append(Node here, String text) {
        Document tree = here.getOwnerDocument();
        int from = 0;
        if (mayHold(text)) {
            Matcher ordinal = ORDINAL.matcher(text);
            while (ordinal.find()) {
                words(here, text.substring(from, ordinal.start()));
                Element box = tree.createElement("span");
                box.setAttribute("class", "ordinal");
                box.appendChild(tree.createTextNode(ordinal.group(1)));
                Element raised = tree.createElement("sup");
                raised.appendChild(tree.createTextNode(ordinal.group(2)));
                box.appendChild(raised);
                box.appendChild(tree.createTextNode(ordinal.group(3)));
                here.appendChild(box);
                from = ordinal.end();
            }
        }
        words(here, text.substring(from));
    }

    /** Most words hold no figure that « e » or « er » and a space follow, and are not worth a pattern: a digest least of all. */
    private static boolean mayHold(String text) {
        for (int i = text.indexOf('e', 1); i > 0; i = text.indexOf('e', i + 1)) {
            char before = text.charAt(i - 1);
            int behind = text.startsWith("r", i + 1) ? i + 2 : i + 1;
            if (before >= '0' && before <= '9' && behind < text.length() && isSpace(text.charAt(behind))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0';
    }

    private static void words(Node here, String words) {
        if (!words.isEmpty()) {
            here.appendChild(here.getOwnerDocument().createTextNode(words));
        }
    }
}
