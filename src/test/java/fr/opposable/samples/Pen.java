package fr.opposable.samples;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Writes on an image as a hand does, and stamps it as an office does. Positions in millimetres from the upper left corner. */
final class Pen {

    private static final Color BLUE = new Color(0x1F3A93);
    private static final Color STAMP = new Color(0x7A1F2B);

    private final Graphics2D graphics;
    private final double pixels;
    private final RandomGenerator random;

    Pen(Graphics2D graphics, int dpi, long seed) {
        this.graphics = graphics;
        this.pixels = dpi / 25.4;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Writes a few words: an italic whose letters do not keep to the line. */
    void write(double x, double y, double size, String text) {
        graphics.setColor(BLUE);
        Font hand = font("source-serif-4-italic").deriveFont((float) (size * pixels));
        graphics.setFont(hand);
        double at = x * pixels;
        for (char letter : text.toCharArray()) {
            AffineTransform before = graphics.getTransform();
            graphics.translate(at, y * pixels + wobble(0.25));
            graphics.rotate(wobble(0.05) - 0.03);
            graphics.shear(-0.18 + wobble(0.06), 0);
            graphics.drawString(Character.toString(letter), 0, 0);
            graphics.setTransform(before);
            at += graphics.getFontMetrics().charWidth(letter) * 0.94;
        }
    }

    /** Signs: loops that grow, then a stroke that runs back under them. */
    void sign(double x, double y, double width) {
        graphics.setColor(BLUE);
        graphics.setStroke(new BasicStroke((float) (0.45 * pixels), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D path = new Path2D.Double();
        // A hand moves on while it turns; each hand at its own pace, larger in the first letters than in the last.
        double height = width * (0.2 + random.nextInt(14) / 100.0);
        double loops = 3 + random.nextInt(5) + random.nextInt(10) / 10.0;
        double curl = width * (0.03 + random.nextInt(7) / 100.0);
        double start = random.nextInt(628) / 100.0;
        double slow = 7 + random.nextInt(9);
        for (int i = 0; i <= 90; i++) {
            double turn = start + i / 90.0 * loops * 2 * Math.PI;
            double swell = i < 16 ? 1.7 : 0.5 + 0.4 * Math.cos(start + i / slow);
            double px = x + i * width / 90 + Math.sin(turn) * curl;
            double py = y - Math.cos(turn) * height * swell * 0.5 + Math.sin(i / 23.0) * height * 0.2;
            if (i == 0) {
                path.moveTo(px * pixels, py * pixels);
            } else {
                path.lineTo(px * pixels, py * pixels);
            }
        }
        path.curveTo(
                (x + width * 1.15) * pixels,
                (y + height * 0.4) * pixels,
                (x + width * 0.5) * pixels,
                (y + height * 0.9) * pixels,
                (x - width * 0.05) * pixels,
                (y + height * 0.75) * pixels);
        graphics.draw(path);
    }

    /** Stamps a few lines in a frame, slightly turned and not quite inked. */
    void stamp(double x, double y, String... lines) {
        AffineTransform before = graphics.getTransform();
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.72f));
        graphics.setColor(STAMP);
        graphics.rotate(-0.06, x * pixels, y * pixels);
        Font font = font("source-sans-3-semibold").deriveFont((float) (3.4 * pixels));
        graphics.setFont(font);
        double widest = 0;
        for (int i = 0; i < lines.length; i++) {
            widest = Math.max(widest, graphics.getFontMetrics().stringWidth(lines[i]));
            graphics.drawString(lines[i], (float) (x * pixels), (float) ((y + i * 4.3) * pixels));
        }
        graphics.setStroke(new BasicStroke((float) (0.4 * pixels)));
        graphics.drawRect((int) ((x - 2.5) * pixels), (int) ((y - 5) * pixels), (int) (widest + 5 * pixels), (int)
                ((lines.length * 4.3 + 3) * pixels));
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.setTransform(before);
    }

    /** Stamps a date in two rings, as on mail, with no sign of any operator. */
    void postmark(double x, double y, String place, String date) {
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.68f));
        graphics.setColor(new Color(0x22252B));
        graphics.setStroke(new BasicStroke((float) (0.4 * pixels)));
        for (double radius : new double[] {12, 10.8}) {
            graphics.drawOval(
                    (int) ((x - radius) * pixels), (int) ((y - radius) * pixels), (int) (2 * radius * pixels), (int)
                            (2 * radius * pixels));
        }
        graphics.setFont(font("source-sans-3-semibold").deriveFont((float) (2.7 * pixels)));
        centred(x, y - 4, place);
        graphics.setFont(font("source-sans-3-semibold").deriveFont((float) (4 * pixels)));
        centred(x, y + 1.6, date);
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    private void centred(double x, double y, String text) {
        int width = graphics.getFontMetrics().stringWidth(text);
        graphics.drawString(text, (float) (x * pixels - width / 2.0), (float) (y * pixels));
    }

    private double wobble(double by) {
        return (random.nextInt(2_001) - 1_000) / 1_000.0 * by;
    }

    static Font font(String name) {
        Path file = Path.of("templates/fonts", name + ".ttf");
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (FontFormatException e) {
            throw new IllegalStateException("Not a font: " + file, e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot read " + file, e);
        }
    }
}
