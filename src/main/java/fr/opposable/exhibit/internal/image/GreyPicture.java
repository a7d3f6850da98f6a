package fr.opposable.exhibit.internal.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Greys, by the numbers the file gives them. The JDK takes greys for light and not for what a screen shows: drawn, or asked for their colour,
 * they come out paler, and PDFBox asks. A scan with pencil marks would lose them.
 */
final class GreyPicture {

    private static final int WHITE = 255;

    private GreyPicture() {}

    /** {@return {@code image}, of one grey and perhaps a transparency, with 256 greys, on white} */
    static BufferedImage of(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return image;
        }
        Raster from = image.getRaster();
        int width = image.getWidth();
        BufferedImage plain = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        boolean hasAlpha = image.getColorModel().hasAlpha() && from.getNumBands() > 1;
        double[] greys = new double[width];
        double[] shares = new double[width];
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            from.getSamples(from.getMinX(), from.getMinY() + y, width, 1, 0, greys);
            if (hasAlpha) {
                from.getSamples(from.getMinX(), from.getMinY() + y, width, 1, 1, shares);
            }
            for (int x = 0; x < width; x++) {
                double share = hasAlpha ? share(image, 1, shares[x]) : 1;
                double grey = share(image, 0, greys[x]) * WHITE;
                row[x] = (int) Math.round(
                        image.isAlphaPremultiplied() ? grey + WHITE * (1 - share) : grey * share + WHITE * (1 - share));
            }
            plain.getRaster().setSamples(0, y, width, 1, 0, row);
        }
        return plain;
    }

    /** {@return {@code sample} as a share of the most its kind of number says, from 0 to 1} */
    private static double share(BufferedImage image, int band, double sample) {
        double most =
                switch (image.getRaster().getDataBuffer().getDataType()) {
                    case DataBuffer.TYPE_FLOAT, DataBuffer.TYPE_DOUBLE -> 1;
                    case DataBuffer.TYPE_SHORT -> Short.MAX_VALUE;
                    default -> Math.pow(2, image.getColorModel().getComponentSize(band)) - 1;
                };
        boolean isWrapped = sample < 0 && image.getRaster().getDataBuffer().getDataType() == DataBuffer.TYPE_INT;
        double positive = isWrapped ? sample + Math.pow(2, 32) : sample;
        return Math.clamp(positive / most, 0, 1);
    }

    /** {@return {@code grey}, of 256 greys, as a picture of a page that has each of its dots} */
    static PDImageXObject lossless(PDDocument document, BufferedImage grey) throws IOException {
        Raster raster = grey.getRaster();
        int width = grey.getWidth();
        ByteArrayOutputStream packed = new ByteArrayOutputStream(width * 16);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[width];
            for (int y = 0; y < grey.getHeight(); y++) {
                raster.getDataElements(raster.getMinX(), raster.getMinY() + y, width, 1, row);
                out.write(row);
            }
        }
        return new PDImageXObject(
                document,
                new ByteArrayInputStream(packed.toByteArray()),
                COSName.FLATE_DECODE,
                width,
                grey.getHeight(),
                8,
                PDDeviceGray.INSTANCE);
    }
}
