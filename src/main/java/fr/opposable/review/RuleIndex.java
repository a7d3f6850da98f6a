package fr.opposable.review;

import fr.opposable.review.internal.RuleFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every rule of the law file with its standing here ({@code src/main/resources/rules}). Read once, then immutable. */
public final class RuleIndex {

    /** The files, in the order they are read. */
    public static final List<String> FILES =
            List.of("communes", "expediteurs", "debiteurs", "documents", "requete", "competence", "depot", "maison");

    private final Map<String, IndexedRule> rules;

    private RuleIndex(Map<String, IndexedRule> rules) {
        this.rules = rules;
    }

    /** {@return the index this program was built with} */
    public static RuleIndex fromClassPath() {
        Map<String, IndexedRule> rules = new LinkedHashMap<>();
        for (String name : FILES) {
            for (RuleFile.Entry entry :
                    RuleFile.read(name + ".yaml", text(name)).entries()) {
                IndexedRule rule = rule(entry);
                if (rules.putIfAbsent(rule.id(), rule) != null) {
                    throw entry.fault("the rule '%s' is there twice".formatted(rule.id()));
                }
            }
        }
        return new RuleIndex(rules);
    }

    private static String text(String name) {
        try (InputStream in = RuleIndex.class.getResourceAsStream("/rules/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("rules/%s.yaml is not on the class path".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("rules/%s.yaml cannot be read".formatted(name), e);
        }
    }

    private static IndexedRule rule(RuleFile.Entry entry) {
        entry.onlyWith(
                "id",
                "question",
                "article",
                "since",
                "until",
                "source",
                "weight",
                "by",
                "asks",
                "waits",
                "none",
                "reason");
        return new IndexedRule(
                entry.text("id"),
                entry.text("question"),
                entry.reference("article"),
                entry.date("since"),
                entry.has("until") ? entry.date("until") : null,
                SourceStatus.of(entry.text("source")),
                entry.text("weight"),
                standing(entry));
    }

    private static Standing standing(RuleFile.Entry entry) {
        List<Standing> standings = new ArrayList<>();
        if (entry.has("by")) {
            standings.add(new Standing.Answered(entry.texts("by")));
        }
        if (entry.has("asks")) {
            RuleFile.Entry asks = entry.map("asks").onlyWith("who", "for", "when", "do");
            standings.add(new Standing.Asked(
                    Respondent.of(asks.text("who")),
                    Set.copyOf(asks.texts("for").stream()
                            .flatMap(key -> DocumentKind.of(key).stream())
                            .toList()),
                    Circumstance.of(asks.text("when")),
                    asks.text("do")));
        }
        if (entry.has("waits")) {
            standings.add(new Standing.Waiting(entry.texts("waits")));
        }
        if (entry.has("none")) {
            standings.add(new Standing.NotApplicable(entry.text("none")));
        }
        if (standings.size() != 1) {
            throw entry.fault("a rule has one standing, not %d".formatted(standings.size()));
        }
        return standings.getFirst();
    }

    /** {@return every rule, in the order of the files} */
    public Collection<IndexedRule> rules() {
        return rules.values();
    }

    /** {@return the rule {@code id}} */
    public IndexedRule rule(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No rule '%s' in the index".formatted(id)));
    }

    /** {@return the rule {@code id}, empty when it is not in the index} */
    public Optional<IndexedRule> find(String id) {
        return Optional.ofNullable(rules.get(id));
    }
}
