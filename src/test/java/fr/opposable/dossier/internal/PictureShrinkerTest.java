package fr.opposable.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.dossier.LeftPictures;
import fr.opposable.dossier.LeftPictures.Why;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of four hundred dots to the inch, brought down to a hundred: half red or dark, half white, with grain. */
class PictureShrinkerTest {

    private static final int SIDE = 800;
    private static final int DPI = 100;
    private static final float SHOWN = 144;

    private final AtomicInteger seen = new AtomicInteger();

    @TempDir
    Path folder;

    /** Makes a picture. */
    private interface Making {
        PDImageXObject in(PDDocument document) throws IOException;
    }

    /** Puts it on pages. */
    private interface Showing {
        void on(PDDocument document, PDImageXObject picture) throws IOException;
    }

    @Test
    void a_grey_jpeg_stays_grey() throws IOException {
        PDImageXObject lighter = only(reduced(document -> jpeg(document, BufferedImage.TYPE_BYTE_GRAY)));

        assertThat(lighter.getWidth()).isEqualTo(SIDE / 4);
        assertThat(lighter.getHeight()).isEqualTo(SIDE / 4);
        assertThat(lighter.getColorSpace()).isEqualTo(PDDeviceGray.INSTANCE);
    }

    @Test
    void a_jpeg_in_colour_keeps_its_colours() throws IOException {
        PDImageXObject lighter = only(reduced(document -> jpeg(document, BufferedImage.TYPE_INT_RGB)));

        assertThat(lighter.getColorSpace()).isEqualTo(PDDeviceRGB.INSTANCE);
        assertThat(lighter.getSuffix()).isEqualTo("jpg");
    }

    @Test
    void what_the_samples_mean_stays_with_them() throws IOException {
        PDImageXObject lighter = only(reduced(document -> {
            PDImageXObject picture = jpeg(document, BufferedImage.TYPE_BYTE_GRAY);
            COSArray inverted = new COSArray();
            inverted.add(COSInteger.ONE);
            inverted.add(COSInteger.ZERO);
            picture.setDecode(inverted);
            return picture;
        }));

        assertThat(lighter.getDecode().getInt(0)).isEqualTo(1);
    }

    @Test
    void pictures_without_loss_become_jpegs() throws IOException {
        PDImageXObject lighter =
                only(reduced(document -> LosslessFactory.createFromImage(document, drawn(BufferedImage.TYPE_INT_RGB))));

        assertThat(lighter.getSuffix()).isEqualTo("jpg");
    }

    @Test
    void four_inks_become_red_green_and_blue() throws IOException {
        PDImageXObject lighter = only(reduced(document -> {
            byte[] inks = new byte[SIDE * SIDE * 4];
            Random grain = new Random(3);
            for (int i = 0; i < SIDE * SIDE; i++) {
                boolean isInked = i % SIDE < SIDE / 2;
                inks[4 * i + 1] = (byte) (isInked ? 200 + grain.nextInt(40) : 0);
                inks[4 * i + 2] = (byte) (isInked ? 220 : 0);
            }
            return samples(document, inks, PDDeviceCMYK.INSTANCE);
        }));

        assertThat(lighter.getColorSpace()).isEqualTo(PDDeviceRGB.INSTANCE);
    }

    @Test
    void colours_of_a_palette_are_mixed_not_their_numbers() throws IOException {
        Path copy = copy(
                document -> {
                    byte[] numbers = new byte[SIDE * SIDE];
                    Random grain = new Random(3);
                    for (int i = 0; i < numbers.length; i++) {
                        numbers[i] = (byte) (2 * grain.nextInt(2));
                    }
                    PDImageXObject picture = samples(document, numbers, PDDeviceGray.INSTANCE);
                    COSArray palette = new COSArray();
                    palette.add(COSName.INDEXED);
                    palette.add(COSName.DEVICERGB);
                    palette.add(COSInteger.get(2));
                    palette.add(new COSString(new byte[] {(byte) 200, 0, 0, 0, (byte) 255, 0, 0, 0, (byte) 200}));
                    picture.getCOSObject().setItem(COSName.COLORSPACE, palette);
                    return picture;
                },
                PictureShrinkerTest::page);
        PictureShrinker.shrink(copy, DPI, folder.resolve("lighter.pdf"), seen::incrementAndGet);

        Color mixed = new Color(rendered(folder.resolve("lighter.pdf")).getRGB(60, 60));
        assertThat(mixed.getRed()).isBetween(80, 120);
        assertThat(mixed.getGreen()).isLessThan(30);
        assertThat(mixed.getBlue()).isBetween(80, 120);
    }

    @Test
    void a_picture_shown_twice_has_the_dots_of_the_larger_place() throws IOException {
        Path copy = copy(document -> jpeg(document, BufferedImage.TYPE_INT_RGB), (document, picture) -> {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 300, 300, SHOWN / 4, SHOWN / 4);
            }
            page(document, picture);
        });

        assertThat(only(reduced(copy)).getWidth()).isEqualTo(SIDE / 4);
        assertThat(seen).hasValue(1);
    }

    @Test
    void a_turned_picture_has_the_dots_of_its_own_sides() throws IOException {
        Path copy = copy(document -> jpeg(document, BufferedImage.TYPE_INT_RGB), (document, picture) -> {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, new Matrix(0, SHOWN, -SHOWN / 2, 0, 300, 300));
            }
        });

        PDImageXObject lighter = only(reduced(copy));
        assertThat(lighter.getWidth()).isEqualTo(SIDE / 4);
        assertThat(lighter.getHeight()).isEqualTo(SIDE / 8);
    }

    @Test
    void a_picture_inside_a_form_is_reduced_too() throws IOException {
        Path copy = copy(document -> jpeg(document, BufferedImage.TYPE_BYTE_GRAY), (document, picture) -> {
            PDFormXObject form = new PDFormXObject(document);
            form.setBBox(PDRectangle.A4);
            form.setResources(new PDResources());
            String name = form.getResources().add(picture).getName();
            try (OutputStream drawing = form.getStream().createOutputStream()) {
                drawing.write("q 144 0 0 144 0 0 cm /%s Do Q".formatted(name).getBytes(StandardCharsets.US_ASCII));
            }
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(form);
            }
        });
        Path lighter = folder.resolve("lighter.pdf");

        assertThat(PictureShrinker.shrink(copy, DPI, lighter, seen::incrementAndGet)
                        .lighter())
                .isEqualTo(1);
        assertThat(Files.size(lighter)).isLessThan(Files.size(copy) / 2);
        requireSame(copy, lighter);
    }

    @Test
    void what_is_left_alone_is_counted_with_its_reason() throws IOException {
        assertThat(left(document -> LosslessFactory.createFromImage(document, drawn(BufferedImage.TYPE_INT_ARGB))))
                .containsOnly(Map.entry(Why.TRANSPARENT, 1));
        assertThat(left(document -> {
                    byte[] strokes = new byte[SIDE * SIDE];
                    new Random(1).nextBytes(strokes);
                    PDImageXObject picture = new PDImageXObject(
                            document,
                            new ByteArrayInputStream(strokes),
                            null,
                            SIDE * 2,
                            SIDE * 4,
                            1,
                            PDDeviceGray.INSTANCE);
                    picture.setBitsPerComponent(1);
                    return picture;
                }))
                .containsOnly(Map.entry(Why.LINE_ART, 1));
        assertThat(left(document -> {
                    PDImageXObject picture = jpeg(document, BufferedImage.TYPE_BYTE_GRAY);
                    byte[] broken = picture.getStream()
                            .createInputStream(List.of("DCTDecode"))
                            .readAllBytes();
                    Arrays.fill(broken, 0, 700, (byte) 0);
                    try (OutputStream out = picture.getCOSObject().createRawOutputStream()) {
                        out.write(broken);
                    }
                    return picture;
                }))
                .containsOnly(Map.entry(Why.UNREADABLE, 1));
        assertThat(left(document -> {
                    PDImageXObject picture = jpeg(document, BufferedImage.TYPE_BYTE_GRAY);
                    picture.setWidth(20_000);
                    picture.setHeight(20_000);
                    return picture;
                }))
                .containsOnly(Map.entry(Why.LARGE, 1));
        Path copy = copy(document -> jpeg(document, BufferedImage.TYPE_BYTE_GRAY), PictureShrinkerTest::page);
        PictureShrinker.Shrunk fine =
                PictureShrinker.shrink(copy, 350, folder.resolve("fine.pdf"), seen::incrementAndGet);
        assertThat(fine).isEqualTo(new PictureShrinker.Shrunk(0, LeftPictures.NONE.and(Why.FEW_DOTS, 1)));
        assertThat(folder.resolve("fine.pdf")).doesNotExist();
    }

    @Test
    void a_mask_of_one_colour_is_not_painted_over() throws IOException {
        assertThat(left(document -> {
                    PDImageXObject picture = jpeg(document, BufferedImage.TYPE_BYTE_GRAY);
                    COSArray white = new COSArray();
                    white.add(COSInteger.get(250));
                    white.add(COSInteger.get(255));
                    picture.getCOSObject().setItem(COSName.MASK, white);
                    return picture;
                }))
                .containsOnly(Map.entry(Why.TRANSPARENT, 1));
    }

    private Map<Why, Integer> left(Making making) throws IOException {
        Path lighter = folder.resolve("none.pdf");
        PictureShrinker.Shrunk shrunk =
                PictureShrinker.shrink(copy(making, PictureShrinkerTest::page), DPI, lighter, seen::incrementAndGet);
        assertThat(shrunk.lighter()).isZero();
        assertThat(lighter).doesNotExist();
        return shrunk.left().counts();
    }

    private Path reduced(Making making) throws IOException {
        return reduced(copy(making, PictureShrinkerTest::page));
    }

    private Path reduced(Path copy) throws IOException {
        Path lighter = folder.resolve("lighter.pdf");
        assertThat(PictureShrinker.shrink(copy, DPI, lighter, seen::incrementAndGet))
                .isEqualTo(new PictureShrinker.Shrunk(1, LeftPictures.NONE));
        requireSame(copy, lighter);
        return lighter;
    }

    private static void requireSame(Path copy, Path lighter) throws IOException {
        BufferedImage before = rendered(copy);
        BufferedImage after = rendered(lighter);
        for (int[] place : new int[][] {{20, 180}, {60, 60}, {60, 130}, {160, 60}, {110, 160}, {160, 160}}) {
            Color was = new Color(before.getRGB(place[0], place[1]));
            Color is = new Color(after.getRGB(place[0], place[1]));
            assertThat(Math.abs(was.getRed() - is.getRed())
                            + Math.abs(was.getGreen() - is.getGreen())
                            + Math.abs(was.getBlue() - is.getBlue()))
                    .describedAs("%s became %s at %d, %d", was, is, place[0], place[1])
                    .isLessThan(75);
        }
    }

    private static BufferedImage rendered(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, DPI);
            return page.getSubimage(0, page.getHeight() - SIDE / 4, SIDE / 4, SIDE / 4);
        }
    }

    private static PDImageXObject only(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDResources resources = document.getPage(0).getResources();
            return (PDImageXObject)
                    resources.getXObject(resources.getXObjectNames().iterator().next());
        }
    }

    private Path copy(Making making, Showing showing) throws IOException {
        Path file = folder.resolve("copy.pdf");
        try (PDDocument document = new PDDocument()) {
            showing.on(document, making.in(document));
            document.save(file.toFile());
        }
        return file;
    }

    private static void page(PDDocument document, PDImageXObject picture) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(picture, 0, 0, SHOWN, SHOWN);
        }
    }

    private static PDImageXObject jpeg(PDDocument document, int type) throws IOException {
        return JPEGFactory.createFromImage(document, drawn(type), 0.9f);
    }

    private static PDImageXObject samples(PDDocument document, byte[] samples, PDColorSpace space) throws IOException {
        return new PDImageXObject(document, new ByteArrayInputStream(samples), null, SIDE, SIDE, 8, space);
    }

    private static BufferedImage drawn(int type) {
        BufferedImage drawn = new BufferedImage(SIDE, SIDE, type);
        Random grain = new Random(7);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int light = 225 + grain.nextInt(30);
                boolean isInked = (x < SIDE / 2) != (y < SIDE / 2);
                drawn.setRGB(
                        x,
                        y,
                        new Color(light, isInked ? 20 : light, isInked ? 30 : light, x == 0 ? 128 : 255).getRGB());
            }
        }
        return drawn;
    }
}
