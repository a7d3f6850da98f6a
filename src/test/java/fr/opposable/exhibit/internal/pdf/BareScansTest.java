package fr.opposable.exhibit.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a PDF may hold beside its scans to be bound itself, and what makes a copy of it. */
class BareScansTest {

    private interface Change {
        void to(PDDocument document, PDPage page) throws IOException;
    }

    static Stream<Named<Change>> harmless() {
        return Stream.of(
                Named.of("nothing", (_, _) -> {}),
                Named.of("who made it", (document, _) -> document.getDocumentInformation()
                        .setProducer("Copieur du bureau")),
                Named.of("metadata", (document, _) -> document.getDocumentCatalog()
                        .setMetadata(new PDMetadata(
                                document, new ByteArrayInputStream("<x/>".getBytes(StandardCharsets.US_ASCII))))),
                Named.of("a crop", (_, page) -> page.setCropBox(new PDRectangle(10, 10, 500, 800))),
                Named.of(
                        "a drawing in two parts",
                        (document, page) -> page.setContents(
                                List.of(stream(document, "q 595 0 0 842 0 0 cm"), stream(document, "/Scan Do Q")))),
                Named.of("a turn", (_, page) -> page.setRotation(90)));
    }

    private static PDStream stream(PDDocument document, String content) throws IOException {
        return new PDStream(document, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void scans_and_nothing_else_are_bound_themselves(Change change) throws IOException {
        assertThat(isBare(saved(change))).isTrue();
    }

    static Stream<Named<Change>> more() {
        return Stream.of(
                inCatalog("Names"),
                inCatalog("OpenAction"),
                inCatalog("AA"),
                inCatalog("AcroForm"),
                inCatalog("OCProperties"),
                inCatalog("Outlines"),
                inCatalog("StructTreeRoot"),
                inCatalog("AF"),
                inCatalog("Perms"),
                onPage("Annots", new COSArray()),
                onPage("AA", new COSDictionary()),
                onPage("Group", new COSDictionary()),
                onPage("PieceInfo", new COSDictionary()),
                Named.of(
                        "a font",
                        (_, page) -> page.getResources().getCOSObject().setItem(COSName.FONT, new COSDictionary())),
                Named.of("another picture that no page shows", (document, page) -> page.getResources()
                        .put(
                                COSName.getPDFName("Other"),
                                JPEGFactory.createFromByteArray(document, JpegSamples.coded(text(), false)))),
                Named.of("another picture for the printer", (_, page) -> picture(page)
                        .setItem(COSName.getPDFName("Alternates"), new COSArray())),
                Named.of("metadata of the picture", (_, page) -> picture(page)
                        .setItem(COSName.METADATA, new COSDictionary())),
                Named.of("a page that is no scan", (document, _) -> document.addPage(new PDPage())),
                Named.of(
                        "a lock",
                        (document, _) -> document.protect(
                                new StandardProtectionPolicy("qui possède", "", new AccessPermission()))));
    }

    private static COSDictionary picture(PDPage page) {
        return page.getResources()
                .getCOSObject()
                .getCOSDictionary(COSName.XOBJECT)
                .getCOSStream(COSName.getPDFName("Scan"));
    }

    private static Named<Change> inCatalog(String key) {
        return Named.of(key, (document, _) -> document.getDocumentCatalog()
                .getCOSObject()
                .setItem(COSName.getPDFName(key), new COSDictionary()));
    }

    private static Named<Change> onPage(String key, COSBase value) {
        return Named.of(key + " of a page", (_, page) -> page.getCOSObject().setItem(COSName.getPDFName(key), value));
    }

    @ParameterizedTest
    @MethodSource("more")
    void whatever_else_a_file_holds_makes_a_copy_of_it(Change change) throws IOException {
        assertThat(isBare(saved(change))).isFalse();
    }

    @Test
    void a_second_revision_makes_a_copy() throws IOException {
        byte[] first = saved((_, _) -> {});
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(first)) {
            COSDictionary page = document.getPage(0).getCOSObject();
            page.setItem(COSName.LAST_MODIFIED, new COSString("D:20260101000000Z"));
            page.setNeedToBeUpdated(true);
            document.saveIncremental(second);
        }

        assertThat(isBare(second.toByteArray())).isFalse();
    }

    private static boolean isBare(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return BareScans.is(document, ScannedPage.of(document, new Jpegs()));
        }
    }

    private static byte[] saved(Change change) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDResources resources = new PDResources();
            resources.put(
                    COSName.getPDFName("Scan"),
                    JPEGFactory.createFromByteArray(document, JpegSamples.coded(text(), false)));
            page.setResources(resources);
            byte[] content = "q 595 0 0 842 0 0 cm /Scan Do Q".getBytes(StandardCharsets.US_ASCII);
            page.setContents(new PDStream(document, new ByteArrayInputStream(content)));
            change.to(document, page);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return pdf.toByteArray();
        }
    }

    private static BufferedImage text() {
        BufferedImage sheet = new BufferedImage(320, 450, BufferedImage.TYPE_BYTE_GRAY);
        Random dots = new Random(4);
        for (int i = 0; i < 320 * 450; i++) {
            sheet.getRaster().setSample(i % 320, i / 320, 0, 120 + dots.nextInt(135));
        }
        return sheet;
    }
}
