package fr.opposable.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDXFAResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfExhibitTest {

    @TempDir
    Path folder;

    private Arrival arrival;

    @BeforeEach
    void open() {
        arrival = new Arrival(folder);
    }

    @Test
    void an_ordinary_pdf_is_copied_page_for_page_from_the_same_bytes() {
        Exhibit exhibit = arrival.of("contrat.pdf", PdfSamples.pages("Premier", "Second", "Dernier"));

        assertThat(exhibit.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(exhibit.pages()).isEqualTo(3);
        assertThat(exhibit.copy().making())
                .contains("1, 2, 3")
                .contains("affichées, et tirées dans la copie des mêmes octets");
        assertThat(Arrival.words(exhibit)).isEqualTo("Premier Second Dernier");
    }

    @Test
    void the_original_keeps_its_bytes() throws IOException {
        byte[] original = PdfSamples.withScript();
        Path file = arrival.file("contrat.pdf", to -> Files.write(to, original));

        Exhibit exhibit = arrival.of(file);

        assertThat(Files.readAllBytes(file)).isEqualTo(original);
        assertThat(exhibit.copy().pdf()).isNotEqualTo(file);
    }

    @Test
    void the_same_file_makes_the_same_copy() throws IOException {
        byte[] pdf = PdfSamples.withScript();

        Exhibit one = arrival.of("a.pdf", pdf);
        byte[] first = Files.readAllBytes(one.copy().pdf());
        Exhibit other = arrival.of("b.pdf", pdf);

        assertThat(Files.readAllBytes(other.copy().pdf())).isEqualTo(first);
    }

    @Test
    void a_script_is_taken_out_of_the_copy_and_told() throws IOException {
        Exhibit exhibit = arrival.of("contrat.pdf", PdfSamples.withScript());

        assertThat(exhibit.verdict()).isEqualTo(Verdict.SANITISED);
        assertThat(exhibit.removed()).containsExactly("code JavaScript");
        try (PDDocument copy = Arrival.copy(exhibit)) {
            assertThat(copy.getDocumentCatalog().getOpenAction()).isNull();
        }
    }

    @Test
    void a_link_that_launches_a_program_keeps_its_place_and_loses_its_action() throws IOException {
        Exhibit exhibit = arrival.of("contrat.pdf", PdfSamples.withLaunchingLink());

        assertThat(exhibit.removed()).containsExactly("lancement d’un programme ou d’un fichier");
        try (PDDocument copy = Arrival.copy(exhibit)) {
            assertThat(copy.getPage(0).getAnnotations()).hasSize(1).allSatisfy(link -> assertThat(
                            link.getCOSObject().containsKey(COSName.A))
                    .isFalse());
        }
    }

    @Test
    void a_link_to_a_share_of_a_network_loses_its_action() {
        assertThat(arrival.of("contrat.pdf", PdfSamples.withLinkToShare()).removed())
                .containsExactly("lien vers un fichier local");
    }

    @Test
    void a_picture_is_the_one_that_was_looked_at_on_screen_and_on_paper() throws IOException {
        Exhibit exhibit = arrival.of("constat.pdf", PdfSamples.withPictureFromElsewhere());

        assertThat(exhibit.removed())
                .containsExactly("autre image, pour l’impression", "renvoi à un contenu hors du fichier");
        assertThat(new String(Files.readAllBytes(exhibit.copy().pdf()), StandardCharsets.ISO_8859_1))
                .doesNotContain("example.org", "Alternates", "FFilter");
    }

    @Test
    void what_only_printers_run_is_left_to_the_original() throws IOException {
        Exhibit exhibit = arrival.of("contrat.pdf", PdfSamples.withPostScript());

        assertThat(exhibit.removed()).containsExactly("programme PostScript, pour l’impression");
        assertThat(new String(Files.readAllBytes(exhibit.copy().pdf()), StandardCharsets.ISO_8859_1))
                .doesNotContain("/PS", "(/etc/passwd) run");
    }

    @Test
    void an_embedded_file_is_named_and_left_to_the_original() throws IOException {
        Exhibit exhibit = arrival.of("facture.pdf", PdfSamples.withFile("factur-x.xml", new byte[] {1, 2, 3}, false));

        assertThat(exhibit.removed()).containsExactly("fichier joint «\u00a0factur-x.xml\u00a0»");
        assertThat(exhibit.attachments()).isEmpty();
        assertThat(new String(Files.readAllBytes(exhibit.copy().pdf()), StandardCharsets.ISO_8859_1))
                .doesNotContain("factur-x.xml");
    }

    @Test
    void the_files_of_a_portfolio_become_exhibits_of_their_own() {
        byte[] inside = PdfSamples.pages("Facture du porte-documents");

        Exhibit exhibit = arrival.of("envoi.pdf", PdfSamples.withFile("../facture.pdf", inside, true));

        assertThat(exhibit.attachments()).hasSize(1);
        Exhibit carried = exhibit.attachments().getFirst();
        assertThat(carried.name()).isEqualTo("facture.pdf");
        assertThat(Arrival.words(carried)).isEqualTo("Facture du porte-documents");
    }

    @Test
    void a_document_its_issuer_protected_is_read_and_copied_without_protection() throws IOException {
        Exhibit exhibit = arrival.of("kbis.pdf", PdfSamples.protectedBy("secret", ""));

        assertThat(exhibit.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(exhibit.seen()).anySatisfy(seen -> assertThat(seen).contains("protégé par son émetteur"));
        try (PDDocument copy = Arrival.copy(exhibit)) {
            assertThat(copy.isEncrypted()).isFalse();
        }
    }

    @Test
    void a_password_is_asked_for_and_opens_the_file() {
        Path file = arrival.file("releve.pdf", to -> Files.write(to, PdfSamples.protectedBy("secret", "sésame")));

        assertThat(arrival.of(file).refusal()).matches(Refusal::asksForPassword);
        assertThat(arrival.of(file, "autre").refusal()).matches(Refusal::asksForPassword);
        assertThat(Arrival.words(arrival.of(file, "sésame"))).isEqualTo("Extrait Kbis");
    }

    @Test
    void a_signed_document_goes_in_as_a_copy_that_says_so() {
        Exhibit exhibit = arrival.of("devis.pdf", PdfSamples.signed());

        assertThat(exhibit.isSigned()).isTrue();
        assertThat(exhibit.seen()).anySatisfy(seen -> assertThat(seen).contains("Zoé Lefèvre"));
        assertThat(Arrival.words(exhibit))
                .contains("Devis bon pour accord")
                .contains("Copie d’un document signé électroniquement")
                .contains(exhibit.sha256().hex().substring(0, 16));
    }

    @Test
    void what_was_filled_into_a_form_is_part_of_the_page() throws IOException {
        Exhibit exhibit = arrival.of("commande.pdf", PdfSamples.withFilledForm("1 234,56"));

        assertThat(Arrival.words(exhibit)).contains("1 234,56");
        try (PDDocument copy = Arrival.copy(exhibit)) {
            assertThat(copy.getDocumentCatalog().getAcroForm()).isNull();
            assertThat(copy.getPage(0).getAnnotations()).isEmpty();
        }
    }

    /** An archive that holds a PDF as it is looks like a PDF with something before it. */
    @Test
    void an_archive_is_no_pdf_whatever_it_holds() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry("facture.pdf"));
            zip.write(PdfSamples.pages("Facture"));
        }

        assertThat(arrival.of("pieces.zip", out.toByteArray()).refusal().reason())
                .contains("archive");
    }

    /** A program that fills forms often leaves it to the reader to draw what it put in. */
    @Test
    void what_was_filled_in_and_never_drawn_is_part_of_the_page_too() {
        Exhibit exhibit = arrival.of("formulaire.pdf", PdfSamples.filledForm("Quatre mille euros", false));

        assertThat(Arrival.words(exhibit)).contains("Quatre mille euros");
    }

    @Test
    void a_stamp_without_an_aspect_is_told() {
        byte[] pdf = PdfSamples.pages(List.of("Facture"), document -> {
            PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(100, 100, 200, 80));
            document.getPage(0).setAnnotations(List.of(stamp));
        });

        assertThat(arrival.of("facture.pdf", pdf).seen()).anyMatch(seen -> seen.contains("ne se voient pas"));
    }

    @Test
    void a_form_that_only_asks_to_wait_is_refused() {
        byte[] pdf = PdfSamples.pages(List.of("Please wait..."), document -> {
            PDAcroForm form = new PDAcroForm(document);
            COSStream xfa = document.getDocument().createCOSStream();
            form.setXFA(new PDXFAResource(xfa));
            document.getDocumentCatalog().setAcroForm(form);
        });

        Exhibit exhibit = arrival.of("formulaire.pdf", pdf);

        assertThat(Arrival.code(exhibit)).isEqualTo("xfa-form");
        assertThat(exhibit.refusal().cure()).contains("imprimez-le en PDF");
    }

    /** A reader fills with white the lines that do not come. */
    @Test
    void a_black_and_white_scan_whose_lines_stop_is_refused() {
        byte[] strip = PictureSamples.faxStrip(PictureSamples.lines(1240, 1754));

        Exhibit whole = arrival.of("scan.pdf", PdfSamples.faxScan(strip, 1240, 1754));
        Exhibit cut = arrival.of("coupe.pdf", PdfSamples.faxScan(Arrays.copyOf(strip, strip.length / 2), 1240, 1754));
        Exhibit rounded = arrival.of("arrondi.pdf", PdfSamples.faxScan(strip, 1240, 1760));
        Exhibit taller = arrival.of("trop-haut.pdf", PdfSamples.faxScan(strip, 1240, 2400));

        assertThat(whole.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(rounded.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(List.of(cut, taller))
                .allSatisfy(one -> assertThat(one.refusal().reason()).contains("une image est incomplète"));
    }

    @Test
    void a_page_whose_drawing_stops_is_told() {
        byte[] pdf = PdfSamples.pages(List.of("Facture"), document -> {
            COSStream content = document.getPage(0).getCOSObject().getCOSStream(COSName.CONTENTS);
            byte[] packed;
            try (InputStream raw = content.createRawInputStream()) {
                packed = raw.readAllBytes();
            }
            try (OutputStream out = content.createRawOutputStream()) {
                out.write(packed, 0, packed.length * 2 / 3);
            }
            content.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        });

        assertThat(arrival.of("facture.pdf", pdf).seen()).anyMatch(seen -> seen.contains("s’arrêtent en route"));
    }

    @Test
    void a_page_that_the_file_names_and_does_not_contain_is_told() {
        byte[] pdf = PdfSamples.pages(List.of("Un", "Deux"), document -> {
            COSDictionary tree = document.getPages().getCOSObject();
            tree.getCOSArray(COSName.KIDS).set(1, COSNull.NULL);
        });

        assertThat(Arrival.code(arrival.of("facture.pdf", pdf))).isEqualTo("incomplete");
    }

    @Test
    void what_was_drawn_over_a_page_stays_on_it() {
        Exhibit exhibit = arrival.of("facture.pdf", PdfSamples.withRedSquare());

        assertThat(exhibit.seen()).anySatisfy(seen -> assertThat(seen).contains("1 commentaire"));
        assertThat(Arrival.colour(exhibit, 50, 52)).isEqualTo(0xff0000);
    }

    @Test
    void a_page_whose_picture_cannot_be_decoded_is_refused_not_filed_blank() {
        Exhibit exhibit = arrival.of("scan.pdf", PdfSamples.withUndecodablePicture());

        assertThat(Arrival.code(exhibit)).isEqualTo("blank-page");
        assertThat(exhibit.refusal().reason()).contains("page 1").contains("image");
    }

    @Test
    void a_page_that_was_always_blank_is_accepted_and_told() {
        Exhibit exhibit = arrival.of("scan.pdf", PdfSamples.pages("Recto", ""));

        assertThat(exhibit.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(exhibit.seen())
                .anySatisfy(seen -> assertThat(seen).contains("blanche").contains("2"));
    }

    @Test
    void a_download_cut_short_is_refused_unless_all_its_pages_are_still_there() {
        byte[] whole = PdfSamples.pages(List.of("Page une", "Page deux", "Page trois"), _ -> {});
        int refused = 0;

        for (int percent = 10; percent < 95; percent += 5) {
            Exhibit exhibit = arrival.of("cut-" + percent + ".pdf", PdfSamples.cutShort(whole, percent));

            if (exhibit.verdict() == Verdict.REFUSED) {
                refused++;
            } else {
                assertThat(Arrival.words(exhibit))
                        .as("cut at %d %%", percent)
                        .isEqualTo("Page une Page deux Page trois");
                assertThat(exhibit.seen()).anySatisfy(seen -> assertThat(seen).contains("La fin du fichier manque"));
            }
        }
        assertThat(refused).isGreaterThan(10);
    }

    @Test
    void what_is_said_of_a_file_does_not_hang_on_its_name() {
        Exhibit exhibit = arrival.of("photo.jpg", PdfSamples.pages("Contrat"));

        assertThat(exhibit.kind()).isEqualTo(ExhibitKind.PDF);
        assertThat(exhibit.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void nothing_of_the_metadata_goes_into_the_copy() throws IOException {
        byte[] pdf = PdfSamples.pages(List.of("Contrat"), document -> document.getDocumentInformation()
                .setAuthor("Autre client"));

        Exhibit exhibit = arrival.of("contrat.pdf", pdf);

        try (PDDocument copy = Arrival.copy(exhibit)) {
            assertThat(copy.getDocumentInformation().getAuthor()).isNull();
            assertThat(copy.getDocumentCatalog().getMetadata()).isNull();
        }
    }

    @Test
    void a_scan_cut_short_is_found_on_any_page() {
        Exhibit exhibit = arrival.of(
                "bons.pdf", PdfSamples.scans(40, 18, jpeg -> Arrays.copyOf(jpeg, jpeg.length * 2 / 3), true));

        assertThat(exhibit.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(exhibit.refusal().code()).isEqualTo("blank-page");
        assertThat(exhibit.refusal().reason()).contains("La page 18").contains("une image JPEG est tronquée");
    }

    @Test
    void a_scan_of_which_the_lower_half_is_lost_is_told_although_it_has_an_end() {
        Exhibit exhibit = arrival.of(
                "bons.pdf",
                PdfSamples.scans(
                        3,
                        1,
                        jpeg -> {
                            byte[] half = Arrays.copyOf(jpeg, jpeg.length / 2);
                            half[half.length - 2] = (byte) 0xff;
                            half[half.length - 1] = (byte) 0xd9;
                            return half;
                        },
                        true));

        assertThat(exhibit.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(exhibit.seen()).anySatisfy(seen -> assertThat(seen)
                .contains("Image endommagée, parmi les pages regardées\u00a0: 1.")
                .contains("Comparez avec le papier"));
    }

    @Test
    void a_scan_overwritten_in_its_middle_is_found_on_any_page() {
        Exhibit exhibit = arrival.of("bons.pdf", PdfSamples.scans(40, 18, PdfExhibitTest::overwritten, true));

        assertThat(exhibit.refusal().reason()).contains("La page 18").contains("une image JPEG est endommagée");
    }

    @Test
    void whole_scans_and_nothing_else_are_bound_themselves_once_the_first_and_a_drawn_one_were_decoded() {
        Exhibit exhibit = arrival.of("bons.pdf", PdfSamples.scans(40, 0, jpeg -> jpeg, true));

        assertThat(exhibit.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(exhibit.isBoundItself()).isTrue();
        assertThat(exhibit.copy().pdf()).isEqualTo(exhibit.original());
        assertThat(exhibit.copy().sha256()).isEqualTo(exhibit.sha256());
        assertThat(exhibit.copy().pages()).isEqualTo(40);
        assertThat(exhibit.copy().making())
                .matches(
                        "l’original lui-même, où rien n’est à retirer ; images des pages 1, [0-9]+ décodées en entier");
    }

    @Test
    void scans_with_something_to_remove_are_bound_from_a_copy() throws IOException {
        byte[] pdf;
        try (PDDocument document = Loader.loadPDF(PdfSamples.scans(5, 0, jpeg -> jpeg, true))) {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            pdf = out.toByteArray();
        }

        Exhibit exhibit = arrival.of("bons.pdf", pdf);

        assertThat(exhibit.verdict()).isEqualTo(Verdict.SANITISED);
        assertThat(exhibit.isBoundItself()).isFalse();
        assertThat(exhibit.copy().making())
                .containsPattern("copie page pour page ; images des pages 1, [0-9]+ décodées en entier, et reprises");
        try (PDDocument copy = Arrival.copy(exhibit)) {
            assertThat(copy.getDocumentCatalog().getOpenAction()).isNull();
        }
    }

    @Test
    void a_file_that_changes_while_it_is_judged_is_told() {
        Path file = arrival.file("releve.pdf", there -> Files.write(there, PdfSamples.protectedBy("secret", "sésame")));
        Passwords meanwhile = asked -> {
            try {
                byte[] other = Files.readAllBytes(asked);
                // of the comment in the first lines, which no reader looks at
                other[12] ^= 1;
                Files.write(asked, other);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Optional.of("sésame");
        };

        assertThatThrownBy(() -> arrival.of(file, meanwhile))
                .rootCause()
                .hasMessageContaining("changed while it was read");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 128, 240})
    void a_sheet_of_one_colour_among_scans_is_told_as_a_blank_one_is(int grey) {
        Exhibit exhibit = arrival.of("bons.pdf", PdfSamples.scans(40, 23, _ -> PdfSamples.evenScan(grey), true));

        assertThat(exhibit.seen()).singleElement().asString().contains("d’une seule couleur", " 23.");
    }

    @Test
    void a_picture_that_readers_show_each_in_their_way_is_told() {
        Exhibit exhibit = arrival.of("bons.pdf", PdfSamples.scans(3, 1, PdfSamples::halfAsHigh, true));

        assertThat(exhibit.seen()).anySatisfy(seen -> assertThat(seen)
                .contains("n’a pas la taille ou les couleurs que le fichier en dit", " 1."));
    }

    @Test
    void a_blank_sheet_among_scans_is_told_wherever_it_lies() {
        Exhibit exhibit = arrival.of("bons.pdf", PdfSamples.scans(40, 23, _ -> PdfSamples.blankScan(), true));

        assertThat(exhibit.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(exhibit.seen()).anySatisfy(seen -> assertThat(seen)
                .contains("Page(s) blanche(s) dans l’original")
                .contains("23"));
    }

    @Test
    void a_broken_picture_that_no_page_shows_refuses_nothing() {
        Exhibit exhibit =
                arrival.of("bons.pdf", PdfSamples.scans(40, 18, jpeg -> Arrays.copyOf(jpeg, jpeg.length / 2), false));

        assertThat(exhibit.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(exhibit.copy().making()).contains("18");
    }

    private static byte[] overwritten(byte[] jpeg) {
        byte[] noise = new byte[2048];
        new Random(9).nextBytes(noise);
        byte[] broken = jpeg.clone();
        System.arraycopy(noise, 0, broken, jpeg.length / 2, noise.length);
        return broken;
    }
}
