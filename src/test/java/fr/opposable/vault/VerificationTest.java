package fr.opposable.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.store.BothEngines;
import fr.opposable.store.DataStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A verification that goes on where it was interrupted, and does not believe its own trace more than it should. */
class VerificationTest {

    private static final int VERSIONS = 60;

    @TempDir
    Path folder;

    private static Draft draft(int number) {
        String facts = "facts " + number;
        return new Draft(
                new DocumentKey("732829320", "AFF-" + number, "relance-1"),
                new Fingerprint(Sha256.of(facts), "relance-1/v1", Sha256.of("template"), Sha256.of("law"), "tests"),
                facts,
                bytes(number),
                "application/pdf",
                1,
                "test",
                "run/" + number);
    }

    private static Bytes bytes(int number) {
        return Bytes.copyOf(("words " + number).getBytes(StandardCharsets.UTF_8));
    }

    private static void seal(Vault vault, int from, int to) {
        List<Draft> drafts =
                IntStream.range(from, to).mapToObj(VerificationTest::draft).toList();
        vault.keep(drafts);
        vault.seal(drafts);
        vault.settle();
    }

    private static VerificationRequest whole() {
        return VerificationRequest.whole();
    }

    private static VaultVerification resumed(Vault vault) {
        return vault.verify(whole().resuming(), VerificationProgress.NONE);
    }

    /** What an interrupted verification leaves: everything but the last shelf is done. */
    private static VerificationBookmark leaveBookmark(DataStore store, Vault vault, Set<String> suspects)
            throws InterruptedException {
        // A file written in the second before is re-read: its file system may tell its time late.
        Thread.sleep(1100);
        VerificationBookmark bookmark = new VerificationBookmark(vault.ledger(), store.ledger(), vault.state());
        bookmark.keep(ContentAudit.SHELVES, suspects, Clock.systemUTC().instant());
        return bookmark;
    }

    private static Path file(DataStore store, int number) {
        String digest = bytes(number).sha256().hex();
        return store.content().resolve(digest.substring(0, 3)).resolve(digest);
    }

    @ParameterizedTest
    @EnumSource
    void it_goes_on_where_it_was_and_says_so(BothEngines engine) throws Exception {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, Clock.systemUTC())) {
            seal(vault, 0, VERSIONS);
            leaveBookmark(store, vault, Set.of(bytes(3).sha256().hex()));

            VaultVerification verification = resumed(vault);

            assertThat(verification.isIntact()).isTrue();
            assertThat(verification.content().resumed()).isEqualTo(VERSIONS - 1);
            assertThat(verification.content().documents()).isEqualTo(VERSIONS);
            assertThat(verification.content().bytes()).isEqualTo(bytes(3).length());
            assertThat(store.ledger().resolve("verification.txt")).doesNotExist();
        }
    }

    @ParameterizedTest
    @EnumSource
    void asked_for_all_it_re_reads_all(BothEngines engine) throws Exception {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, Clock.systemUTC())) {
            seal(vault, 0, VERSIONS);
            leaveBookmark(store, vault, Set.of());

            assertThat(vault.verify(whole(), VerificationProgress.NONE)
                            .content()
                            .resumed())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_file_changed_or_gone_since_is_found(BothEngines engine) throws Exception {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, Clock.systemUTC())) {
            seal(vault, 0, VERSIONS);
            leaveBookmark(store, vault, Set.of());
            Files.setLastModifiedTime(file(store, 5), Files.getLastModifiedTime(file(store, 6)));
            Files.writeString(file(store, 7), "worbs 7");
            Files.delete(file(store, 8));

            assertThat(resumed(vault).problems())
                    .extracting(VaultVerification.Problem::since)
                    .containsExactlyInAnyOrder("732829320/AFF-7/relance-1 v1", "732829320/AFF-8/relance-1 v1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_store_with_one_version_more_is_verified_from_its_start(BothEngines engine) throws Exception {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, Clock.systemUTC())) {
            seal(vault, 0, VERSIONS);
            leaveBookmark(store, vault, Set.of());
            seal(vault, VERSIONS, VERSIONS + 1);

            assertThat(resumed(vault).content().resumed()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_trace_that_the_key_of_the_log_did_not_sign_is_not_believed(BothEngines engine) throws Exception {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, Clock.systemUTC())) {
            seal(vault, 0, VERSIONS);
            leaveBookmark(store, vault, Set.of());
            Path trace = store.ledger().resolve("verification.txt");
            Files.writeString(trace, Files.readString(trace).replaceFirst("since 20", "since 30"));

            assertThat(resumed(vault).content().resumed()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void killed_halfway_it_leaves_a_trace_it_can_go_on_from(BothEngines engine) throws Exception {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, Clock.systemUTC())) {
            seal(vault, 0, VERSIONS);
            Thread.sleep(1100);
            VerificationProgress killer = (stage, done, total, bytes) -> {
                if (stage == VerificationProgress.Stage.DOCUMENTS && done > VERSIONS / 2) {
                    throw new IllegalStateException("killed");
                }
            };

            assertThatThrownBy(() -> vault.verify(whole().keepingPlace(Duration.ZERO), killer))
                    .hasMessage("killed");

            VaultVerification verification = resumed(vault);
            assertThat(verification.isIntact()).isTrue();
            assertThat(verification.content().resumed()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_document_of_two_versions_is_re_read_once_and_named_for_both(BothEngines engine) throws IOException {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, Clock.systemUTC())) {
            seal(vault, 0, 1);
            Draft same = new Draft(
                    new DocumentKey("732829320", "AFF-X", "relance-1"),
                    draft(99).fingerprint(),
                    "facts 99",
                    bytes(0),
                    "application/pdf",
                    1,
                    "test",
                    "run/x");
            vault.keep(List.of(same));
            vault.seal(List.of(same));
            vault.settle();
            assertThat(vault.verify(_ -> {}).content().documents()).isEqualTo(1);
            Files.writeString(file(store, 0), "worbs 0");

            assertThat(vault.verify(_ -> {}).problems())
                    .extracting(VaultVerification.Problem::since)
                    .containsExactlyInAnyOrder("732829320/AFF-0/relance-1 v1", "732829320/AFF-X/relance-1 v1");
        }
    }
}
