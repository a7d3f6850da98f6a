package fr.opposable.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineComparisonTest {

    /** A one-page letter, each with its own words; {@code java -cp … EngineComparisonTest 1000} prints the figures. */
    public static void main(String[] args) {
        EngineComparison.run(
                TemplateLibrary.onClassPath(),
                SpecimenLetter.TEMPLATE,
                EngineComparisonTest::letter,
                Integer.parseInt(args[0]),
                System.out);
    }

    @Test
    void both_engines_render_the_same_documents() {
        var out = new ByteArrayOutputStream();

        List<EngineComparison.Cost> costs = EngineComparison.run(
                TemplateLibrary.onClassPath(),
                SpecimenLetter.TEMPLATE,
                EngineComparisonTest::letter,
                5,
                new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(costs).hasSize(2).allSatisfy(cost -> {
            assertThat(cost.least()).isPositive();
            assertThat(cost.allocated()).isPositive();
            assertThat(cost.size()).isGreaterThan(5_000);
        });
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Flying Saucer d’origine", "Opposable, PDF/A-2b");
    }

    private static Map<String, Object> letter(int i) {
        return SpecimenLetter.ordinary()
                .without("statement")
                .with("placeAndDate", "Lille, le " + (1 + i % 28) + " novembre 2026")
                .with("reference", "AV-2026-" + i)
                .model();
    }
}
