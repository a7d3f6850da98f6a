package fr.opposable.dossier.internal;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
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
import org.apache.pdfbox.pdmodel.PDResources;
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

    private static final long MOST_DOTS = 40_000_000;
    private static final double POINTS = 72;

    private PictureShrinker() {}

    /** {@return whether {@code lighter} was written: a copy of {@code file} with fewer dots; false when there was nothing to do} */
    public static boolean shrink(Path file, int dpi, Path lighter) throws IOException {
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
            IdentityHashMap<COSStream, PDImageXObject> made = new IdentityHashMap<>();
            for (PDPage page : document.getPages()) {
                if (page.getResources() != null) {
                    replace(document, page.getResources(), shown.inches, dpi, made);
                }
            }
            if (made.isEmpty()) {
                return false;
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lighter), 1 << 18)) {
                document.save(out);
            }
            return true;
        }
    }

    private static void replace(
            PDDocument document,
            PDResources resources,
            IdentityHashMap<COSStream, double[]> inches,
            int dpi,
            IdentityHashMap<COSStream, PDImageXObject> made)
            throws IOException {
        for (COSName name : resources.getXObjectNames()) {
            if (!resources.isImageXObject(name) || !(resources.getXObject(name) instanceof PDImageXObject picture)) {
                continue;
            }
            PDImageXObject lighter = made.get(picture.getCOSObject());
            double[] size = inches.get(picture.getCOSObject());
            if (lighter == null && size != null) {
                lighter = lighter(document, picture, size, dpi);
            }
            if (lighter != null) {
                made.put(picture.getCOSObject(), lighter);
                resources.put(name, lighter);
            }
        }
    }

    private static @Nullable PDImageXObject lighter(
            PDDocument document, PDImageXObject picture, double[] inches, int dpi) throws IOException {
        int width = (int) Math.round(inches[0] * dpi);
        int height = (int) Math.round(inches[1] * dpi);
        boolean isFine = picture.getWidth() > width * ENOUGH && picture.getHeight() > height * ENOUGH;
        boolean isPlain = picture.getBitsPerComponent() == 8
                && !picture.isStencil()
                && picture.getSoftMask() == null
                && picture.getMask() == null;
        if (!isFine
                || !isPlain
                || width < 8
                || height < 8
                || (long) picture.getWidth() * picture.getHeight() > MOST_DOTS) {
            return null;
        }
        BufferedImage full = picture.getImage();
        boolean isGrey = full.getColorModel().getNumComponents() == 1;
        BufferedImage small =
                new BufferedImage(width, height, isGrey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(halved(full, width, height), 0, 0, width, height, null);
        graphics.dispose();
        PDImageXObject lighter = JPEGFactory.createFromImage(document, small, QUALITY, dpi);
        return lighter.getCOSObject().getLength() < picture.getCOSObject().getLength() ? lighter : null;
    }

    /** Halved until less than twice too large: thin strokes would be lost in one step. */
    private static BufferedImage halved(BufferedImage picture, int width, int height) {
        BufferedImage now = picture;
        while (now.getWidth() >= 2 * width && now.getHeight() >= 2 * height) {
            BufferedImage half = new BufferedImage(
                    now.getWidth() / 2,
                    now.getHeight() / 2,
                    now.getColorModel().getNumComponents() == 1
                            ? BufferedImage.TYPE_BYTE_GRAY
                            : BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = half.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(now, 0, 0, half.getWidth(), half.getHeight(), null);
            graphics.dispose();
            now = half;
        }
        return now;
    }

    /** The largest size, in inches, at which each picture is shown. */
    private static final class Shown extends PDFStreamEngine {

        private final IdentityHashMap<COSStream, double[]> inches = new IdentityHashMap<>();

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
                inches.merge(picture.getCOSObject(), new double[] {wide, high}, (a, b) ->
                        new double[] {Math.max(a[0], b[0]), Math.max(a[1], b[1])});
            } else if (shown instanceof PDFormXObject form) {
                showForm(form);
            }
        }
    }
}
