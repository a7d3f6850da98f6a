package fr.opposable.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestedFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, (256 << 10) + 1, 1 << 20, (4 << 20) - 1, 4 << 20, (9 << 20) + 7})
    void the_file_holds_what_was_written_and_the_digest_is_of_the_file(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        Path file = folder.resolve("volume");
        Sha256 digest;

        try (DigestedFile out = new DigestedFile(file)) {
            int half = length / 2;
            out.write(bytes, 0, half);
            for (byte one : Arrays.copyOfRange(bytes, half, Math.min(length, half + 3))) {
                out.write(one);
            }
            out.write(bytes, Math.min(length, half + 3), length - Math.min(length, half + 3));
            out.written();
            assertThat(file).hasBinaryContent(bytes);
            digest = out.sha256();
        }

        assertThat(digest).isEqualTo(Sha256.of(bytes));
    }

    @Test
    void what_stood_there_before_is_gone() throws IOException {
        Path file = folder.resolve("volume");
        Files.writeString(file, "an older and longer volume");

        try (DigestedFile out = new DigestedFile(file)) {
            out.write('x');
            out.written();
            assertThat(out.sha256()).isEqualTo(Sha256.of("x"));
        }

        assertThat(file).hasContent("x");
    }

    /** Every write to it fails as on a full disk. */
    @Test
    void a_full_disk_is_told_and_nobody_waits_for_ever() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "this machine has no /dev/full");

        try (DigestedFile out = new DigestedFile(full)) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 40; i++) {
                            out.write(new byte[1 << 20], 0, 1 << 20);
                        }
                        out.written();
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("space");
            assertThatThrownBy(out::sha256).isInstanceOf(IOException.class);
        }
    }

    @Test
    void what_is_left_in_the_middle_ends_its_threads() throws IOException {
        try (DigestedFile out = new DigestedFile(folder.resolve("volume"))) {
            out.write(new byte[6 << 20], 0, 6 << 20);
        }

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("volume-writer", "volume-digest");
    }

    @Test
    void who_is_interrupted_leaves_no_thread_behind() throws IOException, InterruptedException {
        DigestedFile out = new DigestedFile(folder.resolve("volume"));
        out.write(new byte[6 << 20], 0, 6 << 20);
        Thread.currentThread().interrupt();

        assertThatThrownBy(out::close).isInstanceOf(IOException.class).hasMessageContaining("interrupted");

        assertThat(Thread.interrupted()).isTrue();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("volume-writer") || thread.getName().equals("volume-digest")) {
                thread.join(20_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }
}
