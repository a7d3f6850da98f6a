package fr.opposable.bundle;

import fr.opposable.intake.WhereToWrite;
import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.List;
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
            Pattern.compile("\\s*\\(([^()]*(?:affaire|depot)\\.yaml[^()]*|(?:commande|option) [^()]*)\\)");

    /** « n° 3 », « art. 1405 », « L. 441-10 », « 25 février 2026 », « 9 sept. 2020 ». */
    private static final Pattern HELD = Pattern.compile(
            "\\bn° (?=[\\p{L}\\d])|\\bC\\. (?=(?:civ|com|conso)\\.)|(?<=\\d) (?=bis\\b)|\\b(?:art|al)\\. (?:[LRDA]\\. )?(?=[*\\d])|\\b[LRDA]\\. (?=[*\\d])"
                    + "|\\b(?:1er|\\d{1,2})[ \u00a0](?:janv(?:ier|\\.)|févr(?:ier|\\.)|mars|avr(?:il|\\.)|mai|juin|juil(?:let|l?\\.)|août"
                    + "|sept(?:embre|\\.)|oct(?:obre|\\.)|nov(?:embre|\\.)|déc(?:embre|\\.))(?: \\d{4}\\b)?");

    private static final Pattern COMMAND = Pattern.compile("(?:commande|option) ");

    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    /** Where things are typed, in the order they were met: their places are the numbers of the notes. */
    private final List<String> notes = new ArrayList<>();

    /** Adds one line; the words are typeset before their values are put in. */
    void line(String words, Object... values) {
        String rest = held(French.typeset(words).formatted(values));
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

    /** {@return the line, in which a number does not part from what it numbers, nor a day from its year, in the values too} */
    private static String held(String line) {
        return HELD.matcher(line).replaceAll(found -> found.group().replace(' ', French.NO_BREAK));
    }

    /** Begins a part. */
    void title(String words) {
        line("");
        line("%s", words.toUpperCase(Locale.FRANCE));
    }

    /** Says what to do about the line before; where it is typed stands in a note. */
    void todo(String remedy) {
        line("  À faire : %s", noted(WhereToWrite.inFull(remedy)));
    }

    /** {@return the sentence with a note in place of where it is typed, which means nothing to who never opens those files} */
    String noted(String sentence) {
        Matcher typed = TYPED.matcher(sentence);
        StringBuilder told = new StringBuilder();
        List<String> where = new ArrayList<>();
        while (typed.find()) {
            where.add(Integer.toString(note(typed.group(1).strip())));
            typed.appendReplacement(told, "");
        }
        typed.appendTail(told);
        if (where.isEmpty()) {
            return sentence;
        }
        String note = " (note" + (where.size() > 1 ? "s" : "") + French.NO_BREAK + French.enumerated(where) + ")";
        int end = told.length() - 1;
        return told.charAt(end) == '.' ? told.insert(end, note).toString() : told + note;
    }

    private int note(String typed) {
        if (!notes.contains(typed)) {
            notes.add(typed);
        }
        return notes.indexOf(typed) + 1;
    }

    /** Writes the notes; nothing when there are none. */
    void notes() {
        if (notes.isEmpty()) {
            return;
        }
        title("Notes, pour qui tient les fichiers de l’affaire ou lance le programme");
        if (notes.stream().anyMatch(note -> COMMAND.matcher(note).lookingAt())) {
            line("Une commande se tape après ./opposable, une option à la suite de sa commande.");
        }
        for (int i = 0; i < notes.size(); i++) {
            String note = notes.get(i).replaceFirst("\\.$", "");
            line((i + 1) + ". %s.", note.substring(0, 1).toUpperCase(Locale.FRANCE) + note.substring(1));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
