package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Sha256;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VaultVerification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier made again, of exhibits judged before, is the one made first: to the byte where no clock is in it. */
class DossierAgainTest {

    private static final String SAMPLE = "samples/04-mise-en-demeure-ar";

    @TempDir
    Path folder;

    private Path made(String out, String... more) {
        return made(Program.CLOCK, out, more);
    }

    private Path made(Clock clock, String out, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "dossier",
                SAMPLE,
                "--out",
                folder.resolve(out).toString(),
                "--data",
                folder.resolve("data").toString(),
                "--profile",
                "commissaire",
                "--confirmed-by",
                "Clément Morand",
                "--no-transfer"));
        args.addAll(List.of(more));
        Program.Result result = Program.run(clock, args.toArray(String[]::new));
        assertThat(result.out()).describedAs(result.err()).contains("ossier n°");
        return Path.of(result.out().lines().skip(1).findFirst().orElseThrow());
    }

    private static Map<String, String> files(Path made) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> below = Files.walk(made)) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                files.put(made.relativize(file).toString(), Sha256.of(bytes).hex());
            }
        }
        return files;
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> below = Files.walk(folder.resolve("data/pieces-jugees"))) {
            return below.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Map<Path, FileTime> times(List<Path> records) throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        for (Path record : records) {
            times.put(record, Files.getLastModifiedTime(record));
        }
        return times;
    }

    @Test
    void the_second_dossier_is_the_first_to_the_byte_and_judges_nothing() throws Exception {
        Path first = made("out");
        List<Path> kept = kept();
        Map<Path, FileTime> written = times(
                kept.stream().filter(file -> !file.endsWith("verdict.txt")).toList());

        Path second = made("again");

        assertThat(kept).hasSizeGreaterThan(16);
        assertThat(kept()).isEqualTo(kept);
        assertThat(times(List.copyOf(written.keySet()))).isEqualTo(written);
        assertThat(files(second)).isEqualTo(files(first));
    }

    @Test
    void without_the_shelf_or_with_a_spoiled_one_the_dossier_is_the_same() throws Exception {
        Path first = made("out");
        for (Path file : kept()) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        assertThat(files(made("spoiled"))).isEqualTo(files(first));

        try (Stream<Path> below = Files.walk(folder.resolve("data/pieces-jugees"))) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        assertThat(files(made("bare"))).isEqualTo(files(first));
    }

    @Test
    void what_is_judged_goes_with_the_originals_and_verify_knows_nothing_of_it() throws Exception {
        made("out", "--draft");
        assertThat(kept()).isNotEmpty();
        try (DataStore store = DataStore.open(folder.resolve("data"), null);
                Vault vault = new Vault(store, Program.CLOCK)) {
            VaultVerification verification = vault.verify(_ -> {});
            assertThat(verification.problems()).isEmpty();
            assertThat(verification.notices())
                    .noneMatch(notice -> notice.contains("pieces-jugees") || notice.contains("document sans version"));
        }
        Clock later = Clock.fixed(Instant.parse("2047-11-22T10:00:00Z"), ZoneOffset.UTC);
        String data = folder.resolve("data").toString();
        Program.run("retention", "close-procedure", "AFF-2026-0098", "--reason", "jugée", "--data", data);

        Program.Result purged = Program.run(
                later,
                "retention",
                "purge",
                "AFF-2026-0098",
                "--reason",
                "durée échue",
                "--rule",
                "conservation.correspondance",
                "--rule",
                "conservation.comptabilite",
                "--rule",
                "conservation.titre",
                "--data",
                data);

        assertThat(purged.out()).describedAs(purged.err()).contains("effacés");
        assertThat(kept()).isEmpty();
    }
}
