package fr.opposable.rendering.internal.word;

import fr.opposable.rendering.RenderingException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.docx4j.dml.CTBlip;
import org.docx4j.dml.CTBlipFillProperties;
import org.docx4j.dml.CTNonVisualDrawingProps;
import org.docx4j.dml.CTNonVisualPictureProperties;
import org.docx4j.dml.CTPoint2D;
import org.docx4j.dml.CTPositiveSize2D;
import org.docx4j.dml.CTPresetGeometry2D;
import org.docx4j.dml.CTRelativeRect;
import org.docx4j.dml.CTShapeProperties;
import org.docx4j.dml.CTStretchInfoProperties;
import org.docx4j.dml.CTTransform2D;
import org.docx4j.dml.Graphic;
import org.docx4j.dml.GraphicData;
import org.docx4j.dml.STShapeType;
import org.docx4j.dml.picture.CTPictureNonVisual;
import org.docx4j.dml.picture.Pic;
import org.docx4j.dml.wordprocessingDrawing.Inline;
import org.docx4j.wml.Drawing;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.style.CalculatedStyle;

/** PNG pictures that stand among words: a letterhead's. Each file is packed once. */
public final class Pictures {

    /** What reads a picture of the library by its reference in the page. */
    public interface Source {

        /** {@return the file} */
        byte[] read(String reference);
    }

    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private static final int TWIPS_A_PIXEL = 15;
    private static final long EMU_A_TWIP = 635;

    /** Where a PNG says how wide it is: after its mark and the head of its first part. */
    private static final int WIDTH_AT = 16;

    private static final int HEAD = 24;

    private final Source source;
    private final WordFile file;
    private final int column;
    private final Map<String, String> packed = new HashMap<>();
    private int count;

    /** @param column the width that a picture's may be a part of */
    Pictures(Source source, WordFile file, int column) {
        this.source = source;
        this.file = file;
        this.column = column;
    }

    /** {@return the picture of {@code image}, as large as the pages have it} */
    Drawing of(Element image, CalculatedStyle style, StyleReader reader) {
        String reference = image.getAttribute("src");
        byte[] png = source.read(reference);
        if (png.length < HEAD) {
            throw new RenderingException("the picture %s is no PNG".formatted(reference));
        }
        ByteBuffer head = ByteBuffer.wrap(png, WIDTH_AT, Integer.BYTES * 2);
        long wide = head.getInt();
        long high = head.getInt();
        int width = reader.length(style, CSSName.WIDTH, column, 0);
        int height = reader.length(style, CSSName.HEIGHT, column, 0);
        if (width == 0 && height == 0) {
            width = Math.toIntExact(wide * TWIPS_A_PIXEL);
        }
        if (width == 0) {
            width = Math.toIntExact(wide * height / high);
        }
        if (height == 0) {
            height = Math.toIntExact(high * width / wide);
        }
        String link = packed.computeIfAbsent(reference, _ -> file.picture(png));
        return drawing(link, image.getAttribute("alt"), width * EMU_A_TWIP, height * EMU_A_TWIP);
    }

    private Drawing drawing(String link, String description, long width, long height) {
        count++;
        Pic picture = new Pic();
        CTPictureNonVisual told = new CTPictureNonVisual();
        told.setCNvPr(named(description));
        told.setCNvPicPr(new CTNonVisualPictureProperties());
        picture.setNvPicPr(told);
        CTBlip bytes = new CTBlip();
        bytes.setEmbed(link);
        CTStretchInfoProperties stretched = new CTStretchInfoProperties();
        stretched.setFillRect(new CTRelativeRect());
        CTBlipFillProperties fill = new CTBlipFillProperties();
        fill.setBlip(bytes);
        fill.setStretch(stretched);
        picture.setBlipFill(fill);
        CTTransform2D place = new CTTransform2D();
        place.setOff(new CTPoint2D());
        place.setExt(size(width, height));
        CTPresetGeometry2D rectangle = new CTPresetGeometry2D();
        rectangle.setPrst(STShapeType.RECT);
        CTShapeProperties shape = new CTShapeProperties();
        shape.setXfrm(place);
        shape.setPrstGeom(rectangle);
        picture.setSpPr(shape);
        GraphicData data = new GraphicData();
        data.setUri(PICTURE);
        data.getAny().add(picture);
        Graphic graphic = new Graphic();
        graphic.setGraphicData(data);
        Inline inline = new Inline();
        inline.setExtent(size(width, height));
        inline.setDocPr(named(description));
        inline.setGraphic(graphic);
        Drawing drawing = new Drawing();
        drawing.getAnchorOrInline().add(inline);
        return drawing;
    }

    private CTNonVisualDrawingProps named(String description) {
        CTNonVisualDrawingProps named = new CTNonVisualDrawingProps();
        named.setId(count);
        named.setName("Image " + count);
        named.setDescr(description);
        return named;
    }

    private static CTPositiveSize2D size(long width, long height) {
        CTPositiveSize2D size = new CTPositiveSize2D();
        size.setCx(width);
        size.setCy(height);
        return size;
    }
}
