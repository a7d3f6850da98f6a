package fr.opposable.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Account numbers of the examples that ISO 13616 registers, none of which is anybody's. */
class IbanTest {

    /** {@code _} stands for U+00A0. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TYPED                              | READ                        | PRINTED
            FR14 2004 1010 0505 0001 3M02 606  | FR1420041010050500013M02606 | FR14_2004_1010_0505_0001_3M02_606
            fr14 20041010050500013m02606       | FR1420041010050500013M02606 | FR14_2004_1010_0505_0001_3M02_606
            DE89 3704 0044 0532 0130 00        | DE89370400440532013000      | DE89_3704_0044_0532_0130_00
            GB29 NWBK 6016 1331 9268 19        | GB29NWBK60161331926819      | GB29_NWBK_6016_1331_9268_19
            BE68 5390 0754 7034                | BE68539007547034            | BE68_5390_0754_7034
            NO93 8601 1117 947                 | NO9386011117947             | NO93_8601_1117_947
            TR33 0006 1005 1978 6457 8413 26   | TR330006100519786457841326  | TR33_0006_1005_1978_6457_8413_26
            """, useHeadersInDisplayName = true)
    void reads_a_number_as_typed_and_prints_it_in_fours(String typed, String read, String printed) {
        Iban iban = Iban.parse(typed);

        assertThat(iban.value()).isEqualTo(read);
        assertThat(iban).hasToString(read);
        assertThat(iban.formatted()).isEqualTo(printed.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GIVEN                        | REFUSED BECAUSE
            FR1420041010050500013M02607  | fails its check digits
            FR1520041010050500013M02606  | fails its check digits
            FR1420041010050500013M02660  | fails its check digits
            FR1420041010050500013M0260   | has 26 characters; 27 were expected for FR
            DE893704004405320130000      | has 23 characters; 22 were expected for DE
            1420041010050500013M02606FR  | has not the shape of an IBAN
            FRAB20041010050500013M02606  | has not the shape of an IBAN
            FR14                         | has not the shape of an IBAN
            fr1420041010050500013m02606  | has not the shape of an IBAN
            """, useHeadersInDisplayName = true)
    void refuses_what_is_no_account_number(String given, String because) {
        assertThatThrownBy(() -> new Iban(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(given)
                .hasMessageContaining(because);
    }

    @ParameterizedTest
    @ValueSource(chars = {' ', '\t', '\n', '\u00a0', '\u202f', '\u2003'})
    void white_space_of_every_kind_is_left_out(char space) {
        assertThat(Iban.parse("BE68" + space + "539007547034" + space).value()).isEqualTo("BE68539007547034");
    }
}
