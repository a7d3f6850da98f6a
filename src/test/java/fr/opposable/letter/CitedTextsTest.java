package fr.opposable.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.compliance.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A text that nobody has read again is not cited as if somebody had. */
class CitedTextsTest {

    private static final Path MATRIX = Path.of("../shared/law/letters/compliance-matrix.md");

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            RULE              | SAID
            COM_ID_2          | Texte cité de mémoire
            COM_ID_4          | Texte cité de mémoire
            PRO_CONC          | Texte cité de mémoire
            AVO_8_2           | lecture partielle
            CDJ_29            | lecture partielle
            """)
    void a_doubtful_text_is_told_as_such(Rule rule, String said) {
        Finding finding = rule.warns("remède", "message 100 %%");

        assertThat(finding.message()).startsWith("message 100").contains(said, String.valueOf(finding.article()));
    }

    @Test
    void a_text_that_was_read_is_cited_without_a_word() {
        assertThat(Rule.AMT_PEN_1.warns("remède", "message").message()).isEqualTo("message");
    }

    @ParameterizedTest
    @EnumSource
    void the_status_is_the_one_of_the_matrix(Rule rule) throws IOException {
        Assumptions.assumeTrue(Files.isRegularFile(MATRIX), "the compliance matrix is not beside the project");
        String status = statuses().getOrDefault(rule.id(), "V");
        Finding finding = rule.warns("remède", "message");

        boolean doubtful = finding.article() != null && status.matches("[UP]\\b.*");
        assertThat(finding.message().contains("à vérifier"))
                .as("%s is %s", rule.id(), status)
                .isEqualTo(doubtful);
    }

    /** By the id of a rule, the column « status » of its table. */
    private static Map<String, String> statuses() throws IOException {
        Map<String, String> statuses = new HashMap<>();
        int column = -1;
        for (String line : Files.readAllLines(MATRIX)) {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            if (cells.contains("status")) {
                column = cells.indexOf("status");
            } else if (column > 0 && cells.size() > column) {
                statuses.putIfAbsent(cells.get(1), cells.get(column));
            }
        }
        return statuses;
    }
}
