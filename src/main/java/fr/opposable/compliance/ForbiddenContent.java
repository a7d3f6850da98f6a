package fr.opposable.compliance;

import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;

/**
 * What a letter of amicable recovery may never say (compliance matrix, § 6): words that imitate an act, threats that cannot be carried
 * out, costs that stay with the creditor, titles and proceedings that do not exist.
 *
 * <p>Every printed word is looked at: the fixed words of a template once, the words that come from a case in each letter. The
 * comparison ignores accents, capitals, kinds of apostrophe and kinds of space, so that « PROCÈS&nbsp;VERBAL » does not slip through.
 */
public final class ForbiddenContent {

    private static final int SHORTEST_WORD = 4;
    private static final int REMEMBERED = 4096;
    private static final int LONGEST_REMEMBERED = 400;

    /** Texts found clean: the same sentences and labels return in each letter of a run. */
    private static final Set<String> CLEAN = ConcurrentHashMap.newKeySet();

    private ForbiddenContent() {}

    /** {@return ids of the rules that are looked for} */
    public static Set<String> rules() {
        return ForbiddenLexicon.rules();
    }

    /** {@return the findings of each of {@code texts}, read apart: an expression does not run from one text into the next} */
    public static List<Finding> scan(Collection<String> texts) {
        List<Finding> findings = new ArrayList<>();
        for (String text : texts) {
            if (hasWord(text) && !CLEAN.contains(text)) {
                List<Finding> found = scan(text);
                findings.addAll(found);
                if (found.isEmpty() && text.length() <= LONGEST_REMEMBERED && CLEAN.size() < REMEMBERED) {
                    CLEAN.add(text);
                }
            }
        }
        return findings;
    }

    /** {@return whether the text has a word long enough for the lexicon; figures and dates in figures have none} */
    private static boolean hasWord(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.NON_SPACING_MARK;
            run = letter ? run + 1 : 0;
            if (run == SHORTEST_WORD) {
                return true;
            }
        }
        return false;
    }

    /** {@return one finding for each forbidden expression of {@code text}, in the order of the lexicon} */
    public static List<Finding> scan(String text) {
        Folded folded = Folded.of(text);
        if (!ForbiddenLexicon.ANY.matcher(folded.text()).find()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (ForbiddenPhrase phrase : ForbiddenLexicon.PHRASES) {
            Matcher matcher = phrase.pattern().matcher(folded.text());
            if (matcher.find()) {
                findings.add(finding(phrase, folded.original(matcher.start(), matcher.end())));
            }
        }
        return findings;
    }

    private static Finding finding(ForbiddenPhrase phrase, String seen) {
        return new Finding(
                phrase.rule(),
                Severity.BLOCKING,
                phrase.article(),
                French.typeset("La lettre porte « %s » : %s.").formatted(seen.strip(), French.typeset(phrase.reason())),
                French.typeset(phrase.remedy()));
    }
}
