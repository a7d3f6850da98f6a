package fr.opposable.letter;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What a template file is made of, in its order, as far as its words depend on it. */
sealed interface Mark {

    /**
     * An element begins.
     *
     * @param fragment the fragment it declares, with its parameters
     * @param text the expression that fills it
     * @param takes the expression that names the fragments it takes in
     */
    record Opens(
            @Nullable String fragment,
            @Nullable String text,
            @Nullable String takes) implements Mark {}

    /** An element of this name ends. */
    record Closes(String element) implements Mark {}

    /** Text, on one line. */
    record Says(String text) implements Mark {}

    /**
     * {@return the marks of a file}
     *
     * @param file its name below {@code templates/}, to name it when it is not well formed
     */
    static List<Mark> all(String file, String text) {
        List<Mark> marks = new ArrayList<>();
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> marks.add(opens(reader));
                    case XMLStreamConstants.END_ELEMENT -> marks.add(new Closes(reader.getLocalName()));
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        marks.add(new Says(reader.getText().replace('\n', ' ')));
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("templates/%s is not well formed".formatted(file), e);
        }
        return List.copyOf(marks);
    }

    private static Opens opens(XMLStreamReader reader) {
        String replace = thymeleaf(reader, "replace");
        return new Opens(
                thymeleaf(reader, "fragment"),
                thymeleaf(reader, "text"),
                replace == null ? thymeleaf(reader, "insert") : replace);
    }

    private static @Nullable String thymeleaf(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name) && "th".equals(reader.getAttributePrefix(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }
}
