package fr.opposable.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One element of a foreign document, found by its local name: real invoices carry wrong namespaces, and are read all the same. */
final class XmlElement {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^[ \u00a0\u202f]+|[ \u00a0\u202f]+$");

    private final String name;
    private final String namespace;
    private final Map<String, String> attributes;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name, String namespace, Map<String, String> attributes) {
        this.name = name;
        this.namespace = namespace;
        this.attributes = Map.copyOf(attributes);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void append(String characters) {
        text.append(characters);
    }

    String name() {
        return name;
    }

    String namespace() {
        return namespace;
    }

    @Nullable
    String attribute(String key) {
        return attributes.get(key);
    }

    /** {@return the text with its runs of white space made one space, and none of any kind at its ends; null when there is none} */
    @Nullable
    String text() {
        String inner = WHITE_SPACE.matcher(text).replaceAll(" ");
        String plain = AT_THE_ENDS.matcher(inner).replaceAll("");
        return plain.isEmpty() ? null : plain;
    }

    /** {@return the elements at the end of {@code path}, in document order} */
    List<XmlElement> all(String... path) {
        List<XmlElement> found = List.of(this);
        for (String step : path) {
            found = found.stream()
                    .flatMap(element -> element.children.stream())
                    .filter(child -> child.name.equals(step))
                    .toList();
        }
        return found;
    }

    /** {@return the first element at the end of {@code path}; null when there is none} */
    @Nullable
    XmlElement first(String... path) {
        List<XmlElement> found = all(path);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** {@return the first element at the end of {@code path}; an empty one when there is none} */
    XmlElement at(String... path) {
        XmlElement found = first(path);
        return found == null ? new XmlElement("", "", Map.of()) : found;
    }

    /** {@return the first text at the end of {@code path}; null when there is none} */
    @Nullable
    String textOf(String... path) {
        List<String> texts = textsOf(path);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    /** {@return every text at the end of {@code path}, in document order} */
    List<String> textsOf(String... path) {
        List<String> texts = new ArrayList<>();
        for (XmlElement element : all(path)) {
            String found = element.text();
            if (found != null) {
                texts.add(found);
            }
        }
        return texts;
    }
}
