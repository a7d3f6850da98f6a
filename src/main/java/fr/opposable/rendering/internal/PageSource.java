package fr.opposable.rendering.internal;

import java.io.StringWriter;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;

/** A composed page as text, for what writes it in another format. */
final class PageSource {

    private PageSource() {}

    /** {@return the page as XHTML, without declaration, its words as they are printed} */
    static String of(Document page) {
        StringWriter text = new StringWriter();
        try {
            // The JDK's own: a library on the class path may put itself in its place.
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.METHOD, "xml");
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.transform(new DOMSource(page), new StreamResult(text));
        } catch (TransformerException e) {
            throw new IllegalStateException("a composed page cannot be written", e);
        }
        return text.toString();
    }
}
