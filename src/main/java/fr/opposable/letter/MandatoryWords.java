package fr.opposable.letter;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.ForbiddenContent;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the fixed words of each template must say, by the packs of the grid ({@code rules/mentions.txt}), and what none may say.
 */
final class MandatoryWords {

    private static final List<Mention> MENTIONS = Grid.resource("mentions.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Mention::parse)
            .toList();

    private MandatoryWords() {}

    /**
     * @param pack the pack of rules it belongs to
     * @param rule id in the compliance matrix
     * @param article text it rests on; null for a rule of practice
     * @param expressions one at least stands in the template; small letters
     */
    private record Mention(
            String pack, String rule, @Nullable LegalReference article, List<String> expressions) {

        static Mention parse(String line) {
            List<String> columns =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (columns.size() != 4) {
                throw new IllegalStateException("rules/mentions.txt: four columns, not '%s'".formatted(line));
            }
            return new Mention(
                    columns.getFirst(),
                    columns.get(1),
                    columns.get(2).isEmpty() ? null : LegalReference.of(columns.get(2)),
                    List.of(columns.get(3).split(" +/ +")));
        }

        Finding missingFrom(String template) {
            return new Finding(
                    rule,
                    Severity.BLOCKING,
                    article,
                    French.typeset("Le modèle %s ne dit nulle part « %s ».")
                            .formatted(template, expressions.getFirst()),
                    French.typeset("Rétablissez la phrase dans une nouvelle version du modèle."));
        }
    }

    /** {@return the packs that have mentions} */
    static List<String> packs() {
        return MENTIONS.stream().map(Mention::pack).distinct().toList();
    }

    /** {@return the rules of a pack that a mention answers} */
    static List<String> rules() {
        return MENTIONS.stream().map(Mention::rule).distinct().toList();
    }

    /**
     * {@return what {@code words} say that they may not, and what they leave out}
     *
     * @param template its name, for the message
     * @param packs the packs it answers
     * @param words its fixed words
     */
    static List<Finding> findings(String template, Set<String> packs, String words) {
        List<Finding> findings = new ArrayList<>(ForbiddenContent.scan(words));
        findings.addAll(missing(template, packs, words));
        return List.copyOf(findings);
    }

    /** {@return what {@code words} leave out} */
    static List<Finding> missing(String template, Set<String> packs, String words) {
        List<Finding> findings = new ArrayList<>();
        String folded = words.toLowerCase(Locale.FRENCH).replaceAll("[\\s\\u00a0\\u202f]+", " ");
        for (Mention mention : MENTIONS) {
            if (packs.contains(mention.pack()) && mention.expressions().stream().noneMatch(folded::contains)) {
                findings.add(mention.missingFrom(template));
            }
        }
        return List.copyOf(findings);
    }
}
