package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.opposable.court.CourtBook;
import fr.opposable.rendering.TextTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as a user runs them. */
class CourtsCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @Test
    void debtors_who_live_apart_leave_a_choice_that_is_told_with_its_reason_and_its_words() {
        Program.Result open = Program.run("courts", "samples/04-mise-en-demeure-ar", "--co-debtor", "29019");
        Program.Result chosen =
                Program.run("courts", "samples/04-mise-en-demeure-ar", "--co-debtor", "29019", "--court", "tc-brest");
        Program.Result wrong =
                Program.run("courts", "samples/04-mise-en-demeure-ar", "--co-debtor", "29019", "--court", "tc-lyon");

        assertThat(open.exitCode()).isZero();
        assertThat(open.out())
                .contains("--court tc-saint-etienne")
                .contains("--court tc-brest")
                .contains("demeure");
        assertThat(chosen.out()).contains("Tribunal de commerce de Brest, choix du créancier");
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.out()).contains("tc-lyon").contains("BLOQUANT");
    }

    @Test
    void names_the_court_its_address_its_rule_and_what_to_confirm() throws IOException {
        Program.Result result = courts(aCase("company", "SAS", "true", "29000", "Quimper", "1200.00"));

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains(
                        "Tribunal de commerce de Quimper\n",
                        "29000 QUIMPER",
                        "À Madame ou Monsieur le président du tribunal de commerce de Quimper",
                        "C-06",
                        "C. com., art. L. 721-3",
                        "seconde main, à relire",
                        "À confirmer",
                        "Licence Ouverte 2.0");
        assertThat(result.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(TextTable.WIDTH));
    }

    @ParameterizedTest
    @CsvSource({
        "company, 29000, Quimper, Représentation",
        "public-body, 29000, Quimper, ''",
        "company, 98800, Nouméa, ''"
    })
    void says_who_pleads_only_where_there_is_a_court(String kind, String postcode, String city, String heading)
            throws IOException {
        Program.Result result =
                courts(aCase(kind, kind.equals("company") ? "SAS" : "", "true", postcode, city, "1200.00"));

        if (heading.isEmpty()) {
            assertThat(result.out()).contains("n’est pas ouverte ici").doesNotContain("Représentation");
        } else {
            assertThat(result.out()).contains(heading);
        }
    }

    @ParameterizedTest(name = "{0} {1} trader {2} in {3} {4}: exit {5}")
    @CsvSource(textBlock = """
            # kind,     form, trader, postcode, city,     exit, answer,      court
            company,    SAS,  true,   29000,    Quimper,  0,    designated,  tribunal-de-commerce
            company,    SAS,  true,   75011,    Paris,    0,    designated,  tribunal-des-activites-economiques
            company,    SAS,  true,   67000,    Strasbourg, 0,  designated,  chambre-commerciale
            company,    SAS,  true,   97200,    Fort-de-France, 1, designated, tribunal-mixte-de-commerce
            company,    SAS,  ~,      29000,    Quimper,  1,    asked,       ''
            company,    SAS,  true,   29000,    Kemper,   1,    designated,  ''
            consumer,   ~,    ~,      29600,    Morlaix,  0,    designated,  tribunal-de-proximite
            public-body, ~,   ~,      29000,    Quimper,  1,    unavailable, ''
            """)
    void writes_json_that_obeys_its_schema(
            String kind,
            String form,
            String trader,
            String postcode,
            String city,
            int exit,
            String answer,
            String court)
            throws IOException {
        Program.Result result = courts(aCase(kind, form, trader, postcode, city, "1200.00"), "--format", "json");

        JsonNode json = JSON.readTree(result.out());
        assertThat(schema().validate(result.out(), InputFormat.JSON)).isEmpty();
        assertThat(result.exitCode()).isEqualTo(exit);
        assertThat(json.at("/decision/answer").asString()).isEqualTo(answer);
        assertThat(json.at("/courts/0/kind").asString("")).isEqualTo(court);
    }

    @Test
    void what_the_user_states_is_taken() throws IOException {
        Path file = aCase("company", "SELARL", "true", "29000", "Quimper", "1200.00");

        assertThat(courts(file).exitCode()).isEqualTo(1);
        assertThat(courts(file, "--debtor-is", "civil", "--matter", "prestation")
                        .out())
                .contains("Tribunal judiciaire de Quimper\n");
    }

    @Test
    void a_word_that_is_not_an_answer_is_refused_with_those_that_are() throws IOException {
        Program.Result result =
                courts(aCase("company", "SAS", "true", "29000", "Quimper", "1200.00"), "--matter", "loyer");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("loyer", "bail-commercial");
    }

    @Test
    void an_imported_table_is_the_one_that_answers() throws IOException {
        Path file = aCase("consumer", "~", "~", "29600", "Morlaix", "1200.00");
        Path published = published("octobre", "Tribunal judiciaire de Quimper");

        Program.Result imported = Program.run("courts-import", published.toString(), "--data", data());

        assertThat(imported.exitCode()).as(imported.err()).isZero();
        assertThat(imported.out()).contains("1 changées de ressort civil");
        assertThat(courts(file).out()).contains("Tribunal judiciaire de Quimper", "octobre 2026");
    }

    @Test
    void a_damaged_file_is_refused_and_nothing_is_written() throws IOException {
        Path published = published("octobre", "Tribunal judiciaire de Ker-Ys");

        Program.Result refused = Program.run("courts-import", published.toString(), "--data", data());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("Fichier refusé", "Ker-Ys");
        assertThat(folder.resolve("data/courts")).doesNotExist();
    }

    @Test
    void a_file_that_does_not_tell_its_vintage_is_asked_for_it() throws IOException {
        Path unnamed = Files.copy(published("octobre", "Tribunal judiciaire de Brest"), folder.resolve("liste.csv"));

        Program.Result result = Program.run("courts-import", unnamed.toString(), "--data", data());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--vintage");
    }

    @Test
    void an_imported_table_that_was_damaged_is_told_with_the_way_out() throws IOException {
        Files.createDirectories(folder.resolve("data/courts"));

        Program.Result result = courts(aCase("company", "SAS", "true", "29000", "Quimper", "1200.00"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("courts-import");
    }

    private Program.Result courts(Path file, String... more) {
        String[] args = new String[4 + more.length];
        args[0] = "courts";
        args[1] = file.toString();
        args[2] = "--data";
        args[3] = data();
        System.arraycopy(more, 0, args, 4, more.length);
        return Program.run(args);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Path aCase(String kind, String form, String trader, String postcode, String city, String amount)
            throws IOException {
        Path file = Files.createDirectories(folder.resolve("affaire"));
        Files.writeString(file.resolve("affaire.yaml"), """
                reference: AFF-1
                creditor:
                  kind: company
                  name: Menuiserie Le Goff
                  legalForm: SARL
                  siren: "732829320"
                  address: {lines: ["12 rue du Frout"], postalCode: "29000", city: Quimper, country: FR}
                  employees: 12
                debtor:
                  kind: %s
                  name: Durand
                  legalForm: %s
                  trader: %s
                  address: {lines: ["1 rue de la Mairie"], postalCode: "%s", city: "%s", country: FR}
                invoices:
                  - {number: F-1, issued: 2026-02-01, due: 2026-03-03, gross: %s}
                """.formatted(kind, form, trader, postcode, city, amount));
        return file;
    }

    /** A file in the ministry's format, made from our own table, with another tribunal judiciaire for Morlaix. */
    private Path published(String month, String tribunalOfMorlaix) throws IOException {
        StringBuilder text = new StringBuilder(
                "Commune;Libellé Commune;Tribunal judiciaire compétent;Tribunal de proximité compétent\n");
        CourtBook.bundled().communes().values().forEach(commune -> {
            boolean morlaix = commune.insee().equals("29151");
            String proximite = commune.resort().proximite() == null || morlaix
                    ? ""
                    : Objects.requireNonNull(commune.resort().proximite()).name();
            text.append(String.join(
                            ";",
                            commune.insee(),
                            commune.name(),
                            morlaix
                                    ? tribunalOfMorlaix
                                    : commune.resort().judiciaire().name(),
                            proximite))
                    .append('\n');
        });
        return Files.writeString(folder.resolve("2026-" + month + "-competences-territoriales.csv"), text);
    }

    private static Schema schema() throws IOException {
        try (InputStream in = CourtsJson.class.getResourceAsStream("/schema/courts.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8),
                            InputFormat.JSON);
        }
    }
}
