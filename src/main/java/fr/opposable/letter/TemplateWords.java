package fr.opposable.letter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fixed words of the templates, read from the templates themselves: the text of a page, and of the fragments it takes in, and of
 * the fragments these take in. A sample word that data replaces is left out; a word quoted in an expression is kept, for it may be
 * printed. Each template is read once.
 */
public final class TemplateWords implements PrintedWords {

    private static final Pattern FRAGMENT = Pattern.compile("~\\{\\s*([a-z0-9/-]+)\\s*::\\s*([A-Za-z0-9-]+)");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern BREAKS = Pattern.compile("[ \\t\\r]*+\\n[ \\t\\r\\n]*+");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]++");
    private static final Set<String> INLINE = Set.of("span", "strong", "b", "em", "i", "sup", "sub", "a", "block");
    private static final String BLANK = "…";

    private final Map<String, String> words = new HashMap<>();

    private TemplateWords(UnaryOperator<String> textOf) {
        Function<String, List<Mark>> marks = marks(textOf);
        for (String template : Grid.standard().templates()) {
            words.put(template, read(template, marks));
        }
    }

    /** {@return the fixed words of one template, read now} */
    static String read(String template, UnaryOperator<String> textOf) {
        return read(template, marks(textOf));
    }

    /** {@return the marks of a file by its name; each file is parsed once, however many templates take fragments from it} */
    private static Function<String, List<Mark>> marks(UnaryOperator<String> textOf) {
        Map<String, List<Mark>> parsed = new HashMap<>();
        return file -> parsed.computeIfAbsent(file, name -> Mark.all(name, textOf.apply(name)));
    }

    private static String read(String template, Function<String, List<Mark>> marks) {
        Reading reading = new Reading(marks);
        reading.file(template + "/letter", null);
        String lines = BREAKS.matcher(reading.words).replaceAll("\n");
        return BLANKS.matcher(lines).replaceAll(" ").strip();
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

        private final Function<String, List<Mark>> marksOf;
        private final StringBuilder words = new StringBuilder();
        private final Set<String> taken = new HashSet<>();

        Reading(Function<String, List<Mark>> marksOf) {
            this.marksOf = marksOf;
        }

        /** Reads a whole file, or one fragment of it. */
        void file(String name, @Nullable String fragment) {
            if (taken.add(name + "::" + fragment)) {
                walk(marksOf.apply(name + ".html"), fragment);
            }
        }

        private void walk(List<Mark> marks, @Nullable String fragment) {
            Deque<Boolean> printed = new ArrayDeque<>();
            printed.push(fragment == null);
            for (Mark mark : marks) {
                switch (mark) {
                    case Mark.Opens opens -> printed.push(opens(opens, printed.getFirst(), fragment));
                    case Mark.Closes closes -> {
                        if (printed.pop() && !INLINE.contains(closes.element())) {
                            words.append('\n');
                        }
                    }
                    case Mark.Says says -> {
                        if (printed.getFirst()) {
                            words.append(says.text());
                        }
                    }
                }
            }
        }

        /** {@return whether the text inside this element is printed} */
        private boolean opens(Mark.Opens element, boolean inside, @Nullable String fragment) {
            String declared = element.fragment();
            boolean within = inside || declared != null && name(declared).equals(fragment);
            if (!within) {
                return false;
            }
            String filled = element.text();
            if (filled != null) {
                Matcher quoted = QUOTED.matcher(filled);
                while (quoted.find()) {
                    words.append(quoted.group(1)).append(' ');
                }
                words.append(BLANK);
                return false;
            }
            String reference = element.takes();
            if (reference != null) {
                takeIn(reference);
                return false;
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
    }
}
