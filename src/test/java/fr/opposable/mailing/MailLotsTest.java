package fr.opposable.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Bytes;
import fr.opposable.mailing.MailOutcome.State;
import fr.opposable.mailing.OutgoingProfile.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the lot that a production wrote to the folder a provider takes. */
class MailLotsTest {

    @TempDir
    Path folder;

    private MailFixture fixture;

    @BeforeEach
    void open() {
        fixture = MailFixture.agency(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<List<String>> table(Path mail, String name) throws IOException {
        return Files.readAllLines(mail.resolve(name)).stream()
                .map(line -> List.of(line.split(";", -1)))
                .toList();
    }

    private static Path folderOf(MailOutcome outcome) {
        assertThat(outcome.folder()).isNotNull();
        return outcome.folder();
    }

    @Test
    void each_letter_is_given_whole_with_its_address_in_the_provider_s_fields() throws Exception {
        MailOutcome outcome = fixture.mail().handOver(fixture.order("maileva"));

        Path mail = folderOf(outcome);
        assertThat(outcome.state()).isEqualTo(State.MADE);
        assertThat(outcome.letters()).isEqualTo(47);
        assertThat(outcome.leftOut()).isEmpty();
        List<List<String>> registered = table(mail, "recommande/destinataires.csv");
        assertThat(registered).hasSize(15);
        assertThat(registered.get(1).subList(1, 10))
                .containsExactly(
                        "SAS MÉDITERRANÉE ÉTANCHÉITÉ",
                        "",
                        "",
                        "77 BOULEVARD GAMBETTA",
                        "",
                        "13001 MARSEILLE",
                        "FR",
                        "",
                        "AG-0301");
        for (List<String> row : registered.subList(1, 15)) {
            assertThat(row.getFirst()).hasSize(32);
            assertThat(row.subList(1, 7)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(38));
            assertThat(mail.resolve("recommande").resolve(row.get(10))).exists();
        }
        assertThat(table(mail, "courrier-simple/destinataires.csv"))
                .anySatisfy(row -> assertThat(row.get(8)).isEqualTo("BELGIQUE"));
        JsonNode columns =
                JsonMapper.shared().readTree(Files.readString(mail.resolve("recommande/correspondance-colonnes.json")));
        assertThat(columns.path("start_row").asInt()).isEqualTo(2);
        assertThat(columns.path("data").get(6).path("field").asString()).isEqualTo("ADDRESS_LINE_6");
    }

    @Test
    void the_manifest_names_every_file_with_its_digest_and_every_fact_with_its_source() throws Exception {
        Path mail = folderOf(fixture.mail().handOver(fixture.order("maileva")));

        JsonNode manifest = JsonMapper.shared().readTree(Files.readString(mail.resolve("manifeste.json")));
        try (Stream<Path> files = Files.walk(mail)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> mail.relativize(file).toString())
                            .filter(name -> !name.equals("manifeste.json")))
                    .containsExactlyInAnyOrderElementsOf(manifest.path("files")
                            .valueStream()
                            .map(file -> file.path("name").asString())
                            .toList());
        }
        for (JsonNode file : manifest.path("files")) {
            Bytes bytes = Bytes.owning(
                    Files.readAllBytes(mail.resolve(file.path("name").asString())));
            assertThat(bytes.sha256().hex()).isEqualTo(file.path("sha256").asString());
        }
        assertThat(manifest.path("letters").size()).isEqualTo(47);
        assertThat(manifest.path("profile").path("limits").valueStream())
                .allSatisfy(limit -> assertThat(limit.path("status").asString()).isNotEmpty());
        assertThat(MailManifest.faults(mail)).isEmpty();
    }

    @Test
    void a_print_file_starts_each_letter_on_a_recto_and_its_cut_list_says_where() throws Exception {
        Path mail = folderOf(fixture.mail().handOver(fixture.order("imprimeur")));

        List<List<String>> cuts = table(mail, "courrier-simple/decoupe.csv");
        List<List<String>> names = table(mail, "correspondance.csv");
        try (PDDocument print = Loader.loadPDF(
                mail.resolve("courrier-simple/impression-001.pdf").toFile())) {
            int last = 0;
            for (List<String> cut : cuts.subList(1, cuts.size())) {
                int first = Integer.parseInt(cut.get(3));
                int end = Integer.parseInt(cut.get(4));
                assertThat(first).isEqualTo(last + 1).matches(page -> page % 2 == 1, "is a recto");
                assertThat(end - first + 1).isEqualTo(Integer.parseInt(cut.get(5)));
                assertThat(text(print, first, end)).contains(cut.get(1));
                boolean blank = cut.get(6).equals("1");
                last = blank ? end + 1 : end;
                assertThat(blank).isEqualTo((end - first) % 2 == 0);
                if (blank) {
                    assertThat(text(print, last, last)).isBlank();
                }
                assertThat(cut.get(8)).isEqualTo(Integer.toString(5 + 5 * Integer.parseInt(cut.get(7))));
            }
            assertThat(print.getNumberOfPages()).isEqualTo(last);
        }
        assertThat(names).hasSize(48);
        assertThat(names.stream().skip(1).map(List::getFirst)).doesNotHaveDuplicates();
    }

    private static String text(PDDocument print, int first, int last) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        return stripper.getText(print);
    }

    @Test
    void printing_on_one_side_needs_no_blank_page_and_more_sheets() throws Exception {
        MailOrder both = fixture.order("imprimeur");
        MailOrder one = new MailOrder(
                both.lots(),
                both.profile(),
                both.shape(),
                false,
                false,
                false,
                null,
                both.day(),
                both.out(),
                both.author());

        long sheets = fixture.mail().plan(both).sheets();
        MailOutcome outcome = fixture.mail().handOver(one);

        assertThat(outcome.sheets()).isGreaterThan(sheets);
        assertThat(table(folderOf(outcome), "courrier-simple/decoupe.csv").stream()
                        .skip(1))
                .allSatisfy(cut -> assertThat(cut.get(6)).isEqualTo("0"));
    }

    @Test
    void a_letter_goes_once_and_once_more_only_with_a_reason() throws Exception {
        MailOrder order = fixture.order("maileva");
        fixture.mail().handOver(order);

        MailOutcome other = fixture.mail().handOver(fixture.order("imprimeur"));
        MailOrder again = fixture.again("imprimeur", "papier mouillé");
        MailOutcome resent = fixture.mail().handOver(again);
        MailOutcome twice = fixture.mail().handOver(again);

        assertThat(other.state()).isEqualTo(State.NOTHING);
        assertThat(other.leftOut()).hasSize(47).allSatisfy(one -> assertThat(one.reason())
                .contains("déjà été remise dans l’envoi"));
        assertThat(resent.letters()).isEqualTo(47);
        assertThat(twice.state()).isEqualTo(State.NOTHING);
        assertThat(fixture.vault().journal().ofKind("mail-lot"))
                .hasSize(94)
                .anySatisfy(act -> assertThat(act.act().text("reason")).isEqualTo("papier mouillé"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            AG-0101;relance-1;1;   | AG-0101;relance-1;9;   | n’est pas dans le coffre
            ;1;SARL BOULANGERIE    | ;1;SARL BOULANGERIE    | none
            AG-0301;mise-en-demeure;1;[0-9a-f]{8} | AG-0301;mise-en-demeure;1;dddddddd | son SHA-256 n’est pas celui
            ;lrar;7953.37          | ;post;7953.37          | la grille veut un recommandé
            ;post;1776.00          | ;email;1776.00         | outbox add
            ;post;1776.00          | ;portail;1776.00       | n’a pas de service pour le canal
            """)
    void a_row_that_cannot_be_handed_over_is_listed_with_its_cure(String from, String to, String said)
            throws Exception {
        Path list = fixture.lot().resolve("lot.csv");
        Files.writeString(list, Files.readString(list).replaceAll(from.strip(), to.strip()));

        MailOutcome outcome = fixture.mail().handOver(fixture.order("maileva"));

        if (said.equals("none")) {
            assertThat(outcome.leftOut()).isEmpty();
            return;
        }
        assertThat(outcome.letters()).isEqualTo(46);
        assertThat(outcome.leftOut()).hasSize(1);
        assertThat(outcome.leftOut().getFirst().reason()
                        + outcome.leftOut().getFirst().cure())
                .contains(said);
        assertThat(Files.readString(folderOf(outcome).resolve("non-remis.csv")))
                .contains(outcome.leftOut().getFirst().reference());
    }

    @Test
    void the_same_version_listed_twice_is_handed_over_once() throws Exception {
        Path list = fixture.lot().resolve("lot.csv");
        List<String> lines = Files.readAllLines(list);
        Files.writeString(list, Files.readString(list) + lines.get(1) + "\r\n");

        MailOutcome outcome = fixture.mail().plan(fixture.order("maileva"));

        assertThat(outcome.letters()).isEqualTo(47);
        assertThat(outcome.leftOut()).singleElement().satisfies(one -> assertThat(one.reason())
                .contains("déjà donnée par lot-001, ligne 2"));
    }

    @Test
    void a_version_taken_back_or_sent_otherwise_is_not_handed_over() {
        var lives = fixture.vault().lives();
        lives.withdraw(lives.ofCase("AG-0101", null).getFirst(), "erreur de client", "Claire");
        lives.send(
                fr.opposable.vault.FinalVersion.of(lives.ofCase("AG-0102", null).getFirst()),
                new fr.opposable.vault.Sending("Garage", "post", MailFixture.DAY, null, null),
                "Claire");

        MailOutcome outcome = fixture.mail().plan(fixture.order("manuel"));

        assertThat(outcome.leftOut())
                .extracting(LeftOut::reason)
                .containsExactly("la version est retirée", "elle est déjà inscrite comme envoyée le 21/11/2026");
    }

    @Test
    void a_volume_ends_before_it_has_too_many_sheets() throws Exception {
        OutgoingProfile small = MailFixture.with(
                OutgoingProfiles.on(MailFixture.DAY, "imprimeur").orElseThrow(),
                OutgoingProfile.Measure.VOLUME_SHEETS,
                10);

        Path mail = folderOf(fixture.mail().handOver(fixture.order(small, Shape.PRINT_FILE)));

        assertThat(mail.resolve("courrier-simple/impression-004.pdf")).exists();
        assertThat(table(mail, "courrier-simple/decoupe.csv").stream().skip(1).map(row -> row.get(1)))
                .hasSize(33)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_import_has_no_more_letters_than_the_provider_takes() throws Exception {
        OutgoingProfile small = MailFixture.with(
                OutgoingProfiles.on(MailFixture.DAY, "maileva").orElseThrow(), OutgoingProfile.Measure.RECIPIENTS, 10);

        Path mail = folderOf(fixture.mail().handOver(fixture.order(small, Shape.LETTERS)));

        assertThat(table(mail, "courrier-simple-001/destinataires.csv")).hasSize(11);
        assertThat(table(mail, "courrier-simple-004/destinataires.csv")).hasSize(4);
    }

    @Test
    void a_letter_too_thick_or_too_heavy_for_the_provider_is_refused() {
        OutgoingProfile thin = MailFixture.with(
                MailFixture.with(
                        OutgoingProfiles.on(MailFixture.DAY, "maileva").orElseThrow(),
                        OutgoingProfile.Measure.SMALL_SHEETS,
                        2),
                OutgoingProfile.Measure.LARGE_SHEETS,
                2);

        MailOutcome outcome = fixture.mail().plan(fixture.order(thin, Shape.LETTERS));

        assertThat(outcome.leftOut())
                .extracting(LeftOut::reference, LeftOut::reason)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "AG-0206", "la lettre fait 3 feuilles avec celles du prestataire, qui en prend 2"));
    }
}
