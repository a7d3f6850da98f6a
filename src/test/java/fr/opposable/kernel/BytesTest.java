package fr.opposable.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BytesTest {

    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

    @Test
    void give_what_they_were_made_of_in_every_form() throws IOException {
        Bytes bytes = Bytes.copyOf(ABC);

        assertThat(bytes.length()).isEqualTo(3);
        assertThat(bytes.toArray()).isEqualTo(ABC);
        assertThat(bytes.stream().readAllBytes()).isEqualTo(ABC);
        assertThat(bytes.buffer()).isEqualTo(ByteBuffer.wrap(ABC));
        assertThat(bytes.sha256().hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(bytes).hasToString("3 bytes");
    }

    @Test
    void nobody_writes_into_them() {
        byte[] given = ABC.clone();
        Bytes bytes = Bytes.copyOf(given);

        given[0] = 'z';
        bytes.toArray()[1] = 'z';

        assertThat(bytes.toArray()).isEqualTo(ABC);
        assertThat(bytes.buffer().isReadOnly()).isTrue();
    }

    @Test
    void are_equal_when_their_content_is() {
        Bytes owned = Bytes.owning(ABC.clone());

        assertThat(owned).isEqualTo(Bytes.copyOf(ABC)).hasSameHashCodeAs(Bytes.copyOf(ABC));
        assertThat(owned).isNotEqualTo(Bytes.copyOf(new byte[] {'a', 'b', 'd'}));
        assertThat(owned).isNotEqualTo(Bytes.copyOf(new byte[0]));
        assertThat(owned.hashCode()).isNotEqualTo(Bytes.copyOf(new byte[0]).hashCode());
        assertThat(owned.equals((Object) "abc")).isFalse();
    }
}
