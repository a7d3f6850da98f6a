package fr.opposable.exhibit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.opposable.kernel.Sha256;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailExhibitTest {

    private static final String HEAD = """
            From: =?utf-8?Q?Comptabilit=C3=A9?= <compta@example.fr>
            To: zoe@example.fr
            Date: Tue, 3 Feb 2026 09:12:44 +0100
            Subject: =?utf-8?Q?Relance_=E2=80=93_facture_impay=C3=A9e?=
            Message-ID: <a1@example.fr>
            MIME-Version: 1.0
            """;

    @TempDir
    Path folder;

    private Arrival arrival;

    @BeforeEach
    void open() {
        arrival = new Arrival(folder);
    }

    private static String plain(String text) {
        return HEAD + "Content-Type: text/plain; charset=utf-8\n\n" + text;
    }

    private static String mixed(String... parts) {
        StringBuilder mail = new StringBuilder(HEAD).append("Content-Type: multipart/mixed; boundary=B\n\n");
        for (String part : parts) {
            mail.append("--B\n").append(part).append('\n');
        }
        return mail.append("--B--\n").toString();
    }

    private static String file(String name, byte[] content) {
        return """
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s""".formatted(name, Base64.getMimeEncoder().encodeToString(content));
    }

    @Test
    void a_message_shows_who_wrote_to_whom_when_and_what() {
        Exhibit exhibit = arrival.of("relance.eml", plain("Bonjour,\n\nLa facture reste due.\n"));

        assertThat(exhibit.kind()).isEqualTo(ExhibitKind.MAIL);
        assertThat(exhibit.copy().isRendering()).isTrue();
        assertThat(Arrival.words(exhibit))
                .contains("Relance – facture impayée")
                .contains("Comptabilité <compta@example.fr>")
                .contains("mardi 3 février 2026 à 09:12:44 (UTC+01:00)")
                .contains("La facture reste due.")
                .contains("Message-ID : <a1@example.fr>")
                .contains(exhibit.sha256().hex().substring(0, 16));
    }

    @Test
    void windows_bytes_under_a_latin_label_keep_the_euro_and_the_apostrophe() {
        String mail = "Subject: Solde\nContent-Type: text/plain; charset=iso-8859-1\n\nL’échéance : 108 €\n";

        Exhibit exhibit = arrival.of("m.eml", mail.getBytes(Charset.forName("windows-1252")));

        assertThat(Arrival.words(exhibit)).contains("L’échéance : 108 €");
    }

    @Test
    void utf_8_under_a_latin_label_and_the_charset_of_macintoshes_are_read() {
        String head = HEAD + "Content-Type: text/plain; charset=%s\n\n";
        byte[] wide = (head.formatted("iso-8859-1") + "1 000 € à l’échéance").getBytes(StandardCharsets.UTF_8);
        byte[] mac = (head.formatted("macintosh") + "échéance").getBytes(Charset.forName("x-MacRoman"));
        String seven = head.formatted("utf-7") + "l+IBkA6Q-ch+AOk-ance +- 10";

        assertThat(Arrival.words(arrival.of("large.eml", wide))).contains("1 000 € à l’échéance");
        assertThat(Arrival.words(arrival.of("mac.eml", mac))).contains("échéance");
        assertThat(Arrival.words(arrival.of("sept.eml", seven))).contains("l’échéance + 10");
    }

    /** The first field was lost, or all of them. */
    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", "\r\n\r\n", "\n"})
    void what_stands_before_the_first_field_hides_none(String before) {
        Exhibit exhibit = arrival.of("relance.eml", before + plain("Bonjour"));

        assertThat(Arrival.words(exhibit)).contains("Comptabilité <compta@example.fr>");
        assertThat(exhibit.seen()).isEmpty();
    }

    @Test
    void a_day_that_is_none_is_shown_as_it_is_written() {
        Exhibit exhibit = arrival.of("relance.eml", plain("Bonjour").replace("Tue, 3 Feb", "Tue, 31 Feb"));

        assertThat(Arrival.words(exhibit)).contains("Tue, 31 Feb 2026").doesNotContain("28 février");
    }

    @Test
    void a_text_that_is_encrypted_where_it_stands_is_refused() {
        Exhibit exhibit = arrival.of("relance.eml", plain("-----BEGIN PGP MESSAGE-----\n\nhQEMA\n"));

        assertThat(Arrival.code(exhibit)).isEqualTo("encrypted");
    }

    @Test
    void a_long_line_is_wrapped_and_none_of_it_lost() {
        String address = "https://example.fr/" + "abcdefghij".repeat(40) + "FIN";

        Exhibit exhibit = arrival.of("m.eml", plain(address + "\n"));

        assertThat(Arrival.words(exhibit).replace(" ", "")).contains(address);
    }

    @Test
    void attachments_are_listed_and_judged_each_on_its_own() {
        String mail = mixed(
                "Content-Type: text/plain\n\nVoir les pièces.",
                file("=?utf-8?Q?facture_=C3=A9chue.pdf?=", PdfSamples.pages("Facture F-12")),
                file("photo.jpg", "pas une image".getBytes(StandardCharsets.UTF_8)));

        Exhibit exhibit = arrival.of("m.eml", mail);

        assertThat(exhibit.attachments()).extracting(Exhibit::name).containsExactly("facture échue.pdf", "photo.jpg");
        assertThat(exhibit.attachments())
                .extracting(Exhibit::verdict)
                .containsExactly(Verdict.ACCEPTED, Verdict.REFUSED);
        assertThat(exhibit.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(Arrival.words(exhibit)).contains("facture échue.pdf").contains("photo.jpg");
        assertThat(Arrival.words(exhibit.attachments().getFirst())).isEqualTo("Facture F-12");
    }

    private static String png(int side) {
        return Base64.getMimeEncoder(76, new byte[] {'\n'})
                .encodeToString(PictureSamples.written(
                        PictureSamples.quarter(side, side, BufferedImage.TYPE_BYTE_GRAY), "png"));
    }

    /** As webmails write: the plain text, beside the rich one with the pictures it shows. */
    private static String withPictures() {
        return HEAD + """
                Content-Type: multipart/mixed; boundary=M

                --M
                Content-Type: multipart/alternative; boundary=A

                --A
                Content-Type: text/plain; charset=utf-8

                Vous devez 1 200 euros. Voici la preuve.
                --A
                Content-Type: multipart/related; boundary=R

                --R
                Content-Type: text/html; charset=utf-8

                <p>Vous devez 1 200 euros.</p><p>Voici la preuve.</p><img src="cid:one%%40x" alt="Virement">
                <img src="cid:gone@x"><img src="https://x.example/a.png"><img src="https://x.example/p.gif" width=1>
                <img src="data:image/png;base64,%s">
                --R
                Content-Type: image/png; name="capture.png"
                Content-ID: <one@x>
                Content-Transfer-Encoding: base64

                %s
                --R--
                --A--
                --M
                Content-Type: image/png
                Content-Disposition: attachment; filename="photo.png"
                Content-Transfer-Encoding: base64

                %s
                --M--
                """.formatted(png(20).replace("\n", ""), png(30), png(40));
    }

    @Test
    void a_text_in_two_versions_is_shown_once_and_its_pictures_keep_their_places() {
        String words = Arrival.words(arrival.of("m.eml", withPictures()));

        assertThat(words.split("Voici la preuve", -1)).hasSize(2);
        assertThat(words).contains("[image : Virement, capture.png]").contains("[image : absente du message]");
    }

    @Test
    void a_picture_of_the_text_is_told_from_a_file_that_was_attached_and_none_is_lost() {
        Exhibit exhibit = arrival.of("m.eml", withPictures());

        assertThat(exhibit.attachments())
                .extracting(Exhibit::name, Exhibit::isShown)
                .containsExactlyInAnyOrder(
                        tuple("capture.png", true), tuple("image du texte n° 1.png", true), tuple("photo.png", false));
        assertThat(exhibit.attachments()).allMatch(carried -> carried.verdict() == Verdict.ACCEPTED);
        assertThat(Arrival.words(exhibit)).contains("image/png, montrée avec le texte");
        assertThat(exhibit.seen())
                .anyMatch(seen -> seen.contains("une image que le message ne porte pas"))
                .anyMatch(seen -> seen.contains("une image restée sur Internet"));
    }

    @Test
    void what_a_text_calls_a_picture_and_is_none_is_a_file_and_what_cannot_be_taken_out_is_told() {
        String mail = HEAD + """
                Content-Type: multipart/mixed; boundary=B

                --B
                Content-Type: text/html

                <img src="cid:f@x"><img src="data:image/svg+xml;utf8,<svg/>"><img src="file:///C:/a.png">
                --B
                Content-Type: image/png
                Content-ID: <f@x>
                Content-Transfer-Encoding: base64

                %s
                --B--
                """.formatted(Base64.getMimeEncoder().encodeToString(PdfSamples.pages("Facture")));

        Exhibit exhibit = arrival.of("m.eml", mail);

        assertThat(exhibit.attachments()).singleElement().matches(carried -> !carried.isShown());
        assertThat(exhibit.seen())
                .anyMatch(seen -> seen.contains("n’a pas pu en être sortie"))
                .anyMatch(seen -> seen.contains("que le message ne porte pas"));
    }

    @Test
    void the_signature_of_a_message_is_told_and_is_no_file_to_judge() {
        String mail = HEAD + """
                Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=B

                --B
                Content-Type: text/plain

                Signé.
                --B
                Content-Type: application/pkcs7-signature; name="smime.p7s"
                Content-Disposition: attachment; filename="smime.p7s"
                Content-Transfer-Encoding: base64

                MIIB
                --B--
                """;

        Exhibit exhibit = arrival.of("m.eml", mail);

        assertThat(exhibit.attachments()).isEmpty();
        assertThat(exhibit.seen()).anyMatch(seen -> seen.contains("Ce message est signé"));
    }

    @Test
    void the_name_of_an_attachment_leads_nowhere() {
        Exhibit exhibit = arrival.of("m.eml", mixed(file("../../../../tmp/evil.pdf", PdfSamples.pages("Page"))));

        Exhibit attachment = exhibit.attachments().getFirst();
        assertThat(attachment.name()).isEqualTo("evil.pdf");
        assertThat(attachment.original()).startsWith(folder).hasFileName("001.bin");
    }

    @Test
    void a_message_in_a_message_is_an_exhibit_and_so_down_to_a_bound() {
        String mail = plain("Le plus profond.");
        for (int i = 0; i < 8; i++) {
            mail = HEAD + "Content-Type: multipart/mixed; boundary=B" + i + "\n\n--B" + i
                    + "\nContent-Type: message/rfc822\n\n" + mail + "\n--B" + i + "--\n";
        }

        Exhibit exhibit = arrival.of("m.eml", mail);

        int depth = 0;
        while (!exhibit.attachments().isEmpty()) {
            exhibit = exhibit.attachments().getFirst();
            depth++;
        }
        assertThat(depth).isEqualTo(IntakeLimits.ORDINARY.depth() + 1);
        assertThat(Arrival.code(exhibit)).isEqualTo("too-deep");
    }

    @Test
    void html_is_read_for_its_words_its_quotes_and_its_tables_and_fetches_nothing() {
        String html = """
                <html><head><style>p { color: red }</style></head><body><script>alert(1)</script>
                <p>Bonjour&nbsp;Madame,</p><img src="http://192.0.2.1/pixel.png" alt="logo">
                <table><tr><th>Facture</th><th>Montant</th></tr><tr><td>F-12</td><td>108,00 €</td></tr></table>
                <p>Voir <a href="https://example.fr/espace">votre espace</a>.</p>
                <blockquote>Je paierai lundi.</blockquote></body></html>""";

        Exhibit exhibit = arrival.of("m.eml", HEAD + "Content-Type: text/html; charset=utf-8\n\n" + html);

        assertThat(Arrival.words(exhibit))
                .contains("Bonjour Madame,")
                .contains("F-12 108,00 €")
                .contains("votre espace <https://example.fr/espace>")
                .contains("Je paierai lundi.")
                .doesNotContain("alert")
                .doesNotContain("color");
    }

    @Test
    void a_notice_of_failed_delivery_is_shown_as_the_mail_program_wrote_it() {
        String mail = HEAD + """
                Content-Type: multipart/report; report-type=delivery-status; boundary=B

                --B
                Content-Type: text/plain

                Votre message n'a pas été remis.
                --B
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; zoe@example.fr
                Action: failed
                Status: 5.1.1
                --B--
                """;

        assertThat(Arrival.words(arrival.of("m.eml", mail)))
                .contains("n'a pas été remis")
                .contains("Final-Recipient: rfc822; zoe@example.fr")
                .contains("Status: 5.1.1");
    }

    @Test
    void what_no_font_shows_is_marked_and_counted() {
        Exhibit exhibit = arrival.of("m.eml", plain("Merci 😀 et 猫.\n"));

        assertThat(Arrival.words(exhibit)).contains("Merci [grinning face] et ◊.");
        assertThat(exhibit.seen()).anySatisfy(seen -> assertThat(seen).contains("2 caractères"));
    }

    @Test
    void an_encrypted_message_is_refused_with_the_cure() {
        String mail = HEAD + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n"
                + "Content-Transfer-Encoding: base64\n\nMIIB\n";

        Exhibit exhibit = arrival.of("m.eml", mail);

        assertThat(Arrival.code(exhibit)).isEqualTo("encrypted");
        assertThat(exhibit.refusal().cure()).contains("messagerie");
    }

    @Test
    void a_mail_box_of_several_messages_is_refused_and_one_of_one_is_read() {
        String one = "From a@example.fr Tue Feb  3 09:12:44 2026\n" + plain("Premier.\n");

        assertThat(Arrival.words(arrival.of("un.mbox", one))).contains("Premier.");
        assertThat(Arrival.code(arrival.of("deux.mbox", one + "\n" + one))).isEqualTo("unknown-kind");
    }

    @Test
    void markup_in_a_message_stays_text() {
        Exhibit exhibit = arrival.of("m.eml", plain("<b th:text=\"${7*7}\">[[${7*7}]]</b> ${7*7}\n"));

        assertThat(Arrival.words(exhibit)).contains("${7*7}").doesNotContain("49");
    }

    private static String raw(Exhibit exhibit) throws IOException {
        try (PDDocument copy = Arrival.copy(exhibit)) {
            return new PDFTextStripper().getText(copy);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void no_line_ends_inside_an_amount(int shift) throws IOException {
        String filling = "Les sommes dues, telles que nous les avons comptées ensemble le mois dernier, sont de ";
        String text = filling + "x".repeat(shift) + " 18 720,00 € et de 1 250 000 EUR au taux de 12 %.\n";

        String shown = raw(arrival.of("m" + shift + ".eml", plain(text)));

        assertThat(shown.lines().map(line -> line.replace('\u00a0', ' ')))
                .anyMatch(line -> line.contains("18 720,00 €"))
                .anyMatch(line -> line.contains("1 250 000 EUR"))
                .anyMatch(line -> line.contains("12 %"));
    }

    @Test
    void a_long_row_of_figures_still_goes_on_from_line_to_line() {
        String row = "100 ".repeat(200).strip();

        assertThat(Arrival.words(arrival.of("m.eml", plain(row + "\n")))).contains(row);
    }

    @Test
    void the_headers_of_a_message_that_was_sent_are_not_said_to_be_received() {
        assertThat(Arrival.words(arrival.of("m.eml", plain("Bonjour"))))
                .contains("En-têtes techniques, tels que le fichier les porte")
                .doesNotContain("reçus");
    }

    @Test
    void a_message_without_date_sender_or_subject_says_so() {
        Exhibit exhibit = arrival.of("m.eml", "MIME-Version: 1.0\nTo: zoe@example.fr\n\nBonjour\n");

        assertThat(Arrival.words(exhibit))
                .contains("(sans objet)")
                .contains("ne dit pas sa date ni son expéditeur")
                .contains("Bonjour");
    }

    private static String twice(String plain, String html) {
        return HEAD + "Content-Type: multipart/alternative; boundary=B\n\n"
                + "--B\nContent-Type: text/plain; charset=utf-8\n\n" + plain
                + "\n--B\nContent-Type: text/html; charset=utf-8\n\n" + html + "\n--B--\n";
    }

    @Test
    void two_versions_of_a_text_that_do_not_say_the_same_sum_are_told() {
        String words = Arrival.words(
                arrival.of("m.eml", twice("Nous vous devons 100 euros.", "<p>Nous vous devons 9 100 euros.</p>")));

        assertThat(words).contains("devons 100 euros").contains("contient d’autres chiffres");
    }

    @Test
    void two_versions_of_a_text_that_say_the_same_are_not() {
        String words = Arrival.words(arrival.of(
                "m.eml",
                twice(
                        "Nous vous devons 100 euros.",
                        "<p>Nous vous devons <a href='https://x.example/7'>100 euros</a>.</p>")));

        assertThat(words).doesNotContain("versions");
    }

    /** Renderings print the name of their file: one file under two names has two copies. */
    @Test
    void one_file_carried_under_two_names_keeps_a_copy_under_each() throws IOException {
        byte[] note = plain("Une note.\n").getBytes(StandardCharsets.UTF_8);
        Exhibit alone = arrival.of("seule.eml", note);
        Exhibit first = arrival.of("premier.eml", mixed(file("note.eml", note), file("note-bis.eml", note)));
        Exhibit second = arrival.of("second.eml", mixed(file("note-ter.eml", note)));

        List<Exhibit> carried = Stream.of(first, second)
                .flatMap(message -> message.attachments().stream())
                .toList();
        assertThat(carried).extracting(Exhibit::name).containsExactly("note.eml", "note-bis.eml", "note-ter.eml");
        assertThat(carried).extracting(Exhibit::sha256).containsOnly(alone.sha256());
        for (Exhibit exhibit : List.of(alone, carried.get(0), carried.get(1), carried.get(2))) {
            PrintedCopy copy = requireNonNull(exhibit.copy());
            assertThat(Arrival.words(exhibit)).contains("Fichier « %s »".formatted(exhibit.name()));
            assertThat(Sha256.of(Files.readAllBytes(copy.pdf()))).isEqualTo(copy.sha256());
        }
    }

    @Test
    void two_files_carried_under_one_name_keep_each_its_copy() {
        Exhibit first = arrival.of(
                "premier.eml", mixed(file("note.eml", plain("Midi.\n").getBytes(StandardCharsets.UTF_8))));
        Exhibit second = arrival.of(
                "second.eml", mixed(file("note.eml", plain("Minuit.\n").getBytes(StandardCharsets.UTF_8))));

        assertThat(Arrival.words(first.attachments().getFirst())).contains("Midi.");
        assertThat(Arrival.words(second.attachments().getFirst())).contains("Minuit.");
    }
}
