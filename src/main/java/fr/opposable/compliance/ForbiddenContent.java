package fr.opposable.compliance;

import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * What a letter of amicable recovery may never say (compliance matrix, § 6): words that imitate an act, threats that cannot be carried
 * out, costs that stay with the creditor, titles and proceedings that do not exist.
 *
 * <p>Every printed word is looked at: the fixed words of a template once, the words that come from a case in each letter. The
 * comparison ignores accents, capitals, kinds of apostrophe and kinds of space, so that « PROCÈS&nbsp;VERBAL » does not slip through.
 */
public final class ForbiddenContent {

    private ForbiddenContent() {}

    /** {@return one finding for each forbidden expression of {@code text}, in the order of the lexicon} */
    public static List<Finding> scan(String text) {
        Folded folded = Folded.of(text);
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
