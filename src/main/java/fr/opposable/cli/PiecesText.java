package fr.opposable.cli;

import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.ExhibitKind;
import fr.opposable.exhibit.PrintedCopy;
import fr.opposable.exhibit.Refusal;
import fr.opposable.exhibit.Verdict;
import fr.opposable.kernel.French;
import fr.opposable.rendering.TextTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judged exhibits, as text: one line each, then what a reader must know. */
final class PiecesText {

    private static final String UNDER = " ".repeat(12);

    /** What moves the cursor, or turns the letters around it (Unicode, UAX 9): a name that reads « fdp.exe » for one that ends in « exe.pdf ». */
    private static final Pattern OF_NO_LINE =
            Pattern.compile("[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private PiecesText() {}

    /**
     * {@return the lines of {@code exhibit} and of what it carries}
     *
     * @param called its name, or its path where another file has that name
     * @param copies where its copies stay, told by their names, which are not its own; null when none stays
     * @param twin what a file is called before it that holds the same bytes; null when none does
     */
    static List<String> of(Exhibit exhibit, String called, @Nullable Path copies, @Nullable String twin) {
        List<String> lines = new ArrayList<>();
        add(lines, exhibit, called, copies, "");
        if (twin != null) {
            note(
                    lines,
                    "",
                    "vu",
                    French.typeset("même contenu que « %s » : un seul des deux suffit.")
                            .formatted(oneLine(twin)));
        }
        return lines;
    }

    private static void add(List<String> lines, Exhibit exhibit, String called, @Nullable Path copies, String indent) {
        String pages = exhibit.pages() == 0 ? "" : exhibit.pages() + "\u00a0p.";
        lines.add("%s%-10s  %-22s %7s  %s"
                .formatted(indent, exhibit.verdict().label(), exhibit.kind().label(), pages, oneLine(called)));
        PrintedCopy copy = exhibit.copy();
        if (copy != null && !copy.making().isEmpty()) {
            note(lines, indent, exhibit.isBoundItself() ? "relié" : "copie", copy.making());
        }
        if (copy != null && copies != null) {
            note(
                    lines,
                    indent,
                    "gardée",
                    copies.toAbsolutePath()
                            .relativize(copy.pdf().toAbsolutePath())
                            .toString());
        }
        if (exhibit.isShown()) {
            note(lines, indent, "vu", "image montrée avec le texte du message");
        }
        exhibit.removed().forEach(removed -> note(lines, indent, "retiré", removed));
        exhibit.seen().forEach(seen -> note(lines, indent, "vu", seen));
        Refusal refusal = exhibit.refusal();
        if (refusal != null) {
            add(lines, indent, refusal);
        }
        exhibit.attachments().forEach(attachment -> add(lines, attachment, attachment.name(), copies, indent + "    "));
    }

    /** {@return the lines of what could not be read} */
    static List<String> of(UnreadFile unread, String called) {
        List<String> lines = new ArrayList<>();
        lines.add("%-10s  %-22s %7s  %s"
                .formatted(Verdict.REFUSED.label(), ExhibitKind.UNKNOWN.label(), "", oneLine(called)));
        add(lines, "", unread.refusal());
        return lines;
    }

    private static void add(List<String> lines, String indent, Refusal refusal) {
        note(lines, indent, "motif", refusal.reason());
        note(lines, indent, "remède", refusal.cure());
    }

    private static void note(List<String> lines, String indent, String word, String text) {
        lines.addAll(TextTable.wrap(indent + UNDER + word + "\u00a0: ", text));
    }

    private static String oneLine(String name) {
        return OF_NO_LINE.matcher(name).replaceAll(" ");
    }

    /** {@return how many there are of each verdict} */
    static String summary(List<Exhibit> exhibits, List<UnreadFile> unread) {
        return French.typeset("%d fichier(s) : %d acceptée(s), %d acceptée(s) après assainissement, %d refusée(s).")
                .formatted(
                        exhibits.size() + unread.size(),
                        count(exhibits, Verdict.ACCEPTED),
                        count(exhibits, Verdict.SANITISED),
                        count(exhibits, Verdict.REFUSED) + unread.size());
    }

    private static long count(List<Exhibit> exhibits, Verdict verdict) {
        return exhibits.stream().filter(exhibit -> exhibit.verdict() == verdict).count();
    }
}
