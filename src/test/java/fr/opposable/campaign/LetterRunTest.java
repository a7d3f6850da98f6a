package fr.opposable.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.golden.GoldenPdf;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.sample.PortfolioGenerator;
import fr.opposable.store.BothEngines;
import fr.opposable.store.DataStore;
import fr.opposable.store.StoreUnavailableException;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterRunTest {

    @TempDir
    Path folder;

    private static void portfolioOf(int cases, Path dir) {
        PortfolioGenerator.asOf(RunFixture.DAY)
                .withRejects(new BigDecimal("0.1"))
                .write(cases, 7, dir);
    }

    private static void lettersOnly(int cases, Path dir) {
        PortfolioGenerator.asOf(RunFixture.DAY).onlyLetters().write(cases, 7, dir);
    }

    @ParameterizedTest
    @EnumSource
    void every_case_has_one_outcome_and_every_letter_one_file(BothEngines engine) {
        RunFixture fixture = new RunFixture(folder);
        portfolioOf(120, fixture.portfolio);

        RunSummary summary = fixture.run(engine.newUrl(), fixture.request("next", RunFixture.DAY));

        assertThat(summary.letters()).isPositive();
        assertThat(summary.held()).isPositive();
        assertThat(summary.rejected()).isPositive();
        assertThat(fixture.report().path("cases").size())
                .isEqualTo((int) (summary.letters() + summary.unchanged() + summary.held() + summary.rejected()))
                .isGreaterThanOrEqualTo(120);
        assertThat(fixture.lettersInLots()).hasSize((int) summary.letters()).doesNotHaveDuplicates();
        assertThat(fixture.out.resolve("rejets")).isDirectory();
    }

    @ParameterizedTest
    @EnumSource
    void the_same_command_again_makes_nothing_twice(BothEngines engine) {
        RunFixture fixture = new RunFixture(folder);
        lettersOnly(30, fixture.portfolio);
        String url = engine.newUrl();
        fixture.run(url, fixture.request("next", RunFixture.DAY));

        fixture.out = folder.resolve("elsewhere");
        RunSummary again = fixture.run(url, fixture.request("next", RunFixture.DAY));

        assertThat(again.again()).isTrue();
        assertThat(again.letters()).isEqualTo(30);
        assertThat(fixture.lettersInLots()).hasSize(30);
        assertThat(versions(fixture, url).size()).isEqualTo(1);
    }

    private static List<SealedVersion> versions(RunFixture fixture, String url) {
        String reference = fixture.lettersInLots().getFirst();
        try (DataStore store = DataStore.open(fixture.data, url);
                Vault vault = new Vault(store, RunFixture.CLOCK)) {
            return vault.history(reference, null);
        }
    }

    @Test
    void the_next_day_a_letter_handed_over_is_not_written_again_by_itself() {
        RunFixture fixture = new RunFixture(folder);
        lettersOnly(12, fixture.portfolio);
        fixture.run(null, fixture.request("next", RunFixture.DAY));

        RunSummary tomorrow = fixture.run(null, fixture.request("next", RunFixture.DAY.plusDays(1)));

        assertThat(tomorrow.letters()).isZero();
        assertThat(tomorrow.held()).isEqualTo(12);
        assertThat(fixture.report().path("cases").get(0).path("rule").asString())
                .isEqualTo("PRD-SENT");
    }

    @Test
    void a_letter_asked_for_by_name_on_another_day_is_a_new_version() {
        RunFixture fixture = new RunFixture(folder);
        lettersOnly(4, fixture.portfolio);
        fixture.run(null, fixture.request("relance-1", RunFixture.DAY));

        fixture.run(null, fixture.request("relance-1", RunFixture.DAY.plusDays(1)));

        assertThat(versions(fixture, null)).extracting(SealedVersion::versionNo).containsExactly(1, 2);
        assertThat(fixture.folder.resolve("out")).isDirectoryContaining("glob:**/rapport-*.json");
    }

    @Test
    void the_same_facts_in_another_portfolio_are_not_written_again() {
        RunFixture fixture = new RunFixture(folder);
        lettersOnly(10, fixture.portfolio);
        fixture.run(null, fixture.request("next", RunFixture.DAY));

        lettersOnly(15, fixture.portfolio);
        RunSummary wider = fixture.run(null, fixture.request("next", RunFixture.DAY));

        assertThat(wider.unchanged()).isEqualTo(10);
        assertThat(wider.letters()).isEqualTo(5);
    }

    @Test
    void a_dry_run_decides_everything_and_keeps_nothing() {
        RunFixture fixture = new RunFixture(folder);
        portfolioOf(40, fixture.portfolio);
        RunRequest request =
                new RunRequest(fixture.portfolio, fixture.out, "next", RunFixture.DAY, true, true, false, "test", 2);

        try (var open = fr.opposable.intake.Portfolios.open(fixture.portfolio)) {
            RunSummary summary = new DryRun(RunFixture.CLOCK)
                    .run(
                            request,
                            fr.opposable.vault.Versions.NONE,
                            open,
                            LetterWorkshop.standard(),
                            RunProgress.SILENT);

            assertThat(summary.letters()).isPositive();
        }
        assertThat(fixture.report().path("dryRun").asBoolean()).isTrue();
        assertThat(fixture.out.resolve("lot-001")).doesNotExist();
        assertThat(fixture.data).doesNotExist();
    }

    @Test
    void an_output_folder_that_vanished_is_a_fault_and_the_same_command_continues() throws Exception {
        RunFixture fixture = new RunFixture(folder);
        lettersOnly(20, fixture.portfolio);
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file, not a folder");
        fixture.out = blocked.resolve("out");

        assertThatThrownBy(() -> fixture.run(null, fixture.request("next", RunFixture.DAY)))
                .isInstanceOf(OutputUnavailableException.class)
                .hasMessageContaining("ne peut pas être écrit");

        Files.delete(blocked);
        RunSummary resumed = fixture.run(null, fixture.request("next", RunFixture.DAY));
        assertThat(resumed.letters()).isEqualTo(20);
        assertThat(fixture.lettersInLots()).hasSize(20);
    }

    @Test
    void a_run_asked_to_stop_stops_at_the_next_chunk_and_continues_later() {
        RunFixture fixture = new RunFixture(folder);
        lettersOnly(600, fixture.portfolio);
        AtomicReference<LetterRun> running = new AtomicReference<>();
        AtomicBoolean asked = new AtomicBoolean();
        RunProgress stopsAtOnce = new RunProgress() {
            @Override
            public void stage(String name) {}

            @Override
            public void total(long cases, long already) {}

            @Override
            public void advanced(int cases) {
                if (asked.compareAndSet(false, true)) {
                    new Thread(() -> running.get().stop()).start();
                }
            }
        };

        RunSummary stopped;
        try (var open = fr.opposable.intake.Portfolios.open(fixture.portfolio);
                DataStore store = DataStore.open(fixture.data, null);
                Vault vault = new Vault(store, RunFixture.CLOCK)) {
            running.set(new LetterRun(store, vault, RunFixture.CLOCK));
            stopped = running.get()
                    .run(fixture.request("next", RunFixture.DAY), open, LetterWorkshop.standard(), stopsAtOnce);
        }

        assertThat(stopped.stopped()).isTrue();
        assertThat(stopped.letters()).isLessThan(600);
        RunSummary continued = fixture.run(null, fixture.request("next", RunFixture.DAY));
        assertThat(continued.letters()).isEqualTo(600);
        assertThat(fixture.lettersInLots()).hasSize(600).doesNotHaveDuplicates();
    }

    @Test
    void a_case_too_old_for_the_known_law_is_rejected_alone() throws Exception {
        RunFixture fixture = new RunFixture(folder);
        lettersOnly(6, fixture.portfolio);
        String firstCase = rows(fixture, "cases.csv").get(1).split(";", -1)[0];
        fixture.change(
                "invoices.csv",
                line -> line.startsWith(firstCase + ";")
                        ? line.replaceAll("\\d{4}-\\d{2}-\\d{2}", "1900-01-01")
                        : line);

        RunSummary summary = fixture.run(null, fixture.request("relance-1", RunFixture.DAY));

        assertThat(summary.rejected()).isEqualTo(1);
        assertThat(summary.letters()).isEqualTo(5);
        assertThat(fixture.report().path("cases").get(0).path("rule").asString())
                .isEqualTo("LAW-001");
        assertThat(Files.readString(fixture.out.resolve("rejets/rejets.csv")))
                .contains(firstCase)
                .contains("Vérifiez les dates de l’affaire");
    }

    @Test
    void a_lot_gives_the_sum_each_letter_asks_for() throws Exception {
        RunFixture fixture = new RunFixture(folder);
        lettersOnly(8, fixture.portfolio);

        fixture.run(null, fixture.request("relance-1", RunFixture.DAY));

        List<String> lot = Files.readAllLines(fixture.out.resolve("lot-001/lot.csv"));
        for (String letter : lot.subList(1, lot.size())) {
            String[] cells = letter.split(";", -1);
            assertThat(wordsOf(fixture.out.resolve("lot-001").resolve(cells[cells.length - 1])))
                    .contains("soit " + plain(French.euros(Money.of(cells[7]))));
        }
    }

    @Test
    void a_database_that_goes_away_is_named_and_the_same_command_continues() {
        RunFixture fixture = new RunFixture(folder);
        lettersOnly(500, fixture.portfolio);

        try (var open = fr.opposable.intake.Portfolios.open(fixture.portfolio);
                DataStore store = DataStore.open(fixture.data, null);
                Vault vault = new Vault(store, RunFixture.CLOCK)) {
            LetterRun run = new LetterRun(store, vault, RunFixture.CLOCK);
            assertThatThrownBy(() -> run.run(
                            fixture.request("next", RunFixture.DAY),
                            open,
                            LetterWorkshop.standard(),
                            new ShutsDown(store)))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("base de données ne répond plus");
        }

        assertThat(fixture.run(null, fixture.request("next", RunFixture.DAY)).letters())
                .isEqualTo(500);
        assertThat(fixture.lettersInLots()).hasSize(500).doesNotHaveDuplicates();
    }

    /** Takes the embedded database away after the first chunk. */
    private record ShutsDown(DataStore store) implements RunProgress {
        @Override
        public void stage(String name) {}

        @Override
        public void total(long cases, long already) {}

        @Override
        public void advanced(int cases) {
            try (Connection connection = store.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN IMMEDIATELY");
            } catch (SQLException e) {
                assertThat((Throwable) e).hasMessageContaining("onnection");
            }
        }
    }

    @Test
    void a_run_under_way_elsewhere_is_a_fault_that_names_it() throws Exception {
        RunFixture fixture = new RunFixture(folder);
        lettersOnly(3, fixture.portfolio);
        String url = BothEngines.POSTGRESQL.newUrl();
        fixture.run(url, fixture.request("next", RunFixture.DAY));
        String run = fixture.report().path("run").asString();

        try (DataStore elsewhere = DataStore.open(folder.resolve("elsewhere"), url);
                RunLock ignored = RunLock.of(elsewhere, run)) {
            assertThatThrownBy(() -> fixture.run(url, fixture.request("next", RunFixture.DAY)))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("déjà en cours");
        }
    }

    private static String wordsOf(Path letter) throws Exception {
        try (PDDocument document = Loader.loadPDF(letter.toFile())) {
            return plain(GoldenPdf.words(document));
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    private static List<String> rows(RunFixture fixture, String file) throws Exception {
        return Files.readAllLines(fixture.portfolio.resolve(file));
    }
}
