package fr.opposable.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.fixtures.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the letters speak. Read on the templates with their sample words in place, and on the words a case puts in. */
class ToneTest {

    private static final int LONGEST_ON_AVERAGE = 25;
    private static final int LONGEST = 40;

    @ParameterizedTest
    @EnumSource(names = {"RELANCE_1", "RELANCE_2", "MISE_EN_DEMEURE"})
    void one_idea_a_sentence(LetterKind kind) throws IOException {
        List<String> sentences = sentences(kind);

        assertThat(sentences).allSatisfy(sentence -> assertThat(words(sentence)).isLessThanOrEqualTo(LONGEST));
        assertThat(sentences.stream().mapToInt(ToneTest::words).average().orElseThrow())
                .isLessThanOrEqualTo(LONGEST_ON_AVERAGE);
    }

    @ParameterizedTest
    @EnumSource(names = {"RELANCE_1", "RELANCE_2", "MISE_EN_DEMEURE"})
    void nobody_is_shouted_at(LetterKind kind) throws IOException {
        String text = String.join("\n", sentences(kind));

        assertThat(text).doesNotContain("!");
        assertThat(Pattern.compile("\\b\\p{Lu}{3,}\\b").matcher(text).results().map(hit -> hit.group()))
                .as("words in capitals")
                .isSubsetOf("TTC");
    }

    @ParameterizedTest
    @EnumSource(names = {"RELANCE_1", "RELANCE_2", "MISE_EN_DEMEURE"})
    void the_facts_come_before_the_law(LetterKind kind) throws IOException {
        String text = String.join("\n", sentences(kind));

        assertThat(text.indexOf("demeure impayée")).isBetween(0, text.indexOf("article"));
    }

    @ParameterizedTest
    @EnumSource(names = {"RELANCE_1", "RELANCE_2", "MISE_EN_DEMEURE"})
    void the_reader_is_addressed_as_vous_and_told_what_to_do_if_he_has_paid(LetterKind kind) throws IOException {
        assertThat(String.join("\n", sentences(kind)))
                .contains("vous")
                .contains("Si votre règlement s’est croisé avec cette lettre")
                .containsPattern("conteste[rz]")
                .doesNotContain("vous n’avez pas payé");
    }

    @Test
    void only_the_mise_en_demeure_names_itself_in_capitals() {
        var lines = Cases.statement(Cases.oneInvoice().build(), "2026-06-15").invoices();

        assertThat(Subject.of(LetterKind.MISE_EN_DEMEURE, lines)).startsWith("MISE EN DEMEURE de payer");
        assertThat(Subject.of(LetterKind.RELANCE_1, lines))
                .isEqualTo("Facture n°\u00a0F-2026-001 échue le 3\u00a0mars 2026");
    }

    @ParameterizedTest
    @EnumSource(names = {"RELANCE_1", "RELANCE_2", "MISE_EN_DEMEURE"})
    void each_letter_announces_one_step_and_the_true_one(LetterKind kind) throws IOException {
        String text = String.join("\n", sentences(kind));

        switch (kind) {
            case RELANCE_1 -> assertThat(text).doesNotContain("mise en demeure").doesNotContain("juridiction");
            case RELANCE_2 ->
                assertThat(text).containsOnlyOnce("mise en demeure").doesNotContain("juridiction");
            case MISE_EN_DEMEURE ->
                assertThat(text)
                        .contains("nous vous mettons en demeure")
                        .contains("à compter de la première présentation de cette lettre")
                        .contains("nous nous réservons de saisir la juridiction compétente");
            default -> throw new IllegalArgumentException(kind.key());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RELANCE_1", "RELANCE_2", "MISE_EN_DEMEURE"})
    void is_set_as_french_is_printed(LetterKind kind) throws IOException {
        List<String> texts = new ArrayList<>(sentences(kind));
        texts.add(TemplateWords.onClassPath().of(kind.template()));
        texts.addAll(CaseWords.of(
                LettersOnPaper.compose(kind, Cases.severalInvoices().build(), "2026-06-15"), Set.of("sender")));

        assertThat(texts).allSatisfy(text -> assertThat(text)
                .doesNotContain("'", "\"")
                .doesNotContainPattern(" [:;!?»%€]")
                .doesNotContainPattern("« ")
                .doesNotContainPattern("[^\\u00a0\\u202f ]»")
                .doesNotContainPattern("n° ")
                .doesNotContainPattern("article [0-9LDR]")
                .doesNotContainPattern("[LDR]\\. [0-9]")
                .doesNotContainPattern("\\d \\d{3}\\b"));
    }

    private static int words(String sentence) {
        return Math.toIntExact(Arrays.stream(sentence.split("[\\s\\u00a0]+"))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .count());
    }

    /** The paragraphs of the letter in its order, its own and those that several letters share. */
    private static String paragraphs(LetterKind kind) throws IOException {
        String letter = Files.readString(Path.of("templates", kind.template(), "letter.html"));
        StringBuilder paragraphs = new StringBuilder();
        for (MatchResult named : Pattern.compile("~\\{([a-z0-9/-]+/(?:parts|paragraphs)) :: ([a-z-]+)}")
                .matcher(letter)
                .results()
                .toList()) {
            String page = Files.readString(Path.of("templates", named.group(1) + ".html"));
            int start = page.indexOf("fragment=\"" + named.group(2) + "\"");
            paragraphs.append(page, start, page.indexOf("</div>", start));
        }
        return paragraphs.toString();
    }

    /** The paragraphs of the template with their sample words, sentence by sentence. */
    private static List<String> sentences(LetterKind kind) throws IOException {
        String page = paragraphs(kind);
        Matcher paragraph = Pattern.compile("<p[^>]*>(.*?)</p>", Pattern.DOTALL).matcher(page);
        List<String> sentences = new ArrayList<>();
        while (paragraph.find()) {
            String text = paragraph.group(1).replaceAll("<[^>]*>", "");
            sentences.addAll(Arrays.asList(text.split("(?<=[a-zéà)]\\.) ")));
        }
        assertThat(sentences).hasSizeGreaterThan(5);
        return sentences;
    }
}
