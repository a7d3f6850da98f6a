package fr.opposable.rendering.internal.word;

import fr.opposable.rendering.RenderingException;
import java.util.regex.Pattern;
import org.docx4j.wml.CTBookmark;
import org.docx4j.wml.CTMarkupRange;
import org.docx4j.wml.P;

/** Places that links lead to. */
final class Bookmarks {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,38}");

    private int count;

    /** {@return the name a word processor takes for {@code id}} */
    static String name(String id) {
        if (!NAME.matcher(id).matches()) {
            throw new RenderingException("'%s' names no place in a Word document".formatted(id));
        }
        return id.replace('-', '_');
    }

    /** Makes the start of {@code paragraph} the place called {@code id}. */
    void mark(P paragraph, String id) {
        CTBookmark start = new CTBookmark();
        start.setId(Wml.number(count));
        start.setName(name(id));
        CTMarkupRange end = new CTMarkupRange();
        end.setId(Wml.number(count));
        count++;
        paragraph.getContent().addFirst(Wml.MAKE.createPBookmarkEnd(end));
        paragraph.getContent().addFirst(Wml.MAKE.createPBookmarkStart(start));
    }
}
