package fr.opposable.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.opposable.store.BothEngines;
import fr.opposable.store.DataStore;
import fr.opposable.store.Tampering;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class RenewalsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");
    private static final Instant SOON = NOON.plus(Duration.ofDays(30));

    @TempDir
    Path folder;

    private static void record(DataStore store) {
        new JdbcTemplate(store.dataSource())
                .update(
                        "INSERT INTO ledger_queue (tenant, subject_id, subject_no, leaf_hash) VALUES ('local', ?, 1, ?)",
                        UUID.randomUUID().toString(),
                        "1".repeat(64));
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    @ParameterizedTest
    @EnumSource
    void what_expires_is_stamped_anew_once_the_authority_has_a_fresh_certificate(BothEngines engine) throws Exception {
        try (LocalAuthority old = new LocalAuthority(SOON);
                LocalAuthority fresh = new LocalAuthority();
                DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, "local", at(NOON))) {
            old.set(store.ledger());
            record(store);
            ledger.settle();
            assertThat(ledger.verify(_ -> {}).notices())
                    .singleElement()
                    .asString()
                    .contains("expire le 2026-12-22");

            fresh.setBeside(store.ledger());
            record(store);
            ledger.settle();

            assertThat(fresh.answers).hasValue(2);
            assertThat(ledger.verify(_ -> {}).faults()).isEmpty();
            assertThat(ledger.verify(_ -> {}).notices()).isEmpty();
            assertThat(ledger.renewTimestamps()).isZero();
            checkWithTools(store.ledger());
        }
    }

    private static void checkWithTools(Path registre) throws Exception {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/openssl"))).isTrue();
        for (List<String> command : List.of(
                List.of("sha256sum", "--quiet", "-c", "horodatage/renouvellements/0001.txt"),
                List.of(
                        "openssl",
                        "ts",
                        "-verify",
                        "-data",
                        "horodatage/renouvellements/0001.txt",
                        "-in",
                        "horodatage/renouvellements/0001.tsr",
                        "-CAfile",
                        "horodatage/autorite.pem"))) {
            Process process = new ProcessBuilder(command)
                    .directory(registre.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).describedAs(said).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_expired_token_without_renewal_is_said_and_can_still_be_covered(BothEngines engine) throws Exception {
        try (LocalAuthority old = new LocalAuthority(SOON);
                LocalAuthority fresh = new LocalAuthority();
                DataStore store = engine.open(folder)) {
            try (Ledger ledger = new Ledger(store, "local", at(NOON))) {
                old.set(store.ledger());
                record(store);
                ledger.settle();
            }
            try (Ledger ledger = new Ledger(store, "local", at(SOON.plus(Duration.ofDays(400))))) {
                assertThat(ledger.verify(_ -> {}).notices())
                        .singleElement()
                        .asString()
                        .contains("n’ont pas été renouvelés avant l’expiration");

                fresh.setBeside(store.ledger());
                assertThat(ledger.renewTimestamps()).isEqualTo(1);

                assertThat(ledger.verify(_ -> {}).notices()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_changed_or_missing_part_of_a_renewal_is_named(BothEngines engine) throws Exception {
        try (LocalAuthority old = new LocalAuthority(SOON);
                LocalAuthority fresh = new LocalAuthority();
                DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, "local", at(NOON))) {
            old.set(store.ledger());
            record(store);
            ledger.settle();
            fresh.setBeside(store.ledger());
            assertThat(ledger.renewTimestamps()).isEqualTo(1);
            for (String name : List.of("0001.txt", "0001.tsr")) {
                Path file = store.ledger().resolve("horodatage/renouvellements").resolve(name);
                byte[] original = Files.readAllBytes(file);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                byte[] changed = original.clone();
                changed[original.length / 2] ^= 1;
                Files.write(file, changed);
                assertThat(ledger.verify(_ -> {}).faults()).singleElement().satisfies(fault -> assertThat(fault.where())
                        .isEqualTo("registre, renouvellement d’horodatage 1"));
                Files.write(file, original);
            }
            assertThat(ledger.verify(_ -> {}).faults()).isEmpty();
            Tampering.with(store).update("DELETE FROM ledger_renewal");
            assertThat(ledger.verify(_ -> {}).faults()).singleElement().satisfies(fault -> assertThat(fault.what())
                    .isEqualTo("renouvellement retiré de la base"));
        }
    }
}
