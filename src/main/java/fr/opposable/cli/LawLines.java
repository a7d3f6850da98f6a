package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.legal.Verification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of text about the law, on a page of a hundred columns. */
final class LawLines {

    private static final int WIDTH = 100;

    private final List<String> lines = new ArrayList<>();

    LawLines line(String text) {
        lines.add(text);
        return this;
    }

    LawLines blank() {
        return line("");
    }

    LawLines rule() {
        return line("─".repeat(WIDTH));
    }

    /** Adds {@code text} after {@code lead}; the lines that follow begin as far in. A word longer than a line stays whole. */
    LawLines wrapped(String lead, String text) {
        StringBuilder line = new StringBuilder(lead);
        boolean empty = true;
        for (String word : text.strip().split("[ \\n]+", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(lead.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        return line(line.toString());
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }

    /** {@return « du 19/03/2014 au 31/12/2026 », « depuis le 19/03/2014 »} */
    static String days(LocalDate from, @Nullable LocalDate to) {
        return to == null
                ? "depuis le " + French.figures(from)
                : "du " + French.figures(from) + " au " + French.figures(to);
    }

    /** {@return how far something was checked, in one sentence} */
    static String inWords(Verification verification) {
        String person = verification.checkedBy();
        return switch (verification.status()) {
                    case VERIFIED -> "vérifié (deux sources concordantes)";
                    case SECOND_HAND -> "de seconde main (une seule source, ou des sources secondaires)";
                    case UNVERIFIED -> "NON VÉRIFIÉ (en tout ou partie de mémoire, ou incomplet)";
                }
                + ", le " + French.figures(verification.checkedOn())
                + (person == null ? French.typeset(" ; aucun humain ne l'a encore relu") : " ; relu par " + person);
    }
}
