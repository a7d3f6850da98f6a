package fr.opposable.samples;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Iban;
import fr.opposable.kernel.Money;
import fr.opposable.samples.SampleInvoice.Line;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Sets an invoice on one page, as a small firm's accounting program would, and saves it as Factur-X. */
final class InvoiceSheet {

    private static final int BLACK = 0x1A1A1A;
    private static final int GREY = 0x5C5C5C;
    private static final int PALE = 0xF2F2EF;
    private static final float LEFT = 20;
    private static final float RIGHT = 190;

    private final SampleInvoice invoice;
    private final Sheet sheet;
    private final Typefaces type;

    private InvoiceSheet(SampleInvoice invoice, Sheet sheet, Typefaces type) {
        this.invoice = invoice;
        this.sheet = sheet;
        this.type = type;
    }

    /** Saves {@code invoice} as a Factur-X file. */
    static void saveFacturX(SampleInvoice invoice, Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            draw(invoice, document);
            ArchivalFile.saveFacturX(document, invoice, file);
        }
    }

    /** Saves {@code invoice} as a page without XML, as sent before e-invoicing. */
    static void savePlain(SampleInvoice invoice, Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            draw(invoice, document);
            ArchivalFile.save(
                    document, "Facture " + invoice.number(), invoice.seller().name(), invoice.issued(), file);
        }
    }

    private static void draw(SampleInvoice invoice, PDDocument document) throws IOException {
        boolean serif = invoice.seller().colour() % 2 == 1;
        Typefaces type = serif ? Typefaces.serif(document) : Typefaces.sans(document);
        try (Sheet sheet = new Sheet(document)) {
            InvoiceSheet page = new InvoiceSheet(invoice, sheet, type);
            page.letterhead();
            page.buyer();
            page.facts();
            float below = page.table();
            page.totals(below);
            page.payment();
            page.foot();
        }
    }

    private void letterhead() throws IOException {
        Firm seller = invoice.seller();
        sheet.ink(seller.colour()).box(LEFT, 16, 9, 9);
        sheet.ink(0xFFFFFF)
                .textCentred(LEFT + 4.5f, 22.6f, type.bold(), 16, seller.name().substring(0, 1));
        sheet.ink(seller.colour()).text(LEFT + 13, 21.5f, type.bold(), 17, seller.name());
        sheet.ink(GREY);
        float y = 30.5f;
        for (String street : seller.street()) {
            sheet.text(LEFT, y, type.regular(), 9, street);
            y += 4.2f;
        }
        sheet.text(LEFT, y, type.regular(), 9, seller.postalCode() + " " + seller.city());
        sheet.text(LEFT, y + 4.2f, type.regular(), 9, seller.phone() + "  ·  " + seller.email());
        sheet.ink(seller.colour()).textRight(RIGHT, 22, type.bold(), 20, invoice.isCreditNote() ? "AVOIR" : "FACTURE");
        sheet.ink(BLACK).textRight(RIGHT, 29, type.regular(), 12, "n° " + invoice.number());
    }

    private void buyer() throws IOException {
        Firm buyer = invoice.buyer();
        sheet.ink(GREY).text(115, 50, type.regular(), 8, invoice.isCreditNote() ? "Client" : "Facturé à");
        sheet.ink(BLACK).text(115, 56, type.bold(), 11, buyer.name());
        float y = 61;
        for (String street : buyer.street()) {
            sheet.text(115, y, type.regular(), 10, street);
            y += 4.8f;
        }
        sheet.text(115, y, type.regular(), 10, buyer.postalCode() + " " + buyer.city());
        sheet.ink(GREY).text(115, y + 5.5f, type.regular(), 8.5f, "SIREN " + buyer.sirenFormatted());
    }

    private void facts() throws IOException {
        float y = 56;
        fact(y, "Date d'émission", French.words(invoice.issued()));
        fact(y + 6, "Date de la prestation", French.words(invoice.performed()));
        if (invoice.isCreditNote()) {
            fact(y + 12, "Facture rectifiée", invoice.creditNote());
        } else {
            fact(y + 12, "À payer au plus tard le", French.words(invoice.due()));
        }
        if (!invoice.order().isEmpty()) {
            fact(y + 18, "Votre commande", invoice.order());
        }
    }

    private void fact(float y, String label, String value) throws IOException {
        sheet.ink(GREY).text(LEFT, y, type.regular(), 9, label);
        sheet.ink(BLACK).text(LEFT + 38, y, type.bold(), 9.5f, value);
    }

    private float table() throws IOException {
        float y = 92;
        sheet.ink(invoice.seller().colour()).box(LEFT, y, RIGHT - LEFT, 8);
        sheet.ink(0xFFFFFF).text(LEFT + 2, y + 5.4f, type.bold(), 9, "Désignation");
        sheet.textRight(129, y + 5.4f, type.bold(), 9, "Quantité");
        sheet.textRight(160, y + 5.4f, type.bold(), 9, "Prix unitaire HT");
        sheet.textRight(RIGHT - 2, y + 5.4f, type.bold(), 9, "Montant HT");
        y += 8;
        boolean shaded = false;
        for (Line line : invoice.lines()) {
            float height = line.detail().isEmpty() ? 8 : 12.5f;
            if (shaded) {
                sheet.ink(PALE).box(LEFT, y, RIGHT - LEFT, height);
            }
            shaded = !shaded;
            sheet.ink(BLACK).text(LEFT + 2, y + 5.3f, type.regular(), 9.5f, line.name());
            if (!line.detail().isEmpty()) {
                sheet.ink(GREY).text(LEFT + 2, y + 9.8f, type.italic(), 8.5f, line.detail());
            }
            String quantity = grouped(line.quantity()) + "\u00a0" + line.unitInFrench();
            sheet.ink(BLACK).textRight(129, y + 5.3f, type.regular(), 9.5f, quantity);
            sheet.textRight(
                    160, y + 5.3f, type.regular(), 9.5f, French.euros(Money.exact(new BigDecimal(line.price()))));
            sheet.textRight(RIGHT - 2, y + 5.3f, type.regular(), 9.5f, French.euros(line.total()));
            y += height;
        }
        sheet.ink(invoice.seller().colour()).line(LEFT, y, RIGHT, y, 0.8f);
        return y;
    }

    private static String grouped(String quantity) {
        return quantity.length() > 3
                ? quantity.substring(0, quantity.length() - 3) + "\u202f" + quantity.substring(quantity.length() - 3)
                : quantity;
    }

    private void totals(float above) throws IOException {
        float y = above + 9;
        sum(y, "Total HT", invoice.net(), false);
        sum(y + 6.5f, "TVA " + invoice.vatPercent() + " %", invoice.vat(), false);
        sheet.ink(invoice.seller().colour()).box(128, y + 10.2f, RIGHT - 128, 9.5f);
        sheet.ink(0xFFFFFF);
        String label = invoice.isCreditNote() ? "À votre crédit, TTC" : "Net à payer TTC";
        sheet.text(130, y + 16.4f, type.bold(), 10.5f, label);
        sheet.textRight(RIGHT - 2, y + 16.4f, type.bold(), 11.5f, French.euros(invoice.gross()));
        if (invoice.vatPercent() == 0) {
            sheet.ink(GREY).text(LEFT, y, type.italic(), 9, "TVA non applicable, article 293 B du CGI.");
        }
    }

    private void sum(float y, String label, Money amount, boolean strong) throws IOException {
        sheet.ink(BLACK).text(130, y, strong ? type.bold() : type.regular(), 9.5f, label);
        sheet.textRight(RIGHT - 2, y, strong ? type.bold() : type.regular(), 9.5f, French.euros(amount));
    }

    private void payment() throws IOException {
        if (invoice.isCreditNote()) {
            sheet.ink(BLACK)
                    .text(
                            LEFT,
                            235,
                            type.regular(),
                            9.5f,
                            "Cet avoir vient en déduction de la facture " + invoice.creditNote() + ".");
            return;
        }
        sheet.ink(BLACK).text(LEFT, 229, type.bold(), 9.5f, "Règlement par virement");
        sheet.text(
                LEFT,
                234.5f,
                type.regular(),
                9.5f,
                "IBAN " + new Iban(invoice.seller().iban()).formatted());
        sheet.text(LEFT, 239.5f, type.regular(), 9.5f, "Référence à rappeler : " + invoice.number());
        sheet.ink(GREY);
        float y = sheet.paragraph(LEFT, 248, RIGHT - LEFT, type.regular(), 8, 3.8f, invoice.penalties());
        y = sheet.paragraph(LEFT, y, RIGHT - LEFT, type.regular(), 8, 3.8f, SampleInvoice.FORTY_EUROS);
        sheet.paragraph(LEFT, y, RIGHT - LEFT, type.regular(), 8, 3.8f, SampleInvoice.NO_DISCOUNT);
    }

    private void foot() throws IOException {
        Firm seller = invoice.seller();
        String identity =
                seller.name() + " – " + seller.legal() + " – SIREN " + seller.sirenFormatted() + " – " + seller.rcs();
        String vat = invoice.vatPercent() == 0 ? "" : "TVA " + seller.vatNumber() + " – ";
        sheet.ink(0xC9C9C4).line(LEFT, 275, RIGHT, 275, 0.4f);
        sheet.ink(GREY).textCentred(Sheet.WIDTH / 2, 279.5f, type.regular(), 7.5f, identity);
        sheet.textCentred(
                Sheet.WIDTH / 2,
                283.2f,
                type.regular(),
                7.5f,
                vat + "Exemple inventé pour Opposable ; aucune de ces entreprises n'existe");
    }
}
