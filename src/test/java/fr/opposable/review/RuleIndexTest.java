package fr.opposable.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.compliance.ForbiddenContent;
import fr.opposable.compliance.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index and the code say the same. */
class RuleIndexTest {

    private static final RuleIndex INDEX = TypedFiling.INDEX;

    /** Rooms whose findings carry a rule id. */
    private static final List<String> ROOMS = List.of(
            "bank",
            "claim",
            "cli",
            "compliance",
            "court",
            "deadline",
            "decompte",
            "evidence",
            "filing",
            "letter",
            "notice",
            "review",
            "scenario");

    private static final Pattern ID = Pattern.compile(
            "\"((?:COM|AMT|FOR|DP|CPCE|S3|AVO|CDJ|PRO|CONS|PUB|D\\d\\d|R|N|CLM|EINV|FIL|NF|PDF|REV|DL|NOTICE|PAYMENT)"
                    + "-[A-Z0-9](?:[A-Za-z0-9/-]*[A-Za-z0-9])?)\"");

    /** Documents that have no name on the command line yet. */
    private static final Set<String> LATER = Set.of(
            "lettre-recouvrement",
            "lettre-avocat",
            "lettre-commissaire",
            "lettre-consommateur",
            "relance-publique",
            "avis-suspension",
            "purge");

    @Test
    void every_id_the_code_uses_is_in_the_index() throws IOException {
        assertThat(idsInCode())
                .allSatisfy(id -> assertThat(INDEX.find(id)).as(id).isPresent());
    }

    @Test
    void every_id_of_the_grid_and_of_its_mentions_is_in_the_index() throws IOException {
        assertThat(idsOfGrid())
                .hasSizeGreaterThan(50)
                .allSatisfy(id -> assertThat(INDEX.find(id)).as(id).isPresent());
    }

    @Test
    void every_rule_said_to_be_answered_is_answered_by_code_or_by_a_person() throws IOException {
        Set<String> answers = new TreeSet<>(idsInCode());
        answers.addAll(ForbiddenContent.rules());
        answers.addAll(idsOfGrid());
        for (String made : List.of("BUYER-SIREN", "BUYER-VAT", "SELLER-SIREN", "SELLER-VAT")) {
            answers.add("EINV-" + made); // EInvoiceScrutiny puts them together
        }
        INDEX.rules().stream()
                .filter(rule -> rule.standing() instanceof Standing.Asked)
                .map(IndexedRule::id)
                .forEach(answers::add);

        for (IndexedRule rule : INDEX.rules()) {
            if (rule.standing() instanceof Standing.Answered answered) {
                assertThat(answered.by()).as(rule.id()).isNotEmpty().isSubsetOf(answers);
            }
        }
    }

    @Test
    void what_waits_waits_for_a_document_that_has_a_name() {
        Set<String> names = Stream.concat(Arrays.stream(DocumentKind.values()).map(DocumentKind::key), LATER.stream())
                .collect(Collectors.toSet());

        for (IndexedRule rule : INDEX.rules()) {
            if (rule.standing() instanceof Standing.Waiting waiting) {
                assertThat(waiting.documents()).as(rule.id()).isNotEmpty().isSubsetOf(names);
            }
        }
    }

    @Test
    void what_is_asked_is_asked_for_some_document_and_begins_as_the_end_of_a_sentence() {
        for (IndexedRule rule : INDEX.rules()) {
            boolean asked = rule.standing() instanceof Standing.Asked;
            assertThat(rule.question()).as(rule.id()).endsWith(" ?");
            assertThat(Character.isLowerCase(rule.question().charAt(0)))
                    .as(rule.id())
                    .isEqualTo(asked);
            if (rule.standing() instanceof Standing.Asked asks) {
                assertThat(asks.documents()).as(rule.id()).isNotEmpty();
            }
        }
    }

    @Test
    void what_does_not_apply_says_why() {
        assertThat(INDEX.rules())
                .filteredOn(rule -> rule.standing() instanceof Standing.NotApplicable)
                .allSatisfy(rule -> assertThat(((Standing.NotApplicable) rule.standing()).reason())
                        .hasSizeGreaterThan(20));
    }

    @Test
    void a_version_of_a_text_does_not_end_before_it_begins() {
        assertThat(INDEX.rules())
                .filteredOn(rule -> rule.since() != null && rule.until() != null)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.until()).isAfter(rule.since()));
    }

    @Test
    void the_questions_of_the_review_have_the_words_of_the_index() {
        assertThat(TypedFiling.REVIEW.questions())
                .extracting(Question::text)
                .allMatch(text -> text.endsWith("\u202f?"));
    }

    /** Rules that the fixed words of a template answer, and those by which a cell is refused. */
    private static Set<String> idsOfGrid() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("src/main/resources/rules/mentions.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                ids.add(line.split("\\|", -1)[1].strip());
            }
        }
        for (String line : Files.readAllLines(Path.of("src/main/resources/rules/grille.txt"))) {
            String[] columns = line.split("\\|", -1);
            if (!line.startsWith("#") && columns.length == 10 && !columns[6].isBlank()) {
                ids.add(columns[6].strip());
            }
        }
        return ids;
    }

    private static Set<String> idsInCode() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (String room : ROOMS) {
            Path folder = Path.of("src/main/java/fr/opposable", room);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                            .toList()) {
                        ID.matcher(Files.readString(file))
                                .results()
                                .map((MatchResult match) -> match.group(1))
                                .filter(id -> !DocumentKind.class
                                        .getSimpleName()
                                        .concat(".java")
                                        .equals(String.valueOf(file.getFileName())))
                                .forEach(ids::add);
                    }
                }
            }
        }
        assertThat(ids).hasSizeGreaterThan(80);
        return ids;
    }
}
