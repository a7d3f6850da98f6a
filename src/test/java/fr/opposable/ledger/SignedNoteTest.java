package fr.opposable.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.Sha256;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** The example of Go's package {@code golang.org/x/mod/sumdb/note}, whose format this is. */
    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static NoteKey key() {
        byte[] tagged = Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        return NoteKey.ofRaw("PeterNeumann", Arrays.copyOfRange(tagged, 1, 33));
    }

    @Test
    void a_note_made_elsewhere_verifies_here() {
        assertThat(key().line()).isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThat(SignedNote.parse(NOTE).signedBy(List.of(key()))).isPresent();
    }

    @Test
    void any_character_changed_breaks_it() {
        for (int i = 0; i < NOTE.length(); i++) {
            String changed = NOTE.substring(0, i) + (NOTE.charAt(i) == 'x' ? 'y' : 'x') + NOTE.substring(i + 1);

            assertThat(verifies(changed)).describedAs(changed).isFalse();
        }
    }

    private static boolean verifies(String note) {
        try {
            return SignedNote.parse(note).signedBy(List.of(key())).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o\n1\n",
                "o\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "o\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n",
                "o\n1\nAAAA\n",
                "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nmore\n"
            })
    void a_checkpoint_is_written_in_one_way_only(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_checkpoint_reads_back() {
        Checkpoint checkpoint = new Checkpoint("opposable.local/t/1", 42, Sha256.of("x"));

        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }
}
