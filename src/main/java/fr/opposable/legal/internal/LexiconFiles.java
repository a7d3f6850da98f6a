package fr.opposable.legal.internal;

import fr.opposable.kernel.LegalReference;
import fr.opposable.legal.ForbiddenExpression;
import fr.opposable.legal.LawEntry;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The files of {@code lexicon/}: what a letter may not say, rule by rule. */
final class LexiconFiles {

    private LexiconFiles() {}

    static void read(YamlMap page, List<ForbiddenExpression> expressions, Inventory inventory) {
        page.onlyWith("name", "reviewed", "rules");
        for (YamlMap rule : page.maps("rules")) {
            rule.onlyWith("rule", "article", "reason", "remedy", "entries");
            LegalReference article = DatedEntry.reference(rule.map("article"), "citation");
            List<DatedEntry> entries = DatedEntry.listOf(rule, "entries");
            inventory.add(LawEntry.Kind.EXPRESSION, rule.text("rule"), rule.text("reason"), page, entries);
            DatedEntry.series(rule.text("rule"), page, entries, DatedEntry::from);
            for (DatedEntry entry : entries) {
                for (String pattern : entry.yaml().texts("value")) {
                    requirePattern(entry.yaml(), pattern);
                    expressions.add(new ForbiddenExpression(
                            rule.text("rule"),
                            pattern,
                            article,
                            rule.text("reason"),
                            rule.text("remedy"),
                            entry.from(),
                            entry.to(),
                            entry.verification()));
                }
            }
        }
    }

    private static void requirePattern(YamlMap entry, String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw entry.fault("'%s' is no regular expression: %s".formatted(pattern, e.getDescription()));
        }
    }
}
