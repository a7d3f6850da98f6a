package fr.opposable.rendering.internal;

import fr.opposable.rendering.RenderingException;
import fr.opposable.rendering.TemplateLibrary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.pdf.FontDescription;

/**
 * The two families, read once from the library and shared by all threads: a {@link BaseFont} is only read while pages are made, what
 * a document uses of it is kept by the writer of that document.
 *
 * <p>Each face stands on the shelf twice: whole, and cut to the characters of western and central European text without hints or
 * layout tables. The short one has the same widths and the same metrics, so a page looks the same with either; it makes embedding
 * three times cheaper. A document that uses one character more is set with the whole faces.
 */
public final class FontShelf {

    /** Two families of three faces; the order is that of {@link TemplateLibrary#FONTS}. */
    private static final int FACES = 3;

    /** The last character that is looked for. */
    private static final int LAST = 0x1ffff;

    private static final int[][] COMMON = {
        {0x20, 0x7e}, {0xa0, 0x17f}, {0x218, 0x21b}, {0x2009, 0x200a}, {0x2010, 0x2015}, {0x2018, 0x201e},
        {0x2020, 0x2022}, {0x2026, 0x2026}, {0x202f, 0x2030}, {0x2039, 0x203a}, {0x20ac, 0x20ac}, {0x2116, 0x2116},
        {0x2122, 0x2122}, {0x2190, 0x2193}, {0x2212, 0x2212}, {0x1d49, 0x1d49}
    };

    private final Map<String, List<FontDescription>> whole = new LinkedHashMap<>();
    private final Map<String, List<FontDescription>> common = new LinkedHashMap<>();
    private final BitSet covered = new BitSet();
    private final BitSet commonCovered = new BitSet();

    /** Made once, when first asked for. */
    private static final class Ours {

        static final FontShelf SHELF = new FontShelf(TemplateLibrary.onClassPath());
    }

    /** {@return the fonts of {@code library}: those of this program are read once, for all who set pages with them} */
    public static FontShelf of(TemplateLibrary library) {
        return library == TemplateLibrary.onClassPath() ? Ours.SHELF : new FontShelf(library);
    }

    private FontShelf(TemplateLibrary library) {
        covered.set(0, LAST + 1);
        for (int[] range : COMMON) {
            commonCovered.set(range[0], range[1] + 1);
        }
        // On every core: the first page of a run waits for them.
        List<Face> faces = TemplateLibrary.FONTS.parallelStream()
                .map(name -> Face.of(name, library.read(name), commonCovered))
                .toList();
        faces.forEach(face -> covered.and(face.covered()));
        List<String> families = List.of("Source Sans 3", "Source Serif 4");
        for (int family = 0; family < families.size(); family++) {
            List<Face> own = faces.subList(family * FACES, (family + 1) * FACES);
            whole.put(families.get(family), describe(own, false));
            common.put(families.get(family), describe(own, true));
        }
        covered.clear(0x300, 0x370);
        commonCovered.and(covered);
    }

    /** {@return the characters every face can show; combining marks are not among them, we place none} */
    BitSet covered() {
        return covered;
    }

    /** {@return whether every face has a glyph for {@code codePoint}} */
    public boolean shows(int codePoint) {
        return covered.get(codePoint);
    }

    /** {@return the lightest faces that show {@code characters}, by family: regular, semibold, italic} */
    Map<String, List<FontDescription>> facesFor(CharacterSet characters) {
        return characters.within(commonCovered) ? common : whole;
    }

    /** {@return the semibold sans serif, for marks across a page} */
    BaseFont heaviest() {
        return Objects.requireNonNull(common.get("Source Sans 3")).get(1).getFont();
    }

    private static List<FontDescription> describe(List<Face> faces, boolean shortened) {
        // Semibold answers to bold, and italic to bold italic: no face is thickened by strokes.
        return List.of(
                description(faces.get(0).base(shortened), IdentValue.NORMAL, 400),
                description(faces.get(1).base(shortened), IdentValue.NORMAL, 700),
                description(faces.get(2).base(shortened), IdentValue.ITALIC, 700));
    }

    private static FontDescription description(BaseFont font, IdentValue style, int weight) {
        return new FontDescription(
                font,
                false,
                style,
                new FontDescription.Decorations(
                        weight,
                        font.getFontDescriptor(BaseFont.STRIKETHROUGH_THICKNESS, 1000),
                        font.getFontDescriptor(BaseFont.STRIKETHROUGH_POSITION, 1000),
                        font.getFontDescriptor(BaseFont.UNDERLINE_POSITION, 1000),
                        font.getFontDescriptor(BaseFont.UNDERLINE_THICKNESS, 1000)));
    }

    /**
     * One face, whole and cut short.
     *
     * @param whole as in the library
     * @param shortened with the common characters only
     * @param covered the characters it has a glyph for
     */
    private record Face(BaseFont whole, BaseFont shortened, BitSet covered) {

        static Face of(String name, byte[] bytes, BitSet common) {
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                BitSet covered = new BitSet(LAST + 1);
                for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
                    List<Integer> characters = glyphs.getCharCodes(glyph);
                    if (characters != null) {
                        characters.forEach(covered::set);
                    }
                }
                TTFSubsetter cut = new TTFSubsetter(
                        font, List.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "name", "post", "OS/2"));
                common.stream().filter(c -> glyphs.getGlyphId(c) != 0).forEach(cut::add);
                ByteArrayOutputStream shortened = new ByteArrayOutputStream();
                cut.writeToStream(shortened);
                return new Face(base(name, bytes), base(name, shortened.toByteArray()), covered);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read font " + name, e);
            }
        }

        private static BaseFont base(String name, byte[] bytes) throws IOException {
            BaseFont font = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
            if (!font.isEmbedded()) {
                throw new RenderingException("The font %s does not allow embedding".formatted(name));
            }
            font.setIncludeCidSet(false);
            font.setCompressionLevel(FlyingSaucerPress.COMPRESSION);
            font.setSecureRandom(SubsetTags.SOURCE);
            return font;
        }

        BaseFont base(boolean wantShort) {
            return wantShort ? shortened : whole;
        }
    }
}
