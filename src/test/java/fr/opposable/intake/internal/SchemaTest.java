package fr.opposable.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.opposable.intake.CaseFolders;
import fr.opposable.intake.CaseJson;
import fr.opposable.intake.Intake;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code affaire.schema.json} says to editors what the reader says to everybody. */
class SchemaTest {

    private static final JsonNode SCHEMA = schema();

    private static JsonNode schema() {
        try (InputStream in = SchemaTest.class.getResourceAsStream("/schema/affaire.schema.json")) {
            return JsonMapper.builder().build().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> errors(String text, InputFormat format) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEMA);
        // The validator's YAML has no « ~ » for null.
        return schema.validate(text.replace(": ~", ": null"), format).stream()
                .map(Object::toString)
                .toList();
    }

    static Stream<KeySet> tables() {
        return KeySet.all().stream();
    }

    private static JsonNode table(KeySet keys) {
        return keys == KeySet.CASE ? SCHEMA : SCHEMA.get("$defs").get(keys.name());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void the_schema_has_the_keys_of_the_reader_and_no_other(KeySet keys) {
        JsonNode table = table(keys);

        assertThat(new TreeSet<>(table.get("properties").propertyNames())).isEqualTo(new TreeSet<>(keys.names()));
        assertThat(table.get("additionalProperties").asBoolean()).isFalse();
        Set<String> required = new TreeSet<>();
        table.get("required").forEach(name -> required.add(name.asString()));
        Set<String> mandatory = new TreeSet<>();
        keys.keys().forEach(key -> {
            if (key.mandatory()) {
                mandatory.add(key.name());
            }
        });
        assertThat(required).isEqualTo(mandatory);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void the_schema_has_the_words_of_the_reader_and_a_description_of_each_key(KeySet keys) {
        keys.keys().forEach(key -> {
            JsonNode property = table(keys).get("properties").get(key.name());
            assertThat(property.get("description").asString()).as(key.name()).isNotBlank();
            if (!key.words().isEmpty()) {
                List<String> words = new ArrayList<>();
                property.get("enum").forEach(word -> {
                    if (!word.isNull()) {
                        words.add(word.asString());
                    }
                });
                assertThat(words).as(key.name()).isEqualTo(key.words());
            }
        });
    }

    @Test
    void the_schema_has_no_table_that_the_reader_has_not() {
        assertThat(SCHEMA.get("$defs").propertyNames())
                .containsExactlyInAnyOrderElementsOf(KeySet.all().stream()
                        .filter(keys -> keys != KeySet.CASE)
                        .map(KeySet::name)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"every-key", "nothing-known"})
    void what_the_reader_accepts_the_schema_accepts(String name) throws IOException {
        Path folder = Path.of("src/test/resources/intake").resolve(name);

        Intake intake = new CaseFolders().read(folder);

        assertThat(intake).isInstanceOf(Intake.Accepted.class);
        assertThat(errors(Files.readString(folder.resolve("affaire.yaml")), InputFormat.YAML))
                .isEmpty();
        assertThat(errors(CaseJson.write(((Intake.Accepted) intake).caseFile()), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            typed              | instead
            kind: individual   | kind: consumer
            gross: "89.9"      | gross: "1.234,56"
            gross: "89.9"      | gross: 0
            issued: 2026-02-01 | issued: 01/02/2026
            creditNotes: ~     | creditNote: ~
            reference: AFF     | reference: A/F
            invoices:          | invoice:
            """)
    void what_the_schema_refuses_the_reader_refuses(String typed, String instead) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/intake/nothing-known/affaire.yaml"));

        assertThat(text).contains(typed);
        String varied = text.replace(typed, instead);

        assertThat(errors(varied, InputFormat.YAML)).isNotEmpty();
        Complaints complaints = new Complaints();
        Node tree = YamlTree.of(varied, "affaire.yaml", complaints);
        assertThat(CaseReader.judging(complaints, new NamedFiles(Path.of("."))).read(tree))
                .isNull();
    }
}
