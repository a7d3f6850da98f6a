package fr.opposable.letter;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.ForbiddenContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the fixed words of each template must say, and what none may say. */
final class MandatoryWords {

    /** For each rule, expressions of which one at least stands in the template; compared without capitals or kinds of space. */
    private static final Map<Rule, List<String>> EVERY_LETTER = Map.of(
            Rule.COM_DISP_1, List.of("contestez", "contester"),
            Rule.COM_CROSS_1, List.of("s’est croisé"),
            Rule.PRO_L441_10, List.of("l. 441-10"));

    private static final Map<Rule, List<String>> SECOND_REMINDER = Map.of(
            Rule.D03_1, List.of("échéancier"),
            Rule.D02_3, List.of("mise en demeure"));

    private static final Map<Rule, List<String>> NOTICE = Map.of(
            Rule.D06_1344, List.of("nous vous mettons en demeure"),
            Rule.D06_DELAY, List.of("à compter de la première présentation"),
            Rule.D06_NEXT, List.of("juridiction compétente"));

    private MandatoryWords() {}

    static List<Finding> findings(LetterKind kind, String words) {
        List<Finding> findings = new ArrayList<>(ForbiddenContent.scan(words));
        String folded = words.toLowerCase(Locale.FRENCH).replaceAll("[\\s\\u00a0\\u202f]+", " ");
        missing(kind, EVERY_LETTER, folded, findings);
        switch (kind) {
            case RELANCE_1 -> {}
            case RELANCE_2 -> missing(kind, SECOND_REMINDER, folded, findings);
            case MISE_EN_DEMEURE -> missing(kind, NOTICE, folded, findings);
        }
        return List.copyOf(findings);
    }

    private static void missing(
            LetterKind kind, Map<Rule, List<String>> mandatory, String words, List<Finding> findings) {
        mandatory.forEach((rule, expressions) -> {
            if (expressions.stream().noneMatch(words::contains)) {
                findings.add(rule.blocks(
                        "Rétablissez la phrase dans une nouvelle version du modèle.",
                        "Le modèle %s ne dit nulle part « %s ».",
                        kind.template(),
                        expressions.getFirst()));
            }
        });
    }
}
