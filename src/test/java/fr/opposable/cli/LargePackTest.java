package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** In a process of its own, whose memory is two thirds of the pack, as for the 300 MB that {@code ./opposable bench pack} writes. */
class LargePackTest {

    @Test
    void a_pack_is_written_and_verified_in_less_memory_than_it_has() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "fr.opposable.Opposable",
                        "bench",
                        "pack",
                        "--megabytes",
                        "144",
                        "--quiet")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).describedAs(said).isZero();
        assertThat(said).contains("Intact.");
    }
}
