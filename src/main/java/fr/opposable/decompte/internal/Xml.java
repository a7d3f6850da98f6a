package fr.opposable.decompte.internal;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One part of a workbook while it is being written. Texts are made fit for XML here, once. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter writer;

    Xml(OutputStream out) throws XMLStreamException {
        synchronized (FACTORY) {
            writer = FACTORY.createXMLStreamWriter(out, "UTF-8");
        }
        writer.writeStartDocument("UTF-8", "1.0");
    }

    /** Opens {@code element}; {@code attributes} are name, value, name, value. */
    Xml open(String element, String... attributes) throws XMLStreamException {
        writer.writeStartElement(element);
        attributes(attributes);
        return this;
    }

    Xml close() throws XMLStreamException {
        writer.writeEndElement();
        return this;
    }

    Xml empty(String element, String... attributes) throws XMLStreamException {
        writer.writeEmptyElement(element);
        attributes(attributes);
        return this;
    }

    Xml leaf(String element, String text, String... attributes) throws XMLStreamException {
        open(element, attributes);
        writer.writeCharacters(clean(text));
        return close();
    }

    /** Ends the part; what it is written to stays open. */
    void end() throws XMLStreamException {
        writer.writeEndDocument();
        writer.flush();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    /** {@return {@code text} with what XML 1.0 cannot hold shown as U+FFFD} */
    private static String clean(String text) {
        if (text.codePoints().allMatch(Xml::fits)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> kept.appendCodePoint(fits(c) ? c : 0xFFFD));
        return kept.toString();
    }

    private static boolean fits(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c > 0xFFFF;
    }
}
