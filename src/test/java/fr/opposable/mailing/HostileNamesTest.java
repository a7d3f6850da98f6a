package fr.opposable.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.opposable.kernel.Bytes;
import fr.opposable.letter.LetterKind;
import fr.opposable.mailing.EmailMessage.UnsafeFieldException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Every hostile name of the corpora leaves as it is or is refused, in an envelope's window and in a message's fields. */
class HostileNamesTest {

    private static final Path STRINGS = Path.of("../shared/corpora/7-security/strings");

    private static List<String> names() throws IOException {
        assumeTrue(Files.isDirectory(STRINGS), "the corpus of hostile strings is not here");
        List<String> names = new ArrayList<>();
        for (String file :
                List.of("noms-hostiles.csv", "blns.txt", "html-injection-dev.txt", "template-injection-dev.txt")) {
            String text = new String(Files.readAllBytes(STRINGS.resolve(file)), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                names.add(file.endsWith(".csv") ? line.substring(line.indexOf(',') + 1) : line);
            }
        }
        names.removeIf(String::isBlank);
        assertThat(names).hasSizeGreaterThan(500);
        return names;
    }

    @Test
    void a_message_says_the_name_as_it_is_or_is_not_made() throws Exception {
        int made = 0;
        for (String name : names()) {
            EmailMessage message;
            try {
                message = new EmailMessage(
                        "0123456789abcdef0123456789abcdef",
                        ZonedDateTime.of(2026, 11, 21, 12, 0, 0, 0, ZoneId.of("Europe/Paris")),
                        name,
                        "a@b.fr",
                        null,
                        "c@d.fr",
                        name,
                        name,
                        Bytes.owning(new byte[] {1}),
                        "a.pdf");
            } catch (UnsafeFieldException e) {
                assertThat(e.getMessage()).doesNotContain("\n", "\r");
                continue;
            }
            made++;
            MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), message.bytes().stream());
            assertThat(((InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo(name);
            assertThat(read.getFrom()).hasSize(1);
            assertThat(read.getSubject()).isEqualTo(name);
            assertThat(read.getAllRecipients()).hasSize(1);
            assertThat(Collections.list(read.getAllHeaders())).hasSize(8);
        }
        assertThat(made).isGreaterThan(300);
    }

    @Test
    void a_window_shows_the_name_in_six_lines_of_latin_letters_or_the_letter_is_refused() throws Exception {
        OutgoingProfile profile =
                OutgoingProfiles.on(MailFixture.DAY, "maileva").orElseThrow();
        int shown = 0;
        for (String name : names()) {
            WindowLines window = WindowLines.of(
                    LetterKind.RELANCE_1,
                    WindowLinesTest.addressed(name, List.of("5 rue Haute"), "29000", "Quimper", "FR"),
                    profile);
            if (window.problem() != null) {
                assertThat(window.cure()).isNotBlank();
                continue;
            }
            shown++;
            assertThat(window.lines()).hasSize(6).allSatisfy(line -> assertThat(line)
                    .hasSizeLessThanOrEqualTo(38)
                    .matches("[ -~\u00c0-\u00ff\u0152\u0153\u0178]*")
                    .doesNotMatch("^[=+@\\-].*"));
        }
        assertThat(shown).isGreaterThan(50);
    }
}
