package fr.opposable.filing;

import fr.opposable.dossier.Citations;
import fr.opposable.dossier.ExhibitList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph cut into what is plain, what is bold and what cites a piece. A link takes the parenthesis before it and the signs after it:
 * the engine may end a line where an element ends, and no line may begin with « ) ».
 */
final class CitedWords {

    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    /** What belongs to the number after it: « ( », « (pièces n° », « et », « à ». */
    private static final Pattern LEADS = Pattern.compile(
            "(?:^|(?<=\\s))\\(?(?:pièces n°\\u00a0|pièce n°\\u00a0)?$" + "|\\u00a0à\\u00a0$|(?<=\\s)et\\u00a0$");

    private static final Pattern ENDS = Pattern.compile("^[^\\s]+");

    private final List<Map<String, Object>> parts = new ArrayList<>();

    private CitedWords() {}

    static List<Map<String, Object>> of(String text, ExhibitList exhibits, boolean linked) {
        CitedWords words = new CitedWords();
        List<String[]> runs = runs(text, exhibits);
        for (int i = 0; i < runs.size(); i++) {
            String[] run = runs.get(i);
            boolean next = i + 1 < runs.size();
            if (!run[1].isEmpty()) {
                words.parts.add(Map.of("words", run[0], "link", run[1]));
                continue;
            }
            String said = run[0];
            Matcher lead = LEADS.matcher(said);
            if (next && lead.find() && !lead.group().isEmpty()) {
                runs.get(i + 1)[0] = lead.group().replace("pièces n°", "pièces" + '\u00a0' + "n°") + runs.get(i + 1)[0];
                said = said.substring(0, lead.start());
            }
            Matcher ends = ENDS.matcher(said);
            if (!words.parts.isEmpty() && words.parts.getLast().containsKey("link") && ends.find()) {
                Map<String, Object> link = words.parts.removeLast();
                words.parts.add(Map.of("words", link.get("words") + ends.group(), "link", link.get("link")));
                said = said.substring(ends.end());
            }
            if (said.isBlank() && !said.isEmpty() && !words.parts.isEmpty()) {
                words.space();
                continue;
            }
            words.plain(said);
        }
        if (linked) {
            return List.copyOf(words.parts);
        }
        return words.parts.stream()
                .map(part -> part.containsKey("link") ? Map.of("strong", part.get("words")) : part)
                .toList();
    }

    /** {@return words and the anchor they lead to, empty for none; what stands between two links is one run} */
    private static List<String[]> runs(String text, ExhibitList exhibits) {
        List<String[]> runs = new ArrayList<>();
        for (Citations.Run run : Citations.resolve(text, exhibits)) {
            String link = run instanceof Citations.Link(String _, var piece) ? "#piece-" + piece.number() : "";
            String words = run.words().replace("pièce n°", "pièce" + '\u00a0' + "n°");
            if (link.isEmpty() && !runs.isEmpty() && runs.getLast()[1].isEmpty()) {
                runs.getLast()[0] += words;
            } else {
                runs.add(new String[] {words, link});
            }
        }
        return runs;
    }

    /** A space alone between two links is lost by the engine: it goes with the first. */
    private void space() {
        Map<String, Object> last = new LinkedHashMap<>(parts.removeLast());
        last.replaceAll((key, words) -> key.equals("link") ? words : words + " ");
        parts.add(last);
    }

    private void plain(String said) {
        Matcher strong = STRONG.matcher(said);
        int end = 0;
        while (strong.find()) {
            bare(said.substring(end, strong.start()));
            parts.add(Map.of("strong", strong.group(1)));
            end = strong.end();
        }
        bare(said.substring(end));
    }

    private void bare(String said) {
        if (!said.isEmpty()) {
            parts.add(Map.of("plain", said));
        }
    }
}
