package fr.opposable.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The canonical form that is hashed and signed: one value, one text. */
class CanonicalJsonTest {

    @Test
    void writes_every_kind_of_value() {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("nothing", null);
        value.put("yes", true);
        value.put("no", false);
        value.put("count", -7);
        value.put("large", 9_007_199_254_740_991L);
        value.put("text", new StringBuilder("facture"));
        value.put("list", Arrays.asList(1, null, "a", List.of(), Map.of()));

        assertThat(CanonicalJson.write(value))
                .isEqualTo("{\"count\":-7,\"large\":9007199254740991,\"list\":[1,null,\"a\",[],{}],\"no\":false,"
                        + "\"nothing\":null,\"text\":\"facture\",\"yes\":true}");
    }

    /** The example of RFC 8785, section 3.2.3: the emoji, a surrogate pair, comes before the dalet presentation form. */
    @Test
    void sorts_keys_by_their_utf_16_units() {
        Map<String, String> value = new LinkedHashMap<>();
        value.put("\u20ac", "Euro Sign");
        value.put("\r", "Carriage Return");
        value.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        value.put("1", "One");
        value.put("\ud83d\ude00", "Emoji: Grinning Face");
        value.put("\u0080", "Control");
        value.put("\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(CanonicalJson.write(value))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CODE | WRITTEN
            8    | \\b
            9    | \\t
            10   | \\n
            12   | \\f
            13   | \\r
            34   | \\"
            92   | \\\\
            0    | \\u0000
            1    | \\u0001
            11   | \\u000b
            31   | \\u001f
            47   | /
            33   | !
            233  | é
            8364 | €
            """, useHeadersInDisplayName = true)
    void escapes_what_must_be_and_nothing_else(int code, String written) {
        assertThat(CanonicalJson.write("a" + (char) code + "b")).isEqualTo("\"a" + written + "b\"");
    }

    @Test
    void the_space_and_the_first_character_above_the_controls_stand_as_they_are() {
        assertThat(CanonicalJson.write("a b\u007f")).isEqualTo("\"a b\u007f\"");
    }

    @Test
    void a_number_that_a_reader_could_round_is_refused() {
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("amount", new BigDecimal("12.10"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No canonical form for java.math.BigDecimal");
    }
}
