package fr.opposable.legal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.legal.LegalTextsFaultyException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlMapTest {

    private static final Map<String, Consumer<YamlMap>> READINGS = Map.of(
            "text", map -> map.text("key"),
            "textOrNull", map -> map.textOrNull("key"),
            "truth", map -> map.truth("key"),
            "date", map -> map.date("key"),
            "map", map -> map.map("key"),
            "maps", map -> map.maps("key"),
            "texts", map -> map.texts("key"),
            "onlyWith", map -> map.onlyWith("key"));

    @Test
    void gives_every_value_as_it_is_typed() {
        YamlMap map = YamlMap.read("sums/one.yaml", """
                text: 1_000
                nothing: null
                something: nul
                kept: yes
                left: no
                day: 2026-02-28
                inside: {a: b}
                list: [x, "y z"]
                many: [{a: 1}, {a: 2}]
                """);

        assertThat(map.file()).isEqualTo("sums/one.yaml");
        assertThat(map.keys())
                .containsExactly("text", "nothing", "something", "kept", "left", "day", "inside", "list", "many");
        assertThat(map.text("text")).isEqualTo("1_000");
        assertThat(map.textOrNull("nothing")).isNull();
        assertThat(map.textOrNull("something")).isEqualTo("nul");
        assertThat(map.truth("kept")).isTrue();
        assertThat(map.truth("left")).isFalse();
        assertThat(map.date("day")).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(map.map("inside").text("a")).isEqualTo("b");
        assertThat(map.texts("list")).containsExactly("x", "y z");
        assertThat(map.maps("many")).extracting(one -> one.text("a")).containsExactly("1", "2");
        assertThat(map.has("text")).isTrue();
        assertThat(map.has("txet")).isFalse();
    }

    /** The mapping begins on line 2, after a comment; the value is on line 3. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            VALUE      | READ AS    | REFUSAL
            key: [a]   | text       | line 3: a text was expected
            key: {a: b}| textOrNull | line 3: a text was expected
            key: true  | truth      | line 3: 'true' is neither yes nor no
            key: 31/01 | date       | line 3: '31/01' is no date (2026-01-31)
            key: 2026-02-30 | date  | line 3: '2026-02-30' is no date (2026-01-31)
            key: a     | map        | line 3: a mapping was expected
            key: a     | maps       | line 3: 'key' should be a list
            key: [a]   | maps       | line 3: a mapping was expected
            key: a     | texts      | line 3: 'key' should be a list
            key: [[a]] | texts      | line 3: a text was expected
            kye: a     | text       | line 2: the key 'key' is missing
            kye: a     | maps       | line 2: the key 'key' is missing
            first: b   | text       | line 3: the key 'first' is there twice
            kye: a     | onlyWith   | line 2: unknown key 'first', expected one of [key]
            """, useHeadersInDisplayName = true)
    void refuses_with_the_file_and_the_line(String value, String as, String refusal) {
        Consumer<YamlMap> reading = READINGS.getOrDefault(as, map -> {});
        assertThat(READINGS).containsKey(as);

        assertThatThrownBy(() -> reading.accept(YamlMap.read("sums/one.yaml", "# sums\nfirst: a\n" + value + "\n")))
                .isInstanceOf(LegalTextsFaultyException.class)
                .hasMessageStartingWith("sums/one.yaml, ")
                .hasMessageContaining(refusal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TEXT         | REFUSAL
            `- a`        | sums/one.yaml: a mapping was expected at the top
            a            | sums/one.yaml: a mapping was expected at the top
            ``           | sums/one.yaml: a mapping was expected at the top
            `a: [b`      | sums/one.yaml is no YAML
            `{a: &x [b], c: *x}` | sums/one.yaml is no YAML
            """, useHeadersInDisplayName = true)
    void refuses_what_is_no_mapping(String text, String refusal) {
        assertThatThrownBy(() -> YamlMap.read("sums/one.yaml", text))
                .isInstanceOf(LegalTextsFaultyException.class)
                .hasMessageContaining(refusal);
    }

    @Test
    void a_fault_names_the_line_of_its_mapping() {
        YamlMap map = YamlMap.read("sums/one.yaml", "a:\n  b: c\n");

        assertThat(map.map("a").fault("wrong")).hasMessage("sums/one.yaml, line 2: wrong");
    }
}
