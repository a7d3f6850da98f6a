package fr.opposable.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.opposable.store.BothEngines;
import fr.opposable.store.DataStore;
import fr.opposable.store.Tampering;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class TimestampsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private static void record(DataStore store) {
        new JdbcTemplate(store.dataSource())
                .update(
                        "INSERT INTO ledger_queue (tenant, subject_id, subject_no, leaf_hash) VALUES ('local', ?, 1, ?)",
                        UUID.randomUUID().toString(),
                        "1".repeat(64));
    }

    private static Path token(DataStore store, int size) {
        return store.ledger().resolve("points").resolve("%012d.tsr".formatted(size));
    }

    @ParameterizedTest
    @EnumSource
    void without_an_authority_the_dates_are_said_to_be_ours(BothEngines engine) {
        try (DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, "local", NOON)) {
            record(store);
            ledger.settle();

            assertThat(ledger.verify(_ -> {}).notices())
                    .singleElement()
                    .asString()
                    .contains("les dates sont celles du programme");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_checkpoint_is_stamped_once_and_openssl_agrees(BothEngines engine) throws Exception {
        try (LocalAuthority authority = new LocalAuthority();
                DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, "local", NOON)) {
            authority.set(store.ledger());
            record(store);
            ledger.settle();
            ledger.settle();

            assertThat(authority.answers).hasValue(1);
            LedgerVerification verification = ledger.verify(_ -> {});
            assertThat(verification.faults()).isEmpty();
            assertThat(verification.notices()).isEmpty();
            assumeThat(Files.isExecutable(Path.of("/usr/bin/openssl"))).isTrue();
            Process openssl = new ProcessBuilder(
                            "/usr/bin/openssl",
                            "ts",
                            "-verify",
                            "-data",
                            store.ledger().resolve("points/000000000001.txt").toString(),
                            "-in",
                            token(store, 1).toString(),
                            "-CAfile",
                            store.ledger().resolve("horodatage/autorite.pem").toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(openssl.getInputStream().readAllBytes());
            assertThat(openssl.waitFor()).describedAs(said).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void revocation_lists_that_come_with_a_token_are_kept_beside_it_and_their_absence_is_said(BothEngines engine)
            throws Exception {
        try (LocalAuthority authority = new LocalAuthority();
                DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, "local", NOON)) {
            authority.set(store.ledger());
            record(store);
            ledger.settle();

            assertThat(CertificateFactory.getInstance("X.509")
                            .generateCRL(Files.newInputStream(store.ledger().resolve("points/000000000001.crl"))))
                    .isInstanceOf(X509CRL.class);
            authority.revocationData = false;
            record(store);
            ledger.settle();
            assertThat(ledger.verify(_ -> {}).notices())
                    .singleElement()
                    .asString()
                    .contains("1 jeton(s) d’horodatage sans données de révocation");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_authority_that_is_away_stops_nobody_and_is_asked_again(BothEngines engine) throws Exception {
        try (DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, "local", NOON)) {
            LocalAuthority away = new LocalAuthority();
            away.set(store.ledger());
            away.close();
            record(store);
            ledger.settle();

            assertThat(ledger.verify(_ -> {}).notices()).anyMatch(notice -> notice.contains("n’a encore son jeton"));
            try (LocalAuthority back = new LocalAuthority()) {
                back.set(store.ledger());
                ledger.settle();
                assertThat(token(store, 1)).exists();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_token_of_somebody_else_is_not_kept(BothEngines engine) throws Exception {
        try (LocalAuthority authority = new LocalAuthority();
                LocalAuthority other = new LocalAuthority();
                DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, "local", NOON)) {
            other.set(store.ledger());
            String trusted = Files.readString(store.ledger().resolve("horodatage/autorite.pem"));
            authority.set(store.ledger());
            Files.writeString(store.ledger().resolve("horodatage/autorite.pem"), trusted);
            record(store);
            ledger.settle();

            assertThat(authority.answers).hasValue(1);
            assertThat(token(store, 1)).doesNotExist();
        }
    }

    @ParameterizedTest
    @EnumSource
    void any_byte_of_a_token_changed_or_gone_is_named(BothEngines engine) throws Exception {
        try (LocalAuthority authority = new LocalAuthority();
                DataStore store = engine.open(folder);
                Ledger ledger = new Ledger(store, "local", NOON)) {
            authority.set(store.ledger());
            record(store);
            ledger.settle();
            Path file = token(store, 1);
            byte[] original = Files.readAllBytes(file);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            for (int i = 0; i < original.length; i += 11) {
                byte[] changed = original.clone();
                changed[i] ^= 1;
                Files.write(file, changed);

                assertThat(ledger.verify(_ -> {}).faults())
                        .describedAs("byte " + i)
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.where()).isEqualTo("registre, jeton d’horodatage 1"));
            }
            Files.write(file, original);
            assertThat(ledger.verify(_ -> {}).faults()).isEmpty();
            Tampering.with(store).update("DELETE FROM ledger_timestamp");
            assertThat(ledger.verify(_ -> {}).faults()).singleElement().satisfies(fault -> assertThat(fault.what())
                    .isEqualTo("jeton retiré de la base"));
        }
    }
}
