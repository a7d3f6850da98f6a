package fr.opposable.bundle;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the parts of a file are told apart from the file: the words of a message, each file it carried, some pages of a document. */
final class PartIds {

    private static final String MESSAGE = "#message";
    private static final Pattern PART = Pattern.compile("#(?:message|[0-9a-f]{12}|p[1-9][0-9]{0,4}-[1-9][0-9]{0,4})$");
    private static final Pattern PAGES = Pattern.compile("(.+)#p([1-9][0-9]{0,4})-([1-9][0-9]{0,4})");

    private PartIds() {}

    /** Some pages of a file, both ends counted from 1. */
    record Pages(int first, int last) {

        int count() {
            return last - first + 1;
        }

        boolean has(int page) {
            return first <= page && page <= last;
        }

        /** {@return in French, « les pages 1 à 3 »} */
        String the() {
            return (first == last ? "la " : "les ") + words();
        }

        /** {@return in French, « pages 1 à 3 »} */
        String words() {
            return first == last
                    ? "page " + first
                    : (count() == 2 ? "pages %d et %d" : "pages %d à %d").formatted(first, last);
        }
    }

    static String message(String whole) {
        return whole + MESSAGE;
    }

    static String carried(String whole, Sha256 digest) {
        return whole + "#" + digest.abbreviated();
    }

    static String pages(String whole, Pages pages) {
        return "%s#p%d-%d".formatted(whole, pages.first(), pages.last());
    }

    /** {@return the pages that {@code id} is; empty when it is a whole file, or a part of a message} */
    static Optional<Pages> pages(String id) {
        Matcher matcher = PAGES.matcher(id);
        return matcher.matches()
                ? Optional.of(new Pages(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /**
     * {@return what a reader calls {@code id}: its file, and which part of it}
     *
     * @param carried how a message calls the file it carried
     */
    static String said(String id, String carried) {
        String part = id.endsWith(MESSAGE)
                ? "le message"
                : pages(id).map(Pages::words).orElse(id.equals(whole(id)) ? "" : "pièce jointe « " + carried + " »");
        return French.typeset("« " + whole(id) + " »" + (part.isEmpty() ? "" : ", " + part));
    }

    /** {@return the id of the piece that {@code id} is a part of; itself when it is none} */
    static String whole(String id) {
        return PART.matcher(id).replaceFirst("");
    }
}
