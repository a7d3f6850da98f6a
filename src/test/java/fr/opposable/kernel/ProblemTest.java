package fr.opposable.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            FILE      | LINE | FIELD           | WHERE
            case.yaml | 0    | -               | case.yaml
            case.yaml | 1    | -               | case.yaml, ligne 1
            case.yaml | 12   | invoices[0].due | case.yaml, ligne 12, invoices[0].due
            case.yaml | 0    | invoices[0].due | case.yaml, invoices[0].due
            """, useHeadersInDisplayName = true)
    void says_where_it_is_as_far_as_that_is_known(String file, int line, @Nullable String field, String where) {
        Problem problem = new Problem("INT-001", file, line, field, "Date absente.", "Écrivez la date.");

        assertThat(problem.where()).isEqualTo(where);
        assertThat(problem).hasToString(where + " : Date absente. Écrivez la date. [INT-001]");
    }
}
