package fr.opposable.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.intake.Portfolio;
import fr.opposable.intake.Portfolios;
import fr.opposable.kernel.Bytes;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the real job in a folder of a test. */
final class RunFixture {

    static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T11:00:00Z"), ZoneOffset.UTC);

    final Path folder;
    final Path portfolio;
    final Path data;
    Path out;

    RunFixture(Path folder) {
        this.folder = folder;
        this.portfolio = folder.resolve("portefeuille");
        this.data = folder.resolve("data");
        this.out = folder.resolve("out");
    }

    RunRequest request(String kind, LocalDate asOf) {
        return new RunRequest(portfolio, out, kind, asOf, true, false, false, "test", 2);
    }

    RunSummary run(String url, RunRequest request) {
        return run(url, request, RunProgress.SILENT);
    }

    RunSummary run(String url, RunRequest request, RunProgress progress) {
        try (Portfolio open = Portfolios.open(portfolio);
                DataStore store = DataStore.open(data, url);
                Vault vault = new Vault(store, CLOCK)) {
            return new LetterRun(store, vault, CLOCK).run(request, open, LetterWorkshop.standard(), progress);
        }
    }

    JsonNode report() {
        return JsonMapper.builder().build().readTree(out.resolve("rapport.json").toFile());
    }

    /** Checks that every row of every lot has one file with its digest, and that no file is without a row; gives the references. */
    List<String> lettersInLots() {
        try (Stream<Path> lots = Files.list(out)) {
            return lots.filter(lot -> String.valueOf(lot.getFileName()).startsWith("lot-"))
                    .flatMap(lot -> lettersIn(lot).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lettersIn(Path lot) {
        try (Stream<Path> files = Files.list(lot)) {
            List<String[]> rows = Files.readAllLines(lot.resolve("lot.csv")).stream()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .toList();
            Set<String> named = new HashSet<>();
            for (String[] row : rows) {
                Path file = lot.resolve(row[row.length - 1]);
                assertThat(Bytes.owning(Files.readAllBytes(file)).sha256().hex())
                        .isEqualTo(row[3]);
                assertThat(named.add(row[row.length - 1])).isTrue();
            }
            assertThat(files.map(file -> String.valueOf(file.getFileName())).filter(name -> !name.equals("lot.csv")))
                    .containsExactlyInAnyOrderElementsOf(named);
            return rows.stream().map(row -> row[0]).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rewrites a file of the portfolio, line by line. */
    void change(String file, UnaryOperator<String> line) throws IOException {
        Path path = portfolio.resolve(file);
        Files.write(path, Files.readAllLines(path).stream().map(line).toList());
    }
}
