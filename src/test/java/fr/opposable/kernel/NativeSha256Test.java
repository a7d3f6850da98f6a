package fr.opposable.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The digest of the machine's OpenSSL is Java's own, whatever it is fed and in whatever pieces. */
class NativeSha256Test {

    private MessageDigest digest = Sha256.newDigest();

    @BeforeEach
    void take_the_digest_of_the_machine() {
        Optional<MessageDigest> found = NativeSha256.ofTheMachine();
        assumeTrue(found.isPresent(), "this machine has no OpenSSL to compare with");
        digest = found.orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEXT | DIGEST
            ''   | e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            abc  | ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
            abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq | 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1
            """, useHeadersInDisplayName = true)
    void is_the_published_digest_of_the_published_text(String text, String expected) {
        assertThat(HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(expected);
    }

    /** Lengths around a block, and around what one call is given. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 55, 56, 63, 64, 65, 1000, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3_000_001})
    void is_the_digest_of_java_for_every_length_and_however_it_is_fed(int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        String expected = Sha256.of(bytes).hex();

        assertThat(hex(bytes)).isEqualTo(expected);
        digest.update(ByteBuffer.wrap(bytes));
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(expected);
        ByteBuffer direct = ByteBuffer.allocateDirect(length + 7).position(3);
        direct.put(bytes).flip().position(3);
        digest.update(direct);
        assertThat(direct.hasRemaining()).isFalse();
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(expected);
        digest.update(ByteBuffer.wrap(bytes).asReadOnlyBuffer());
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(expected);
        for (int at = 0; at < length; ) {
            int now = Math.min(length - at, 1 + at % 70_001);
            digest.update(bytes, at, now);
            at += now;
        }
        assertThat(Sha256.finish(digest).hex()).isEqualTo(expected);
    }

    @Test
    void a_copy_goes_its_own_way_and_a_reset_forgets() throws CloneNotSupportedException {
        digest.update((byte) 'a');
        MessageDigest copy = (MessageDigest) digest.clone();
        digest.update((byte) 'b');
        copy.update((byte) 'x');
        copy.update((byte) 'y');
        digest.update((byte) 'c');

        assertThat(Sha256.finish(digest)).isEqualTo(Sha256.of("abc"));
        assertThat(Sha256.finish(copy)).isEqualTo(Sha256.of("axy"));
        digest.update((byte) 'z');
        digest.reset();
        assertThat(Sha256.finish(digest)).isEqualTo(Sha256.of(""));
    }

    @Test
    void a_machine_without_the_library_or_with_another_one_has_none() {
        assertThat(NativeSha256.by(List.of("libthere-is-none.so", "libm.so.6"))).isEmpty();
        assertThat(NativeSha256.by(List.of("libthere-is-none.so", "libcrypto.so.3", "libcrypto.so.1.1")))
                .isPresent();
    }

    private String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest.digest(bytes));
    }
}
