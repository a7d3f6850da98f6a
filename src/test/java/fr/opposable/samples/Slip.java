package fr.opposable.samples;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Draws the two slips that a registered letter leaves: the proof of deposit and the acknowledgement of receipt. The layout is ours and
 * bears no operator's mark; what it says is what such a slip says.
 */
final class Slip {

    private static final int DPI = 150;
    private static final double PIXELS = DPI / 25.4;
    private static final Color PRINT = new Color(0x30343A);

    private final BufferedImage image;
    private final Graphics2D graphics;

    private Slip(double width, double height, Color paper) {
        image = new BufferedImage((int) (width * PIXELS), (int) (height * PIXELS), BufferedImage.TYPE_INT_RGB);
        graphics = Scan.smooth(image);
        graphics.setColor(paper);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    }

    /**
     * What both slips say of a letter.
     *
     * @param number tracking number
     * @param from sender, line by line
     * @param to addressee, line by line
     */
    record Registered(String number, List<String> from, List<String> to) {}

    /** {@return the slip of a letter that nobody fetched at the post office} */
    static BufferedImage unclaimed(Registered letter, String presented, String postmark) {
        Slip slip = new Slip(190, 100, new Color(0xF6EFD6));
        slip.title("AVIS DE RÉCEPTION D’UNE LETTRE RECOMMANDÉE", letter.number());
        slip.block(8, 30, "À renvoyer à (expéditeur)", letter.from());
        slip.block(8, 62, "Destinataire", letter.to());
        slip.field(102, 34, "Présentée ou avisée le", presented);
        slip.field(102, 47, "Distribuée le", "–");
        slip.label(102, 68, "Motif de non-distribution");
        slip.rectangle(102, 70, 80, 22);
        Pen pen = new Pen(slip.graphics, DPI, letter.number().hashCode());
        pen.write(106, 82, 5, "Pli avisé et non réclamé");
        pen.postmark(168, 34, postmark, presented);
        return slip.finished();
    }

    static BufferedImage acknowledgement(
            Registered letter, String presented, String delivered, String signatory, String postmark) {
        Slip slip = new Slip(190, 100, new Color(0xF6EFD6));
        slip.title("AVIS DE RÉCEPTION D’UNE LETTRE RECOMMANDÉE", letter.number());
        slip.block(8, 30, "À renvoyer à (expéditeur)", letter.from());
        slip.block(8, 62, "Destinataire", letter.to());
        slip.field(102, 34, "Présentée ou avisée le", presented);
        slip.field(102, 47, "Distribuée le", delivered);
        slip.field(102, 60, "Nom du signataire", signatory);
        slip.label(102, 68, "Signature du destinataire ou du mandataire");
        slip.rectangle(102, 70, 52, 22);
        slip.label(158, 68, "Facteur");
        slip.rectangle(158, 70, 24, 22);
        Pen pen = new Pen(slip.graphics, DPI, letter.number().hashCode());
        pen.sign(108, 81, 34);
        pen.sign(161, 82, 15);
        pen.postmark(168, 34, postmark, delivered);
        return slip.finished();
    }

    static BufferedImage deposit(Registered letter, String deposited, String postmark) {
        Slip slip = new Slip(190, 92, new Color(0xFBFAF6));
        slip.title("PREUVE DE DÉPÔT D’UNE LETTRE RECOMMANDÉE", letter.number());
        slip.block(8, 30, "Expéditeur", letter.from());
        slip.block(8, 62, "Destinataire", letter.to());
        slip.field(102, 34, "Déposée le", deposited);
        slip.field(102, 47, "Avis de réception", "oui");
        slip.field(102, 60, "Contre-remboursement", "non");
        slip.label(102, 72, "À conserver par l’expéditeur.");
        new Pen(slip.graphics, DPI, letter.number().hashCode()).postmark(164, 60, postmark, deposited);
        return slip.finished();
    }

    private BufferedImage finished() {
        graphics.dispose();
        return image;
    }

    private void title(String title, String number) {
        graphics.setColor(PRINT);
        print("source-sans-3-semibold", 4.6, 8, 11, title);
        print("source-sans-3-regular", 3.6, 8, 18, "Numéro de l’envoi : " + number);
        bars(118, 14, number);
        graphics.fillRect(px(8), px(22), px(174), px(0.3));
    }

    /** Draws bars as beside such numbers; they are ornament and hold nothing. */
    private void bars(double x, double y, String number) {
        double at = x;
        for (char sign : (number + number).replace(" ", "").toCharArray()) {
            double width = 0.35 + (sign % 4) * 0.3;
            graphics.fillRect(px(at), px(y), Math.max(1, px(width)), px(6.5));
            at += width + 0.4 + (sign % 3) * 0.35;
        }
    }

    private void block(double x, double y, String label, List<String> lines) {
        label(x, y - 3, label);
        double line = y + 2.5;
        for (String text : lines) {
            print("source-sans-3-regular", 3.9, x + 2, line, text);
            line += 4.8;
        }
        rectangle(x, y - 1.6, 86, lines.size() * 4.8 + 2.6);
    }

    private void field(double x, double y, String label, String value) {
        label(x, y - 4, label);
        new Pen(graphics, DPI, value.hashCode()).write(x + 2, y + 1.4, 5, value);
        graphics.setColor(PRINT);
        graphics.fillRect(px(x), px(y + 2.6), px(46), Math.max(1, px(0.15)));
    }

    private void label(double x, double y, String text) {
        print("source-sans-3-regular", 2.7, x, y, text);
    }

    private void rectangle(double x, double y, double width, double height) {
        graphics.setColor(PRINT);
        graphics.drawRect(px(x), px(y), px(width), px(height));
    }

    private void print(String face, double size, double x, double y, String text) {
        graphics.setColor(PRINT);
        Font font = Pen.font(face).deriveFont((float) (size * PIXELS));
        graphics.setFont(font);
        graphics.drawString(text, (float) (x * PIXELS), (float) (y * PIXELS));
    }

    private static int px(double millimetres) {
        return (int) Math.round(millimetres * PIXELS);
    }
}
