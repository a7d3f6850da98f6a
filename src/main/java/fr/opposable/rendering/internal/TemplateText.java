package fr.opposable.rendering.internal;

import fr.opposable.rendering.RenderingException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a template, read before the template engine sees it: what it reaches for, and what it must not hold.
 *
 * @param name its name in the library
 * @param text its words and marks
 */
public record TemplateText(String name, String text) {

    private static final Pattern FORBIDDEN = Pattern.compile(
            "<!DOCTYPE|<!ENTITY|<!ATTLIST|<!ELEMENT|<\\?(?!xml )|__|@\\{|#\\{|\\*\\{|\\[\\[|\\[\\(",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FRAGMENT = Pattern.compile("~\\{\\s*([^\\s:}]*)");
    private static final Pattern FILE = Pattern.compile("\\b(?:href|src)\\s*=\\s*[\"']([^\"'#][^\"']*)[\"']");
    private static final Pattern LIBRARY_NAME = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*");

    /** {@return the text, found to hold nothing that runs, reads data as markup, or declares a document type} */
    public static TemplateText of(String name, String text) {
        Matcher forbidden = FORBIDDEN.matcher(text);
        if (forbidden.find()) {
            long line = text.substring(0, forbidden.start()).lines().count();
            throw new RenderingException(
                    "%s, line %d: a template holds no '%s'".formatted(name, line, forbidden.group()));
        }
        return new TemplateText(name, text);
    }

    /**
     * {@return the library names of the fragments, sheets and pictures it uses}
     *
     * @param home the folder of the template being rendered, with its last slash; only it and {@code base/} may be named
     */
    public Set<String> references(String home) {
        Set<String> found = new LinkedHashSet<>();
        Matcher fragment = FRAGMENT.matcher(text);
        while (fragment.find()) {
            String target = fragment.group(1);
            if (target.isEmpty() || target.equals("this")) {
                continue;
            }
            if (!LIBRARY_NAME.matcher(target).matches()) {
                throw new RenderingException("%s: a fragment is named in full, not '%s'".formatted(name, target));
            }
            found.add(within(home, target + ".html"));
        }
        Matcher file = FILE.matcher(text);
        while (file.find()) {
            found.add(within(home, resolve(name, file.group(1))));
        }
        return found;
    }

    /** {@return the library name of {@code reference} as written in the file {@code from}} */
    static String resolve(String from, String reference) {
        if (!reference.matches("(\\.\\./)*[a-z0-9-]+(/[a-z0-9-]+)*\\.[a-z0-9]+")) {
            throw new RenderingException("%s: '%s' is not a file of the library".formatted(from, reference));
        }
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        String rest = reference;
        while (rest.startsWith("../")) {
            if (folder.isEmpty()) {
                throw new RenderingException("%s: '%s' leads out of the library".formatted(from, reference));
            }
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            rest = rest.substring(3);
        }
        return folder + rest;
    }

    private String within(String home, String target) {
        if (target.startsWith(home) || target.startsWith("base/")) {
            return target;
        }
        throw new RenderingException("%s: '%s' is neither in %s nor in base/".formatted(name, target, home));
    }
}
