package fr.opposable.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.store.BothEngines;
import fr.opposable.store.DataStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class KeyRotationTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private static void grow(DataStore store, Ledger ledger, int leaves) {
        for (int i = 0; i < leaves; i++) {
            String id = UUID.randomUUID().toString();
            new JdbcTemplate(store.dataSource())
                    .update(
                            "INSERT INTO ledger_queue (tenant, subject_id, subject_no, leaf_hash) VALUES ('local', ?, 1, ?)",
                            id,
                            Merkle.leaf(id.getBytes(StandardCharsets.UTF_8)).hex());
        }
        ledger.settle();
    }

    private static List<String> faults(Ledger ledger) {
        return ledger.verify(_ -> {}).faults().stream()
                .map(LedgerVerification.Fault::what)
                .toList();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.write(file, bytes);
    }

    private static Path link(DataStore store, int number) {
        return store.ledger().resolve("cles").resolve("cle-%04d.txt".formatted(number));
    }

    @ParameterizedTest
    @EnumSource
    void each_key_signs_its_own_stretch_and_the_chain_verifies(BothEngines engine) {
        try (DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, "local", NOON)) {
            grow(store, ledger, 3);
            KeyRotation first = ledger.rotateKey(KeyChange.RENEWED);
            grow(store, ledger, 2);
            KeyRotation second = ledger.rotateKey(KeyChange.RENEWED);
            grow(store, ledger, 1);

            assertThat(first.size()).isEqualTo(3);
            assertThat(second.number()).isEqualTo(2);
            assertThat(second.formerKey()).isEqualTo(first.newKey());
            assertThat(ledger.presentKey()).contains(second.newKey());
            assertThat(ledger.checkpoints()).containsExactly(3L, 5L, 6L);
            assertThat(faults(ledger)).isEmpty();
            assertThat(store.ledger().resolve("cle-suivante-privee.pem")).doesNotExist();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_key_that_stepped_down_signs_nothing_more(BothEngines engine) throws Exception {
        try (DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, "local", NOON)) {
            grow(store, ledger, 3);
            String origin =
                    new CheckpointRows(store.dataSource(), "local").origin().orElseThrow();
            KeyFiles files = new KeyFiles(store.ledger(), origin);
            PrivateKey stolen = files.readPrivate(files.privateKey());
            NoteKey former = files.publicKeyOnFile().orElseThrow();
            ledger.rotateKey(KeyChange.RENEWED);
            grow(store, ledger, 1);

            SignedNote note = SignedNote.parse(ledger.checkpoint(4).orElseThrow());
            String forged =
                    SignedNote.of(note.text(), new NoteSigner(stolen, former)).file();
            write(store.ledger().resolve("points/000000000004.txt"), forged.getBytes(StandardCharsets.UTF_8));

            assertThat(faults(ledger)).singleElement().asString().contains("fichier du point de contrôle altéré");
        }
    }

    @ParameterizedTest
    @EnumSource
    void any_byte_of_a_link_changed_or_a_link_gone_is_named(BothEngines engine) throws Exception {
        try (DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, "local", NOON)) {
            grow(store, ledger, 3);
            ledger.rotateKey(KeyChange.RENEWED);
            grow(store, ledger, 1);
            Path file = link(store, 1);
            byte[] original = Files.readAllBytes(file);
            for (int i = 0; i < original.length; i += 7) {
                byte[] changed = original.clone();
                changed[i] ^= 1;
                write(file, changed);
                assertThat(faults(ledger)).describedAs("byte " + i).isNotEmpty();
            }
            Files.delete(file);
            assertThat(faults(ledger)).contains("acte de succession manquant pour la clé cle-0001.pem");
            Files.write(file, original);
            assertThat(faults(ledger)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_exchange_cut_short_is_finished_at_the_next_signature(BothEngines engine) throws Exception {
        try (DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, "local", NOON)) {
            grow(store, ledger, 3);
            Path keys = store.ledger();
            Path aside = Files.createDirectory(folder.resolve("aside"));
            for (String name : List.of("cle-privee.pem", "cle-publique.pem", "cle-publique.txt")) {
                Files.copy(keys.resolve(name), aside.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
            }
            KeyRotation rotation = ledger.rotateKey(KeyChange.RENEWED);
            Files.move(keys.resolve("cle-privee.pem"), keys.resolve("cle-suivante-privee.pem"));
            Files.move(keys.resolve("cle-publique.pem"), keys.resolve("cle-suivante-publique.pem"));
            for (String name : List.of("cle-privee.pem", "cle-publique.pem", "cle-publique.txt")) {
                Files.copy(
                        aside.resolve(name),
                        keys.resolve(name),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
            }

            assertThat(faults(ledger)).isEmpty();
            grow(store, ledger, 1);

            assertThat(ledger.presentKey()).contains(rotation.newKey());
            assertThat(Files.readString(keys.resolve("cle-publique.txt")).strip())
                    .isEqualTo(rotation.newKey());
            assertThat(keys.resolve("cle-suivante-privee.pem")).doesNotExist();
            assertThat(faults(ledger)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_lost_key_is_replaced_and_said_for_ever(BothEngines engine) throws Exception {
        try (DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, "local", NOON)) {
            grow(store, ledger, 3);
            assertThatThrownBy(() -> ledger.rotateKey(KeyChange.LOST))
                    .isInstanceOf(KeyPresentException.class)
                    .hasMessageContaining("pas perdue");
            Files.delete(store.ledger().resolve("cle-privee.pem"));

            ledger.rotateKey(KeyChange.LOST);
            grow(store, ledger, 1);

            LedgerVerification verification = ledger.verify(_ -> {});
            assertThat(verification.faults()).isEmpty();
            assertThat(verification.notices()).anyMatch(notice -> notice.contains("la clé du registre a été perdue"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_key_put_aside_by_hand_as_before_links_still_verifies(BothEngines engine) throws Exception {
        try (DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, "local", NOON)) {
            grow(store, ledger, 3);
            Path keys = store.ledger();
            Files.move(keys.resolve("cle-publique.pem"), keys.resolve("cles/2026.pem"));
            Files.delete(keys.resolve("cle-privee.pem"));
            String origin =
                    new CheckpointRows(store.dataSource(), "local").origin().orElseThrow();
            new KeyFiles(keys, origin).createFirst();
            grow(store, ledger, 1);

            LedgerVerification verification = ledger.verify(_ -> {});
            assertThat(verification.faults()).isEmpty();
            assertThat(verification.notices()).anyMatch(notice -> notice.contains("mise(s) de côté à la main"));
        }
    }
}
