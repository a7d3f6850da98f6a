package fr.opposable.exhibit.internal.image;

import fr.opposable.exhibit.internal.RefusedFileException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.jspecify.annotations.Nullable;

/** One picture, decoded to its end. Its size is asked before anything is decoded. */
record Scan(BufferedImage image, Scan.Ink ink) {

    /** What is seen of it. */
    enum Ink {
        /** Nothing: it is white. */
        NONE,
        /** One colour from edge to edge: nothing is read on it either. */
        EVEN,
        SOME
    }

    private static final long MOST_PIXELS = 120_000_000;
    private static final long MOST_BYTES = 112L << 20;
    private static final int WHITE = 250;

    /** Greys closer than this are one. */
    private static final int CLOSE = 8;

    /** How the readers of the JDK and of TwelveMonkeys say that data stop short or make no sense. */
    private static final Pattern BROKEN = Pattern.compile(
            "(?i)premature|truncat|corrupt|end of (file|input|stream|data)|\\bEOF\\b|missing data|inconsistent");

    /** Octets before a marker that is not one of those which part the data of the picture, from {@code d0} to {@code d7}. */
    private static final Pattern EXTRANEOUS = Pattern.compile("(\\d{1,9}) extraneous bytes before marker 0x(?!d[0-7])");

    static final String DAMAGED = "damaged";

    /** What is said of a JPEG whose mark of its end is missing. */
    static final String NO_END = "Missing EOI marker";

    private static final int MOST_EXTRANEOUS = 4096;

    private static final Pattern PROFILE = Pattern.compile("(?i)ICC_PROFILE|ICC profile");

    /** @param isOpaque whether what stands beside the colours is none of their transparency */
    static Scan read(ImageReader reader, int index, List<String> warnings, boolean isOpaque) throws IOException {
        BufferedImage image;
        try {
            requireSmall(reader, index);
            image = reader.read(index);
        } catch (RefusedFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged("est endommagée ou incomplète, et ne peut pas être décodée", e);
        }
        for (String warning : warnings) {
            if (BROKEN.matcher(warning).find() && !isHarmless(warning)) {
                throw damaged("est incomplète : la fin de ses données manque", null);
            }
        }
        return of(isOpaque ? opaque(image) : image);
    }

    /** {@return the colours of {@code image}, whatever stands beside them} */
    private static BufferedImage opaque(BufferedImage image) {
        ColorModel colours = image.getColorModel();
        if (!colours.hasAlpha() || !(colours instanceof ComponentColorModel)) {
            return image;
        }
        WritableRaster all = image.getRaster();
        int[] bands = IntStream.range(0, colours.getNumColorComponents()).toArray();
        WritableRaster some = all.createWritableChild(0, 0, all.getWidth(), all.getHeight(), 0, 0, bands);
        ColorModel solid = new ComponentColorModel(
                colours.getColorSpace(),
                /* hasAlpha= */ false,
                /* isAlphaPremultiplied= */ false,
                Transparency.OPAQUE,
                colours.getTransferType());
        return new BufferedImage(solid, some, /* isRasterPremultiplied= */ false, null);
    }

    /** {@return {@code image}, plain, and what is seen of it} */
    static Scan of(BufferedImage image) {
        BufferedImage plain = plain(image);
        return new Scan(plain, ink(plain));
    }

    /**
     * Colours are told in vain, some octets stand where none should, or the mark of the end is not there: every dot was decoded all the same.
     * Where dots are missing too, another warning says so.
     */
    private static boolean isHarmless(String warning) {
        Matcher extraneous = EXTRANEOUS.matcher(warning);
        return PROFILE.matcher(warning).find()
                || warning.contains(NO_END)
                || (extraneous.find() && Integer.parseInt(extraneous.group(1)) <= MOST_EXTRANEOUS);
    }

    static void requireSmall(ImageReader reader, int index) throws IOException {
        long width = reader.getWidth(index);
        long height = reader.getHeight(index);
        ImageTypeSpecifier type = rawType(reader, index);
        int bits = type == null ? 32 : type.getColorModel().getPixelSize();
        if (width * height > MOST_PIXELS || width * height * bits / 8 > MOST_BYTES) {
            throw new RefusedFileException(
                    "too-large",
                    "Cette image est trop grande : %d × %d points.".formatted(width, height),
                    "Numérisez de nouveau la page à 300 points par pouce, ou réduisez l'image.");
        }
    }

    private static @Nullable ImageTypeSpecifier rawType(ImageReader reader, int index) throws IOException {
        try {
            return reader.getRawImageType(index);
        } catch (RuntimeException e) {
            // some readers know their raw type only for the colours they like
            return null;
        }
    }

    static RefusedFileException damaged(String what, @Nullable Throwable cause) {
        return new RefusedFileException(
                DAMAGED,
                "Cette image " + what + ".",
                "Transférez-la de nouveau depuis l'appareil ou le scanner, ou demandez-en un exemplaire intact.",
                cause);
    }

    /** {@return the picture in black and white, grey or RGB, on white where it was transparent} */
    private static BufferedImage plain(BufferedImage image) {
        if (isBlackAndWhite(image)) {
            return image;
        }
        boolean grey = image.getColorModel().getNumColorComponents() == 1
                && !(image.getColorModel() instanceof IndexColorModel);
        if (grey) {
            return GreyPicture.of(image);
        }
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return image;
        }
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = plain.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return plain;
    }

    static boolean isBlackAndWhite(BufferedImage image) {
        if (!(image.getColorModel() instanceof IndexColorModel colours)
                || colours.getPixelSize() != 1
                || colours.hasAlpha()
                || colours.getMapSize() != 2) {
            return false;
        }
        int one = colours.getRGB(0) & 0xffffff;
        int two = colours.getRGB(1) & 0xffffff;
        return one + two == 0xffffff && (one == 0 || two == 0);
    }

    /** The greys are asked for as they are: as colours, they come out paler. */
    private static void colours(BufferedImage image, int y, int[] row) {
        if (image.getType() != BufferedImage.TYPE_BYTE_GRAY) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            return;
        }
        image.getRaster().getSamples(0, y, row.length, 1, 0, row);
        for (int x = 0; x < row.length; x++) {
            row[x] *= 0x10101;
        }
    }

    private static Ink ink(BufferedImage image) {
        int[] row = new int[image.getWidth()];
        int[] least = {255, 255, 255};
        int[] most = {0, 0, 0};
        boolean isInked = false;
        for (int y = 0; y < image.getHeight(); y++) {
            colours(image, y, row);
            for (int rgb : row) {
                for (int colour = 0; colour < 3; colour++) {
                    int share = rgb >> 8 * colour & 0xff;
                    isInked |= share < WHITE;
                    least[colour] = Math.min(least[colour], share);
                    most[colour] = Math.max(most[colour], share);
                    if (isInked && most[colour] - least[colour] > CLOSE) {
                        return Ink.SOME;
                    }
                }
            }
        }
        return isInked ? Ink.EVEN : Ink.NONE;
    }
}
