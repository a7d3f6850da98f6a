package fr.opposable.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML that others wrote: no document type, no entity, no address ever opened, and no more of it kept than {@link XmlLimits} says.
 *
 * <p>Some elements are <em>hollow</em>: they are kept without what they hold. Invoice lines are only counted and attachments only named, so
 * that a long invoice costs no more memory than a short one.
 */
final class SecureXml {

    private static final String CURE = FrenchText.of(
            "Demandez le fichier d'origine à son émetteur ; la pièce reste utilisable telle quelle, et ses montants"
                    + " sont ceux que vous saisissez.");

    private final XmlLimits limits;
    private final Set<String> hollow;

    SecureXml(XmlLimits limits, Set<String> hollow) {
        this.limits = limits;
        this.hollow = hollow;
    }

    /**
     * {@return the root element of {@code in}, with all it holds but the content of hollow elements}
     *
     * @throws IOException when {@code in} cannot be read
     */
    XmlElement read(InputStream in) throws IOException, XmlRefusedException {
        byte[] content = in.readNBytes((int) limits.bytes() + 1);
        if (content.length > limits.bytes()) {
            throw new XmlRefusedException(FrenchText.of("Le fichier XML dépasse %d Mo.", limits.bytes() >> 20), CURE);
        }
        try {
            XMLStreamReader events = factory().createXMLStreamReader(XmlEncoding.reader(content, CURE));
            try {
                return new Run(events).root();
            } finally {
                events.close();
            }
        } catch (XMLStreamException e) {
            throw new XmlRefusedException(malformed(e), CURE, e);
        } catch (MissingResourceException e) {
            // the JDK has no message for some faults inside a document type, and fails on that
            throw new XmlRefusedException(FrenchText.of("Le XML est mal formé."), CURE, e);
        }
    }

    private static String malformed(XMLStreamException e) {
        if (e.getNestedException() instanceof CharacterCodingException) {
            return FrenchText.of("Le XML contient des octets qui ne sont pas du codage qu'il déclare.");
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return line > 0
                ? FrenchText.of("Le XML est mal formé ou tronqué, à la ligne %d.", line)
                : FrenchText.of("Le XML est mal formé ou tronqué.");
    }

    /** The JDK's own parser, whatever the class path holds. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the file is read: " + systemId);
        });
        return factory;
    }

    /** One pass over one file. */
    private final class Run {

        private final XMLStreamReader events;
        private final Deque<XmlElement> open = new ArrayDeque<>();
        private @Nullable XmlElement root;
        private int depth;
        private int hollowDepth;
        private int met;
        private int kept;
        private int characters;

        Run(XMLStreamReader events) {
            this.events = events;
        }

        XmlElement root() throws XMLStreamException, XmlRefusedException {
            while (events.hasNext()) {
                switch (events.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XmlRefusedException(
                                FrenchText.of(
                                        "Le XML déclare un type de document (DTD) ou une entité, ce qu'une facture"
                                                + " électronique ne fait jamais ; il n'a pas été lu."),
                                CURE);
                    default -> {
                        // comments and processing instructions say nothing here
                    }
                }
            }
            if (root == null) {
                throw new XmlRefusedException(FrenchText.of("Le fichier XML est vide."), CURE);
            }
            return root;
        }

        private void start() throws XmlRefusedException {
            depth++;
            met++;
            require(depth <= limits.depth(), "Le XML emboîte plus de %d niveaux d'éléments.", limits.depth());
            require(met <= limits.elements(), "Le XML compte plus de %d éléments.", limits.elements());
            if (hollowDepth > 0) {
                return;
            }
            kept++;
            require(kept <= limits.kept(), "L'en-tête du XML compte plus de %d éléments.", limits.kept());
            XmlElement element = element();
            XmlElement parent = open.peek();
            if (parent == null) {
                root = element;
            } else {
                parent.add(element);
            }
            open.push(element);
            if (hollow.contains(element.name())) {
                hollowDepth = depth;
            }
        }

        private XmlElement element() throws XmlRefusedException {
            Map<String, String> attributes = new HashMap<>();
            for (int i = 0; i < events.getAttributeCount(); i++) {
                String value = events.getAttributeValue(i);
                count(value.length());
                attributes.put(events.getAttributeLocalName(i), value);
            }
            String namespace = events.getNamespaceURI();
            return new XmlElement(events.getLocalName(), namespace == null ? "" : namespace, attributes);
        }

        private void end() {
            if (hollowDepth == 0 || hollowDepth == depth) {
                open.pop();
                hollowDepth = 0;
            }
            depth--;
        }

        private void characters() throws XmlRefusedException {
            XmlElement element = open.peek();
            if (element != null && hollowDepth == 0) {
                count(events.getTextLength());
                element.append(events.getText());
            }
        }

        private void count(int length) throws XmlRefusedException {
            characters += length;
            require(characters <= limits.text(), "Le XML porte plus de %d caractères de texte.", limits.text());
        }

        private void require(boolean within, String reason, int limit) throws XmlRefusedException {
            if (!within) {
                throw new XmlRefusedException(FrenchText.of(reason, limit), CURE);
            }
        }
    }
}
