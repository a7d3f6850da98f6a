package fr.opposable.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.journal.Act;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Subject;
import fr.opposable.originals.CaseKey;
import fr.opposable.store.DataStore;
import fr.opposable.vault.DocumentKey;
import fr.opposable.vault.Draft;
import fr.opposable.vault.Fingerprint;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class StoredLettersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-10T08:00:00Z"), ZoneOffset.UTC);
    private static final CaseKey KEY = new CaseKey("732829320", "AG-0101");
    private static final String NUMBER = "1A20144388903";

    @TempDir
    Path folder;

    private DataStore store;
    private Vault vault;
    private SealedVersion notice;
    private SealedVersion reminder;

    @BeforeEach
    void hand_over_two_letters() {
        store = DataStore.open(folder.resolve("data"), null);
        vault = new Vault(store, CLOCK);
        notice = sealed("mise-en-demeure", "%PDF mise en demeure");
        reminder = sealed("relance-2", "%PDF relance");
        inLot(1, notice, "lrar", "AG-0101_mise-en-demeure_v1.pdf");
        inLot(2, reminder, "post", "AG-0101_relance-2_v1.pdf");
    }

    @AfterEach
    void close() {
        vault.close();
        store.close();
    }

    private SealedVersion sealed(String kind, String content) {
        String facts = "{\"kind\":\"" + kind + "\"}";
        Sha256 some = Sha256.of("some");
        Draft draft = new Draft(
                new DocumentKey(KEY.creditor(), KEY.reference(), kind),
                new Fingerprint(Sha256.of(facts), "letter/v1", some, some, "engine"),
                facts,
                Bytes.owning(content.getBytes(StandardCharsets.UTF_8)),
                "application/pdf",
                1,
                "Anne",
                "key " + kind);
        vault.keep(List.of(draft));
        return vault.seal(List.of(draft)).getFirst();
    }

    private void inLot(int seq, SealedVersion version, String channel, String file) {
        JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());
        jdbc.update(
                "INSERT INTO run_item (run_id, seq, part, state, channel) VALUES (?, ?, 0, 'SEALED', ?)",
                "00000000-0000-0000-0000-000000000001",
                seq,
                channel);
        jdbc.update(
                "INSERT INTO lot_entry (run_id, seq, lot_no, document_id, version_no, file_name, state) VALUES (?, ?, 1, ?, ?, ?, 'WRITTEN')",
                "00000000-0000-0000-0000-000000000001",
                seq,
                version.documentId(),
                version.versionNo(),
                file);
    }

    private Matching matching() {
        return new Matching(new StoredLetters(store, vault.journal(), new KnownLetters()));
    }

    private static Sending found(Matching.Match match) {
        assertThat(match).isInstanceOf(Matching.Found.class);
        return ((Matching.Found) match).sending();
    }

    @Test
    void a_letter_of_a_lot_is_known_by_its_file_its_digest_and_its_case() {
        Subject version = new Subject(notice.documentId(), notice.versionNo());

        assertThat(found(matching().of(NUMBER, "AG-0101_mise-en-demeure_v1.pdf", null, null)))
                .returns(KEY, Sending::key)
                .returns("mise-en-demeure", Sending::letter)
                .returns(NUMBER, Sending::number)
                .returns(version, Sending::version);
        assertThat(found(matching().of(NUMBER, notice.artifact().hex(), null, null))
                        .version())
                .isEqualTo(version);
        assertThat(found(matching().of(NUMBER, null, KEY.reference(), null)).version())
                .isEqualTo(version);
    }

    @Test
    void what_went_by_simple_post_has_no_proof_of_its_own() {
        assertThat(matching().of(NUMBER, "AG-0101_relance-2_v1.pdf", null, null))
                .isInstanceOf(Matching.None.class);
    }

    @Test
    void a_letter_said_to_be_sent_is_known_by_its_number() {
        vault.journal()
                .append(new Act(
                        "version-sent",
                        KEY.creditor(),
                        KEY.reference(),
                        "Anne",
                        LocalDate.of(2026, 7, 6),
                        new Subject(notice.documentId(), notice.versionNo()),
                        Map.of("channel", "lrar", "number", "1A 201 443 8890 3"),
                        "version-sent:test"));

        assertThat(found(matching().of(NUMBER, null, null, null)))
                .returns(KEY, Sending::key)
                .returns("mise-en-demeure", Sending::eventKey)
                .returns(LocalDate.of(2026, 7, 6), Sending::sentOn);
    }

    @Test
    void an_event_of_the_case_and_the_version_in_the_lot_are_one_letter() {
        KnownLetters inHand = new KnownLetters();
        inHand.add(new Sending(
                KEY, "mise-en-demeure", null, LocalDate.of(2026, 7, 6), null, null, "événement du 06/07/2026"));

        Matching matching = new Matching(new StoredLetters(store, vault.journal(), inHand));

        assertThat(found(matching.of(NUMBER, null, KEY.reference(), null)))
                .returns(LocalDate.of(2026, 7, 6), Sending::sentOn)
                .returns(new Subject(notice.documentId(), notice.versionNo()), Sending::version);
    }

    @Test
    void what_fits_two_letters_fits_none() {
        KnownLetters inHand = new KnownLetters();
        for (int day : new int[] {6, 20}) {
            inHand.add(new Sending(
                    KEY, "mise-en-demeure", null, LocalDate.of(2026, 7, day), null, null, "événement du " + day));
        }

        Matching matching = new Matching(inHand);

        assertThat(matching.of(NUMBER, null, KEY.reference(), null)).isInstanceOf(Matching.None.class);
        assertThat(found(matching.of(NUMBER, null, KEY.reference(), LocalDate.of(2026, 7, 20)))
                        .sentOn())
                .isEqualTo("2026-07-20");
    }
}
