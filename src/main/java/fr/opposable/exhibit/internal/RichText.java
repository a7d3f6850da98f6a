package fr.opposable.exhibit.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.rtf.RTFEditorKit;

/** The words of an RTF text, by the reader that the JDK has. */
public final class RichText {

    private RichText() {}

    /** {@return the words of {@code rtf}; none when it cannot be read} */
    public static String plain(String rtf) {
        RTFEditorKit kit = new RTFEditorKit();
        DefaultStyledDocument document = new DefaultStyledDocument();
        try {
            kit.read(new ByteArrayInputStream(rtf.getBytes(StandardCharsets.ISO_8859_1)), document, 0);
            return document.getText(0, document.getLength());
        } catch (IOException | BadLocationException e) {
            return "";
        }
    }
}
