package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.opposable.cli.Program.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LawCommandTest {

    private static final int TERMINAL = 100;

    private static JsonNode json(String schema, String... args) throws IOException {
        String out = Program.run(args).out();
        try (InputStream in = LawCommand.class.getResourceAsStream("/schema/" + schema + ".schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(text, InputFormat.JSON)
                            .validate(out, InputFormat.JSON))
                    .isEmpty();
        }
        return JsonMapper.builder().build().readTree(out);
    }

    @Test
    void a_paragraph_is_shown_with_its_days_source_and_check() {
        Result result = Program.run("law", "L111-8", "al.", "2");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .startsWith("CPCE, art. L. 111-8, al. 2\n")
                .contains("depuis le 19/03/2014")
                .contains("   2  Les frais de recouvrement entrepris sans titre exécutoire")
                .doesNotContain("droits proportionnels")
                .contains("vérifié (deux sources concordantes)")
                .contains("aucun humain ne l’a encore relu")
                .contains("https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000028747701");
    }

    @Test
    void a_text_that_is_not_verified_says_so_in_capitals() {
        assertThat(Program.run("law", "c. com. R123-237").out()).contains("NON VÉRIFIÉ");
    }

    @Test
    void a_text_read_in_part_is_an_extract_and_says_what_is_missing() {
        assertThat(Program.run("law", "cpc", "1422").out().replaceAll("\\s+", " "))
                .doesNotContain("NON VÉRIFIÉ")
                .contains("Extrait")
                .contains("le troisième n’ont pas été lus")
                .contains("(--as-of 2022-03-01)");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, six mois", "2026-09-01, trois mois"})
    void the_day_chooses_the_version(String day, String words) {
        assertThat(Program.run("law", "CPC 1411", "--as-of", day).out().replaceAll("\\s+", " "))
                .contains(words + " de sa date.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            demandé     | jour       | message
            L441-11     | 2026-11-21 | C. com., art. L. 441-10
            2192-10     | 2026-11-21 | CCP, art. R. 2192-10
            n’importe quoi | 2026-11-21 | Aucun article
            L111-8 al. 9 | 2026-11-21 | n’a pas d’alinéa 9
            L125-1      | 2026-11-21 | du 01/01/2020 au 24/04/2026 (--as-of 2020-01-01)
            L441-10     | 2027-01-01 | n’est pas connue
            """)
    void what_cannot_be_shown_is_told_with_the_way_out(String asked, String day, String message) {
        Result result = Program.run("law", asked, "--as-of", day);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(message);
    }

    @Test
    void nothing_asked_is_wrong_usage() {
        assertThat(Program.run("law").exitCode()).isEqualTo(2);
    }

    @Test
    void the_rates_are_read_at_a_glance() {
        assertThat(Program.run("law", "rates").out().replace('\u00a0', ' '))
                .contains(
                        "2026, 2e  >     6,84 %   2,75 %   2,40 %  17/06/2026   12,40 %   10,40 %    8,25 %  2de main")
                .contains("2026, 1er       6,67 %   2,62 %   2,15 %  11/06/2025   12,15 %   10,15 %    7,86 %  vérifié")
                .contains("2027, 1er : non publié");
    }

    @Test
    void the_status_names_what_ends_and_what_must_be_read_again() {
        assertThat(Program.run("law", "status", "--as-of", "2026-11-21").out().replace('\u00a0', ' '))
                .contains("Lues par un humain : 0 sur ")
                .contains("01/01/2027  Relire C. com., art. L. 441-10")
                .contains("31/12/2026  Taux de refinancement de la BCE (half-years)")
                .contains("24/04/2026  CPCE, art. L. 125-1")
                .contains("C. civ., art. 1324, 1353");
    }

    @Test
    void sixty_days_are_counted_from_the_day_asked() {
        assertThat(Program.run("law", "status", "--as-of", "2026-11-01").out())
                .contains("EXPIRE sous 60 jours, sans suite connue\u00a0: 6");
        assertThat(Program.run("law", "status", "--as-of", "2026-10-31").out())
                .contains("EXPIRE sous 60 jours, sans suite connue\u00a0: rien");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rates", "status", "L441-10", "1343-5", "cpc 1418", "R123-237", "R125-2", "L313-3"})
    void every_page_fits_a_terminal_of_a_hundred_columns(String asked) {
        assertThat(Program.run("law", asked).out().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(TERMINAL));
    }

    @Test
    void an_article_as_json_fits_its_schema() throws IOException {
        JsonNode article = json("law", "law", "L441-10", "--format", "json");

        assertThat(article.path("texts")).hasSize(3);
        assertThat(article.path("texts").path(1).path("id").asString()).isEqualTo("ccom-l441-10-ii");
        assertThat(article.path("texts").path(1).path("checkedBy").isNull()).isTrue();
        JsonNode paragraph = json("law", "law", "L111-8 al. 3", "--format", "json");
        assertThat(paragraph.path("texts").path(0).path("paragraphs")).hasSize(1);
        assertThat(paragraph
                        .path("texts")
                        .path(0)
                        .path("paragraphs")
                        .path(0)
                        .path("number")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void rates_and_status_as_json_fit_their_schemas() throws IOException {
        JsonNode rates = json("lawrates", "law", "rates", "--format", "json");
        assertThat(rates.path("halfYears")).hasSize(34);
        assertThat(rates.path("halfYears").path(33).path("clauseFloor").asString())
                .isEqualTo("8.25");

        JsonNode status = json("lawstatus", "law", "status", "--format", "json");
        assertThat(status.path("entries"))
                .hasSize(status.path("counts").path("entries").asInt());
        assertThat(status.path("counts").path("readByPeople").asInt()).isZero();
    }
}
