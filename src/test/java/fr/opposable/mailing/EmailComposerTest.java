package fr.opposable.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.letter.LetterKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may write what by e-mail, and what such a message does not say. */
class EmailComposerTest {

    private static final String COLLECTOR = """
            sender:
              role: collection-agency
              name: Recouvrement du Ponant
              kind: company
              legalForm: SAS
              siren: "732829320"
              rcsCity: Brest
              address: {lines: ["1 quai Nord"], postalCode: "29200", city: Brest, country: FR}
              email: gestion@ponant.example
              iban: FR7630006000011234567890189
              mandateDate: 2026-01-05
              signatory: {name: Nora Le Bris, capacity: présidente}
            """;

    private static final String LAWYER =
            COLLECTOR.replace("collection-agency", "lawyer").replace("  mandateDate: 2026-01-05\n", "  bar: Brest\n");

    @TempDir
    Path folder;

    /** The sample's case under another sender, without the events that told of letters. */
    private MailFixture produced(String sender, String kind) throws IOException {
        Path affaire = Files.createDirectories(folder.resolve("portefeuille/affaire"));
        StringBuilder yaml = new StringBuilder();
        boolean kept = true;
        for (String line : Files.readAllLines(Path.of("samples/02-paiements-partiels/affaire.yaml"))) {
            if (!line.startsWith(" ")) {
                kept = !line.startsWith("events:") && !line.startsWith("exhibits:") && !line.startsWith("payments:");
            }
            if (kept) {
                yaml.append(line.replaceFirst("^( +)file: .*", "$1vatExempt: false"))
                        .append('\n');
            }
        }
        Files.writeString(affaire.resolve("affaire.yaml"), yaml + sender);
        return MailFixture.of(folder, folder.resolve("portefeuille"), kind);
    }

    private static Outbox.Added added(MailFixture fixture, boolean checked) throws IOException {
        return new Outbox(fixture.store(), fixture.vault(), MailFixture.CLOCK)
                .add(new EmailOrder(List.of(fixture.lot()), null, checked, true, null, "Claire"), MailFixture.NOTHING);
    }

    @Test
    void the_message_tells_no_sum_and_no_debt() throws Exception {
        try (MailFixture fixture = produced("", "relance-1")) {
            OutboxEntry entry = added(fixture, false).queued().getFirst();

            List<MailParts.Part> parts =
                    MailParts.of(fixture.vault().read(entry.message()).toArray());
            String text = parts.get(1).text();
            assertThat(text)
                    .contains("un courrier que vous adresse Imprimerie Fauvel & Fils, sous la référence AFF-2026-0312")
                    .contains("SAS au capital de 150\u202f000,00 euros", "RCS Chartres 044160836")
                    .doesNotContain("€", "impay", "relance", "dette", "facture");
            String subject = jakarta.mail.internet.MimeUtility.decodeText(
                    parts.getFirst().field("subject"));
            assertThat(subject).isEqualTo("Courrier AFF-2026-0312, Imprimerie Fauvel & Fils");
            assertThat(parts.get(2).type()).isEqualTo("application/pdf");
        }
    }

    @Test
    void a_collector_s_first_letter_is_no_e_mail() throws Exception {
        try (MailFixture fixture = produced(COLLECTOR, "relance-1")) {
            Outbox.Added first = added(fixture, false);
            assertThat(first.queued()).isEmpty();
            assertThat(first.leftOut()).singleElement().satisfies(one -> assertThat(one.reason())
                    .contains("R. 124-4"));
        }
    }

    @Test
    void a_collector_s_second_letter_may_be_an_e_mail_for_the_creditor() throws Exception {
        String first = "events:\n  - {date: 2026-10-05, kind: reminder, level: 1, channel: post}\n";
        try (MailFixture fixture = produced(COLLECTOR + first, "relance-2")) {
            Outbox.Added added = added(fixture, false);

            assertThat(added.queued())
                    .as(added.leftOut().toString())
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.from()).isEqualTo("gestion@ponant.example");
                        assertThat(MailParts.of(fixture.vault()
                                                .read(entry.message())
                                                .toArray())
                                        .get(1)
                                        .text())
                                .contains("pour notre mandant, Imprimerie Fauvel & Fils.", "RCS Brest 732829320");
                    });
        }
    }

    @Test
    void a_lawyer_writes_by_e_mail_to_addresses_that_were_checked() throws Exception {
        try (MailFixture fixture = produced(LAWYER, "relance-1")) {
            assertThat(added(fixture, false).leftOut()).singleElement().satisfies(one -> assertThat(one.reason())
                    .contains("adresse vérifiée"));

            assertThat(added(fixture, true).queued()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            relance-preventive     | true
            relance-1              | true
            relance-2              | true
            relance-3              | false
            mise-en-demeure        | false
            echeancier             | true
            recu                   | true
            proposition-mediation  | false
            saisine-conciliateur   | false
            constat-echec          | false
            suspension             | false
            """)
    void each_document_has_its_ground(String kind, boolean allowed) {
        EmailKinds.Ground ground = EmailKinds.of(LetterKind.of(kind).orElseThrow());

        assertThat(ground.allowed()).isEqualTo(allowed);
        assertThat(ground.source()).isNotBlank();
        assertThat(Arrays.stream(LetterKind.values()).map(EmailKinds::of)).doesNotContainNull();
    }
}
