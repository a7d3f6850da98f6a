package fr.opposable.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.LegalReference;
import fr.opposable.legal.CourtDecision;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.legal.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program cites is known: each decision is kept with the law, each article too or in the list of those cited by name alone. */
class CitationsTest {

    private static final LegalLibrary LAW = LegalLibrary.fromClassPath();
    private static final Path BY_NAME = Path.of("src/test/resources/law/articles-cited-by-name.txt");
    private static final LocalDate NEW_ORDERS = LocalDate.of(2026, 9, 1);

    private static final Pattern DECISION = Pattern.compile("n° ?(\\d{2}-\\d{2}\\.\\d{3}|370644)");
    private static final Pattern DECIDED = Pattern.compile(
            "(?:Cass\\.[^\";()]{0,20}|CE), (\\d{1,2}(?:er)? \\p{L}+\\.? \\d{4})(?:, n° ?(\\d[\\d.-]*\\d))?");
    private static final Pattern ARTICLES = Pattern.compile(
            "(C\\. civ\\.|C\\. com\\.|CPCE|CPC|CCP|COJ|C\\. postes|C\\. conso\\.|C\\. mon\\. fin\\.|C\\. pén\\.), art\\. ((?:(?:[LRDA]\\. )?\\d[\\d-]*"
                    + "(?:, (?:[IVX]+(?![a-z])|\\d+°|al\\. \\d+(?:er)?|dernier al\\.))*(?: et | à |, )?)+)");
    private static final Pattern NUMBER = Pattern.compile("(?:([LRDA])\\. )?(\\d[\\d-]*)(?!°|\\d)");

    @Test
    void every_decision_cited_is_kept_with_the_law() throws IOException {
        Set<String> known = decisions().keySet();

        assertThat(cited(DECISION)).hasSizeGreaterThan(5).isSubsetOf(known);
    }

    /** With its number where it has one: a decision cited by its day alone is held to that day, and a number to the day of its decision. */
    @Test
    void every_decision_is_cited_on_the_day_it_was_made() throws IOException {
        Set<String> known = new TreeSet<>();
        LAW.decisionIds().stream()
                .flatMap(id -> DECIDED.matcher(LAW.decision(id).citation()).results())
                .forEach(found -> known.addAll(List.of(found.group(1), found.group(1) + ", " + found.group(2))));

        assertThat(sources().stream()
                        .flatMap(text -> DECIDED.matcher(text).results())
                        .map(found -> found.group(2) == null ? found.group(1) : found.group(1) + ", " + found.group(2)))
                .contains("14 févr. 2003", "20 janv. 2021, 19-20.680")
                .isSubsetOf(known);
    }

    @Test
    void a_rule_of_the_index_says_of_a_decision_what_the_law_says_of_it() {
        Map<String, Verification.Status> statuses = decisions();
        for (IndexedRule rule : TypedFiling.INDEX.rules()) {
            LegalReference article = rule.article();
            Matcher number = DECISION.matcher(article == null ? "" : article.citation());
            if (number.find()) {
                assertThat(rule.source().key())
                        .as("%s cites %s", rule.id(), article)
                        .isEqualTo(key(statuses.get(number.group(1))));
            }
        }
    }

    @Test
    void every_article_cited_is_kept_with_the_law_or_listed_as_cited_by_name() throws IOException {
        Set<String> known = new TreeSet<>(Files.readAllLines(BY_NAME));
        known.addAll(keptArticles());

        assertThat(citedArticles()).hasSizeGreaterThan(100).isSubsetOf(known);
    }

    @Test
    void the_list_holds_nothing_that_is_kept_with_the_law_or_no_longer_cited() throws IOException {
        List<String> listed = Files.readAllLines(BY_NAME);

        assertThat(listed).isSorted().doesNotContainAnyElementsOf(keptArticles());
        assertThat(citedArticles()).containsAll(listed);
    }

    /** Décret n° 2026-96: the words, the delays counted from them and the rules that cite them were read in one place. */
    @ParameterizedTest
    @ValueSource(strings = {"1415", "1418", "1422"})
    void an_article_of_the_decree_has_one_status_wherever_it_is_used(String number) {
        Verification.Status status =
                LAW.wording("cpc-" + number, NEW_ORDERS).verification().status();

        assertThat(status).isEqualTo(Verification.Status.SECOND_HAND);
        LAW.proceduralDelayIds().stream()
                .map(id -> LAW.proceduralDelay(id, NEW_ORDERS))
                .filter(delay -> delay.basis().citation().contains("art. " + number))
                .forEach(delay -> assertThat(delay.verification().status())
                        .as(delay.name())
                        .isEqualTo(status));
        TypedFiling.INDEX.rules().stream()
                .filter(rule -> String.valueOf(rule.article()).contains("CPC, art. " + number))
                .forEach(rule -> assertThat(rule.source().key()).as(rule.id()).isEqualTo(key(status)));
    }

    private static String key(Verification.Status status) {
        return switch (status) {
            case VERIFIED -> "verified";
            case SECOND_HAND -> "second-hand";
            case UNVERIFIED -> "unverified";
        };
    }

    /** By their number, how far the decisions kept with the law were checked. */
    private static Map<String, Verification.Status> decisions() {
        Map<String, Verification.Status> statuses = new TreeMap<>();
        for (String id : LAW.decisionIds()) {
            CourtDecision decision = LAW.decision(id);
            Matcher number = DECISION.matcher(decision.citation());
            if (number.find()) {
                statuses.put(number.group(1), decision.verification().status());
            }
        }
        return statuses;
    }

    private static Set<String> keptArticles() {
        return LAW.wordingIds().stream()
                .map(id -> LAW.wordingVersions(id).getFirst().reference().citation())
                .flatMap(citation -> articles(citation).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> citedArticles() throws IOException {
        return sources().stream()
                .flatMap(text -> articles(text).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> cited(Pattern form) throws IOException {
        return sources().stream()
                .flatMap(text -> form.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return each article named in {@code text} as « CPC L. 111-8 »} */
    private static Set<String> articles(String text) {
        Set<String> found = new TreeSet<>();
        Matcher list = ARTICLES.matcher(text);
        while (list.find()) {
            String numbers = list.group(2).replaceAll("al\\. \\d+|\\d+°", "");
            Matcher number = NUMBER.matcher(numbers);
            while (number.find()) {
                found.add(list.group(1) + " " + (number.group(1) == null ? "" : number.group(1) + ". ")
                        + number.group(2));
            }
        }
        return found;
    }

    /** {@return the text of every class, rule and table of effects, plain spaces, literals parted over lines joined} */
    private static List<String> sources() throws IOException {
        try (Stream<Path> code = Files.walk(Path.of("src/main/java"));
                Stream<Path> rules = Files.walk(Path.of("src/main/resources/rules"));
                Stream<Path> effects = Files.walk(Path.of("src/main/resources/notice"));
                Stream<Path> profiles = Files.walk(Path.of("src/main/resources/dossier"))) {
            return Stream.of(code, rules, effects, profiles)
                    .flatMap(files -> files)
                    .filter(Files::isRegularFile)
                    .map(CitationsTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file)
                    .replaceAll("\\s*\\n\\s*(?:\\*|//)? ?", " ")
                    .replaceAll("\" ?\\+ ?\"", "")
                    .replaceAll("[\\u00a0\\u202f]|\\\\u00a0|\\\\u202f", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
