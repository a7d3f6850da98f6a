package fr.opposable.exhibit.internal.pdf;

import java.awt.Color;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Draws a page, counts what it is asked to draw, and keeps what fails. PDFBox goes on in silence when a picture cannot be decoded or an
 * operator makes no sense: a page is then blank where it should not be.
 */
final class WatchedDrawer extends PageDrawer {

    private static final int WHITE = 0xf8;

    private final Marks marks;

    WatchedDrawer(PageDrawerParameters parameters, Marks marks) throws IOException {
        super(parameters);
        this.marks = marks;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (leavesInk(font, code)) {
            marks.characters++;
            if (!font.isEmbedded()) {
                marks.foreignFonts.add(String.valueOf(font.getName()));
                if (font instanceof PDVectorFont shapes && !shapes.hasGlyph(code)) {
                    marks.unshown++;
                }
            }
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    private boolean leavesInk(PDFont font, int code) throws IOException {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || isWhite(getGraphicsState().getNonStrokingColor())) {
            return false;
        }
        String text = font.toUnicode(code);
        return text == null || !text.isBlank();
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        marks.images++;
        if (image instanceof PDImageXObject object) {
            requireWhole(object);
            PDImage shown = GreyScan.of(object);
            RenderingHints before = getGraphics().getRenderingHints();
            if (shown != image) {
                // of dots that were taken one in several already, the nearest shows as much as a mean
                getGraphics()
                        .setRenderingHint(
                                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            }
            super.drawImage(shown);
            getGraphics().setRenderingHints(before);
        } else {
            super.drawImage(image);
        }
    }

    /** A picture whose data stop short is filled up with white or grey, in silence. */
    private void requireWhole(PDImageXObject image) throws IOException {
        List<COSName> filters = image.getStream().getFilters();
        COSName last = filters.isEmpty() ? null : filters.getLast();
        if (COSName.DCT_DECODE.equals(last) && filters.size() == 1) {
            try (InputStream raw = image.getStream().getCOSObject().createRawInputStream()) {
                byte[] jpeg = raw.readAllBytes();
                JpegWalk.Walked walked = JpegWalk.of(jpeg, jpeg.length);
                if (walked.fault() != null) {
                    marks.faults.add(walked.fault());
                }
                marks.hasUnlikePicture |= walked.frame() != null && !isLike(image, walked.frame());
            }
        } else if (COSName.CCITTFAX_DECODE.equals(last) && filters.size() == 1) {
            if (!FaxScan.isWhole(image)) {
                marks.faults.add("une image est incomplète");
            }
        } else if (!COSName.JPX_DECODE.equals(last)
                && !COSName.DCT_DECODE.equals(last)
                && !COSName.JBIG2_DECODE.equals(last)
                && !COSName.CCITTFAX_DECODE.equals(last)) {
            int components = image.isStencil() ? 1 : image.getColorSpace().getNumberOfComponents();
            long row = ((long) image.getWidth() * components * image.getBitsPerComponent() + 7) / 8;
            long wanted = row * image.getHeight();
            try (InputStream decoded = image.createInputStream()) {
                if (length(decoded, wanted) < wanted) {
                    marks.faults.add("une image est incomplète");
                }
            }
        }
    }

    private static boolean isLike(PDImageXObject image, JpegWalk.Frame frame) throws IOException {
        return frame.width() == image.getWidth()
                && frame.height() == image.getHeight()
                && (image.isStencil()
                        || frame.components() == image.getColorSpace().getNumberOfComponents());
    }

    private static long length(InputStream in, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        for (int read = in.read(buffer); read >= 0 && length < most; read = in.read(buffer)) {
            length += read;
        }
        return length;
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        count(getLinePath(), getGraphicsState().getNonStrokingColor());
        super.fillPath(windingRule);
    }

    @Override
    public void strokePath() throws IOException {
        count(getLinePath(), getGraphicsState().getStrokingColor());
        super.strokePath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        count(getLinePath(), getGraphicsState().getStrokingColor());
        super.fillAndStrokePath(windingRule);
    }

    private void count(GeneralPath path, PDColor color) throws IOException {
        if (path.getCurrentPoint() != null && !isWhite(color)) {
            marks.shapes++;
        }
    }

    private boolean isWhite(PDColor color) throws IOException {
        if (color.isPattern()) {
            return false;
        }
        Paint paint = getPaint(color);
        return paint instanceof Color plain
                && plain.getRed() >= WHITE
                && plain.getGreen() >= WHITE
                && plain.getBlue() >= WHITE;
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        if (e instanceof MissingImageReaderException) {
            marks.faults.add("une image est d’un format qu’aucun lecteur d’ici n’affiche");
        } else if (operator.getName().equals("Do") || operator.getName().equals("BI")) {
            marks.faults.add("une image ne peut pas être décodée");
        } else if (operator.getName().equals("Tf") && !(e instanceof MissingOperandException)) {
            marks.faults.add("une police manque");
        } else if (!(e instanceof MissingOperandException) && !(e instanceof MissingResourceException)) {
            marks.faults.add("une instruction de dessin ne peut pas être suivie (" + operator.getName() + ")");
        }
    }
}
