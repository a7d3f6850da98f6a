package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchDossierCommandTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void scanned_pieces_of_the_weight_asked_are_the_same_for_the_same_seed() throws IOException {
        for (String name : new String[] {"a", "b"}) {
            Result result = Program.run(
                    "sample",
                    "--dossier",
                    "--exhibits",
                    "3",
                    "--pages",
                    "7",
                    "--megabytes",
                    "2",
                    "--out",
                    folder.resolve(name).toString());
            assertThat(result.exitCode()).isZero();
        }

        long bytes = 0;
        try (Stream<Path> files = Files.list(folder.resolve("a"))) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
                assertThat(folder.resolve("b").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
        assertThat(bytes).isBetween(1_900_000L, 2_300_000L);
    }

    @Test
    void a_piece_without_a_page_is_refused() {
        Result result =
                Program.run("sample", "--dossier", "--exhibits", "3", "--pages", "2", "--out", folder.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("au moins une page par pièce");
    }

    @Test
    void the_bench_binds_every_page_and_says_what_it_took() {
        Result result =
                Program.run("bench", "dossier", "--exhibits", "2", "--pages", "4", "--megabytes", "1", "--runs", "1");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("opposable 1")
                .contains("jugement de chaque pièce à l’arrivée")
                .contains("s en tout")
                .contains("5 pages, PDF/A-3b")
                .contains("qpdf");
    }

    @Test
    void the_bench_brings_pictures_down_when_asked() {
        Result result = Program.run(
                "bench",
                "dossier",
                "--exhibits",
                "2",
                "--pages",
                "4",
                "--megabytes",
                "1",
                "--runs",
                "1",
                "--reduce",
                "100");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("images ramenées à 100 points par pouce\u202f; 1 Mo, puis 0")
                .contains("5 pages, PDF/A-3b");
        assertThat(Program.run("bench", "dossier", "--reduce", "99").err()).contains("--reduce");
    }
}
