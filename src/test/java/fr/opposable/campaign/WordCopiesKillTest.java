package fr.opposable.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.Opposable;
import fr.opposable.golden.SameWords;
import fr.opposable.sample.PortfolioGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code produce --docx} in a process of its own, killed between two copies as a power cut would: the same command makes the rest. */
class WordCopiesKillTest {

    private static final int CASES = 16;
    private static final long SEED = 20261122L;

    @TempDir
    Path folder;

    private Path log() {
        return folder.resolve("log.txt");
    }

    private Process produce(RunFixture fixture) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Opposable.class.getName(),
                        "produce",
                        fixture.portfolio.toString(),
                        "--out",
                        fixture.out.toString(),
                        "--data",
                        fixture.data.toString(),
                        "--as-of",
                        RunFixture.DAY.toString(),
                        "--docx",
                        "--quiet")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    @Test
    void killed_between_two_copies_the_same_command_makes_those_that_lack_and_keeps_the_others() throws Exception {
        RunFixture fixture = new RunFixture(folder);
        PortfolioGenerator.asOf(RunFixture.DAY).onlyLetters().write(CASES, SEED, fixture.portfolio);

        Process killed = produce(fixture);
        while (copies(fixture).size() < 2) {
            assertThat(killed.waitFor(3, TimeUnit.MILLISECONDS))
                    .describedAs("ended before it was killed: %s", Files.readString(log()))
                    .isFalse();
        }
        killed.destroyForcibly().waitFor();
        List<Kept> kept = new ArrayList<>();
        for (Path copy : copies(fixture)) {
            kept.add(Kept.of(copy));
        }

        Process last = produce(fixture);

        assertThat(last.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(last.exitValue()).describedAs(Files.readString(log())).isZero();
        assertThat(kept).hasSizeBetween(2, CASES - 1).allSatisfy(copy -> assertThat(Kept.of(copy.path()))
                .isEqualTo(copy));
        assertThat(fixture.report().path("wordCopies").path("made").asInt()).isEqualTo(CASES - kept.size());
        assertThat(fixture.report().path("wordCopies").path("lacking")).isEmpty();
        assertEveryLetterHasItsCopyAndNothingElseIsThere(fixture);
    }

    /** A copy as the kill left it: a copy is whole or is not there, and is not written twice. */
    private record Kept(Path path, long length, Instant written) {

        static Kept of(Path copy) throws IOException {
            return new Kept(
                    copy, Files.size(copy), Files.getLastModifiedTime(copy).toInstant());
        }
    }

    /** {@return the finished copies; what is being written has another name} */
    private static List<Path> copies(RunFixture fixture) throws IOException {
        return files(fixture.out.resolve("lot-001").resolve(WordCopies.FOLDER)).stream()
                .filter(file -> file.toString().endsWith(".docx"))
                .toList();
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private static void assertEveryLetterHasItsCopyAndNothingElseIsThere(RunFixture fixture) throws IOException {
        Path lot = fixture.out.resolve("lot-001");
        List<Path> letters = files(lot).stream()
                .filter(file -> file.toString().endsWith(".pdf"))
                .toList();
        assertThat(letters).hasSize(CASES);
        List<Path> copies = new ArrayList<>();
        for (Path letter : letters) {
            Path copy = lot.resolve(WordCopies.FOLDER).resolve(WordCopies.beside(String.valueOf(letter.getFileName())));
            SameWords.assertSame(Files.readAllBytes(letter), Files.readAllBytes(copy));
            copies.add(copy);
        }
        assertThat(files(lot.resolve(WordCopies.FOLDER))).containsExactlyInAnyOrderElementsOf(copies);
    }
}
