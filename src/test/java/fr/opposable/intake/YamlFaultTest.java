package fr.opposable.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is no YAML is refused in French, with its line and a cure. */
class YamlFaultTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`', textBlock = """
            TEXT                          | LINE | MESSAGE                        | CURE
            `reference: A\\n\\tname: B`   | 2    | tabulation                     | espaces
            `reference: a: b`             | 1    | deux-points n’est pas à sa place | guillemets
            `reference: A\\n---\\nb: c`   | 2    | deux documents                 | une seule affaire
            `reference: *a`               | 1    | ancre qui n’existe pas         | en entier
            `reference: @a`               | 1    | «\u00a0@\u00a0»                | guillemets
            `reference: "a`               | 1    | au milieu d’une valeur         | Fermez
            `lines: [a, b`                | 1    | virgule ou «\u00a0]\u00a0»     | virgules
            `a: 1\\nb\\nc: 2`             | 3    | ni deux-points ni valeur       | clé
            `a: "\\q"`                    | 1    | échappement                    | Doublez
            `a: - b`                      | 1    | tiret                          | à la ligne
            `a:\\n  b: 1\\n c: 2`         | 3    | retrait                        | retrait
            """)
    void names_what_is_wrong(String text, int line, String message, String cure) {
        String typed = text.replace("\\n", "\n").replace("\\t", "\t");
        Problem problem = problem(typed);

        assertThat(problem.code()).isEqualTo("INT-003");
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.message())
                .contains("la syntaxe YAML n’est pas comprise, colonne", message)
                .doesNotContainPattern("\\b(?:expected|found|allowed|while)\\b");
        assertThat(problem.cure()).contains(cure);
    }

    private Problem problem(String text) {
        Intake read = TypedCase.in(folder).read(text.getBytes(StandardCharsets.UTF_8));
        return ((Intake.Refused) read).problems().getFirst();
    }
}
