package fr.opposable.exhibit.internal.office;

import fr.opposable.exhibit.internal.RefusedFileException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the XML of one part, event by event: no document type, no entity, nothing outside the part. */
final class PartReader {

    private static final int DEEPEST = 500;

    private PartReader() {}

    /** Told what a part holds. */
    interface Listener {
        void start(String name, Attributes attributes);

        void text(String text);

        void end(String name);
    }

    /** The attributes of an element, by local name. */
    interface Attributes {
        @Nullable
        String get(String name);

        default String get(String name, String otherwise) {
            String value = get(name);
            return value == null ? otherwise : value;
        }
    }

    static void read(ZipParts parts, String name, Listener listener) throws IOException {
        try (InputStream in = parts.open(name)) {
            read(in, name, listener);
        }
    }

    private static void read(InputStream in, String name, Listener listener) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            XMLStreamReader events = factory.createXMLStreamReader(in);
            int depth = 0;
            while (events.hasNext()) {
                switch (events.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw damaged(name, null);
                        }
                        listener.start(events.getLocalName(), wanted -> attribute(events, wanted));
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        listener.end(events.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        listener.text(events.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new RefusedFileException(
                                "forbidden-xml",
                                "Ce document déclare un type de document (DTD) ou une entité, ce qu'un document bureautique ne fait jamais ; il n'a pas été lu.",
                                "Demandez à son auteur de l'exporter en PDF.");
                    default -> {
                        // comments and processing instructions say nothing here
                    }
                }
            }
            events.close();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof RefusedFileException refused) {
                throw refused;
            }
            throw damaged(name, e);
        }
    }

    private static @Nullable String attribute(XMLStreamReader events, String wanted) {
        for (int i = 0; i < events.getAttributeCount(); i++) {
            if (events.getAttributeLocalName(i).equals(wanted)) {
                return events.getAttributeValue(i);
            }
        }
        return null;
    }

    private static RefusedFileException damaged(String part, @Nullable Throwable cause) {
        return new RefusedFileException(
                "damaged",
                "La partie « %s » de ce document est mal formée ou incomplète.".formatted(part),
                RefusedFileException.ASK_AGAIN,
                cause);
    }
}
