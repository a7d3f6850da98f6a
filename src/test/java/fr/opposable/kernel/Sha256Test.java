package fr.opposable.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Digests as the examples of FIPS 180-4 publish them. */
class Sha256Test {

    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEXT | DIGEST
            ''   | e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            abc  | ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
            abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq | 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1
            """, useHeadersInDisplayName = true)
    void is_the_published_digest_of_the_published_text(String text, String digest) {
        assertThat(Sha256.of(text).hex()).isEqualTo(digest);
        assertThat(Sha256.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(Sha256.of(text));
    }

    @Test
    void a_text_is_digested_in_UTF_8() {
        assertThat(Sha256.of("é")).isEqualTo(Sha256.of(new byte[] {(byte) 0xc3, (byte) 0xa9}));
    }

    @Test
    void may_be_fed_piece_by_piece() {
        var digest = Sha256.newDigest();
        digest.update((byte) 'a');
        digest.update(new byte[] {'b', 'c'});

        assertThat(Sha256.finish(digest).hex()).isEqualTo(OF_ABC);
    }

    @Test
    void is_its_32_bytes_and_its_64_digits() {
        Sha256 digest = new Sha256(OF_ABC);

        assertThat(digest.raw()).isEqualTo(HexFormat.of().parseHex(OF_ABC)).hasSize(32);
        assertThat(Sha256.ofRaw(digest.raw())).isEqualTo(digest);
    }

    @Test
    void is_shortened_for_the_eye_and_named_in_logs() {
        assertThat(new Sha256(OF_ABC).abbreviated()).isEqualTo("ba7816bf8f01");
        assertThat(new Sha256(OF_ABC)).hasToString("sha256:" + OF_ABC);
    }

    /** The characters beside {@code 0}, {@code 9}, {@code a} and {@code f}, capitals, and a digest cut short or prolonged. */
    @ParameterizedTest
    @ValueSource(strings = {"/", ":", "`", "g", "A", "é", " ", "", "00"})
    void nothing_else_passes_for_a_digest(String end) {
        String wrong = OF_ABC.substring(1) + end;

        assertThatThrownBy(() -> new Sha256(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A SHA-256 is 64 hexadecimal digits, not '%s'", wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "a", "f"})
    void every_hexadecimal_digit_may_stand_in_one(String digit) {
        assertThat(new Sha256(digit.repeat(64)).abbreviated()).isEqualTo(digit.repeat(12));
    }
}
