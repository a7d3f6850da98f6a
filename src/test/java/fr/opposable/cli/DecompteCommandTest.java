package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecompteCommandTest {

    private static final String CASE = "samples/02-paiements-partiels";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
            pdf,  %PDF-1.7
            xlsx, PK
            """)
    void a_binary_view_goes_to_the_file_named(String format, String begins) throws IOException {
        Path file = folder.resolve("decompte." + format);

        Program.Result result = Program.run("decompte", CASE, "--format", format, "--out", file.toString(), "--quiet");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .startsWith(begins);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_binary_view_goes_to_a_redirected_output_as_it_is() throws IOException {
        Path file = folder.resolve("decompte.xlsx");
        Program.run("decompte", CASE, "--format", "xlsx", "--out", file.toString());

        ByteArrayOutputStream out =
                run(false, "decompte", CASE, "--format", "xlsx", "--quiet").out();

        assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @CsvSource({"pdf", "xlsx"})
    void a_screen_is_spared_and_told_how(String format) {
        Poured poured = run(true, "decompte", CASE, "--format", format);

        assertThat(poured.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(poured.out().size()).isZero();
        assertThat(poured.err()).contains("--out FICHIER").contains("redirigez");
    }

    @Test
    void a_folder_that_does_not_exist_is_named() {
        Program.Result result = Program.run(
                "decompte",
                CASE,
                "--format",
                "xlsx",
                "--out",
                folder.resolve("absent/x.xlsx").toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("--out").contains("absent");
    }

    private record Poured(int exitCode, ByteArrayOutputStream out, String err) {}

    private static Poured run(boolean screen, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                screen);
        int exitCode = new CommandLineDoor(terminal, Program.CLOCK).execute(args);
        return new Poured(exitCode, out, err.toString(StandardCharsets.UTF_8));
    }
}
