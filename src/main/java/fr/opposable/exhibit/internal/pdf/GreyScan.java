package fr.opposable.exhibit.internal.pdf;

import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * A scan in plain grey, shown from its own dots. The library turns each grey dot into a red, a green and a blue one, to be turned back
 * into grey: most of the time of a thick scan. The dots come from the same decoder, and the page looks the same to the point.
 */
final class GreyScan implements PDImage {

    private static final int BITS = 8;

    /** What would change how the dots are shown, or whether. */
    private static final List<COSName> ALTERING =
            List.of(COSName.DECODE, COSName.D, COSName.MASK, COSName.SMASK, COSName.IMAGE_MASK, COSName.IM, COSName.OC);

    private final PDImageXObject scan;
    private @Nullable BufferedImage shown;
    private int step;

    private GreyScan(PDImageXObject scan) {
        this.scan = scan;
    }

    /** {@return {@code image}, to be shown faster when it is a plain grey JPEG; itself when it is not} */
    static PDImage of(PDImageXObject image) {
        COSDictionary dictionary = image.getCOSObject();
        boolean isPlain = image.getStream().getFilters().equals(List.of(COSName.DCT_DECODE))
                && COSName.DEVICEGRAY.equals(dictionary.getDictionaryObject(COSName.COLORSPACE, COSName.CS))
                && image.getBitsPerComponent() == BITS
                && image.getWidth() > 0
                && image.getHeight() > 0
                && ALTERING.stream().noneMatch(dictionary::containsKey);
        return isPlain ? new GreyScan(image) : image;
    }

    @Override
    public BufferedImage getImage(@Nullable Rectangle region, int subsampling) throws IOException {
        if (region != null || scan.isEmpty()) {
            return scan.getImage(region, subsampling);
        }
        BufferedImage known = shown;
        if (known == null || step != subsampling) {
            known = decoded(subsampling);
            shown = known;
            step = subsampling;
        }
        return known;
    }

    private BufferedImage decoded(int subsampling) throws IOException {
        DecodeOptions options = new DecodeOptions(subsampling);
        options.setSourceRegion(new Rectangle(0, 0, getWidth(), getHeight()));
        BufferedImage picture = new BufferedImage(
                Math.ceilDiv(getWidth(), subsampling),
                Math.ceilDiv(getHeight(), subsampling),
                BufferedImage.TYPE_BYTE_GRAY);
        byte[] dots = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        try (InputStream in = createInputStream(options)) {
            in.readNBytes(dots, 0, dots.length);
        }
        return picture;
    }

    @Override
    public BufferedImage getImage() throws IOException {
        return getImage(null, 1);
    }

    @Override
    public WritableRaster getRawRaster() throws IOException {
        return scan.getRawRaster();
    }

    @Override
    public @Nullable BufferedImage getRawImage() throws IOException {
        return scan.getRawImage();
    }

    @Override
    public BufferedImage getStencilImage(Paint paint) throws IOException {
        return scan.getStencilImage(paint);
    }

    @Override
    public InputStream createInputStream() throws IOException {
        return scan.createInputStream();
    }

    @Override
    public InputStream createInputStream(List<String> stopFilters) throws IOException {
        return scan.createInputStream(stopFilters);
    }

    @Override
    public InputStream createInputStream(DecodeOptions options) throws IOException {
        return scan.createInputStream(options);
    }

    @Override
    public boolean isEmpty() {
        return scan.isEmpty();
    }

    @Override
    public boolean isStencil() {
        return scan.isStencil();
    }

    @Override
    public void setStencil(boolean isStencil) {
        scan.setStencil(isStencil);
    }

    @Override
    public int getBitsPerComponent() {
        return scan.getBitsPerComponent();
    }

    @Override
    public void setBitsPerComponent(int bitsPerComponent) {
        scan.setBitsPerComponent(bitsPerComponent);
    }

    @Override
    public PDColorSpace getColorSpace() throws IOException {
        return scan.getColorSpace();
    }

    @Override
    public void setColorSpace(PDColorSpace colorSpace) {
        scan.setColorSpace(colorSpace);
    }

    @Override
    public int getHeight() {
        return scan.getHeight();
    }

    @Override
    public void setHeight(int height) {
        scan.setHeight(height);
    }

    @Override
    public int getWidth() {
        return scan.getWidth();
    }

    @Override
    public void setWidth(int width) {
        scan.setWidth(width);
    }

    @Override
    public void setDecode(COSArray decode) {
        scan.setDecode(decode);
    }

    @Override
    public @Nullable COSArray getDecode() {
        return scan.getDecode();
    }

    @Override
    public boolean getInterpolate() {
        return scan.getInterpolate();
    }

    @Override
    public void setInterpolate(boolean value) {
        scan.setInterpolate(value);
    }

    @Override
    public String getSuffix() {
        return scan.getSuffix();
    }

    @Override
    public COSDictionary getCOSObject() {
        return scan.getCOSObject();
    }
}
