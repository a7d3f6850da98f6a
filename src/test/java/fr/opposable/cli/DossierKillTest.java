package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.sample.DossierFolders;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The dossiers of a lot, in a process of its own, killed as a power cut would and gone on with. Short here; the long one is {@code
 * mvn verify -Dtest=DossierKillTest -Dkill.dossiers=100 -Dkill.dossiers.times=20}.
 */
class DossierKillTest {

    private static final int CASES = Integer.getInteger("kill.dossiers", 4);
    private static final int KILLS = Integer.getInteger("kill.dossiers.times", 2);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final long SEED = Long.getLong("kill.seed", 20261122L);

    @TempDir
    Path folder;

    private Process produce(String... more) throws IOException {
        return DossierLot.in(folder).start(List.of(), folder.resolve("log-" + System.nanoTime() + ".txt"), more);
    }

    @Test
    void killed_at_random_moments_and_resumed_on_another_day_it_loses_nothing_and_repeats_nothing() throws Exception {
        DossierLot lot = DossierLot.in(folder);
        DossierFolders.write(CASES, DAY, SEED, lot.portfolio());
        RandomGenerator moments = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        Process first = produce("--as-of", DAY.toString());
        while (!lot.isUnfinished()) {
            assertThat(first.isAlive()).describedAs(logs()).isTrue();
            Thread.sleep(50);
        }
        first.waitFor(moments.nextLong(500, 3000), TimeUnit.MILLISECONDS);
        first.destroyForcibly().waitFor();
        assertThat(lot.isUnfinished()).isTrue();
        for (int kill = 1; kill < KILLS && lot.isUnfinished(); kill++) {
            Process next = produce("--resume");
            next.waitFor(moments.nextLong(3000, 9000), TimeUnit.MILLISECONDS);
            next.destroyForcibly().waitFor();
        }

        Process last = lot.isUnfinished() ? produce("--resume") : produce("--as-of", DAY.toString());

        assertThat(last.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(last.exitValue()).describedAs(logs()).isZero();
        assertThat(lot.isUnfinished()).isFalse();
        List<String> names = lot.names("out/dossiers");
        assertThat(names)
                .hasSize(CASES)
                .allMatch(name -> name.matches("DOS-\\d{4}_dossier-1_(?:tribunal-digital|paper)"));
        assertThat(Files.readString(folder.resolve("out/rapport.json"))).contains("\"dossiers\" : " + CASES);
        try (DataStore store = DataStore.open(folder.resolve("data"), null);
                Vault vault = new Vault(store, Clock.systemUTC())) {
            assertThat(vault.verify(_ -> {}).problems()).isEmpty();
            for (String name : names) {
                String reference = name.substring(0, name.indexOf('_'));
                assertThat(vault.history(reference, null)).isNotEmpty().allMatch(version -> version.versionNo() == 1);
            }
        }
    }

    private String logs() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("log-"))
                    .toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
