package fr.opposable.exhibit;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** PDFs of our own making, each with one thing to find. */
final class PdfSamples {

    private PdfSamples() {}

    /** Something done to a document. */
    @FunctionalInterface
    interface Change {
        void to(PDDocument document) throws IOException;
    }

    static byte[] pages(String... words) {
        return pages(List.of(words), _ -> {});
    }

    static byte[] pages(List<String> words, Change change) {
        try (PDDocument document = new PDDocument()) {
            for (String word : words) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                if (!word.isEmpty()) {
                    write(document, page, word);
                }
            }
            change.to(document);
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, PDPage page, String word) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
            content.newLineAtOffset(72, 700);
            content.showText(word);
            content.endText();
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    static byte[] withScript() {
        return pages(List.of("Contrat"), document -> document.getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("app.alert('bonjour')")));
    }

    static byte[] withLaunchingLink() {
        return pages(List.of("Contrat"), document -> {
            PDAnnotationLink link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(72, 690, 100, 30));
            PDActionLaunch launch = new PDActionLaunch();
            launch.getCOSObject().setString(COSName.F, "calc.exe");
            link.setAction(launch);
            document.getPage(0).setAnnotations(List.of(link));
        });
    }

    /** A link to the share of a network: who opens it tells that network who he is. */
    static byte[] withLinkToShare() {
        return pages(List.of("Contrat"), document -> {
            PDAnnotationLink link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(72, 690, 100, 30));
            PDActionURI share = new PDActionURI();
            share.setURI("\\\\serveur\\partage");
            link.setAction(share);
            document.getPage(0).setAnnotations(List.of(link));
        });
    }

    /** A picture that is another one when the page is printed, or when a file is within reach. */
    static byte[] withPictureFromElsewhere() {
        return pages(List.of(""), document -> {
            PDImageXObject shown = JPEGFactory.createFromImage(document, grey(200));
            PDImageXObject printed = JPEGFactory.createFromImage(document, grey(40));
            COSDictionary alternate = new COSDictionary();
            alternate.setItem(COSName.IMAGE, printed);
            alternate.setBoolean("DefaultForPrinting", true);
            COSArray alternates = new COSArray();
            alternates.add(alternate);
            COSStream picture = shown.getCOSObject();
            picture.setItem("Alternates", alternates);
            picture.setString(COSName.F, "http://example.org/autre.jpg");
            picture.setItem(COSName.F_FILTER, COSName.DCT_DECODE);
            show(document, picture);
        });
    }

    /** A program for printers beside the text, which no screen shows. */
    static byte[] withPostScript() {
        return pages(List.of("Contrat"), document -> {
            COSStream program = document.getDocument().createCOSStream();
            program.setItem(COSName.TYPE, COSName.XOBJECT);
            program.setItem(COSName.SUBTYPE, COSName.getPDFName("PS"));
            try (OutputStream out = program.createOutputStream()) {
                out.write("(/etc/passwd) run".getBytes(StandardCharsets.US_ASCII));
            }
            COSDictionary shown = new COSDictionary();
            shown.setItem("Imprime", program);
            document.getPage(0).getResources().getCOSObject().setItem(COSName.XOBJECT, shown);
        });
    }

    private static BufferedImage grey(int grey) {
        BufferedImage sheet = new BufferedImage(300, 420, BufferedImage.TYPE_BYTE_GRAY);
        Random dots = new Random(grey);
        for (int i = 0; i < 300 * 420; i++) {
            sheet.getRaster().setSample(i % 300, i / 300, 0, grey + dots.nextInt(30));
        }
        return sheet;
    }

    static byte[] withFile(String name, byte[] content, boolean portfolio) {
        return pages(List.of("Couverture"), document -> {
            PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(content));
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(name);
            specification.setFileUnicode(name);
            specification.setEmbeddedFile(file);
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(name, specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            if (portfolio) {
                document.getDocumentCatalog()
                        .getCOSObject()
                        .setItem(COSName.getPDFName("Collection"), new COSDictionary());
            }
        });
    }

    static byte[] protectedBy(String owner, String user) {
        return pages(List.of("Extrait Kbis"), document -> {
            AccessPermission permission = new AccessPermission();
            permission.setCanPrint(false);
            permission.setCanModify(false);
            document.protect(new StandardProtectionPolicy(owner, user, permission));
        });
    }

    /** A signature field with a signature that nobody checks here. */
    static byte[] signed() {
        return pages(List.of("Devis bon pour accord"), document -> {
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDSignatureField field = new PDSignatureField(form);
            PDSignature signature = new PDSignature();
            signature.setName("Zoé Lefèvre");
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.getCOSObject().setString(COSName.CONTENTS, "00");
            COSArray range = new COSArray();
            for (int end : new int[] {0, 1, 2, 3}) {
                range.add(COSInteger.get(end));
            }
            signature.getCOSObject().setItem(COSName.BYTERANGE, range);
            field.getCOSObject().setItem(COSName.V, signature);
            form.getFields().add(field);
        });
    }

    /** A form whose one field is filled in. */
    static byte[] withFilledForm(String value) {
        return filledForm(value, true);
    }

    /** @param isDrawn whether the field has an aspect, or leaves it to the reader to draw the value */
    static byte[] filledForm(String value, boolean isDrawn) {
        return pages(List.of("Bon de commande"), document -> {
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var resources = new PDResources();
            resources.put(COSName.HELV, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 12 Tf 0 g");
            PDTextField field = new PDTextField(form);
            field.setPartialName("montant");
            form.getFields().add(field);
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(72, 600, 200, 24));
            widget.setPage(document.getPage(0));
            document.getPage(0).setAnnotations(List.of(widget));
            field.setValue(value);
            if (!isDrawn) {
                widget.getCOSObject().removeItem(COSName.AP);
            }
        });
    }

    /** {@return a page that shows a picture coded as a fax of group 4 codes it, of so many columns and lines} */
    static byte[] faxScan(byte[] coded, int columns, int lines) {
        return pages(List.of(""), document -> {
            PDImageXObject picture = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(coded),
                    COSName.CCITTFAX_DECODE,
                    columns,
                    lines,
                    1,
                    PDDeviceGray.INSTANCE);
            COSDictionary coding = new COSDictionary();
            coding.setInt(COSName.K, -1);
            coding.setInt(COSName.COLUMNS, columns);
            coding.setInt(COSName.ROWS, lines);
            picture.getCOSObject().setItem(COSName.DECODE_PARMS, coding);
            show(document, picture.getCOSObject());
        });
    }

    static byte[] withRedSquare() {
        return pages(List.of("Facture"), document -> {
            PDAnnotationSquare square = new PDAnnotationSquare();
            square.setRectangle(new PDRectangle(200, 300, 200, 200));
            square.setInteriorColor(new PDColor(new float[] {1, 0, 0}, PDDeviceRGB.INSTANCE));
            square.constructAppearances(document);
            document.getPage(0).setAnnotations(List.of(square));
        });
    }

    /** A page that is one picture, whose data are not of the format they claim: readers show it blank, without a word. */
    static byte[] withUndecodablePicture() {
        return pages(List.of(""), document -> {
            COSStream picture = document.getDocument().createCOSStream();
            picture.setItem(COSName.TYPE, COSName.XOBJECT);
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            picture.setInt(COSName.WIDTH, 100);
            picture.setInt(COSName.HEIGHT, 100);
            picture.setInt(COSName.BITS_PER_COMPONENT, 8);
            picture.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            picture.setItem(COSName.FILTER, COSName.JPX_DECODE);
            try (var out = picture.createRawOutputStream()) {
                out.write("not a picture".getBytes(StandardCharsets.US_ASCII));
            }
            show(document, picture);
        });
    }

    /** Scans, one of which lost what {@code broken} makes of its JPEG; {@code isShown} says whether its page draws it. */
    static byte[] scans(int pages, int brokenPage, UnaryOperator<byte[]> broken, boolean isShown) {
        try (PDDocument document = new PDDocument()) {
            BufferedImage picture = new BufferedImage(300, 420, BufferedImage.TYPE_BYTE_GRAY);
            Random dots = new Random(3);
            for (int i = 0; i < 300 * 420; i++) {
                picture.getRaster().setSample(i % 300, i / 300, 0, 128 + dots.nextInt(120));
            }
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                PDImageXObject scan = JPEGFactory.createFromImage(document, picture);
                if (number == brokenPage) {
                    byte[] coded;
                    try (InputStream raw = scan.getCOSObject().createRawInputStream()) {
                        coded = raw.readAllBytes();
                    }
                    try (OutputStream out = scan.getCOSObject().createRawOutputStream()) {
                        out.write(broken.apply(coded));
                    }
                }
                PDResources resources = new PDResources();
                resources.put(COSName.getPDFName("Im0"), scan);
                page.setResources(resources);
                if (number != brokenPage || isShown) {
                    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                        content.drawImage(scan, 0, 0, 595, 842);
                    }
                } else {
                    write(document, page, "Sans image");
                }
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return {@code jpeg}, which says that it has half as many lines} */
    static byte[] halfAsHigh(byte[] jpeg) {
        byte[] less = jpeg.clone();
        int at = 0;
        while (less[at] != (byte) 0xff || less[at + 1] != (byte) 0xc0) {
            at++;
        }
        less[at + 5] = 0;
        less[at + 6] = (byte) 210;
        return less;
    }

    /** {@return a JPEG as large as those of {@link #scans}, all white} */
    static byte[] blankScan() {
        return evenScan(255);
    }

    /** {@return a JPEG as large as those of {@link #scans}, of one grey} */
    static byte[] evenScan(int grey) {
        BufferedImage sheet = new BufferedImage(300, 420, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((DataBufferByte) sheet.getRaster().getDataBuffer()).getData(), (byte) grey);
        try (PDDocument document = new PDDocument();
                InputStream raw = JPEGFactory.createFromImage(document, sheet)
                        .getCOSObject()
                        .createRawInputStream()) {
            return raw.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void show(PDDocument document, COSStream picture) throws IOException {
        var resources = new PDResources();
        COSDictionary objects = new COSDictionary();
        objects.setItem(COSName.getPDFName("Im1"), picture);
        resources.getCOSObject().setItem(COSName.XOBJECT, objects);
        PDPage page = document.getPage(0);
        page.setResources(resources);
        COSStream content = document.getDocument().createCOSStream();
        try (var out = content.createOutputStream()) {
            out.write("q 500 0 0 700 40 70 cm /Im1 Do Q".getBytes(StandardCharsets.US_ASCII));
        }
        page.getCOSObject().setItem(COSName.CONTENTS, content);
    }

    static byte[] cutShort(byte[] whole, int percent) {
        return Arrays.copyOf(whole, whole.length * percent / 100);
    }
}
