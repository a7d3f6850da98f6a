package fr.opposable.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.opposable.intake.CsvTable;
import fr.opposable.mailing.Bounce.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports of servers, from real ones and from none. */
class BounceTest {

    private static final Path CORPORA = Path.of("../shared/corpora");
    private static final Path MAILS = CORPORA.resolve("4-emails");

    private static Bounce read(String text) {
        return Bounce.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Test
    void every_report_of_the_corpus_says_what_another_reader_saw() throws IOException {
        assumeTrue(Files.isDirectory(MAILS), "the corpus of e-mails is not here");
        CsvTable expected = CsvTable.read(MAILS.resolve("EXPECTED-bounces.csv"), "EXPECTED-bounces.csv");
        int reports = 0;
        for (CsvTable.Row row : expected.rows()) {
            String recipient = row.cells().get(1);
            if (recipient.startsWith("(")) {
                continue;
            }
            reports++;
            Bounce bounce =
                    Bounce.read(Files.readAllBytes(CORPORA.resolve(row.cells().get(0))));
            assertThat(bounce.failures()).as(row.cells().get(0)).anySatisfy(failure -> {
                assertThat(failure.recipient())
                        .isEqualTo(
                                recipient.substring(recipient.indexOf(';') + 1).strip());
                assertThat(failure.action()).isEqualTo(row.cells().get(2));
                assertThat(failure.status()).isEqualTo(row.cells().get(3));
                assertThat(spaced(failure.diagnostic()))
                        .startsWith(spaced(row.cells().get(4)));
            });
            assertThat(bounce.automatic()).isTrue();
        }
        assertThat(reports).isEqualTo(26);
    }

    @Test
    void older_shapes_are_understood_by_their_words_or_said_not_to_be() throws IOException {
        assumeTrue(Files.isDirectory(MAILS), "the corpus of e-mails is not here");
        CsvTable expected = CsvTable.read(MAILS.resolve("EXPECTED-bounces.csv"), "EXPECTED-bounces.csv");
        int understood = 0;
        for (CsvTable.Row row : expected.rows()) {
            if (row.cells().get(1).startsWith("(")) {
                Bounce bounce = Bounce.read(
                        Files.readAllBytes(CORPORA.resolve(row.cells().get(0))));
                understood += bounce.failures().isEmpty() ? 0 : 1;
                assertThat(bounce.failures())
                        .allSatisfy(failure -> assertThat(failure.status()).matches("[45]\\.\\d+\\.\\d+.*"));
            }
        }
        assertThat(understood).isGreaterThanOrEqualTo(10);
    }

    @Test
    void no_message_of_the_corpus_breaks_it_nor_passes_for_ours() throws IOException {
        assumeTrue(Files.isDirectory(MAILS), "the corpus of e-mails is not here");
        try (Stream<Path> files = Files.walk(MAILS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Bounce bounce = Bounce.read(Files.readAllBytes(file));
                assertThat(bounce.ours()).as(file.toString()).isEmpty();
                assertThat(bounce.own()).isFalse();
                assertThat(bounce.subject()).doesNotContain("\n", "\u0000");
            }
        }
    }

    @Test
    void a_damaged_report_is_read_as_far_as_it_goes() throws IOException {
        assumeTrue(Files.isDirectory(MAILS), "the corpus of e-mails is not here");
        byte[] whole = Files.readAllBytes(MAILS.resolve("bounces/lhost-postfix-02.eml"));
        Random random = new Random(20261122);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
            for (int j = 0; j < 20 && damaged.length > 0; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(Bounce.read(damaged).failures()).hasSizeLessThanOrEqualTo(100);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ACTION    | STATUS  | FAILED | PERMANENT | UNKNOWN
            failed    | 5.1.1   | true   | true      | true
            failed    | 5.1.10  | true   | true      | true
            failed    | 5.1.1 (no such user) | true | true | true
            failed    | 5.1.8   | true   | true      | false
            failed    | 5.2.2   | true   | true      | false
            failed    | 5.7.1   | true   | true      | false
            failed    | 4.4.7   | true   | false     | false
            delayed   | 4.4.1   | false  | false     | false
            delivered | 2.0.0   | false  | false     | false
            failed    | 15.1.1  | true   | false     | false
            """)
    void a_status_says_what_can_still_be_done(
            String action, String status, boolean failed, boolean permanent, boolean unknown) {
        Failure failure = new Failure("a@b.fr", action, status, "");

        assertThat(failure.isFailed()).isEqualTo(failed);
        assertThat(failure.isPermanent()).isEqualTo(permanent);
        assertThat(failure.isUnknownAddress()).isEqualTo(unknown);
    }

    @Test
    void our_message_is_found_in_the_returned_fields_and_not_in_the_report_s_own() {
        String id = "0123456789abcdef0123456789abcdef";
        String report = """
                From: MAILER-DAEMON@x.fr
                Date: Sun, 22 Nov 2026 00:30:00 +0100 (CET)
                Message-ID: <r@x.fr>
                Content-Type: multipart/report; boundary="b"

                --b
                Content-Type: text/plain

                550 5.1.1 no
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; x.fr

                Final-Recipient: rfc822; a@b.fr
                Action: failed
                Status: 5.1.1
                --b
                Content-Type: text/rfc822-headers; charset=us-ascii
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(java.util.Base64.getEncoder()
                .encodeToString(
                        ("Message-ID: <opposable." + id + "@agence.example>\r\n").getBytes(StandardCharsets.US_ASCII)));

        Bounce bounce = read(report);
        Bounce own = read("Message-ID: <opposable." + id + "@agence.example>\nSubject: x\n\nVoir opposable." + id
                + "@agence.example\n");

        assertThat(bounce.ours()).containsExactly(id);
        assertThat(bounce.own()).isFalse();
        assertThat(bounce.day()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(bounce.failures()).singleElement().satisfies(failure -> assertThat(failure.isUnknownAddress())
                .isTrue());
        assertThat(own.own()).isTrue();
    }

    @Test
    void a_message_made_to_exhaust_the_reader_is_read_within_bounds() {
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        StringBuilder many = new StringBuilder("Content-Type: multipart/mixed; boundary=b\n\n");
        for (int i = 0; i < 50_000; i++) {
            many.append("--b\n\nx\n");
        }
        String fields = "A: " + "b\n c".repeat(200_000) + "\n\n";

        assertThat(MailParts.of(nested.toString().getBytes(StandardCharsets.US_ASCII)))
                .hasSizeLessThanOrEqualTo(20);
        assertThat(MailParts.of(many.toString().getBytes(StandardCharsets.US_ASCII)))
                .hasSizeLessThanOrEqualTo(200);
        assertThat(MailParts.of(fields.getBytes(StandardCharsets.US_ASCII))).hasSize(1);
        assertThat(MailParts.of(new byte[0])).hasSize(1);
    }

    @Test
    void a_reply_of_a_person_is_no_failure() {
        Bounce reply = read("""
                From: debiteur@b.fr
                Subject: Re: Courrier
                In-Reply-To: <opposable.0123456789abcdef0123456789abcdef@agence.example>

                Je conteste la facture 550 de mai 2026.
                """);

        assertThat(reply.failures()).isEmpty();
        assertThat(reply.automatic()).isFalse();
        assertThat(reply.ours()).hasSize(1);
    }
}
