package fr.opposable.dossier.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads what a page draws and where, without drawing it: no font is rasterised, no picture decoded beyond what is asked. */
final class InkReader extends PDFGraphicsStreamEngine {

    private static final int MOST_OPERATORS = 300_000;

    private final PageInk ink = new PageInk();
    private final PageMatter matter = new PageMatter();
    private int operators;
    private int forms;
    private double minX;
    private double minY;
    private double maxX;
    private double maxY;
    private boolean hasPath;
    private Point2D current = new Point2D.Double();

    private InkReader(PDPage page) {
        super(page);
    }

    /** What a page was found to hold. */
    record Reading(PageInk ink, PageMatter matter) {}

    /** {@return where {@code page} has ink, and what it is made of} */
    static Reading read(PDPage page) {
        InkReader reader = new InkReader(page);
        try {
            reader.processPage(page);
        } catch (IOException | RuntimeException e) {
            // The page is damaged somewhere: readers show what they can, and we know no place to be free.
            reader.ink.unknown();
            reader.matter.isReadable = false;
        }
        return new Reading(reader.ink, reader.matter);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new IOException("too many operators on one page");
        }
        String name = operator.getName();
        if (forms == 0) {
            switch (name) {
                case "q" -> ink.saved();
                case "Q" -> ink.restored();
                default -> {
                    // Other operators leave the balance alone.
                }
            }
        }
        switch (name) {
            case "gs", "sh", "cs", "CS", "sc", "scn", "SC", "SCN", "k", "K", "ri", "BI" -> matter.hasOther = true;
            default -> {
                // Nothing that an archive would refuse.
            }
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        forms++;
        matter.hasOther = true;
        super.showForm(form);
        forms--;
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        forms++;
        matter.hasOther = true;
        super.showTransparencyGroup(form);
        forms--;
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) {
        matter.hasText = true;
        double width = Math.max(0.1, displacement.getX());
        ink.mark(place.createAffineTransform()
                .createTransformedShape(new Rectangle2D.Double(0, -0.25, width, 1.1))
                .getBounds2D());
    }

    @Override
    protected void showType3Glyph(Matrix place, PDType3Font font, int code, Vector displacement) {
        showGlyph(place, font, code, displacement);
    }

    @Override
    public void drawImage(PDImage image) {
        AffineTransform place =
                getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        if (image instanceof PDImageXObject picture) {
            matter.picture(picture);
            ink.picture(place, Pictures.ink(picture));
        } else {
            ink.picture(place, PictureInk.UNKNOWN);
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        reach(p0.getX(), p0.getY());
        reach(p1.getX(), p1.getY());
        reach(p2.getX(), p2.getY());
        reach(p3.getX(), p3.getY());
        current = p0;
    }

    @Override
    public void moveTo(float x, float y) {
        reach(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        reach(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        reach(x1, y1);
        reach(x2, y2);
        reach(x3, y3);
    }

    private void reach(double x, double y) {
        minX = hasPath ? Math.min(minX, x) : x;
        minY = hasPath ? Math.min(minY, y) : y;
        maxX = hasPath ? Math.max(maxX, x) : x;
        maxY = hasPath ? Math.max(maxY, y) : y;
        hasPath = true;
        current = new Point2D.Double(x, y);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        // The box of the path is the same.
    }

    @Override
    public void endPath() {
        hasPath = false;
    }

    @Override
    public void clip(int rule) {
        // A clip draws nothing; what it hides is counted, on the safe side.
    }

    @Override
    public void strokePath() {
        matter.hasLines = true;
        if (hasPath && !isWhite(getGraphicsState().getStrokingColor())) {
            ink.mark(new Rectangle2D.Double(minX - 0.5, minY - 0.5, maxX - minX + 1, maxY - minY + 1));
        }
        hasPath = false;
    }

    @Override
    public void fillPath(int rule) {
        matter.hasLines = true;
        if (hasPath && !isWhite(getGraphicsState().getNonStrokingColor())) {
            ink.mark(new Rectangle2D.Double(minX, minY, maxX - minX, maxY - minY));
        }
        hasPath = false;
    }

    @Override
    public void fillAndStrokePath(int rule) {
        fillPath(rule);
    }

    @Override
    public void shadingFill(COSName shading) {
        matter.hasOther = true;
    }

    private static boolean isWhite(PDColor colour) {
        try {
            return (colour.toRGB() & 0xf8f8f8) == 0xf8f8f8;
        } catch (IOException | RuntimeException e) {
            // A colour nobody can tell is ink.
            return false;
        }
    }
}
