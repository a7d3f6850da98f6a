package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published examples, written as case files, through the program as a user runs it: each figure to the cent. */
class WorkedExamplesEndToEndTest {

    private static final Path EXAMPLES = Path.of("samples/exemples-de-calcul");

    static List<String> figures() throws IOException {
        return Files.readAllLines(EXAMPLES.resolve("attendus.csv")).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void gives_the_published_figure(String line) {
        String[] expected = line.split("[;,]", 4);

        Result result = Program.run(
                "decompte", EXAMPLES.resolve(expected[0]).toString(), "--as-of", expected[1], "--format", "json");

        JsonNode node = JsonMapper.builder().build().readTree(result.out());
        for (String step : expected[2].split("[.\\[\\]]+")) {
            node = step.matches("[0-9]+") ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        assertThat(node.asString()).isEqualTo(expected[3]);
    }
}
