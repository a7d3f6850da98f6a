package fr.opposable.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.Bytes;
import fr.opposable.mailing.EmailMessage.UnsafeFieldException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The message as another program reads it, and the fields that would be two. */
class EmailMessageTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final Bytes PDF = Bytes.owning("%PDF-1.7 tout petit\n".getBytes(StandardCharsets.US_ASCII));

    private static EmailMessage message(String name, String from, String to, String subject, String file) {
        return new EmailMessage(
                ID,
                ZonedDateTime.of(2026, 11, 21, 12, 0, 0, 0, ZoneId.of("Europe/Paris")),
                name,
                from,
                "compta@fauvel.example",
                to,
                subject,
                "Madame, Monsieur,\nÀ bientôt.\n",
                PDF,
                file);
    }

    @Test
    void another_program_reads_every_field_and_part_of_it() throws Exception {
        String name = "Société d’exploitation des établissements Fauvel & Fils, « l’imprimerie du marché »";
        EmailMessage message = message(
                name, "envoi@agence.example", "a.b+c@combe.example", "Courrier de Fauvel, référence É-1", "A-1_v1.pdf");

        String raw = new String(message.bytes().toArray(), StandardCharsets.US_ASCII);
        MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), message.bytes().stream());

        assertThat(raw.chars()).allMatch(c -> c == '\r' || c == '\n' || (c >= ' ' && c < 127));
        assertThat(raw.split("\r\n"))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(78).doesNotContain("\n"));
        assertThat(read.getSubject()).isEqualTo("Courrier de Fauvel, référence É-1");
        assertThat(read.getFrom()).containsExactly(new InternetAddress("envoi@agence.example", name, "UTF-8"));
        assertThat(((InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo(name);
        assertThat(read.getReplyTo()).containsExactly(new InternetAddress("compta@fauvel.example"));
        assertThat(read.getAllRecipients()).containsExactly(new InternetAddress("a.b+c@combe.example"));
        assertThat(read.getMessageID()).isEqualTo("<opposable." + ID + "@agence.example>");
        assertThat(read.getSentDate())
                .isEqualTo(java.util.Date.from(ZonedDateTime.of(2026, 11, 21, 12, 0, 0, 0, ZoneId.of("Europe/Paris"))
                        .toInstant()));
        MimeMultipart parts = (MimeMultipart) read.getContent();
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Madame, Monsieur,\r\nÀ bientôt.\r\n");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("A-1_v1.pdf");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(PDF.toArray());
        assertThat(message.bytes()).isEqualTo(message.bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fauvel\r\nBcc: tous@exemple.fr",
                "Fauvel\nX: y",
                "Fauvel\rX",
                "Fauvel\u0000",
                "Fauvel\u2028X",
                "Fauvel \u202Elevuaf",
                " ",
                "Fauvel\u0085X"
            })
    void a_name_or_a_subject_that_breaks_its_line_is_refused(String hostile) {
        assertThatThrownBy(() -> message(hostile, "a@b.fr", "c@d.fr", "Objet", "a.pdf"))
                .isInstanceOf(UnsafeFieldException.class)
                .hasMessageContaining("le nom de l’expéditeur")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> message("Fauvel", "a@b.fr", "c@d.fr", hostile, "a.pdf"))
                .isInstanceOf(UnsafeFieldException.class)
                .hasMessageContaining("l’objet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `a@b.fr, c@d.fr`
            `a@b.fr;c@d.fr`
            `<a@b.fr>`
            `Nom <a@b.fr>`
            `"a b"@b.fr`
            `a@b`
            `a@[127.0.0.1]`
            `a b@c.fr`
            `é@c.fr`
            `a@é.fr`
            `a@b.fr\\r\\nRCPT TO:<x@y.fr>`
            `a..b@c.fr`
            `.a@c.fr`
            `a@c.fr.`
            `@c.fr`
            `a@-c.fr`
            `%61@c.fr:25`
            """)
    void an_address_that_is_not_one_plain_address_is_refused(String hostile) {
        String address = hostile.replace("\\r\\n", "\r\n");

        assertThat(EmailAddresses.isPlain(address)).isFalse();
        assertThatThrownBy(() -> message("Fauvel", "a@b.fr", address, "Objet", "a.pdf"))
                .isInstanceOf(UnsafeFieldException.class);
        assertThatThrownBy(() -> message("Fauvel", address, "a@b.fr", "Objet", "a.pdf"))
                .isInstanceOf(UnsafeFieldException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.fr", "jean-marc.o'neil+dette@sous.domaine.example", "x_1@xn--caf-dma.fr"})
    void a_plain_address_is_taken(String address) {
        assertThat(EmailAddresses.isPlain(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\".pdf", "a.pdf\r\nX: y", "é.pdf", "../a.pdf/", "a b.pdf"})
    void a_file_name_that_a_header_cannot_hold_is_refused(String file) {
        assertThatThrownBy(() -> message("Fauvel", "a@b.fr", "c@d.fr", "Objet", file))
                .isInstanceOf(UnsafeFieldException.class);
    }
}
