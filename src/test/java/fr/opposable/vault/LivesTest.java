package fr.opposable.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.store.BothEngines;
import fr.opposable.store.DataStore;
import fr.opposable.store.Tampering;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LivesTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T11:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final DocumentKey KEY = new DocumentKey("732829320", "AFF-1", "mise-en-demeure");

    @TempDir
    Path folder;

    private static SealedVersion seal(Vault vault, String facts) {
        Draft draft = new Draft(
                KEY,
                new Fingerprint(Sha256.of(facts), "mise-en-demeure/v1", Sha256.of("t"), Sha256.of("law"), "tests"),
                facts,
                Bytes.copyOf(facts.getBytes(StandardCharsets.UTF_8)),
                "application/pdf",
                1,
                "test",
                "run:" + facts);
        vault.keep(List.of(draft));
        return vault.seal(List.of(draft)).getFirst();
    }

    private static VersionLife life(Vault vault, int number) {
        return vault.lives(KEY).get(number - 1);
    }

    private static Sending sending(LocalDate day, String channel) {
        return new Sending("Société Été", channel, day, "1A23456789012", null);
    }

    @ParameterizedTest
    @EnumSource
    void a_version_goes_from_draft_to_final_to_sent_to_replaced(BothEngines engine) {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, NOON)) {
            SealedVersion draft = seal(vault, "draft");
            vault.journal().append(VersionActs.drafted(draft, "claire"));
            assertThat(life(vault, 1).state()).isEqualTo(VersionState.DRAFT);

            SealedVersion second = seal(vault, "final");
            vault.journal()
                    .append(List.of(
                            VersionActs.finalised(second, 1, "claire"),
                            VersionActs.replaced(draft, second, "version définitive établie", "claire")));
            assertThat(life(vault, 1).state()).isEqualTo(VersionState.REPLACED);
            assertThatThrownBy(() -> FinalVersion.of(life(vault, 1)))
                    .isInstanceOf(TransitionRefusedException.class)
                    .hasMessageContaining("est un projet");
            assertThat(life(vault, 2).state()).isEqualTo(VersionState.FINAL);
            assertThat(life(vault, 2).approvedBy()).isEqualTo("claire");
            assertThat(life(vault, 2).supersedes()).isEqualTo(1);

            Sending.Proof proof =
                    new Sending.Proof("depot.pdf", vault.keepFile(Bytes.copyOf(new byte[] {1, 2}), "application/pdf"));
            Sending sending = new Sending("Société Été", "lrar", TODAY, "1A23456789012", proof);
            vault.lives().send(FinalVersion.of(life(vault, 2)), sending, "luc");
            vault.lives().send(FinalVersion.of(life(vault, 2)), sending, "luc");
            assertThat(life(vault, 2).state()).isEqualTo(VersionState.SENT);
            assertThat(life(vault, 2).sent()).singleElement().satisfies(sent -> {
                assertThat(sent.sending()).isEqualTo(sending);
                assertThat(sent.author()).isEqualTo("luc");
            });

            seal(vault, "corrected");
            vault.lives().replace(life(vault, 2), life(vault, 3), "paiement oublié", "luc");
            assertThat(life(vault, 2).state()).isEqualTo(VersionState.REPLACED);
            assertThat(life(vault, 2).endReason()).isEqualTo("paiement oublié");
            assertThat(life(vault, 2).replacedBy()).isEqualTo(3);
            assertThat(life(vault, 3).reason()).isEqualTo("paiement oublié");
            assertThat(life(vault, 3).supersedes()).isEqualTo(2);

            vault.settle();
            assertThat(vault.verify(_ -> {}).problems()).isEmpty();
            assertThat(vault.verify(_ -> {}).notices()).noneMatch(notice -> notice.contains("sans version"));
        }
    }

    /** What cannot be done, and the words that name the cure. Version 1 is a draft, 2 withdrawn, 3 replaced by 4, 4 final. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ACT                | VERSION | DAY        | CHANNEL     | SAYS
            send               | 1       | 2026-11-21 | lrar        | version final
            send               | 2       | 2026-11-22 | lrar        | est à venir
            send               | 4       | 2026-11-20 | lrar        | n’a pas pu être envoyée
            send               | 4       | 2026-11-21 | pigeon      | Choisissez parmi
            send               | 4       | 2026-11-21 | huissier-de-justice | n’existe pas au
            withdraw           | 2       |            |             | est déjà retirée
            withdraw           | 3       |            |             | est déjà remplacée
            withdraw-unsaid    | 4       |            |             | --reason
            replace-by-4       | 3       |            |             | est déjà remplacée
            replace-by-1       | 4       |            |             | est un projet
            replace-by-4       | 4       |            |             | seule une version postérieure
            """)
    void what_a_state_does_not_allow_is_refused_with_the_way_out(
            String act, int number, LocalDate day, String channel, String says) {
        try (DataStore store = BothEngines.EMBEDDED.open(folder);
                Vault vault = new Vault(store, NOON)) {
            vault.journal().append(VersionActs.drafted(seal(vault, "1"), "claire"));
            seal(vault, "2");
            seal(vault, "3");
            seal(vault, "4");
            vault.lives().withdraw(life(vault, 2), "erreur de débiteur", "claire");
            vault.lives().replace(life(vault, 3), life(vault, 4), "paiement oublié", "claire");
            int acts = vault.journal().of("AFF-1", null).size();

            assertThatThrownBy(() -> {
                        switch (act) {
                            case "send" ->
                                vault.lives().send(FinalVersion.of(life(vault, number)), sending(day, channel), "luc");
                            case "withdraw" -> vault.lives().withdraw(life(vault, number), "motif", "luc");
                            case "withdraw-unsaid" -> vault.lives().withdraw(life(vault, number), " ", "luc");
                            default ->
                                vault.lives()
                                        .replace(
                                                life(vault, number),
                                                life(vault, act.charAt(act.length() - 1) - '0'),
                                                "motif",
                                                "luc");
                        }
                    })
                    .isInstanceOf(TransitionRefusedException.class)
                    .hasMessageContaining(says);
            assertThat(vault.journal().of("AFF-1", null)).hasSize(acts);
        }
    }

    @Test
    void a_sending_of_the_day_a_version_was_replaced_may_still_be_recorded() {
        try (DataStore store = BothEngines.EMBEDDED.open(folder);
                Vault vault = new Vault(store, NOON)) {
            seal(vault, "1");
            seal(vault, "2");
            vault.lives().replace(life(vault, 1), life(vault, 2), "paiement oublié", "claire");

            vault.lives().send(FinalVersion.of(life(vault, 1)), sending(TODAY, "lrar"), "luc");

            assertThat(life(vault, 1).state()).isEqualTo(VersionState.REPLACED);
            assertThat(life(vault, 1).sent()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_law_is_kept_once_and_named_when_it_was_altered(BothEngines engine) {
        try (DataStore store = engine.open(folder);
                Vault vault = new Vault(store, NOON)) {
            Bytes rates = Bytes.copyOf("rates".getBytes(StandardCharsets.UTF_8));
            Map<String, Bytes> files =
                    Map.of("rates/a.yaml", rates, "index.yaml", Bytes.copyOf("index".getBytes(StandardCharsets.UTF_8)));
            Sha256 law = Sha256.of(rates.sha256().hex() + "  rates/a.yaml\n");
            vault.keepLaw(law, files);
            vault.keepLaw(law, files);
            assertThat(vault.law(law)).isEqualTo(files);
            assertThat(vault.law(Sha256.of("another"))).isEmpty();
            assertThatThrownBy(() -> vault.keepLaw(Sha256.of("another"), files))
                    .isInstanceOf(IllegalArgumentException.class);

            Tampering.with(store)
                    .update(
                            "UPDATE law_file SET content = ? WHERE sha256 = ?",
                            new byte[] {1},
                            rates.sha256().hex());

            assertThatThrownBy(() -> vault.law(law)).isInstanceOf(DocumentAlteredException.class);
            assertThat(vault.verify(_ -> {}).problems())
                    .extracting(VaultVerification.Problem::what)
                    .containsExactly("textes de loi altérés");
        }
    }

    @Test
    void a_proof_that_was_altered_or_lost_is_named() throws Exception {
        try (DataStore store = BothEngines.EMBEDDED.open(folder);
                Vault vault = new Vault(store, NOON)) {
            Sha256 one = vault.keepFile(Bytes.copyOf(new byte[] {1}), "application/pdf");
            Sha256 other = vault.keepFile(Bytes.copyOf(new byte[] {2}), "application/pdf");
            Files.delete(fileOf(store, one));
            Files.write(fileOf(store, other), new byte[] {3});

            assertThat(vault.verify(_ -> {}).problems())
                    .map(problem -> problem.what().substring(0, problem.what().indexOf(" (")) + " " + problem.where())
                    .containsExactlyInAnyOrder(
                            "preuve manquante fichier " + one.hex(), "preuve altérée fichier " + other.hex());
        }
    }

    private static Path fileOf(DataStore store, Sha256 digest) {
        return store.content().resolve(digest.hex().substring(0, 3)).resolve(digest.hex());
    }
}
