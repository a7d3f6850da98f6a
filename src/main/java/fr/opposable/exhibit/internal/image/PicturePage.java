package fr.opposable.exhibit.internal.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** An A4 page with one picture, upright: a scan of an A4 sheet fills it, anything else stands in margins and is not blown up. */
final class PicturePage {

    private static final float MARGIN = 36;
    private static final float INCH = 72;

    /** A sheet is A4 when its sides are so within this share. */
    private static final float SAME = 0.03f;

    /** Width to height from which a picture is a slip, as the post's are, and no sheet on its side: it is read on an upright page. */
    private static final float SLIP = 1.6f;

    private static final float QUALITY = 0.92f;

    private final PDDocument document;
    private final Scan scan;
    private final int orientation;
    private final int resolution;
    private final float stretch;

    /**
     * @param orientation 1 to 8, as Exif numbers them
     * @param resolution points per inch that the file states, across; zero when it states none
     * @param stretch how many times as high as wide a point is
     */
    PicturePage(PDDocument document, Scan scan, int orientation, int resolution, float stretch) {
        this.document = document;
        this.scan = scan;
        this.orientation = orientation;
        this.resolution = resolution;
        this.stretch = stretch;
    }

    /** {@return how many points an inch of the page shows, the way that shows the fewest} */
    float add(@Nullable PlainJpeg jpeg, boolean isPhotograph) throws IOException {
        BufferedImage image = scan.image();
        boolean turned = orientation > 4;
        float across = image.getWidth();
        float down = image.getHeight() * stretch;
        float wide = turned ? down : across;
        float high = turned ? across : down;
        PDRectangle sheet = wide > high && wide < SLIP * high
                ? new PDRectangle(/* width= */ PDRectangle.A4.getHeight(), /* height= */ PDRectangle.A4.getWidth())
                : PDRectangle.A4;
        PDPage page = new PDPage(sheet);
        document.addPage(page);
        PDRectangle place = place(sheet, wide, high);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(picture(jpeg, isPhotograph), matrix(place));
        }
        return wide / (place.getWidth() / INCH) / Math.max(1, stretch);
    }

    private PDImageXObject picture(@Nullable PlainJpeg jpeg, boolean isPhotograph) throws IOException {
        BufferedImage image = scan.image();
        if (jpeg != null && jpeg.width() == image.getWidth() && jpeg.height() == image.getHeight()) {
            return new PDImageXObject(
                    document,
                    jpeg.bytes().stream(),
                    COSName.DCT_DECODE,
                    jpeg.width(),
                    jpeg.height(),
                    8,
                    jpeg.components() == 1 ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE);
        }
        if (Scan.isBlackAndWhite(image)) {
            return CCITTFactory.createFromImage(document, image);
        }
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY && !isPhotograph) {
            return GreyPicture.lossless(document, image);
        }
        return isPhotograph
                ? JPEGFactory.createFromImage(document, image, QUALITY)
                : LosslessFactory.createFromImage(document, image);
    }

    private PDRectangle place(PDRectangle sheet, float wide, float high) {
        float width = sheet.getWidth();
        float height = sheet.getHeight();
        boolean likeSheet = Math.abs(wide / high - width / height) < SAME * width / height;
        float stated = resolution == 0 ? 0 : wide * INCH / resolution;
        boolean isSheet =
                likeSheet && ((stated > 0 && Math.abs(stated - width) < SAME * width) || wide * INCH / width >= 100);
        if (isSheet) {
            return new PDRectangle(width, height);
        }
        float scale = Math.min(Math.min((width - 2 * MARGIN) / wide, (height - 2 * MARGIN) / high), 1);
        if (resolution >= 100 && resolution <= 600) {
            scale = Math.min(scale, INCH / resolution);
        }
        float w = wide * scale;
        float h = high * scale;
        return new PDRectangle((width - w) / 2, (height - h) / 2, w, h);
    }

    /** {@return where the unit square of the picture goes, turned and mirrored as its orientation says} */
    private Matrix matrix(PDRectangle place) {
        float x = place.getLowerLeftX();
        float y = place.getLowerLeftY();
        float w = place.getWidth();
        float h = place.getHeight();
        return switch (orientation) {
            case 2 -> new Matrix(-w, 0, 0, h, x + w, y);
            case 3 -> new Matrix(-w, 0, 0, -h, x + w, y + h);
            case 4 -> new Matrix(w, 0, 0, -h, x, y + h);
            case 5 -> new Matrix(0, -h, -w, 0, x + w, y + h);
            case 6 -> new Matrix(0, -h, w, 0, x, y + h);
            case 7 -> new Matrix(0, h, w, 0, x, y);
            case 8 -> new Matrix(0, h, -w, 0, x + w, y);
            default -> new Matrix(w, 0, 0, h, x, y);
        };
    }
}
