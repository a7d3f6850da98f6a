package fr.opposable.bundle;

import fr.opposable.claim.KeptFile;
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

    /** As the imported proofs of a letter are named in its case. */
    static final Pattern IMPORTED = Pattern.compile("(.*) \\[import, sha256 ([0-9a-f]{12})]");

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
        return French.typeset("« " + file(id) + " »") + part(id, carried);
    }

    /** As {@link #said}, the file without its marks of quotation: for the cell of a table, where it is looked for. */
    static String plain(String id, String carried) {
        return file(id) + part(id, carried);
    }

    private static String part(String id, String carried) {
        if (id.endsWith(MESSAGE)) {
            return ", le message";
        }
        return pages(id)
                .map(pages -> ", " + pages.words())
                .orElse(
                        id.equals(whole(id))
                                ? ""
                                : French.typeset(", pièce jointe « %s »").formatted(carried));
    }

    /** {@return the file that {@code id} is, or is a part of, as a user calls it: what the vault keeps has its digest in the case besides} */
    static String file(String id) {
        String whole = whole(id);
        return KeptFile.read(whole).map(KeptFile::name).orElseGet(() -> IMPORTED.matcher(whole)
                .replaceFirst("$1"));
    }

    /** {@return the id of the piece that {@code id} is a part of; itself when it is none} */
    static String whole(String id) {
        return PART.matcher(id).replaceFirst("");
    }
}
