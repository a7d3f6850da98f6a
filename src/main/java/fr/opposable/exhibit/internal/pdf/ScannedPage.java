package fr.opposable.exhibit.internal.pdf;

import fr.opposable.exhibit.internal.pdf.JpegWalk.Frame;
import fr.opposable.exhibit.internal.pdf.JpegWalk.Walked;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A page that is one whole JPEG over most of the sheet and nothing else, as scanners make them. Two of one make go through the same steps
 * of a reader: where one is shown, the other is.
 *
 * @param make what a reader needs to know to show it, but for its dots
 * @param isLight whether it is coded in so few bytes that it may be blank
 * @param picture the JPEG
 * @param seen the part of the picture that the page shows, which is 1 wide and 1 high, from its upper left corner; null when it lies slanted, or
 *     something that the page has beside it could change its colours, so that only who draws the page can tell
 */
record ScannedPage(
        Make make,
        boolean isLight,
        COSStream picture,
        @Nullable Rectangle2D seen) {

    /** Bytes of coded data for a thousand dots below which a page may show nothing: an even grey takes 12. */
    private static final int LIGHT = 25;

    /** Longer content draws more than a picture. */
    private static final int LONGEST_CONTENT = 2048;

    /** Share of the sheet that the picture covers at least, and of the picture that the sheet shows. */
    private static final double MOST = 0.5;

    /** Share of a side that is taken for a rounding. */
    private static final double CLOSE = 0.01;

    private static final Rectangle2D UNIT = new Rectangle2D.Double(0, 0, 1, 1);

    /** Resources that are no colours, states of drawing or patterns. */
    static final Set<COSName> OF_RESOURCES = Set.of(COSName.PROC_SET, COSName.XOBJECT);

    private static final Set<COSName> ALTERING = Set.of(
            COSName.DECODE,
            COSName.D,
            COSName.MASK,
            COSName.SMASK,
            COSName.IMAGE_MASK,
            COSName.IM,
            COSName.OC,
            COSName.DECODE_PARMS);

    /**
     * A sort of scan.
     *
     * @param coding of the JPEG
     * @param components of the JPEG
     * @param tables of its coding, as {@link Frame#tables} has them
     * @param colours what they stand for: a name, or one and the same object
     */
    record Make(int coding, int components, long tables, COSBase colours) {}

    /** {@return for each page, what it is as a scan; null where it is none} */
    static List<@Nullable ScannedPage> of(PDDocument document, Jpegs jpegs) throws IOException {
        List<@Nullable ScannedPage> scans = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            scans.add(of(page, jpegs));
        }
        return scans;
    }

    private static @Nullable ScannedPage of(PDPage page, Jpegs jpegs) throws IOException {
        Placed placed = page.getCOSObject().containsKey(COSName.ANNOTS) ? null : only(page);
        if (placed == null) {
            return null;
        }
        COSStream picture = placed.picture();
        if (ALTERING.stream().anyMatch(picture::containsKey)) {
            return null;
        }
        Walked walked = jpegs.walked(picture);
        Frame frame = walked == null || walked.fault() != null ? null : walked.frame();
        COSBase colours = picture.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
        if (walked == null
                || frame == null
                || colours == null
                || frame.precision() != 8
                || picture.getInt(COSName.BITS_PER_COMPONENT, COSName.BPC) != 8
                || frame.width() != picture.getInt(COSName.WIDTH, COSName.W)
                || frame.height() != picture.getInt(COSName.HEIGHT, COSName.H)) {
            return null;
        }
        boolean isLight = walked.bytes() * 1000L < (long) LIGHT * frame.width() * frame.height();
        return new ScannedPage(
                new Make(frame.coding(), frame.components(), frame.tables(), colours), isLight, picture, placed.seen());
    }

    /** A picture on its sheet. */
    private record Placed(COSStream picture, @Nullable Rectangle2D seen) {}

    /** {@return the picture that the page places over most of its sheet, and nothing else; null when it does more or less than that} */
    private static @Nullable Placed only(PDPage page) throws IOException {
        COSDictionary objects = page.getResources() == null
                ? null
                : page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        byte[] content = content(page);
        if (objects == null || content == null) {
            return null;
        }
        Matrix place = new Matrix();
        COSName shown = null;
        List<COSBase> operands = new ArrayList<>();
        for (Object token : new PDFStreamParser(content).parse()) {
            if (token instanceof COSBase operand) {
                operands.add(operand);
                continue;
            }
            String operator = token instanceof Operator known ? known.getName() : "";
            boolean isPlacing = operator.equals("cm")
                    && operands.size() == 6
                    && operands.stream().allMatch(COSNumber.class::isInstance)
                    && shown == null;
            if (isPlacing) {
                COSArray numbers = new COSArray();
                numbers.addAll(operands);
                place.concatenate(Matrix.createMatrix(numbers));
            } else if (operator.equals("Do")
                    && shown == null
                    && operands.size() == 1
                    && operands.getFirst() instanceof COSName name) {
                shown = name;
            } else if (!operands.isEmpty() || !operator.equals(shown == null ? "q" : "Q")) {
                return null;
            }
            operands.clear();
        }
        return shown != null
                        && objects.getDictionaryObject(shown) instanceof COSStream picture
                        && covers(place, page.getCropBox())
                ? new Placed(picture, isSquare(place) && hasNothingBeside(page) ? seen(place, page.getCropBox()) : null)
                : null;
    }

    /** {@return whether the picture is neither slanted nor squeezed to a line} */
    private static boolean isSquare(Matrix place) {
        double width = Math.hypot(place.getScaleX(), place.getShearY());
        double height = Math.hypot(place.getShearX(), place.getScaleY());
        double area = Math.abs(
                (double) place.getScaleX() * place.getScaleY() - (double) place.getShearX() * place.getShearY());
        double slant = Math.min(
                Math.max(Math.abs(place.getShearX()), Math.abs(place.getShearY())),
                Math.max(Math.abs(place.getScaleX()), Math.abs(place.getScaleY())));
        return area > (1 - CLOSE) * width * height && slant <= CLOSE * Math.min(width, height);
    }

    private static @Nullable Rectangle2D seen(Matrix place, PDRectangle sheet) {
        try {
            Rectangle2D onPicture = place.createAffineTransform()
                    .createInverse()
                    .createTransformedShape(rectangle(sheet))
                    .getBounds2D();
            Rectangle2D upsideDown = new Rectangle2D.Double(
                    onPicture.getX(), 1 - onPicture.getMaxY(), onPicture.getWidth(), onPicture.getHeight());
            return upsideDown.createIntersection(UNIT);
        } catch (NoninvertibleTransformException e) {
            return null;
        }
    }

    private static boolean hasNothingBeside(PDPage page) {
        return OF_RESOURCES.containsAll(page.getResources().getCOSObject().keySet());
    }

    /** {@return the drawing of the page, its parts joined; null when it is too long to be that of a scan, or none} */
    private static byte @Nullable [] content(PDPage page) throws IOException {
        if (!page.hasContents()) {
            return null;
        }
        try (InputStream drawn = page.getContents()) {
            byte[] content = drawn.readNBytes(LONGEST_CONTENT + 1);
            return content.length > LONGEST_CONTENT ? null : content;
        }
    }

    private static boolean covers(Matrix place, PDRectangle sheet) {
        Rectangle2D picture = bounds(place);
        Rectangle2D seen = picture.createIntersection(rectangle(sheet));
        double shown = seen.isEmpty() ? 0 : seen.getWidth() * seen.getHeight();
        return shown > 0
                && shown >= MOST * sheet.getWidth() * sheet.getHeight()
                && shown >= MOST * picture.getWidth() * picture.getHeight();
    }

    private static Rectangle2D bounds(Matrix place) {
        return place.createAffineTransform().createTransformedShape(UNIT).getBounds2D();
    }

    private static Rectangle2D rectangle(PDRectangle sheet) {
        return new Rectangle2D.Double(
                sheet.getLowerLeftX(), sheet.getLowerLeftY(), sheet.getWidth(), sheet.getHeight());
    }
}
