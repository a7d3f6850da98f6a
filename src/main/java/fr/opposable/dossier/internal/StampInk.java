package fr.opposable.dossier.internal;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** Writes stamps on pages of one volume: one font for all, the words in a small stream behind the page's own. */
final class StampInk {

    private static final COSName FONT = COSName.getPDFName("OpStampFont");
    private static final COSName SEAL = COSName.getPDFName("OpSeal");

    /** Height of the lawyer's own stamp, in letters. */
    static final double SEAL_LETTERS = 6;

    /** Size of the second line, in letters of the first. */
    static final double SECOND = 0.72;

    private final PDDocument volume;
    private final PDType0Font font;
    private final @Nullable PDImageXObject seal;
    private final Map<Integer, COSStream> openings = new HashMap<>();
    private final IdentityHashMap<COSDictionary, COSDictionary> dressed = new IdentityHashMap<>();

    /**
     * @param face a TrueType font
     * @param words all characters that stamps of this volume will use
     * @param seal picture of the lawyer's own stamp, as he supplied it; null for none
     */
    StampInk(PDDocument volume, byte[] face, String words, @Nullable Path seal) throws IOException {
        this.volume = volume;
        this.font = PDType0Font.load(volume, new ByteArrayInputStream(face), true);
        this.seal = seal == null ? null : PDImageXObject.createFromFileByContent(seal.toFile(), volume);
        register(words);
    }

    /** Fonts are cut to what page streams of PDFBox show: a page that is thrown away shows it all. */
    private void register(String words) throws IOException {
        try (PDPageContentStream shown =
                new PDPageContentStream(volume, new PDPage(), AppendMode.OVERWRITE, false, false)) {
            shown.beginText();
            shown.setFont(font, 1);
            shown.showText(words);
            shown.endText();
        }
    }

    boolean hasSeal() {
        return seal != null;
    }

    /**
     * The words of a stamp, measured.
     *
     * @param lines one or two
     * @param width of the widest, for letters of one unit
     * @param height in lines
     * @param hasSeal whether the lawyer's own stamp goes below
     */
    record Words(List<String> lines, double width, double height, boolean hasSeal) {

        /** {@return where these words go on a page}; may run beside the writing of other pages */
        StampPlace place(PageView view, PageInk ink) {
            return StampPlace.of(view, ink, width, lines.size() == 1 ? 9 : 11, height);
        }
    }

    /** Stamps {@code page}, a page that is ours: its dictionary and streams may be changed, what they share with its source may not. */
    void stamp(PDPage page, PageView view, PageInk ink, Words words, StampPlace place) throws IOException {
        COSDictionary resources = dress(page);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        String drawn = drawing(view, place, words.lines(), words.hasSeal());
        surround(page, ink, drawn);
    }

    private COSDictionary dress(PDPage page) {
        COSDictionary own = page.getResources() == null
                ? new COSDictionary()
                : page.getResources().getCOSObject();
        return dressed.computeIfAbsent(own, bare -> {
            COSDictionary copy = new COSDictionary(bare);
            COSDictionary fonts = new COSDictionary();
            if (bare.getDictionaryObject(COSName.FONT) instanceof COSDictionary known) {
                fonts.addAll(known);
            }
            fonts.setItem(FONT, font.getCOSObject());
            copy.setItem(COSName.FONT, fonts);
            if (seal != null) {
                COSDictionary pictures = new COSDictionary();
                if (bare.getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary known) {
                    pictures.addAll(known);
                }
                pictures.setItem(SEAL, seal.getCOSObject());
                copy.setItem(COSName.XOBJECT, pictures);
            }
            return copy;
        });
    }

    private String drawing(PageView view, StampPlace place, List<String> lines, boolean hasSeal) throws IOException {
        AffineTransform m = view.toPage();
        double x = place.box().getX();
        double y = place.box().getY();
        double w = place.box().getWidth();
        double h = place.box().getHeight();
        double size = place.size();
        StringBuilder drawn = new StringBuilder(300).append("q");
        figures(
                drawn,
                m.getScaleX(),
                m.getShearY(),
                m.getShearX(),
                m.getScaleY(),
                m.getTranslateX(),
                m.getTranslateY());
        drawn.append(" cm\n1 g 0.35 G");
        figures(drawn, size * 0.05).append(" w");
        figures(drawn, x, y, w, h).append(" re B\n");
        double base = y + h - size * 1.08;
        double letters = size;
        for (String words : lines) {
            drawn.append("BT 0 g /").append(FONT.getName());
            figures(drawn, letters).append(" Tf");
            figures(drawn, x + size * 0.5, base).append(" Td\n<");
            drawn.append(HexFormat.of().formatHex(font.encode(words))).append("> Tj ET\n");
            letters = size * SECOND;
            base -= size * SECOND * 1.35;
        }
        if (hasSeal && seal != null) {
            double high = size * SEAL_LETTERS;
            double wide = Math.min(w - size, high * seal.getWidth() / Math.max(1, seal.getHeight()));
            high = wide * seal.getHeight() / Math.max(1, seal.getWidth());
            figures(drawn.append('q'), wide).append(" 0 0");
            figures(drawn, high, x + (w - wide) / 2, y + size * 0.3);
            drawn.append(" cm /").append(SEAL.getName()).append(" Do Q\n");
        }
        return drawn.append("Q\n").toString();
    }

    /** Adds figures to the thousandth, each after a space. */
    private static StringBuilder figures(StringBuilder drawn, double... figures) {
        for (double figure : figures) {
            long thousandths = Math.round(figure * 1000);
            long size = Math.abs(thousandths);
            drawn.append(thousandths < 0 ? " -" : " ").append(size / 1000).append('.');
            drawn.append((char) ('0' + size / 100 % 10))
                    .append((char) ('0' + size / 10 % 10))
                    .append((char) ('0' + size % 10));
        }
        return drawn;
    }

    /** The page's own streams between ours, with as many q and Q as make its balance harmless. */
    private void surround(PDPage page, PageInk ink, String drawn) throws IOException {
        COSArray streams = new COSArray();
        streams.add(opening(ink.openings()));
        COSBase own = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (own instanceof COSArray several) {
            several.forEach(streams::add);
        } else if (own != null) {
            streams.add(page.getCOSObject().getItem(COSName.CONTENTS));
        }
        streams.add(stream("\n" + "Q ".repeat(ink.closings()) + "\n" + drawn));
        page.getCOSObject().setItem(COSName.CONTENTS, streams);
    }

    private COSStream opening(int count) throws IOException {
        COSStream known = openings.get(count);
        if (known == null) {
            known = stream("q ".repeat(count) + "\n");
            openings.put(count, known);
        }
        return known;
    }

    private COSStream stream(String text) throws IOException {
        COSStream stream = volume.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
