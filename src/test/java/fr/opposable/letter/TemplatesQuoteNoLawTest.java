package fr.opposable.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.legal.LegalLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The templates cite articles and reproduce none. Words of the law come from {@code legal-texts}, through
 * {@link fr.opposable.legal.Quotation}, whose findings tell the reader when they are not verified.
 */
class TemplatesQuoteNoLawTest {

    private static final int SENTENCE = 60;

    @Test
    void no_template_types_a_sentence_of_the_law() throws IOException {
        List<String> sentences = sentences();
        assertThat(sentences).hasSizeGreaterThan(300);
        try (Stream<Path> files = Files.walk(Path.of("templates"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                String printed = plain(Files.readString(file).replaceAll("<[^>]*>", ""));
                assertThat(sentences).as(file.toString()).noneMatch(printed::contains);
            }
        }
    }

    private static List<String> sentences() {
        LegalLibrary law = LegalLibrary.fromClassPath();
        return law.wordingIds().stream()
                .flatMap(id -> law.wordingVersions(id).stream())
                .flatMap(wording -> wording.paragraphs().stream())
                .flatMap(paragraph -> Arrays.stream(paragraph.split("(?<=[.;]) ")))
                .map(TemplatesQuoteNoLawTest::plain)
                .filter(sentence -> sentence.length() >= SENTENCE)
                .distinct()
                .toList();
    }

    private static String plain(String text) {
        return text.replace('’', '\'').replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
