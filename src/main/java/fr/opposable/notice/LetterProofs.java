package fr.opposable.notice;

import fr.opposable.kernel.French;
import fr.opposable.originals.CaseKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the imported proofs say of one letter. Those that contradict each other are all here.
 *
 * @param key its case
 * @param letter what it is, by the words of the case format: {@code mise-en-demeure}, {@code reminder}
 * @param number its number; null when none is known
 * @param proved the facts, in the order they were recorded
 * @param files the scans joined to it
 */
public record LetterProofs(
        CaseKey key, String letter, @Nullable String number, List<Proved> proved, List<ProofSource> files) {

    public LetterProofs {
        proved = List.copyOf(proved);
        files = List.copyOf(files);
    }

    /**
     * A fact and what says so.
     *
     * @param stated the fact
     * @param source where it was read
     * @param actId identifier of the act that records it
     */
    public record Proved(StatedFact stated, ProofSource source, String actId) {}

    LetterProofs with(Proved fact) {
        return new LetterProofs(
                key,
                letter,
                number,
                Stream.concat(proved.stream(), Stream.of(fact)).toList(),
                files);
    }

    LetterProofs with(ProofSource file) {
        return new LetterProofs(
                key,
                letter,
                number,
                proved,
                Stream.concat(files.stream(), Stream.of(file)).toList());
    }

    /** {@return the first day this fact is said to have happened; null when it is not, or without a day} */
    public @Nullable LocalDate day(NoticeFact fact) {
        return proved.stream()
                .map(Proved::stated)
                .filter(stated -> stated.fact() == fact)
                .map(StatedFact::day)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** {@return how its journey is said to have ended; more than one when the proofs contradict each other} */
    public Set<NoticeFact> outcomes() {
        return proved.stream()
                .map(one -> one.stated().fact())
                .filter(NoticeFact::isOutcome)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NoticeFact.class)));
    }

    /** {@return what its proofs contradict each other in, as French sentences without their full stops; empty when they agree} */
    public List<String> contradictions() {
        List<String> found = new ArrayList<>();
        if (outcomes().size() > 1) {
            found.add(proved.stream()
                    .filter(one -> one.stated().fact().isOutcome())
                    .map(LetterProofs::told)
                    .collect(Collectors.joining(", et ")));
        }
        for (NoticeFact fact : NoticeFact.values()) {
            List<Proved> same = proved.stream()
                    .filter(one -> one.stated().fact() == fact && one.stated().day() != null)
                    .toList();
            if (same.stream().map(one -> one.stated().day()).distinct().count() > 1) {
                found.add(same.stream().map(LetterProofs::told).collect(Collectors.joining(", et ")));
            }
        }
        String disorder = Chronology.disorder(firstDays());
        if (disorder != null) {
            found.add(disorder.substring(0, disorder.length() - 1));
        }
        return found;
    }

    private List<StatedFact> firstDays() {
        List<StatedFact> facts = new ArrayList<>();
        for (NoticeFact fact : NoticeFact.values()) {
            LocalDate day = day(fact);
            if (day != null) {
                facts.add(new StatedFact(fact, day, ""));
            }
        }
        return facts;
    }

    /** {@return a fact with its day and its source, in French} */
    public static String told(Proved one) {
        LocalDate day = one.stated().day();
        return "%s%s (%s)"
                .formatted(
                        one.stated().fact().french(),
                        day == null ? " sans date" : " le " + French.figures(day),
                        one.source());
    }

    /** {@return how the letter is named to the user} */
    public String name() {
        String what = letter.equals("mise-en-demeure") ? "mise en demeure" : "relance";
        return number == null ? what : what + French.typeset(" n° ") + number;
    }
}
