package fr.opposable.notice.internal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import fr.opposable.evidence.GreyPage;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.ImageIO;

/** A page as a scanner gives it, with the codes of registered-mail slips on it. Everything on it is invented. */
public final class Slip {

    private final BufferedImage page;
    private final Graphics2D ink;
    private int paper = 255;
    private int black;

    private Slip(int width, int height) {
        page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        ink = page.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, width, height);
    }

    /** An A4 page at 200 points an inch. */
    public static Slip a4() {
        return new Slip(1654, 2339);
    }

    public static Slip of(int width, int height) {
        return new Slip(width, height);
    }

    /** From here on codes are printed in this grey on paper of that grey. */
    public Slip faint(int paper, int black) {
        this.paper = paper;
        this.black = black;
        return this;
    }

    /** Prints a code turned by {@code degrees} around its upper left corner. */
    public Slip code(BarcodeFormat format, String text, int x, int y, int width, int height, int degrees) {
        try {
            BitMatrix matrix =
                    new MultiFormatWriter().encode(text, format, width, height, Map.of(EncodeHintType.MARGIN, 4));
            BufferedImage code = new BufferedImage(matrix.getWidth(), matrix.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            for (int row = 0; row < matrix.getHeight(); row++) {
                for (int column = 0; column < matrix.getWidth(); column++) {
                    int grey = matrix.get(column, row) ? black : paper;
                    code.getRaster().setSample(column, row, 0, grey);
                }
            }
            AffineTransform placed = AffineTransform.getTranslateInstance(x, y);
            placed.rotate(Math.toRadians(degrees));
            ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            ink.drawImage(code, placed, null);
            return this;
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Prints lines of words, as a slip has around its codes. */
    public Slip words(int x, int y, int lines) {
        ink.setColor(Color.BLACK);
        ink.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 28));
        for (int i = 0; i < lines; i++) {
            ink.drawString("Recommandé avec avis de réception, présenté / avisé le 22/04/2026", x, y + i * 40);
        }
        return this;
    }

    /** Speckles the page as an old scanner does. */
    public Slip speckled(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < page.getWidth() * page.getHeight() / 400; i++) {
            page.getRaster()
                    .setSample(
                            random.nextInt(page.getWidth()), random.nextInt(page.getHeight()), 0, random.nextInt(256));
        }
        return this;
    }

    GreyPage grey() {
        byte[] grey = new byte[page.getWidth() * page.getHeight()];
        page.getRaster().getDataElements(0, 0, page.getWidth(), page.getHeight(), grey);
        return new GreyPage(page.getWidth(), page.getHeight(), grey);
    }

    public BufferedImage picture() {
        return page;
    }

    /** Writes the page as PNG, JPEG or TIFF, by the end of the name. */
    public Path write(Path file) throws IOException {
        String name = file.getFileName().toString();
        String format = name.substring(name.lastIndexOf('.') + 1);
        Files.createDirectories(file.getParent());
        if (!ImageIO.write(page, format, file.toFile())) {
            throw new IOException("No writer for " + format);
        }
        return file;
    }
}
