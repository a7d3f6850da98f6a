package fr.opposable.bundle;

import fr.opposable.intake.WhereToWrite;
import fr.opposable.kernel.French;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text for people: lines no wider than a screen, what follows of a line below its first word. */
final class GuideText {

    /** Signs of a line, at most. */
    private static final int WIDEST = 110;

    /** What a line begins with, and below which it does not go on. */
    private static final Pattern MARK = Pattern.compile("\\s*(?:- |[0-9-]+\\. )?");

    /** Where in the case's files something is typed. */
    private static final Pattern TYPED =
            Pattern.compile("\\s*\\(([^()]*(?:affaire|depot)\\.yaml[^()]*|commande [^()]*)\\)");

    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    /** Adds one line; the words are typeset before their values are put in. */
    void line(String words, Object... values) {
        String rest = French.typeset(words).formatted(values);
        Matcher mark = MARK.matcher(rest);
        String indent = mark.lookingAt() ? " ".repeat(mark.end()) : "";
        while (rest.length() > WIDEST) {
            int at = rest.lastIndexOf(' ', WIDEST);
            if (at <= indent.length()) {
                break;
            }
            text.append(rest, 0, at).append(END);
            rest = indent + rest.substring(at + 1);
        }
        text.append(rest).append(END);
    }

    /** Begins a part. */
    void title(String words) {
        line("");
        line("%s", words.toUpperCase(Locale.FRANCE));
    }

    /** Says what to do about the line before; where it is typed comes last, in brackets. */
    void todo(String remedy) {
        Matcher typed = TYPED.matcher(WhereToWrite.inFull(remedy));
        StringBuilder told = new StringBuilder();
        StringBuilder where = new StringBuilder();
        while (typed.find()) {
            where.append(where.isEmpty() ? "" : French.typeset(" ; ")).append(typed.group(1));
            typed.appendReplacement(told, "");
        }
        typed.appendTail(told);
        line("  À faire : %s%s", told, where.isEmpty() ? "" : " (" + where + ")");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
