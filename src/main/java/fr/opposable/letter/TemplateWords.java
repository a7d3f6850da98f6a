package fr.opposable.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The fixed words of the templates, read from the templates themselves: the text of a page, and of the fragments it takes in, and of
 * the fragments these take in. A sample word that data replaces is left out; a word quoted in an expression is kept, for it may be
 * printed. Each template is read once.
 */
public final class TemplateWords implements PrintedWords {

    private static final Pattern FRAGMENT = Pattern.compile("~\\{\\s*([a-z0-9/-]+)\\s*::\\s*([A-Za-z0-9-]+)");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Set<String> INLINE = Set.of("span", "strong", "b", "em", "i", "sup", "sub", "a", "block");
    private static final String BLANK = "…";

    private final Map<String, String> words = new HashMap<>();

    private TemplateWords(UnaryOperator<String> textOf) {
        for (String template : Grid.standard().templates()) {
            words.put(template, read(template, textOf));
        }
    }

    /** {@return the fixed words of one template, read now} */
    static String read(String template, UnaryOperator<String> textOf) {
        Reading reading = new Reading(textOf);
        reading.file(template + "/letter", null);
        return reading.words
                .toString()
                .replaceAll("[ \\t\\r\\n]*\\n[ \\t\\r\\n]*", "\n")
                .replaceAll("[ \\t]+", " ")
                .strip();
    }

    /**
     * {@return the words of all letters, read now}
     *
     * @param textOf the text of a template file by its name below {@code templates/}, {@code relance-1/v1/letter.html}
     */
    public static TemplateWords of(UnaryOperator<String> textOf) {
        return new TemplateWords(textOf);
    }

    /** {@return the words of the templates this program was tested with} */
    public static TemplateWords onClassPath() {
        return of(TemplateWords::resource);
    }

    private static String resource(String name) {
        try (InputStream in = TemplateWords.class.getResourceAsStream("/templates/" + name)) {
            if (in == null) {
                throw new IllegalStateException("templates/%s is not on the class path".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("templates/%s cannot be read".formatted(name), e);
        }
    }

    @Override
    public String of(String template) {
        return Objects.requireNonNull(words.get(template), template);
    }

    /** One walk over a page and what it takes in. */
    private static final class Reading {

        private final UnaryOperator<String> textOf;
        private final StringBuilder words = new StringBuilder();
        private final Set<String> taken = new HashSet<>();

        Reading(UnaryOperator<String> textOf) {
            this.textOf = textOf;
        }

        /** Reads a whole file, or one fragment of it. */
        void file(String name, @Nullable String fragment) {
            if (!taken.add(name + "::" + fragment)) {
                return;
            }
            String file = name + ".html";
            try {
                XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
                factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
                factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
                factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
                walk(factory.createXMLStreamReader(new StringReader(textOf.apply(file))), fragment);
            } catch (XMLStreamException e) {
                throw new IllegalStateException("templates/%s is not well formed".formatted(file), e);
            }
        }

        private void walk(XMLStreamReader reader, @Nullable String fragment) throws XMLStreamException {
            Deque<Boolean> printed = new ArrayDeque<>();
            printed.push(fragment == null);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> printed.push(opens(reader, printed.getFirst(), fragment));
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (printed.pop() && !INLINE.contains(reader.getLocalName())) {
                            words.append('\n');
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (printed.getFirst()) {
                            words.append(reader.getText().replace('\n', ' '));
                        }
                    }
                    default -> {}
                }
            }
        }

        /** {@return whether the text inside this element is printed} */
        private boolean opens(XMLStreamReader reader, boolean inside, @Nullable String fragment) {
            String declared = thymeleaf(reader, "fragment");
            boolean within = inside || declared != null && name(declared).equals(fragment);
            if (!within) {
                return false;
            }
            String filled = thymeleaf(reader, "text");
            if (filled != null) {
                Matcher quoted = QUOTED.matcher(filled);
                while (quoted.find()) {
                    words.append(quoted.group(1)).append(' ');
                }
                words.append(BLANK);
                return false;
            }
            for (String way : new String[] {"replace", "insert"}) {
                String reference = thymeleaf(reader, way);
                if (reference != null) {
                    takeIn(reference);
                    return false;
                }
            }
            return true;
        }

        private void takeIn(String reference) {
            Matcher matcher = FRAGMENT.matcher(reference);
            while (matcher.find()) {
                words.append('\n');
                file(matcher.group(1), matcher.group(2));
                words.append('\n');
            }
        }

        private static String name(String fragment) {
            int open = fragment.indexOf('(');
            return open < 0 ? fragment.strip() : fragment.substring(0, open).strip();
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
}
