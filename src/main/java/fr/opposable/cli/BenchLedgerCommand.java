package fr.opposable.cli;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.store.DataStore;
import fr.opposable.vault.DocumentKey;
import fr.opposable.vault.Draft;
import fr.opposable.vault.Fingerprint;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VaultVerification;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records invented versions and tells how fast they entered the log, and how fast all is read again. */
@Command(
        name = "ledger",
        description =
                "Le registre : versions inscrites par seconde, écrites sur le disque à chaque validation, et débit de la vérification.")
final class BenchLedgerCommand implements Callable<Integer> {

    private static final int BYTES = 48 << 10;
    private static final int DOCUMENTS = 500;

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(
            names = "--versions",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Nombre de versions (par défaut : 20000).")
    int versions = 20_000;

    @Option(
            names = "--chunk",
            paramLabel = "N",
            defaultValue = "100",
            description = "Versions par validation (par défaut : 100).")
    int chunk = 100;

    @Option(names = "--workers", paramLabel = "N", defaultValue = "2", description = "Ouvriers (par défaut : 2).")
    int workers = 2;

    BenchLedgerCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        try (WorkFolder work = WorkFolder.make();
                DataStore store = DataStore.open(work.resolve("data"), options.common.db);
                Vault vault = new Vault(store, clock)) {
            return measure(store, vault);
        }
    }

    private int measure(DataStore store, Vault vault) {
        List<Bytes> documents = documents();
        long keeping = System.nanoTime();
        for (int first = 0; first < DOCUMENTS; first += chunk) {
            int from = first;
            vault.keep(Stream.iterate(from, i -> i < Math.min(from + chunk, DOCUMENTS), i -> i + 1)
                    .map(i -> draft(i, documents))
                    .toList());
        }
        keeping = System.nanoTime() - keeping;
        long processor = processorNanos();
        long appending = append(store, vault, documents);
        long appended = processorNanos() - processor;
        long settling = System.nanoTime();
        vault.settle();
        settling = System.nanoTime() - settling;
        long placed = processorNanos() - processor;
        long verifying = System.nanoTime();
        VaultVerification verification = vault.verify(_ -> {});
        verifying = System.nanoTime() - verifying;

        line(
                "documents gardés",
                "%.0f/s, %d Kio chacun, fsync par fichier".formatted(DOCUMENTS / seconds(keeping), BYTES >> 10));
        line(
                "versions inscrites",
                "%d en %.1f s, soit %.0f/s ; %d ouvriers, validations de %d, fsync à chacune"
                        .formatted(versions, seconds(appending), versions / seconds(appending), workers, chunk));
        line(
                "processeur",
                "%.0f µs par version pendant l’inscription, %.0f µs avec le rangement au registre"
                        .formatted(appended / 1e3 / versions, placed / 1e3 / versions));
        line(
                "registre",
                "%d feuilles ; complet et signé %.2f s après la dernière validation"
                        .formatted(vault.ledger().size(), seconds(settling)));
        line(
                "vérification",
                "%.1f s, soit %.0f versions/s\u202f; documents relus à %d Mo/s (%d fichiers, déjà dans le cache du système)"
                        .formatted(
                                seconds(verifying),
                                versions / seconds(verifying),
                                verification.content().megabytesPerSecond(),
                                verification.content().documents()));
        line("verdict", verification.isIntact() ? "intact" : "altéré : " + verification.problems());
        return verification.isIntact() ? ExitCode.DONE : ExitCode.FAULT;
    }

    private long append(DataStore store, Vault vault, List<Bytes> documents) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                running.add(threads.submit(() -> {
                    for (int from = next.getAndAdd(chunk); from < versions; from = next.getAndAdd(chunk)) {
                        List<Draft> drafts = new ArrayList<>(chunk);
                        for (int i = from; i < Math.min(from + chunk, versions); i++) {
                            drafts.add(draft(i, documents));
                        }
                        transaction.executeWithoutResult(_ -> vault.seal(drafts));
                    }
                }));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A worker of the benchmark failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted", e);
        }
        return System.nanoTime() - start;
    }

    private List<Bytes> documents() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(options.seed);
        return Stream.generate(() -> {
                    byte[] bytes = new byte[BYTES];
                    random.nextBytes(bytes);
                    return Bytes.owning(bytes);
                })
                .limit(DOCUMENTS)
                .toList();
    }

    private static Draft draft(int number, List<Bytes> documents) {
        String facts = "{\"case\":\"BANC-%d\",\"facts\":\"%s\"}".formatted(number, "inventé ".repeat(120));
        return new Draft(
                new DocumentKey("732829320", "BANC-" + number, "relance-1"),
                new Fingerprint(
                        Sha256.of(facts), "relance-1/v1", Sha256.of("template"), Sha256.of("law"), "opposable bench"),
                facts,
                // New bytes, so that each is hashed as a new document is.
                Bytes.owning(documents.get(number % DOCUMENTS).toArray()),
                "application/pdf",
                1,
                "bench",
                "bench/" + number);
    }

    /** {@return processor time of this process so far, as far as the platform tells} */
    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private void line(String name, String value) {
        terminal.out().printf(Locale.FRANCE, "%-22s %s%n", name, value);
    }
}
