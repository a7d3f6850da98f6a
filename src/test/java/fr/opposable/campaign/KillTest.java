package fr.opposable.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.Opposable;
import fr.opposable.sample.PortfolioGenerator;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The program itself, in a process of its own, killed as a power cut would and started again. Short here; the long one is
 * {@code mvn verify -Dtest=KillTest -Dkill.cases=2000 -Dkill.times=20}.
 */
class KillTest {

    private static final int CASES = Integer.getInteger("kill.cases", 120);
    private static final int KILLS = Integer.getInteger("kill.times", 4);
    private static final long SEED = Long.getLong("kill.seed", 20261121L);

    @TempDir
    Path folder;

    private Process produce(RunFixture fixture, String... jvmOptions) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m"));
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of(
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
                "--quiet"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolve("log-" + System.nanoTime() + ".txt").toFile())
                .start();
    }

    @Test
    void killed_at_random_moments_and_restarted_it_loses_nothing_and_repeats_nothing() throws Exception {
        RunFixture fixture = new RunFixture(folder);
        PortfolioGenerator.asOf(RunFixture.DAY).onlyLetters().write(CASES, SEED, fixture.portfolio);
        RandomGenerator moments = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        int kills = 0;
        while (kills < KILLS) {
            Process process = produce(fixture);
            // the first early: on a fast machine a run is over before the others would come
            boolean ended = process.waitFor(moments.nextLong(700, kills == 0 ? 2000 : 6000), TimeUnit.MILLISECONDS);
            if (ended) {
                break;
            }
            process.destroyForcibly().waitFor();
            kills++;
        }

        Process last = produce(fixture);

        assertThat(last.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(last.exitValue()).describedAs(logs()).isZero();
        assertThat(kills).isPositive();
        assertEveryCaseHasOneLetter(fixture, CASES);
    }

    /** In the order in which a run comes by them: each process goes on with what the one before it left, and is killed further on. */
    @Test
    void killed_at_each_named_point_in_turn_it_continues() throws Exception {
        RunFixture fixture = new RunFixture(folder);
        PortfolioGenerator.asOf(RunFixture.DAY).onlyLetters().write(CASES, SEED, fixture.portfolio);

        for (String point : List.of("before-blob", "after-blob:2", "before-commit:3", "after-seal", "after-lots")) {
            Process crashed = produce(fixture, "-Dopposable.crash.at=" + point);
            assertThat(crashed.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(crashed.exitValue()).describedAs("%s: %s", point, logs()).isEqualTo(137);
        }
        Process last = produce(fixture);

        assertThat(last.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(last.exitValue()).describedAs(logs()).isZero();
        assertEveryCaseHasOneLetter(fixture, CASES);
    }

    /** Spring Batch writes the step of a partition, then its context: killed in between, it leaves the one without the other. */
    @Test
    void killed_before_the_context_of_a_step_was_written_it_continues() throws Exception {
        RunFixture fixture = new RunFixture(folder);
        PortfolioGenerator.asOf(RunFixture.DAY).onlyLetters().write(CASES, SEED, fixture.portfolio);
        Process crashed = produce(fixture, "-Dopposable.crash.at=before-commit:1");
        assertThat(crashed.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(crashed.exitValue()).describedAs(logs()).isEqualTo(137);
        try (DataStore store = DataStore.open(fixture.data, null)) {
            assertThat(new JdbcTemplate(store.dataSource()).update("DELETE FROM BATCH_STEP_EXECUTION_CONTEXT"))
                    .isPositive();
        }

        Process last = produce(fixture);

        assertThat(last.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(last.exitValue()).describedAs(logs()).isZero();
        assertEveryCaseHasOneLetter(fixture, CASES);
    }

    private static void assertEveryCaseHasOneLetter(RunFixture fixture, int cases) {
        List<String> references = fixture.lettersInLots();
        assertThat(references).hasSize(cases).doesNotHaveDuplicates();
        assertThat(fixture.report().path("counts").path("letters").asInt()).isEqualTo(cases);
        try (DataStore store = DataStore.open(fixture.data, null);
                Vault vault = new Vault(store, RunFixture.CLOCK)) {
            assertThat(vault.verify(_ -> {}).problems()).isEmpty();
            for (String reference : references) {
                assertThat(vault.history(reference, null)).hasSize(1);
            }
        }
    }

    private String logs() {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("log-"))
                    .toList()) {
                all.append(Files.readString(file));
            }
            Path log = folder.resolve("data/opposable.log");
            if (Files.exists(log)) {
                all.append(Files.readString(log));
            }
        } catch (java.io.IOException e) {
            all.append(e);
        }
        return all.toString();
    }
}
