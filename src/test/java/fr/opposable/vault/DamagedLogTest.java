package fr.opposable.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.store.DataStore;
import fr.opposable.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The redo log of a process that was killed while it recorded, damaged before the next start. */
class DamagedLogTest {

    private static final String LOG = "base/opposable.log";
    private static final String COMMIT = "\nCOMMIT\n";

    @TempDir
    static Path killed;

    private static byte[] log;
    private static long versions;

    @TempDir
    Path folder;

    @BeforeAll
    static void kill_a_process_that_records() throws Exception {
        LedgerKillTest.killAfter(killed.resolve("data"), killed.resolve("out"), 200);
        byte[] whole = Files.readAllBytes(killed.resolve("data").resolve(LOG));
        log = Arrays.copyOf(whole, text(whole).lastIndexOf(COMMIT) + COMMIT.length());
        Path copy = Files.createDirectory(killed.resolve("copy"));
        versions = versionsOf(damaged(copy, log));
    }

    /** Every cut between the last operation but one and the last COMMIT, as a kill or a power cut leaves it: the file may have grown, unwritten. */
    @ParameterizedTest
    @CsvSource({"0", "1", "4096"})
    void an_operation_that_was_being_written_is_left_out(int zeros) throws Exception {
        int start = text(log).lastIndexOf(COMMIT, log.length - COMMIT.length() - 1) + COMMIT.length();
        long before = versionsOf(damaged(folder.resolve("before"), Arrays.copyOf(log, start)));
        assertThat(before).isBetween(1L, versions);

        for (int step = 0; step < 8; step++) {
            int cut = step < 5 ? log.length - 1 - 2 * step : start + (log.length - start) * (step - 4) / 5;
            byte[] torn = Arrays.copyOf(Arrays.copyOf(log, cut), cut + zeros);

            assertThat(versionsOf(damaged(folder.resolve("cut-" + step), torn)))
                    .describedAs("cut at %d of %d", cut, log.length)
                    .isEqualTo(before);
        }
    }

    @Test
    void a_byte_altered_anywhere_never_loses_a_version_silently() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122L);
        int refused = 0;
        for (int i = 0; i < 24; i++) {
            byte[] altered = log.clone();
            int at = random.nextInt(log.length);
            altered[at] ^= (byte) (1 << random.nextInt(8));
            Path data = damaged(folder.resolve("altered-" + i), altered);
            try {
                assertThat(versionsOf(data))
                        .describedAs("byte %d altered: %s", at, around(at))
                        .isEqualTo(versions);
            } catch (StoreUnavailableException e) {
                assertThat(e).hasMessageContaining("opposable.log");
                refused++;
            }
        }
        assertThat(refused).isBetween(4, 23);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
        WORDS ($ ends a line)        | ALTERED
        INSERT INTO DOCUMENT_VERSION | INSERT INTO DOCUMENT_VERSIOM
        INSERT INTO DOCUMENT_VERSION | INSERT INTO DOCUMENT.VERSION
        INSERT INTO DOCUMENT_VERSION | INSERV INTO DOCUMENT_VERSION
        $COMMIT                      | $CONMIT
        ')$                          | '!$
        ')$INSERT                    | ')XINSERT
        ')$                          | ',NULL)$
        """)
    void damage_in_the_middle_is_refused_with_its_place_and_its_cure(String words, String altered) throws Exception {
        String before = words.replace('$', '\n');
        int at = text(log).indexOf(before, text(log).indexOf("INSERT INTO DOCUMENT_VERSION", log.length / 2));
        byte[] damaged = (text(log).substring(0, at)
                        + altered.replace('$', '\n')
                        + text(log).substring(at + before.length()))
                .getBytes(StandardCharsets.ISO_8859_1);
        Path data = damaged(folder.resolve("data"), damaged);

        assertThatThrownBy(() -> versionsOf(data))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("opposable.log")
                .hasMessageContaining("abîmé à la ligne")
                .hasMessageContaining("sauvegarde");

        Files.write(data.resolve(LOG), log);
        assertThat(versionsOf(data)).isEqualTo(versions);
    }

    @Test
    void the_last_commit_altered_is_no_operation_that_was_being_written() throws Exception {
        for (int at = log.length - COMMIT.length() + 1; at < log.length; at++) {
            byte[] altered = log.clone();
            altered[at] ^= 4;
            Path data = damaged(folder.resolve("at-" + at), altered);

            assertThatThrownBy(() -> versionsOf(data))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("abîmé à la ligne");
        }
    }

    /** The words of the message are followed; what the signed checkpoints had is then named by the verification. */
    @Test
    void a_loss_that_is_accepted_is_what_the_message_says() throws Exception {
        byte[] altered = log.clone();
        int at = text(log).indexOf("INSERT INTO DOCUMENT_VERSION", log.length / 2);
        Arrays.fill(altered, at, at + 512, (byte) 0);
        Path data = damaged(folder.resolve("data"), altered);
        String told = catchMessage(data);
        Matcher bytes = Pattern.compile("truncate -s (\\d+) opposable.log").matcher(told);
        assertThat(bytes.find()).describedAs(told).isTrue();

        Files.write(data.resolve(LOG), Arrays.copyOf(altered, Integer.parseInt(bytes.group(1))));

        try (DataStore store = DataStore.open(data, null);
                Vault vault = new Vault(store, Clock.systemUTC())) {
            assertThat(count(store)).isBetween(1L, versions - 1);
            assertThat(vault.verify(_ -> {}).problems()).isNotEmpty();
        }
    }

    /** HSQLDB removes this file before it writes it anew: a process may be killed in between. */
    @ParameterizedTest
    @CsvSource({"''", "#HSQL Database Engine", "modified=yas"})
    void a_log_that_nothing_announces_is_replayed(String properties) throws Exception {
        Path data = damaged(folder.resolve("data"), log);
        Files.writeString(data.resolve("base/opposable.properties"), properties);
        assertThat(versionsOf(data)).isEqualTo(versions);

        Path bare = damaged(folder.resolve("bare"), log);
        Files.delete(bare.resolve("base/opposable.properties"));
        assertThat(versionsOf(bare)).isEqualTo(versions);
    }

    private static String catchMessage(Path data) {
        try {
            return "opened with " + versionsOf(data);
        } catch (StoreUnavailableException e) {
            return e.getMessage();
        }
    }

    private static Path damaged(Path to, byte[] content) throws IOException {
        Path from = killed.resolve("data");
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Files.write(to.resolve(LOG), content);
        return to;
    }

    private static long versionsOf(Path data) {
        try (DataStore store = DataStore.open(data, null)) {
            return count(store);
        }
    }

    private static long count(DataStore store) {
        List<Long> counted =
                new JdbcTemplate(store.dataSource()).queryForList("SELECT count(*) FROM document_version", Long.class);
        return counted.getFirst();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String around(int at) {
        return text(Arrays.copyOfRange(log, Math.max(0, at - 30), Math.min(log.length, at + 30)));
    }
}
