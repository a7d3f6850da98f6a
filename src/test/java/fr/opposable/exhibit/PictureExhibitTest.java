package fr.opposable.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureExhibitTest {

    @TempDir
    Path folder;

    private Arrival arrival;

    @BeforeEach
    void open() {
        arrival = new Arrival(folder);
    }

    /** Where the quarter painted at the upper left of the stored picture must be seen: right or left, bottom or top. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            ORIENTATION, ACROSS, DOWN, LANDSCAPE
            1,           35,     35,   true
            2,           65,     35,   true
            3,           65,     65,   true
            4,           35,     65,   true
            5,           35,     35,   false
            6,           65,     35,   false
            7,           65,     65,   false
            8,           35,     65,   false
            """)
    void a_photograph_is_turned_as_the_camera_noted(int orientation, int across, int down, boolean landscape)
            throws IOException {
        Exhibit exhibit = arrival.of("photo.jpg", PictureSamples.jpeg(1200, 800, orientation));

        try (PDDocument copy = Arrival.copy(exhibit)) {
            PDRectangle sheet = copy.getPage(0).getMediaBox();
            assertThat(sheet.getWidth() > sheet.getHeight()).isEqualTo(landscape);
        }
        assertThat(red(exhibit, across, down)).isTrue();
        assertThat(red(exhibit, 100 - across, 100 - down)).isFalse();
    }

    /** A slip of the post is wider than any sheet on its side: who reads the volume does not turn it. */
    @ParameterizedTest
    @CsvSource({"1200, 800, true", "1200, 850, true", "1900, 1100, false", "2000, 1000, false"})
    void a_slip_stands_on_an_upright_page(int width, int height, boolean landscape) throws IOException {
        Exhibit exhibit = arrival.of("preuve.jpg", PictureSamples.jpeg(width, height, 1));

        try (PDDocument copy = Arrival.copy(exhibit)) {
            PDRectangle sheet = copy.getPage(0).getMediaBox();
            assertThat(sheet.getWidth() > sheet.getHeight()).isEqualTo(landscape);
        }
        assertThat(red(exhibit, 30, 45)).isTrue();
        assertThat(red(exhibit, 70, 55)).isFalse();
    }

    private static boolean red(Exhibit exhibit, int across, int down) {
        Color colour = new Color(Arrival.colour(exhibit, across, down));
        return colour.getRed() > 200 && colour.getGreen() < 80;
    }

    @Test
    void a_photograph_keeps_its_points_and_loses_where_it_was_taken() throws IOException {
        Exhibit exhibit = arrival.of("photo.jpg", PictureSamples.jpeg(1200, 800, 1));

        byte[] copy = Files.readAllBytes(exhibit.copy().pdf());
        assertThat(new String(copy, StandardCharsets.ISO_8859_1))
                .doesNotContain("Paris")
                .contains("DCTDecode");
    }

    @Test
    void what_is_transparent_comes_out_white() {
        BufferedImage image = PictureSamples.quarter(400, 400, BufferedImage.TYPE_INT_ARGB);

        Exhibit exhibit = arrival.of("logo.png", PictureSamples.written(image, "png"));

        assertThat(Arrival.colour(exhibit, 60, 60)).isEqualTo(0xffffff);
        assertThat(red(exhibit, 40, 40)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"CCITT T.6", "LZW", "PackBits", "Deflate"})
    void each_page_of_a_fax_becomes_a_page(String compression) {
        BufferedImage page = PictureSamples.quarter(1654, 2339, BufferedImage.TYPE_BYTE_BINARY);

        Exhibit exhibit = arrival.of("fax.tif", PictureSamples.tiff(compression, page, page, page));

        assertThat(exhibit.kind()).isEqualTo(ExhibitKind.TIFF);
        assertThat(exhibit.pages()).isEqualTo(3);
        assertThat(Arrival.colour(exhibit, 25, 25)).isZero();
        assertThat(Arrival.colour(exhibit, 75, 75)).isEqualTo(0xffffff);
    }

    @ParameterizedTest
    @CsvSource({"gif, GIF", "bmp, BMP", "png, PNG"})
    void other_pictures_are_converted(String format, ExhibitKind kind) {
        BufferedImage image = PictureSamples.quarter(600, 800, BufferedImage.TYPE_INT_RGB);

        Exhibit exhibit = arrival.of("image", PictureSamples.written(image, format));

        assertThat(exhibit.kind()).isEqualTo(kind);
        assertThat(red(exhibit, 30, 30)).isTrue();
    }

    @Test
    void a_picture_cut_short_is_refused_and_never_filed_half_grey() {
        byte[] jpeg = PictureSamples.jpeg(1200, 800, 1);

        Exhibit exhibit = arrival.of("photo.jpg", Arrays.copyOf(jpeg, jpeg.length * 6 / 10));

        assertThat(Arrival.code(exhibit)).isEqualTo("damaged");
        assertThat(exhibit.refusal().reason()).contains("incomplète");
    }

    /** The JDK takes greys for light: a scan in greys came out paler than it is, and pencil marks with it. */
    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void a_grey_stays_as_dark_as_it_is(int type) {
        Exhibit png = arrival.of("scan.png", PictureSamples.written(PictureSamples.grey(type, 50), "png"));
        Exhibit tiff = arrival.of("scan.tif", PictureSamples.tiff("LZW", PictureSamples.grey(type, 50)));

        assertThat(Arrival.colour(png, 75, 75) & 0xff).isBetween(124, 131);
        assertThat(Arrival.colour(tiff, 75, 75) & 0xff).isBetween(124, 131);
        assertThat(Arrival.colour(tiff, 25, 25)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"3, 65, 65", "6, 65, 35", "8, 35, 65"})
    void a_png_is_turned_as_it_says(int orientation, int across, int down) {
        byte[] png = PictureSamples.written(PictureSamples.quarter(1200, 800, BufferedImage.TYPE_INT_RGB), "png");

        Exhibit exhibit =
                arrival.of("photo.png", PictureSamples.withChunk(png, "eXIf", PictureSamples.exif(orientation)));

        assertThat(red(exhibit, across, down)).isTrue();
        assertThat(red(exhibit, 100 - across, 100 - down)).isFalse();
        assertThat(exhibit.seen()).anyMatch(seen -> seen.startsWith("Image redressée"));
    }

    private static byte[] fax(int lines, byte[] strip, int across, int down) {
        int[][] tags = {
            {256, 1728},
            {257, lines},
            {258, 1},
            {259, 4},
            {262, 1},
            {278, lines},
            {279, strip.length},
            {282, across},
            {283, down}
        };
        return PictureSamples.oneStrip(tags, strip);
    }

    /** A reader fills with white, or with black, what does not come: half of the page is no page. */
    @Test
    void a_fax_whose_data_stop_is_refused() {
        byte[] strip = PictureSamples.faxStrip(PictureSamples.lines(1728, 2200));

        Exhibit whole = arrival.of("entiere.tif", fax(2200, strip, 204, 196));
        Exhibit cut = arrival.of("coupee.tif", fax(2200, Arrays.copyOf(strip, strip.length / 2), 204, 196));
        Exhibit taller = arrival.of("trop-haute.tif", fax(2600, strip, 204, 196));

        assertThat(whole.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(Arrival.code(cut)).isEqualTo("damaged");
        assertThat(Arrival.code(taller)).isEqualTo("damaged");
        assertThat(cut.refusal().reason()).contains("lignes de sa page manquent");
    }

    /** A fax sent in the ordinary way is twice as coarse down as across. */
    @Test
    void a_coarse_fax_is_as_high_as_the_sheet_it_was() throws IOException {
        byte[] strip = PictureSamples.faxStrip(PictureSamples.lines(1728, 1145));

        Exhibit exhibit = arrival.of("telecopie.tif", fax(1145, strip, 204, 98));

        try (PDDocument copy = Arrival.copy(exhibit)) {
            PDRectangle sheet = copy.getPage(0).getMediaBox();
            assertThat(sheet.getHeight()).isGreaterThan(sheet.getWidth());
        }
        assertThat(exhibit.seen()).anyMatch(seen -> seen.contains("points par pouce"));
    }

    @Test
    void what_is_said_of_all_the_pages_is_said_once() {
        BufferedImage page = PictureSamples.quarter(600, 848, BufferedImage.TYPE_BYTE_BINARY);

        Exhibit exhibit = arrival.of("fax.tif", PictureSamples.tiff("CCITT T.6", page, page, page));

        assertThat(exhibit.seen())
                .filteredOn(seen -> seen.contains("points par pouce"))
                .hasSize(1);
        assertThat(exhibit.seen()).anyMatch(seen -> seen.startsWith("Pages 1 à 3"));
    }

    /** A telephone puts a film or a second picture behind the first, and the place where both were taken. */
    @Test
    void what_follows_a_photograph_stays_in_the_original() throws IOException {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.writeBytes(PictureSamples.jpeg(1200, 800, 1));
        two.writeBytes(PictureSamples.jpeg(1200, 800, 1));

        Exhibit exhibit = arrival.of("photo.jpg", two.toByteArray());

        byte[] copy = Files.readAllBytes(exhibit.copy().pdf());
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("Paris");
        assertThat(red(exhibit, 30, 40)).isTrue();
    }

    @Test
    void a_photograph_without_the_mark_of_its_end_is_taken_and_told() {
        byte[] jpeg = PictureSamples.jpeg(1200, 800, 1);

        Exhibit exhibit = arrival.of("photo.jpg", Arrays.copyOf(jpeg, jpeg.length - 2));

        assertThat(exhibit.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(exhibit.seen()).anyMatch(seen -> seen.startsWith("La marque de fin de l’image manque"));
        assertThat(red(exhibit, 30, 40)).isTrue();
    }

    @Test
    void a_picture_coded_as_nobody_reads_it_is_not_said_to_be_broken() {
        int[][] tags = {{256, 100}, {257, 100}, {258, 8}, {259, 50_000}, {262, 1}, {277, 1}, {278, 100}, {279, 50}};

        Exhibit exhibit = arrival.of("scan.tif", PictureSamples.oneStrip(tags, new byte[50]));

        assertThat(Arrival.code(exhibit)).isEqualTo("unsupported");
        assertThat(exhibit.refusal().reason()).contains("50000)");
    }

    /** Of the ten passes of the writer of the JDK, five bring every wave and five its last bits. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void a_picture_in_passes_closed_before_the_last_ones_is_refused(int passes) {
        Exhibit exhibit = arrival.of("photo.jpg", PictureSamples.passes(1200, 800, passes));

        assertThat(Arrival.code(exhibit)).isEqualTo("damaged");
        assertThat(exhibit.refusal().reason()).contains("en plusieurs passages");
    }

    @Test
    void a_picture_in_passes_without_its_last_bits_is_told_and_one_with_all_is_not() {
        Exhibit rough = arrival.of("photo.jpg", PictureSamples.passes(1200, 800, 5));
        Exhibit whole = arrival.of("photo.jpg", PictureSamples.passes(1200, 800, 10));

        assertThat(rough.seen()).anyMatch(seen -> seen.contains("les derniers passages de ses données manquent"));
        assertThat(whole.seen()).noneMatch(seen -> seen.contains("passage"));
    }

    @Test
    void a_head_that_claims_a_huge_picture_costs_nothing() {
        Exhibit exhibit = arrival.of("photo.png", PictureSamples.pngThatClaims(60_000, 60_000));

        assertThat(Arrival.code(exhibit)).isEqualTo("too-large");
        assertThat(exhibit.refusal().reason()).contains("60000 × 60000");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            START,               SAID
            ____ftypheic,        HEIC
            ____ftypavif,        AVIF
            ____ftypmp42,        enregistrement
            8BPS,                Photoshop
            <svg,                SVG
            <!DOCTYPE html><p>,  page web
            Rar!,                archive
            MZ,                  programme
            """)
    void what_is_no_exhibit_is_told_by_its_content(String start, String said) {
        Exhibit exhibit = arrival.of("facture.pdf", start.replace("____", "\0\0\0\u0018"));

        assertThat(exhibit.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(exhibit.refusal().reason()).contains(said);
    }

    @Test
    void a_picture_that_is_black_all_over_is_told() {
        Exhibit exhibit = arrival.of(
                "bon.png", PictureSamples.written(new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY), "png"));

        assertThat(exhibit.seen()).contains("Page 1\u00a0: l’image est d’une seule couleur, et rien ne s’y lit.");
    }
}
