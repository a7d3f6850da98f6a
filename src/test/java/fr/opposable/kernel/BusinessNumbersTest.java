package fr.opposable.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SIREN, SIRET and VAT numbers: what is read, what is refused and why. */
class BusinessNumbersTest {

    /** {@code ~} stands for U+202F. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TYPED         | READ      | PRINTED
            732 829 320   | 732829320 | 732~829~320
            732829320     | 732829320 | 732~829~320
            356 000 000   | 356000000 | 356~000~000
            """, useHeadersInDisplayName = true)
    void a_siren_is_read_as_typed_and_printed_in_threes(String typed, String read, String printed) {
        Siren siren = Siren.parse(typed);

        assertThat(siren.value()).isEqualTo(read);
        assertThat(siren).hasToString(read);
        assertThat(siren.formatted()).isEqualTo(printed.replace('~', '\u202f'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GIVEN      | REFUSED BECAUSE
            732829321  | fails its check digit
            732829302  | fails its check digit
            372829320  | fails its check digit
            73282932   | A SIREN has nine digits, not
            7328293200 | A SIREN has nine digits, not
            73282932O  | A SIREN has nine digits, not
            """, useHeadersInDisplayName = true)
    void a_siren_of_another_length_or_mistyped_is_refused(String given, String because) {
        assertThatThrownBy(() -> new Siren(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(because)
                .hasMessageContaining("'" + given + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TYPED              | READ           | SIREN
            732 829 320 00074  | 73282932000074 | 732829320
            356 000 000 00048  | 35600000000048 | 356000000
            356 000 000 00015  | 35600000000015 | 356000000
            """, useHeadersInDisplayName = true)
    void a_siret_is_read_as_typed_and_names_its_siren(String typed, String read, String siren) {
        Siret siret = Siret.parse(typed);

        assertThat(siret.value()).isEqualTo(read);
        assertThat(siret).hasToString(read);
        assertThat(siret.siren()).isEqualTo(new Siren(siren));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GIVEN           | REFUSED BECAUSE                 | WHAT IT SHOWS
            73282932000075  | fails its check digit           | one digit off
            35600000000007  | fails its check digit           | La Poste, whose digits sum to 21
            73282932000004  | fails its check digit           | the sum of five is for La Poste alone
            7328293200007   | A SIRET has fourteen digits, not | thirteen digits
            732829320000740 | A SIRET has fourteen digits, not | fifteen digits
            """, useHeadersInDisplayName = true)
    void a_siret_of_another_length_or_mistyped_is_refused(String given, String because, String shown) {
        assertThatThrownBy(() -> new Siret(given))
                .as(shown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(because)
                .hasMessageContaining("'" + given + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TYPED             | READ          | SIREN
            FR 44 732 829 320 | FR44732829320 | 732829320
            fr44732829320     | FR44732829320 | 732829320
            FR 1A 732 829 320 | FR1A732829320 | 732829320
            FR A1 732 829 320 | FRA1732829320 | 732829320
            """, useHeadersInDisplayName = true)
    void a_vat_number_is_read_as_typed_and_names_its_siren(String typed, String read, String siren) {
        FrenchVatNumber number = FrenchVatNumber.parse(typed);

        assertThat(number.value()).isEqualTo(read);
        assertThat(number).hasToString(read);
        assertThat(number.siren()).isEqualTo(new Siren(siren));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GIVEN         | REFUSED BECAUSE
            FR45732829320 | fails its key: 44 was expected
            FR00732829320 | fails its key: 44 was expected
            FR44732829321 | SIREN '732829321' fails its check digit
            FRO4732829320 | is FR, two characters and nine digits
            FRI4732829320 | is FR, two characters and nine digits
            DE44732829320 | is FR, two characters and nine digits
            FR4732829320  | is FR, two characters and nine digits
            """, useHeadersInDisplayName = true)
    void a_vat_number_with_a_wrong_key_or_shape_is_refused(String given, String because) {
        assertThatThrownBy(() -> new FrenchVatNumber(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(because);
    }

    @ParameterizedTest
    @ValueSource(strings = {"18", "26", "34", "42", "59", "67", "75", "83", "91", "00"})
    void the_check_digit_doubles_every_second_digit(String valid) {
        assertThat(Luhn.isValid(valid)).isTrue();
        int next = (valid.charAt(1) - '0' + 1) % 10;
        assertThat(Luhn.isValid(valid.substring(0, 1) + next)).isFalse();
    }

    @Test
    void the_check_digit_of_the_standard_is_accepted() {
        assertThat(Luhn.isValid("79927398713")).isTrue();
        assertThat(Luhn.isValid("79927398710")).isFalse();
    }

    @Test
    void only_white_space_is_removed() {
        assertThat(Spaces.removedFrom(" 1\u00a02\u202f3\t4\r\n-\ud835\udfd9. ")).isEqualTo("1234-\ud835\udfd9.");
    }
}
