package fr.opposable.vault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.store.DataStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A process that records versions without end, killed as a power cut would: nothing it acknowledged is missing and the log is whole. Short
 * here; the long one is {@code mvn verify -Dtest=LedgerKillTest -Dkill.ledger=50}.
 */
class LedgerKillTest {

    private static final int KILLS = Integer.getInteger("kill.ledger", 3);
    private static final long SEED = Long.getLong("kill.seed", 20261122L);
    private static final int CHUNK = 25;

    @TempDir
    Path folder;

    /** The process: records chunks and says, after each commit, up to where. */
    static final class Recorder {

        private Recorder() {}

        public static void main(String[] args) {
            try (DataStore store = DataStore.open(Path.of(args[0]), null);
                    Vault vault = new Vault(store, Clock.systemUTC())) {
                TransactionTemplate transaction =
                        new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
                for (int from = Integer.parseInt(args[1]); ; from += CHUNK) {
                    List<Draft> drafts = IntStream.range(from, from + CHUNK)
                            .mapToObj(LedgerKillTest::draft)
                            .toList();
                    vault.keep(drafts.subList(0, 1));
                    transaction.executeWithoutResult(_ -> vault.seal(drafts));
                    System.out.println("recorded " + (from + CHUNK));
                    if (from % 100 == 0) {
                        vault.settle();
                    }
                }
            }
        }
    }

    private static Draft draft(int number) {
        String facts = "facts " + number;
        return new Draft(
                new DocumentKey("732829320", "AFF-" + number, "relance-1"),
                new Fingerprint(Sha256.of(facts), "relance-1/v1", Sha256.of("template"), Sha256.of("law"), "tests"),
                facts,
                Bytes.copyOf(("words " + number / CHUNK).getBytes(StandardCharsets.UTF_8)),
                "application/pdf",
                1,
                "test",
                "run/" + number);
    }

    @Test
    void killed_while_it_records_it_loses_nothing_it_acknowledged() throws Exception {
        RandomGenerator moments = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        Path data = folder.resolve("data");
        int recorded = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path output = folder.resolve("out-" + kill);
            Process process = start(data, recorded, output);
            awaitAcknowledged(process, output, recorded + 2 * CHUNK); // a loaded machine may do no more before the kill
            Thread.sleep(moments.nextLong(50, 1500));
            process.destroyForcibly().waitFor();
            int acknowledged = acknowledged(output);

            try (DataStore store = DataStore.open(data, null);
                    Vault vault = new Vault(store, Clock.systemUTC())) {
                assertThat(vault.verify(_ -> {}).problems()).isEmpty();
                vault.settle();
                VaultVerification settled = vault.verify(_ -> {});
                assertThat(settled.problems()).isEmpty();
                assertThat(settled.checked())
                        .isGreaterThanOrEqualTo(acknowledged)
                        .isEqualTo(vault.ledger().size());
                assertThat(vault.history("AFF-" + (acknowledged - 1), null)).hasSize(1);
                recorded = Math.toIntExact(settled.checked());
            }
        }
        assertThat(recorded).isGreaterThanOrEqualTo(2 * KILLS * CHUNK);
    }

    /** Leaves in this folder what a process left that was killed after so many versions were acknowledged. */
    static void killAfter(Path data, Path output, int versions) throws Exception {
        Process process = start(data, 0, output);
        awaitAcknowledged(process, output, versions);
        process.destroyForcibly().waitFor();
    }

    private static Process start(Path data, int from, Path output) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Recorder.class.getName(),
                        data.toString(),
                        Integer.toString(from))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static void awaitAcknowledged(Process process, Path output, int versions) throws Exception {
        while (acknowledged(output) < versions) {
            assertThat(process.isAlive()).describedAs(Files.readString(output)).isTrue();
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
    }

    private static int acknowledged(Path output) throws IOException {
        try (Stream<String> lines = Files.lines(output)) {
            return lines.filter(line -> line.startsWith("recorded "))
                    .mapToInt(line -> Integer.parseInt(line.substring("recorded ".length())))
                    .max()
                    .orElse(0);
        }
    }
}
