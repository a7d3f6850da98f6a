package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.opposable.cli.Program.Result;
import fr.opposable.review.DocumentKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/check");
    private static final String DAY = "2026-11-21";

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("src/main/resources/schema/check.schema.json")), InputFormat.JSON);
    }

    /** To be read aloud whenever one of them changes. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            SAMPLE,                      FOR,                EXIT
            01-une-facture,              ,                   0
            02-paiements-partiels,       ,                   0
            03-plusieurs-factures-avoir, ,                   0
            04-mise-en-demeure-ar,       ,                   1
            05-facture-qui-desaccorde,   ,                   1
            02-paiements-partiels,       mise-en-demeure,    0
            03-plusieurs-factures-avoir, requete-injonction, 1
            05-facture-qui-desaccorde,   relance-2,          1
            """)
    void a_sample_is_read_as_a_careful_lawyer_would(String sample, String kind, int exit) throws IOException {
        Result result = kind == null
                ? Program.run("check", "samples/" + sample, "--as-of", DAY)
                : Program.run("check", "samples/" + sample, "--as-of", DAY, "--for", kind);

        assertGolden(sample + (kind == null ? "" : "-" + kind) + ".txt", result.out());
        assertThat(result.exitCode()).isEqualTo(exit);
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_document_can_be_asked_about_and_the_answer_obeys_the_schema(DocumentKind kind) throws IOException {
        for (String sample : new String[] {"01-une-facture", "04-mise-en-demeure-ar"}) {
            Result result =
                    Program.run("check", "samples/" + sample, "--as-of", DAY, "--for", kind.key(), "--format", "json");

            assertThat(schema().validate(result.out(), InputFormat.JSON)).isEmpty();
            assertThat(result.out()).contains("\"for\" : \"" + kind.key() + "\"");
        }
    }

    /** The sum asked is asked of each: a page that names one of them reads as if he owed alone. */
    @ParameterizedTest
    @ValueSource(strings = {"check", "courts", "decompte"})
    void every_debtor_that_the_filing_names_is_named(String command) {
        assertThat(Program.run(command, "samples/tribunaux/plusieurs-debiteurs", "--as-of", "2026-11-21")
                        .out())
                .containsPattern("Débiteurs +Terrassement Fournel et Gier Travaux publics");
    }

    @Test
    void the_whole_case_obeys_the_schema_and_names_its_next_step() throws IOException {
        Result result = Program.run("check", "samples/01-une-facture", "--as-of", DAY, "--format", "json");

        assertThat(schema().validate(result.out(), InputFormat.JSON)).isEmpty();
        assertThat(result.out()).contains("\"for\" : null").contains("\"kind\" : \"relance-1\"");
    }

    @Test
    void the_schema_refuses_a_severity_that_is_none() throws IOException {
        String json = Program.run("check", "samples/05-facture-qui-desaccorde", "--as-of", DAY, "--format", "json")
                .out();

        assertThat(schema().validate(
                                json.replace("\"severity\" : \"ask\"", "\"severity\" : \"grave\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void an_unknown_document_is_named_with_those_that_exist() {
        Result result = Program.run("check", "samples/01-une-facture", "--for", "assignation");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("assignation").contains("requete-injonction");
    }

    private static void assertGolden(String name, String text) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertThat(golden).exists();
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
