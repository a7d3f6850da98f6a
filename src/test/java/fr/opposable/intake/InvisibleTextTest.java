package fr.opposable.intake;

import static fr.opposable.intake.TypedPortfolio.problems;
import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text of which nothing shows on paper says nothing, whatever its length. */
class InvisibleTextTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u200B",
                "\\u200B\\u200B \\u200B",
                "\\u00A0",
                "\\u202F\\u2007",
                "\\u2060\\uFEFF",
                "\\u00AD",
                "\\u200D",
                "\\u3164",
                "\\u2800",
                "\\uFE0F",
                "\\u034F",
                "\\u200E"
            })
    void a_name_made_of_nothing_is_missing(String unseen) {
        Problem problem = TypedCase.in(folder)
                .with("name: Menuiserie de la Rade", "name: \"" + unseen + "\"")
                .problem();

        assertThat(problem.code()).isEqualTo("INT-011");
        assertThat(problem.field()).isEqualTo("debtor.name");
        assertThat(problem.message()).contains("caractères invisibles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00A0", "\u2060\u200B"})
    void so_are_a_name_an_address_and_a_town_of_a_table(String unseen) {
        List<PortfolioCase> read = TypedPortfolio.in(folder)
                .with("parties.csv", "Menuiserie de la Rade", unseen)
                .with("parties.csv", "3 impasse du Moulin", unseen)
                .with("parties.csv", "Brest", unseen)
                .read();

        assertThat(problems(read, 1)).extracting(Problem::code).containsOnly("INT-011");
        assertThat(problems(read, 1)).extracting(Problem::field).contains("nom", "adresse", "ville");
    }

    @Test
    void a_name_that_also_shows_something_stays_as_typed() {
        assertThat(TypedCase.in(folder)
                        .with("name: Menuiserie de la Rade", "name: \"Menui\\u200Bserie\"")
                        .read())
                .isInstanceOf(Intake.Accepted.class);
    }
}
