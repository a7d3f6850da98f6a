package fr.opposable.dossier.internal;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDCalGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDCalRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * The dots of a picture, brought down to fewer while they are decoded: band after band where the coding lets one be decoded alone. However
 * many threads ask, no more is decoded at once than a small heap holds.
 */
final class PictureDots {

    private static final int MEGABYTE = 1 << 20;
    /** Samples of a JPEG decoded at a time: a page of 300 dots per inch in colour. */
    private static final int BAND = 28 * MEGABYTE;
    /** What is held of these samples meanwhile. */
    private static final int COPIES = 3;

    private static final long HEAP = Runtime.getRuntime().maxMemory();
    private static final int ROOM = (int) Math.max(64, HEAP / 3 / MEGABYTE);
    private static final Semaphore FREE = new Semaphore(ROOM, true);

    private static final long MOST_DOTS = 100_000_000;
    private static final long MOST_SAMPLES = 64 * MEGABYTE;
    /** Where the samples are not the colours, all is decoded and coloured at once: bytes a dot takes. */
    private static final int PALETTE_COST = 12;

    private static final int JPEG_2000_COST = 28;

    private static final int ROWS = 64;

    private final PDDocument document;
    private final PDImageXObject picture;
    private final int width;
    private final int height;
    /** Null where only decoding tells: what is asked of such a picture decodes it. */
    private final @Nullable PDColorSpace space;

    /** @throws IOException when its colours are unknown */
    PictureDots(PDDocument document, PDImageXObject picture) throws IOException {
        this.document = document;
        this.picture = picture;
        this.width = picture.getCOSObject().getInt(COSName.WIDTH);
        this.height = picture.getCOSObject().getInt(COSName.HEIGHT);
        this.space = isJpeg2000(picture) ? null : picture.getColorSpace();
    }

    static boolean isJpeg2000(PDImageXObject picture) {
        return picture.getStream().getFilters().contains(COSName.JPX_DECODE);
    }

    /** {@return whether it is more than can be held} */
    boolean isLarge() {
        long dots = (long) width * height;
        if (space == null || space instanceof PDIndexed) {
            return dots * (space == null ? JPEG_2000_COST : PALETTE_COST) > HEAP / 2;
        }
        return dots > MOST_DOTS || (!isJpeg() && dots * space.getNumberOfComponents() > MOST_SAMPLES);
    }

    /** {@return whether the smaller picture has the colour space of the large one, and is not turned into red, green and blue} */
    boolean isPlain() {
        return switch (space) {
            case PDDeviceGray _, PDDeviceRGB _, PDCalGray _, PDCalRGB _ -> true;
            case PDICCBased based -> based.getNumberOfComponents() != 4;
            case null, default -> false;
        };
    }

    private boolean isJpeg() {
        List<COSName> filters = picture.getStream().getFilters();
        return !filters.isEmpty() && filters.getLast().equals(COSName.DCT_DECODE);
    }

    /**
     * {@return the picture with fewer dots}
     *
     * @throws IOException when it cannot be decoded
     */
    BufferedImage smaller(int wide, int high) throws IOException {
        int room = room();
        FREE.acquireUninterruptibly(room);
        try {
            if (space == null || space instanceof PDIndexed) {
                return coloured(wide, high);
            }
            byte[] means = means(space.getNumberOfComponents(), wide, high);
            return isPlain() ? image(means, wide, high) : coloured(means, space, wide, high);
        } finally {
            FREE.release(room);
        }
    }

    /** {@return megabytes: all there are for what is decoded and coloured at once} */
    private int room() {
        if (space == null || space instanceof PDIndexed) {
            return ROOM;
        }
        long samples = (long) width * height * space.getNumberOfComponents();
        return (int) Math.min(ROOM, 4 + (isJpeg() ? COPIES * Math.min(samples, BAND) : samples) / MEGABYTE);
    }

    private byte[] means(int colours, int wide, int high) throws IOException {
        AreaFilter filter = new AreaFilter(width, height, wide, high, colours);
        byte[] row = new byte[width * colours];
        int rows = isJpeg() ? Math.max(1, BAND / row.length) : height;
        for (int top = 0; top < height; top += rows) {
            int below = Math.min(height, top + rows);
            DecodeOptions part = new DecodeOptions(0, top, width, below - top);
            try (InputStream in = picture.getCOSObject().createInputStream(part)) {
                for (int y = top; y < below && in.readNBytes(row, 0, row.length) == row.length; y++) {
                    filter.take(row, 0);
                }
                if (isJpeg() && in.read() >= 0) {
                    throw new IOException("The picture has other dots than it says");
                }
            }
        }
        return filter.whole();
    }

    /** Colours are reckoned of the smaller picture: it takes much longer than making it. */
    private BufferedImage coloured(byte[] means, PDColorSpace colours, int wide, int high) throws IOException {
        PDImageXObject small =
                new PDImageXObject(document, new ByteArrayInputStream(means), null, wide, high, 8, colours);
        try (COSStream _ = small.getCOSObject()) {
            small.setDecode(picture.getDecode());
            return bytes(small.getImage());
        }
    }

    /** Of a palette, and of a coding that holds its colours itself: samples have no mean before they are colours. */
    private BufferedImage coloured(int wide, int high) throws IOException {
        BufferedImage whole = picture.getImage();
        AreaFilter filter = new AreaFilter(whole.getWidth(), whole.getHeight(), wide, high, 3);
        for (int top = 0; top < whole.getHeight(); top += ROWS) {
            int rows = Math.min(ROWS, whole.getHeight() - top);
            byte[] dots = dots(bytes(whole.getSubimage(0, top, whole.getWidth(), rows)));
            for (int y = 0; y < rows; y++) {
                filter.take(dots, y * whole.getWidth() * 3);
            }
        }
        return ofBlue(filter.whole(), wide, high);
    }

    private static BufferedImage bytes(BufferedImage image) {
        BufferedImage bytes = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = bytes.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return bytes;
    }

    /** {@return the picture of {@code samples}, grey, or red, green and blue} */
    private static BufferedImage image(byte[] samples, int wide, int high) {
        if (samples.length == wide * high) {
            BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_BYTE_GRAY);
            System.arraycopy(samples, 0, dots(image), 0, samples.length);
            return image;
        }
        for (int i = 0; i < samples.length; i += 3) {
            byte red = samples[i];
            samples[i] = samples[i + 2];
            samples[i + 2] = red;
        }
        return ofBlue(samples, wide, high);
    }

    private static BufferedImage ofBlue(byte[] samples, int wide, int high) {
        BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_3BYTE_BGR);
        System.arraycopy(samples, 0, dots(image), 0, samples.length);
        return image;
    }

    private static byte[] dots(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }
}
