package fr.opposable.notice;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What becomes of a letter, and what that does to a mise en demeure: dated readings with their texts, from {@code notice/effects.yaml}. */
public final class NoticeEffects {

    private static final String FILE = "/notice/effects.yaml";
    private static final String RULE = "NOTICE-EFFECT";
    private static final Map<String, String> DOUBTS = Map.of(
            "verified", "",
            "second-hand", " [sources de seconde main]",
            "unverified", " [lecture non vérifiée]");

    private static @Nullable NoticeEffects onClassPath;

    private final Map<NoticeFact, List<Effect>> effects;

    private NoticeEffects(Map<NoticeFact, List<Effect>> effects) {
        this.effects = effects;
    }

    /** How far a letter does the work of a mise en demeure. */
    public enum Strength {
        FULL("full"),
        /** The journey is not over. */
        NOT_YET("not-yet"),
        UNCERTAIN("uncertain");

        private final String key;

        Strength(String key) {
            this.key = key;
        }

        /** {@return its word in JSON} */
        public String key() {
            return key;
        }

        private static Strength of(String key) {
            return Stream.of(values())
                    .filter(strength -> strength.key.equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No strength '%s' in %s".formatted(key, FILE)));
        }
    }

    /**
     * One reading of the law.
     *
     * @param strength how far the letter does its work
     * @param says what follows, in French; {@code {day}} stands for the day of first presentation
     * @param articles the texts it rests on
     * @param decision the decision it rests on; null when none is known
     * @param status how far that was checked: {@code verified}, {@code second-hand}, {@code unverified}
     * @param from first day of the reading
     * @param to last day; null while open
     */
    public record Effect(
            Strength strength,
            String says,
            List<String> articles,
            @Nullable String decision,
            String status,
            LocalDate from,
            @Nullable LocalDate to) {

        public Effect {
            articles = List.copyOf(articles);
        }
    }

    /** {@return the readings that travel with the program} */
    public static synchronized NoticeEffects fromClassPath() {
        NoticeEffects effects = onClassPath;
        if (effects == null) {
            try (InputStream in = NoticeEffects.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException(FILE + " is not on the class path");
                }
                effects = read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                onClassPath = effects;
            } catch (IOException e) {
                throw new IllegalStateException(FILE + " cannot be read", e);
            }
        }
        return effects;
    }

    static NoticeEffects read(String yaml) {
        Map<NoticeFact, List<Effect>> effects = new LinkedHashMap<>();
        Map<String, Object> top = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        if (!(top.get("effects") instanceof List<?> entries)) {
            throw new IllegalStateException(FILE + " has no effects");
        }
        for (Object item : entries) {
            if (!(item instanceof Map<?, ?> entry)) {
                throw new IllegalStateException(FILE + ": '%s' is no entry".formatted(item));
            }
            String id = text(entry, "id");
            NoticeFact fact = NoticeFact.of(id)
                    .orElseThrow(() -> new IllegalStateException(FILE + ": nothing is called '%s'".formatted(id)));
            String status = text(entry, "status");
            if (!DOUBTS.containsKey(status) || !(entry.get("articles") instanceof List<?> articles)) {
                throw new IllegalStateException(FILE + ": '%s' lacks its status or its articles".formatted(id));
            }
            Object decision = entry.get("decision");
            String to = text(entry, "to");
            Effect effect = new Effect(
                    Strength.of(text(entry, "effect")),
                    text(entry, "says"),
                    articles.stream().map(String::valueOf).toList(),
                    decision == null ? null : decision.toString(),
                    status,
                    LocalDate.parse(text(entry, "from")),
                    to.equals("open") ? null : LocalDate.parse(to));
            effects.merge(fact, List.of(effect), (some, more) -> Stream.concat(some.stream(), more.stream())
                    .toList());
        }
        return new NoticeEffects(effects);
    }

    private static String text(Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        if (!(value instanceof String text)) {
            throw new IllegalStateException(FILE + ": '%s' is missing or is no text".formatted(key));
        }
        return text;
    }

    /** {@return what follows from {@code fact} for a letter whose story begins on {@code day}; empty when no reading covers that day} */
    public Optional<Effect> of(NoticeFact fact, LocalDate day) {
        return effects.getOrDefault(fact, List.of()).stream()
                .filter(effect -> !day.isBefore(effect.from()) && (effect.to() == null || !day.isAfter(effect.to())))
                .findFirst();
    }

    /** {@return what follows for a mise en demeure; nothing for a reminder, which has no effect in law} */
    List<Finding> findings(Event event, LetterProofs proofs) {
        if (event.kind() != EventKind.MISE_EN_DEMEURE) {
            return List.of();
        }
        NoticeFact fact = furthest(event);
        Optional<Effect> effect = of(fact, event.date());
        return effect.map(found -> finding(found, event, proofs)).stream().toList();
    }

    private static NoticeFact furthest(Event event) {
        Event.Outcome outcome = event.outcome();
        if (outcome == null || outcome == Event.Outcome.PENDING) {
            return event.presented() == null ? NoticeFact.SENT : NoticeFact.PRESENTED;
        }
        return switch (outcome) {
            case DELIVERED -> NoticeFact.RECEIVED;
            case UNCLAIMED -> NoticeFact.UNCLAIMED;
            case REFUSED -> NoticeFact.REFUSED;
            case UNKNOWN_ADDRESS -> NoticeFact.UNKNOWN_ADDRESS;
            case PENDING -> NoticeFact.SENT;
        };
    }

    private static Finding finding(Effect effect, Event event, LetterProofs proofs) {
        LocalDate day = event.presented();
        String says = French.typeset(effect.says()).replace("{day}", day == null ? "non datée" : French.words(day));
        String message = French.typeset("Effet de la %s : ").formatted(proofs.name())
                + says
                + (effect.decision() == null ? "" : " (" + effect.decision() + ")")
                + DOUBTS.getOrDefault(effect.status(), "");
        return new Finding(
                RULE,
                Severity.INFORMATION,
                LegalReference.of(String.join("\u202f; ", effect.articles())),
                message,
                effect.strength() == Strength.FULL
                        ? "Gardez la lettre, la preuve de dépôt et l’avis ou l’enveloppe de retour ensemble."
                        : "Suivez l’envoi, et importez la preuve suivante dès qu’elle arrive.");
    }
}
