package fr.opposable.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.store.DataStore;
import fr.opposable.vault.DocumentKey;
import fr.opposable.vault.Draft;
import fr.opposable.vault.Fingerprint;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A purge killed as a power cut would: what was ordered goes in the end, nothing else does, and the store verifies at every moment. */
class PurgeKillTest {

    private static final Clock THEN = Clock.fixed(Instant.parse("2018-03-01T11:00:00Z"), ZoneOffset.UTC);
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneOffset.UTC);
    private static final HeldCase CASE = new HeldCase("732829320", "AFF-1");
    private static final int LETTERS = 200;

    /** What each purge begins with. */
    @TempDir
    static Path full;

    @TempDir
    Path folder;

    /** The process: orders the purge, says so, and carries it out. */
    static final class Purger {

        private Purger() {}

        public static void main(String[] args) {
            try (DataStore store = DataStore.open(Path.of(args[0]), null);
                    Vault vault = new Vault(store, NOW)) {
                Purge purge = purge(vault);
                Purge.Ordered ordered = purge.order(
                        CASE,
                        new PurgeRequest(
                                "test", "durée échue", Set.of(RetentionRule.values()), LocalDate.of(2026, 11, 22)));
                System.out.println("ordered");
                purge.carryOut(ordered);
                purge.forget();
                System.out.println("done");
            }
        }
    }

    private static Purge purge(Vault vault) {
        return new Purge(vault, LegalLibrary.fromClassPath(), TemplateLibrary.onClassPath(), "tests", NOW);
    }

    private static Draft draft(String reference, int number) {
        String facts = "{\"asOf\":\"2018-03-01\",\"number\":" + number + "}";
        return new Draft(
                new DocumentKey("732829320", reference, "relance-" + number),
                new Fingerprint(Sha256.of(facts), "relance-1/v1", Sha256.of("template"), Sha256.of("law"), "tests"),
                facts,
                Bytes.copyOf(("lettre " + reference + " " + number).getBytes(StandardCharsets.UTF_8)),
                "application/pdf",
                1,
                "test",
                "run/" + reference + "/" + number);
    }

    @BeforeAll
    static void two_cases_with_their_letters() {
        try (DataStore store = DataStore.open(full, null);
                Vault vault = new Vault(store, THEN)) {
            for (String reference : List.of("AFF-1", "AFF-2")) {
                List<Draft> drafts = IntStream.range(0, LETTERS)
                        .mapToObj(number -> draft(reference, number))
                        .toList();
                vault.keep(drafts);
                vault.seal(drafts);
            }
            vault.settle();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 15, 60, 150})
    void killed_in_the_middle_it_is_gone_on_with(long moment) throws Exception {
        Path data = folder.resolve("data");
        copy(full, data);
        Path output = folder.resolve("output");
        Process process = start(data, output);
        while (!Files.readString(output).contains("ordered")) {
            assertThat(process.isAlive()).describedAs(Files.readString(output)).isTrue();
            process.waitFor(2, TimeUnit.MILLISECONDS);
        }
        Thread.sleep(moment);
        process.destroyForcibly().waitFor();

        try (DataStore store = DataStore.open(data, null);
                Vault vault = new Vault(store, NOW)) {
            assertThat(vault.verify(_ -> {}).problems()).isEmpty();
            purge(vault).resume();

            assertThat(vault.verify(_ -> {}).problems()).isEmpty();
            assertThat(purge(vault).resume().documents()).isZero();
            for (SealedVersion version : vault.history("AFF-1", null)) {
                if (version.key().kind().startsWith("relance-")) {
                    assertThat(store.content()
                                    .resolve(version.artifact().hex().substring(0, 3))
                                    .resolve(version.artifact().hex()))
                            .doesNotExist();
                }
            }
            for (SealedVersion version : vault.history("AFF-2", null)) {
                assertThat(vault.read(version).length()).isPositive();
            }
        }
    }

    private static void copy(Path from, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = target.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    private static Process start(Path data, Path output) throws IOException {
        Files.createFile(output);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Purger.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
