package fr.opposable.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.architecture.JavaStrings.Literal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What these rooms tell the user is set in French print: a sign may not stand alone at the head of a line. */
class FrenchTypographyTest {

    /** A plain space before a sign that French does not part from the word before it, or inside guillemets. */
    private static final Pattern PLAIN_SPACE = Pattern.compile("(?:^|[^ (]) [:!?](?![=\\w:.])|[^ (] ;|« | »");

    private static final Pattern SQL = Pattern.compile("\\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WHERE|VALUES)\\b");

    /** Calls that set what they are given. */
    private static final Set<String> TYPESETTERS = Set.of(
            "French.typeset",
            "Phrase.of",
            "parsed",
            "Saying",
            "TransitionRefusedException.because",
            "UnreadableStatementException.at",
            "fault");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cli",
                "campaign",
                "store",
                "bank",
                "vault",
                "journal",
                "history",
                "intake",
                "notice",
                "originals",
                "pack",
                "dossier",
                "mailing",
                "retention"
            })
    void no_message_of_a_room_has_a_plain_space_before_a_sign(String room) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/fr/opposable", room))) {
            List<String> faults = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> faults(file).stream())
                    .toList();

            assertThat(faults).isEmpty();
        }
    }

    private static List<String> faults(Path file) {
        try {
            return JavaStrings.of(Files.readString(file)).stream()
                    .filter(FrenchTypographyTest::isFaulty)
                    .map(literal -> file + ":" + literal.line() + " " + literal.text())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFaulty(Literal literal) {
        return PLAIN_SPACE.matcher(literal.text()).find()
                && !SQL.matcher(literal.text()).find()
                && literal.calls().stream().noneMatch(TYPESETTERS::contains);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`', textBlock = """
            SOURCE                                     | FAULTY
            `say("Rapport : écrit");`                  | true
            `say("le dossier « %s »".formatted(x));`   | true
            `@Option(description = "jour ; mois")`     | true
            `say(French.typeset("Rapport : écrit"));`  | false
            `say("Rapport\\u00a0: écrit");`            | false
            `jdbc("SELECT 1 WHERE a = ?");`            | false
            `say("a"); // pourquoi ?`                  | false
            `say('"', "jdbc:x", "https://a?b");`       | false
            """)
    void the_scan_sees_what_it_should(String source, boolean faulty) {
        assertThat(JavaStrings.of(source).stream().anyMatch(FrenchTypographyTest::isFaulty))
                .isEqualTo(faulty);
    }

    @Test
    void the_scan_reads_through_text_blocks_and_comments() {
        String source = "/* \" */ a(\"\"\"\n  un \"mot\" : deux\n  \"\"\", \"b\\\" c\");";

        assertThat(JavaStrings.of(source))
                .extracting(Literal::text)
                .containsExactly("\n  un \"mot\" : deux\n  ", "b\\\" c");
    }
}
