package fr.opposable.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The string literals of a Java source, each with the calls it is an argument of. */
final class JavaStrings {

    /**
     * A literal.
     *
     * @param line from 1
     * @param text between its quotes, escapes as written
     * @param calls names of the calls and annotations it stands in, the innermost first
     */
    record Literal(int line, String text, List<String> calls) {}

    private final String source;
    private final List<Literal> found = new ArrayList<>();
    private final Deque<String> calls = new ArrayDeque<>();

    private JavaStrings(String source) {
        this.source = source;
    }

    static List<Literal> of(String source) {
        JavaStrings strings = new JavaStrings(source);
        int at = 0;
        while (at < source.length()) {
            at = strings.read(at);
        }
        return strings.found;
    }

    private int read(int at) {
        char c = source.charAt(at);
        if (source.startsWith("//", at)) {
            return after("\n", at);
        }
        if (source.startsWith("/*", at)) {
            return after("*/", at);
        }
        if (source.startsWith("\"\"\"", at)) {
            int end = source.indexOf("\"\"\"", at + 3);
            add(at, source.substring(at + 3, end));
            return end + 3;
        }
        if (c == '"' || c == '\'') {
            int end = at + 1;
            while (source.charAt(end) != c) {
                end += source.charAt(end) == '\\' ? 2 : 1;
            }
            if (c == '"') {
                add(at, source.substring(at + 1, end));
            }
            return end + 1;
        }
        if (c == '(') {
            calls.push(nameBefore(at));
        } else if (c == ')') {
            calls.pop();
        }
        return at + 1;
    }

    private int after(String end, int at) {
        int found = source.indexOf(end, at);
        return found < 0 ? source.length() : found + end.length();
    }

    private void add(int at, String text) {
        int line = (int) source.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        found.add(new Literal(line, text, List.copyOf(calls)));
    }

    private String nameBefore(int parenthesis) {
        int end = parenthesis;
        while (end > 0 && Character.isWhitespace(source.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && isPartOfName(source.charAt(start - 1))) {
            start--;
        }
        return source.substring(start, end);
    }

    private static boolean isPartOfName(char c) {
        return Character.isJavaIdentifierPart(c) || c == '.' || c == '@';
    }
}
