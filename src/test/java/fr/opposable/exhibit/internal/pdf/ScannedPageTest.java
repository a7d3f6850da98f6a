package fr.opposable.exhibit.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pages are plain scans, and how many of them are looked at. */
class ScannedPageTest {

    private static final String SHA256 = "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069";
    private static final int WIDE = 640;
    private static final int HIGH = 900;

    /** What is done to a page that would be a scan. */
    private interface Change {
        void to(PDDocument document, PDPage page, PDImageXObject picture) throws IOException;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q 595 0 0 842 0 0 cm /Scan Do Q    | true",
                "595 0 0 842 0 0 cm /Scan Do        | true",
                "q q 0.5 0 0 0.5 0 0 cm 1190 0 0 1684 0 0 cm /Scan Do Q Q | true",
                "q 0 842 -595 0 595 0 cm /Scan Do Q | true",
                "q 100 0 0 140 0 0 cm /Scan Do Q    | false",
                "q 595 0 0 842 700 0 cm /Scan Do Q  | false",
                "q 2380 0 0 3368 0 0 cm /Scan Do Q  | false",
                "q 595 0 0 842 0 0 cm Q /Scan Do    | false",
                "q 595 0 0 842 0 0 cm /Scan Do Q BT ET | false",
                "q 595 0 0 842 0 0 cm /Scan Do Q 0 0 5 5 re f | false",
                "q 595 0 0 842 0 0 cm /Scan Do /Scan Do Q | false",
                "q /Gs gs 595 0 0 842 0 0 cm /Scan Do Q | false",
                "q 595 0 0 842 0 0 cm /Other Do Q   | false",
                "q Q                                | false",
            })
    void a_scan_is_one_picture_over_most_of_the_sheet(String content, boolean isScan) throws IOException {
        assertThat(scanned(JpegSamples.coded(text(1), false), content, (_, _, _) -> {}) != null)
                .isEqualTo(isScan);
    }

    @Test
    void what_alters_the_picture_or_lies_over_it_makes_another_page_of_it() throws IOException {
        assertThat(changed((_, _, _) -> {})).isNotNull();
        assertThat(changed((_, page, _) -> page.setAnnotations(List.of(new PDAnnotationSquare()))))
                .isNull();
        assertThat(changed((document, _, picture) ->
                        picture.getCOSObject().setItem(COSName.SMASK, JPEGFactory.createFromImage(document, text(2)))))
                .isNull();
        assertThat(changed(
                        (_, _, picture) -> picture.setDecode(new COSArray(List.of(COSInteger.ONE, COSInteger.ZERO)))))
                .isNull();
        assertThat(changed((_, _, picture) -> picture.setWidth(WIDE + 1))).isNull();
        assertThat(changed((_, _, picture) -> picture.getCOSObject().removeItem(COSName.COLORSPACE)))
                .isNull();
    }

    @Test
    void pictures_coded_otherwise_or_of_other_colours_are_of_another_make() throws IOException {
        ScannedPage grey = page(JpegSamples.coded(text(1), false));
        BufferedImage colours = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        colours.createGraphics().drawImage(text(1), 0, 0, null);

        assertThat(page(JpegSamples.coded(text(2), false)).make()).isEqualTo(grey.make());
        assertThat(page(JpegSamples.coded(text(1), true)).make()).isNotEqualTo(grey.make());
        assertThat(page(JpegSamples.coded(colours, false)).make()).isNotEqualTo(grey.make());
    }

    @Test
    void pictures_coded_by_other_tables_are_of_another_make() throws IOException {
        byte[] standard = JpegSamples.coded(text(1), false);
        byte[] others = standard.clone();
        int table = 0;
        while (others[table] != (byte) 0xff || others[table + 1] != (byte) 0xc4) {
            table++;
        }
        // the letter of the code that stands last in the table
        others[table + 2 + 28] ^= 1;

        assertThat(page(others).make()).isNotEqualTo(page(standard).make());
    }

    @Test
    void a_sheet_coded_in_hardly_any_bytes_is_light() throws IOException {
        assertThat(page(JpegSamples.coded(blank(), false)).isLight()).isTrue();
        assertThat(page(JpegSamples.coded(text(1), false)).isLight()).isFalse();
    }

    @Test
    void a_broken_picture_is_no_scan() throws IOException {
        byte[] whole = JpegSamples.coded(text(1), false);
        byte[] broken = whole.clone();
        broken[broken.length / 2] = (byte) 0xff;
        broken[broken.length / 2 + 1] = (byte) 0xc0;

        assertThat(scanned(broken, "q 595 0 0 842 0 0 cm /Scan Do Q", (_, _, _) -> {}))
                .isNull();
    }

    @Test
    void of_scans_of_one_make_the_first_and_a_drawn_one_are_looked_at() throws IOException {
        ScannedPage scan = page(JpegSamples.coded(text(1), false));
        List<@Nullable ScannedPage> scans = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            scans.add(scan);
        }

        List<Integer> pages = PageSample.of(SHA256, List.of(), scans).pages();

        assertThat(pages).hasSize(2).startsWith(0);
        assertThat(pages.getLast()).isBetween(1, 8);
        assertThat(PageSample.of(SHA256, List.of(), scans).pages()).isEqualTo(pages);
    }

    @Test
    void other_pages_are_looked_at_as_before_and_scans_that_may_be_blank_too() throws IOException {
        ScannedPage scan = page(JpegSamples.coded(text(1), false));
        ScannedPage light = new ScannedPage(scan.make(), true, scan.picture(), scan.seen());
        List<@Nullable ScannedPage> none = new ArrayList<>();
        List<@Nullable ScannedPage> mixed = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            none.add(null);
            mixed.add(i % 10 == 7 ? light : scan);
        }

        assertThat(PageSample.of(SHA256, List.of(12), none).pages())
                .hasSize(7)
                .startsWith(0, 12)
                .contains(29);
        assertThat(PageSample.of(SHA256, List.of(), mixed).pages()).hasSize(5).startsWith(0, 7, 17, 27);
        assertThat(PageSample.of(SHA256, List.of(), none.subList(0, 1)).pages()).containsExactly(0);
        assertThat(PageSample.of(SHA256, List.of(), none.subList(0, 2)).pages()).containsExactly(0, 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "q 595 0 0 842 0 0 cm /Scan Do Q          | 0 0 1 1",
                "q 1190 0 0 842 0 0 cm /Scan Do Q         | 0 0 0.5 1",
                "q 595 0 0 1600 0 0 cm /Scan Do Q         | 0 0.474 1 0.526",
                "q 595 0 0 1600 0 -758 cm /Scan Do Q      | 0 0 1 0.526",
                "q 0 1600 -595 0 595 0 cm /Scan Do Q      | 0 0 0.526 1",
                "q 595 0 300 842 0 0 cm /Scan Do Q        |",
                "q 300 420 295 422 0 0 cm /Scan Do Q      |",
            })
    void what_a_page_shows_of_its_picture_is_known_unless_it_lies_slanted(String content, @Nullable String seen)
            throws IOException {
        ScannedPage scan = scanned(JpegSamples.coded(text(1), false), content, (_, _, _) -> {});

        assertThat(scan).isNotNull();
        if (seen == null) {
            assertThat(scan.seen()).isNull();
        } else {
            double[] sides = Arrays.stream(seen.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            Rectangle2D found = scan.seen();
            assertThat(new double[] {found.getX(), found.getY(), found.getWidth(), found.getHeight()})
                    .containsExactly(sides, within(0.01));
        }
    }

    @Test
    void only_what_is_seen_of_a_picture_counts() throws IOException {
        BufferedImage edge = blank();
        for (int y = 0; y < HIGH; y++) {
            for (int x = WIDE - 40; x < WIDE; x++) {
                edge.getRaster().setSample(x, y, 0, 0);
            }
        }
        byte[] jpeg = JpegSamples.coded(edge, false);

        assertThat(shows(jpeg, "q 595 0 0 842 0 0 cm /Scan Do Q")).isTrue();
        assertThat(shows(jpeg, "q 680 0 0 842 0 0 cm /Scan Do Q")).isFalse();
        assertThat(shows(JpegSamples.coded(blank(), false), "q 595 0 0 842 0 0 cm /Scan Do Q"))
                .isFalse();
        assertThat(shows(JpegSamples.coded(text(1), true), "q 595 0 0 842 0 0 cm /Scan Do Q"))
                .as("coded in several scans: to be drawn")
                .isFalse();
    }

    @Test
    void a_colour_that_the_page_gives_another_meaning_is_for_who_draws_it() throws IOException {
        assertThat(changed((_, page, _) ->
                                page.getResources().getCOSObject().setItem(COSName.COLORSPACE, new COSDictionary()))
                        .seen())
                .isNull();
    }

    private static boolean shows(byte[] jpeg, String content) throws IOException {
        boolean[] shown = {false};
        scanned(
                jpeg,
                content,
                (document, _, _) -> shown[0] =
                        ScanDecoding.of(ScannedPage.of(document, new Jpegs()).getFirst()) == ScanDecoding.Result.SHOWS);
        return shown[0];
    }

    private static @Nullable ScannedPage changed(Change change) throws IOException {
        return scanned(JpegSamples.coded(text(1), false), "q 595 0 0 842 0 0 cm /Scan Do Q", change);
    }

    private static ScannedPage page(byte[] jpeg) throws IOException {
        ScannedPage scan = scanned(jpeg, "q 595 0 0 842 0 0 cm /Scan Do Q", (_, _, _) -> {});
        assertThat(scan).isNotNull();
        return scan;
    }

    private static @Nullable ScannedPage scanned(byte[] jpeg, String content, Change change) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDImageXObject picture = JPEGFactory.createFromStream(document, new ByteArrayInputStream(jpeg));
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("Scan"), picture);
            page.setResources(resources);
            page.setContents(
                    new PDStream(document, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII))));
            change.to(document, page, picture);
            return ScannedPage.of(document, new Jpegs()).getFirst();
        }
    }

    private static BufferedImage blank() {
        BufferedImage sheet = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ink = sheet.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, WIDE, HIGH);
        ink.dispose();
        return sheet;
    }

    private static BufferedImage text(int seed) {
        BufferedImage sheet = blank();
        Random dots = new Random(seed);
        for (int i = 0; i < 60_000; i++) {
            sheet.getRaster().setSample(dots.nextInt(WIDE), dots.nextInt(HIGH), 0, 0);
        }
        return sheet;
    }
}
