package fr.opposable.golden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A Word document as any reader of the format would take it in. */
public final class WordDocument {

    private final Map<String, String> parts = new TreeMap<>();

    private WordDocument() {}

    /** {@return the parts of {@code docx}} */
    public static WordDocument of(byte[] docx) {
        WordDocument document = new WordDocument();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                document.parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("not a Word document", e);
        }
        return document;
    }

    /** {@return the parts whose names begin with {@code start}} */
    public List<String> partsOf(String start) {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith(start))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** {@return the XML of a part, as {@code word/document.xml}} */
    public String part(String name) {
        String part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException(name + " is not one of " + parts.keySet());
        }
        return part;
    }

    /** {@return the words of the text, one string a paragraph that has any} */
    public List<String> paragraphs() {
        return paragraphs(part("word/document.xml"));
    }

    /** {@return the words of the head ({@code header}) or foot ({@code footer}) of the pages of that {@code type}; fields as « ‹PAGE› »} */
    public String edge(String kind, String type) {
        String reference = "<w:" + kind + "Reference w:type=\"" + type + "\" r:id=\"";
        String document = part("word/document.xml");
        int at = document.indexOf(reference) + reference.length();
        String id = document.substring(at, document.indexOf('"', at));
        String links = part("word/_rels/document.xml.rels");
        int link = links.indexOf("Target=\"", links.indexOf("\"" + id + "\"")) + 8;
        return String.join(" ", paragraphs(part("word/" + links.substring(link, links.indexOf('"', link)))));
    }

    private static List<String> paragraphs(String xml) {
        List<String> found = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        boolean inText = false;
        boolean inField = false;
        try {
            XMLStreamReader reader = XMLInputFactory.newDefaultFactory()
                    .createXMLStreamReader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        switch (reader.getLocalName()) {
                            case "t" -> inText = true;
                            case "noBreakHyphen" -> words.append('-');
                            case "tab", "br" -> words.append(' ');
                            case "fldSimple" -> {
                                inField = true;
                                words.append('‹')
                                        .append(reader.getAttributeValue(0).strip())
                                        .append('›');
                            }
                            default -> {
                                // Looks.
                            }
                        }
                    }
                    case XMLStreamConstants.CHARACTERS -> {
                        if (inText && !inField) {
                            words.append(reader.getText());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        switch (reader.getLocalName()) {
                            case "t" -> inText = false;
                            case "fldSimple" -> inField = false;
                            case "p" -> {
                                if (!words.toString().isBlank()) {
                                    found.add(words.toString().strip());
                                }
                                words.setLength(0);
                            }
                            default -> {
                                // Looks.
                            }
                        }
                    }
                    default -> {
                        // Comments and the like.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a part of a Word document is no XML", e);
        }
        return found;
    }
}
