package fr.opposable.dossier.internal;

import fr.opposable.dossier.LeftPictures;
import fr.opposable.dossier.LeftPictures.Why;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadMemoryMappedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Fewer dots for pictures that have many more than the eye needs at the size they are shown. Line art of one bit is left alone. */
public final class PictureShrinker {

    private static final float QUALITY = 0.72f;
    /** A picture that has a quarter more dots than asked for is left as it is. */
    private static final double ENOUGH = 1.25;

    /** A picture below this many bytes is no matter to who counts them. */
    private static final long LIGHT = 50_000;

    /** In the place of the time, from which PDFBox makes the identity of a file: the same copy makes the same bytes. */
    private static final Long ALWAYS = 0L;

    private static final int LEAST_DOTS = 8;
    private static final double POINTS = 72;

    private PictureShrinker() {}

    /**
     * What came of a copy.
     *
     * @param lighter how many pictures have fewer dots; when none has, nothing was written
     * @param left heavy ones that have as many as before
     */
    public record Shrunk(int lighter, LeftPictures left) {}

    /**
     * Writes a copy of {@code file} with fewer dots to {@code lighter}, unless there is nothing to do.
     *
     * @param progress told of each picture that was looked at
     */
    public static Shrunk shrink(Path file, int dpi, Path lighter, Runnable progress) throws IOException {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadMemoryMappedFile(file),
                null,
                null,
                null,
                IOUtils.createTempFileOnlyStreamCache())) {
            Shown shown = new Shown();
            for (PDPage page : document.getPages()) {
                shown.processPage(page);
            }
            int made = 0;
            Map<Why, Integer> left = new EnumMap<>(Why.class);
            for (Shown.Size size : shown.sizes.values()) {
                long before = size.picture.getCOSObject().getLength();
                Why why = lighter(document, size, dpi);
                if (why == null) {
                    made++;
                } else if (before >= LIGHT) {
                    left.merge(why, 1, Integer::sum);
                }
                progress.run();
            }
            if (made > 0) {
                document.setDocumentId(ALWAYS);
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lighter), 1 << 18)) {
                    document.save(out);
                }
            }
            return new Shrunk(made, new LeftPictures(left));
        }
    }

    /** {@return why it is left as it is; null when it has fewer dots now} */
    private static @Nullable Why lighter(PDDocument document, Shown.Size size, int dpi) throws IOException {
        // what is asked of the picture itself may decode it
        COSStream picture = size.picture.getCOSObject();
        int width = (int) Math.round(size.wide * dpi);
        int height = (int) Math.round(size.high * dpi);
        if (picture.getInt(COSName.WIDTH) <= width * ENOUGH
                || picture.getInt(COSName.HEIGHT) <= height * ENOUGH
                || width < LEAST_DOTS
                || height < LEAST_DOTS) {
            return Why.FEW_DOTS;
        }
        int bits = picture.getInt(COSName.BITS_PER_COMPONENT, PictureDots.isJpeg2000(size.picture) ? 8 : 1);
        if (picture.getBoolean(COSName.IMAGE_MASK, false) || bits != 8) {
            return bits > 8 ? Why.UNREADABLE : Why.LINE_ART;
        }
        if (picture.containsKey(COSName.SMASK) || picture.containsKey(COSName.MASK)) {
            return Why.TRANSPARENT;
        }
        BufferedImage small;
        boolean isPlain;
        try {
            PictureDots dots = new PictureDots(document, size.picture);
            if (dots.isLarge()) {
                return Why.LARGE;
            }
            isPlain = dots.isPlain();
            small = dots.smaller(width, height);
        } catch (IOException | RuntimeException e) {
            // Damaged, or coded in a way no library here knows: readers show of it what they can, and it is told.
            return Why.UNREADABLE;
        }
        try (COSStream coded =
                JPEGFactory.createFromImage(document, small, QUALITY, dpi).getCOSObject()) {
            if (coded.getLength() >= picture.getLength()) {
                return Why.NO_GAIN;
            }
            put(coded, picture, isPlain);
        }
        return null;
    }

    /** In the place of the large one, wherever it is shown from: its other entries stay. */
    private static void put(COSStream coded, COSStream picture, boolean isPlain) throws IOException {
        try (InputStream in = coded.createRawInputStream();
                OutputStream out = picture.createRawOutputStream()) {
            in.transferTo(out);
        }
        picture.removeItem(COSName.DECODE_PARMS);
        picture.removeItem(COSName.SMASK_IN_DATA);
        for (COSName name : List.of(COSName.FILTER, COSName.WIDTH, COSName.HEIGHT, COSName.BITS_PER_COMPONENT)) {
            picture.setItem(name, coded.getItem(name));
        }
        if (!isPlain) {
            picture.setItem(COSName.COLORSPACE, coded.getItem(COSName.COLORSPACE));
            picture.removeItem(COSName.DECODE);
        }
    }

    /** The largest size, in inches, at which each picture is shown. */
    private static final class Shown extends PDFStreamEngine {

        /** Of one picture. */
        record Size(PDImageXObject picture, double wide, double high) {

            Size largest(Size other) {
                return new Size(picture, Math.max(wide, other.wide), Math.max(high, other.high));
            }
        }

        private final IdentityHashMap<COSStream, Size> sizes = new IdentityHashMap<>();

        Shown() {
            addOperator(new Concatenate(this));
            addOperator(new DrawObject(this));
            addOperator(new SetGraphicsStateParameters(this));
            addOperator(new Save(this));
            addOperator(new Restore(this));
            addOperator(new SetMatrix(this));
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (!operator.getName().equals("Do")
                    || operands.isEmpty()
                    || !(operands.getFirst() instanceof COSName name)) {
                super.processOperator(operator, operands);
                return;
            }
            PDXObject shown = getResources() == null ? null : getResources().getXObject(name);
            if (shown instanceof PDImageXObject picture) {
                Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
                double wide = Math.abs(matrix.getScalingFactorX()) / POINTS;
                double high = Math.abs(matrix.getScalingFactorY()) / POINTS;
                sizes.merge(picture.getCOSObject(), new Size(picture, wide, high), Size::largest);
            } else if (shown instanceof PDFormXObject form) {
                showForm(form);
            }
        }
    }
}
