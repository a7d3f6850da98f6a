package fr.opposable.exhibit.internal.invoice;

import fr.opposable.evidence.EInvoice;
import fr.opposable.evidence.EInvoiceParty;
import fr.opposable.evidence.StatedDate;
import fr.opposable.exhibit.internal.Block;
import fr.opposable.exhibit.internal.RefusedFileException;
import fr.opposable.exhibit.internal.RenderedPiece;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the page of an invoice shows, formatted for print. */
final class InvoiceModel {

    private static final Map<String, String> NOTE_SUBJECTS =
            Map.of("PMD", "Pénalités de retard", "PMT", "Indemnité forfaitaire", "AAB", "Escompte");

    private final EInvoice invoice;
    private final RenderedPiece piece;

    InvoiceModel(EInvoice invoice, RenderedPiece piece) {
        this.invoice = invoice;
        this.piece = piece;
    }

    /** {@return the title, after filling the piece} */
    String fill(Path file) throws IOException {
        String title = piece.shown((invoice.isCreditNote() ? "Avoir " : "Facture ") + said(invoice.number()));
        piece.with("kind", French.typeset("Facture électronique (" + syntax() + ")"))
                .with("title", title)
                .with("seller", party(invoice.seller()))
                .with("buyer", party(invoice.buyer()))
                .with("fields", fields())
                .blocks(notes());
        BigDecimal due = invoice.amountClaimable();
        if (due != null) {
            piece.with("due", amount(due))
                    .with("dueLabel", invoice.isCreditNote() ? "Montant de l’avoir" : "Net à payer");
        }
        List<Map<String, Object>> totals = totals();
        if (!totals.isEmpty()) {
            piece.with("totals", totals);
        }
        List<Map<String, Object>> lines = new InvoiceLinesModel(piece).of(file);
        if (!lines.isEmpty()) {
            piece.with("lines", lines).with("linesTitle", lines.size() == 1 ? "Une ligne" : lines.size() + " lignes");
        }
        return title;
    }

    private String syntax() {
        return switch (invoice.syntax()) {
            case CII -> "CII, Factur-X";
            case ZUGFERD_1 -> "ZUGFeRD 1";
            case UBL_INVOICE, UBL_CREDIT_NOTE -> "UBL";
        };
    }

    private Map<String, Object> party(EInvoiceParty party) throws RefusedFileException {
        List<String> lines = new ArrayList<>();
        if (party.tradingName() != null && !party.tradingName().equals(party.name())) {
            lines.add(piece.shown(party.tradingName()));
        }
        if (!party.address().isEmpty()) {
            lines.add(piece.shown(String.join(", ", party.address())));
        }
        String siren = party.siren();
        if (siren != null) {
            lines.add("SIREN " + siren);
        }
        if (party.vatNumber() != null) {
            lines.add("TVA " + piece.shown(party.vatNumber()));
        }
        return Map.of("name", piece.shown(said(party.name())), "lines", lines);
    }

    private List<Map<String, String>> fields() throws RefusedFileException {
        List<Map<String, String>> fields = new ArrayList<>();
        add(fields, "Numéro", invoice.number());
        StatedDate issued = invoice.issued();
        add(fields, "Date", issued == null ? null : date(issued));
        add(
                fields,
                "Échéance",
                invoice.dueDates().stream().map(InvoiceModel::date).collect(Collectors.joining(", ")));
        add(fields, "Type", invoice.typeCode() == null ? null : "code " + invoice.typeCode());
        EInvoiceParty payee = invoice.payee();
        add(fields, "À payer à", payee == null ? null : payee.name());
        add(fields, "Compte", String.join(", ", invoice.payment().accounts()));
        add(fields, "Conditions", invoice.payment().terms());
        add(fields, "Référence à rappeler", invoice.payment().reference());
        add(fields, "Commande", invoice.references().order());
        add(fields, "Contrat", invoice.references().contract());
        add(fields, "Référence de l’acheteur", invoice.references().buyer());
        add(
                fields,
                "Factures précédentes",
                String.join(", ", invoice.references().preceding()));
        add(fields, "Fichiers joints", String.join(", ", invoice.attachments()));
        add(fields, "Profil", invoice.profile());
        return fields;
    }

    private void add(List<Map<String, String>> fields, String label, @Nullable String value)
            throws RefusedFileException {
        if (value != null && !value.isBlank()) {
            fields.add(Map.of("label", label, "value", piece.shown(value)));
        }
    }

    private static String date(StatedDate date) {
        return date.date() == null ? date.text() : French.words(date.date());
    }

    private List<Map<String, Object>> totals() {
        EInvoice.Totals totals = invoice.totals();
        List<Map<String, Object>> rows = new ArrayList<>();
        total(rows, "Total hors taxes", totals.net(), false);
        total(rows, "TVA", totals.vat(), false);
        total(rows, "Total toutes taxes comprises", totals.gross(), false);
        total(rows, "Déjà payé", totals.prepaid(), false);
        total(rows, "Arrondi", totals.rounding(), false);
        total(rows, "Net à payer", totals.payable(), true);
        totals.unreadable().forEach(text -> rows.add(Map.of("label", "Illisible", "amount", text, "strong", false)));
        return rows;
    }

    private void total(List<Map<String, Object>> rows, String label, @Nullable BigDecimal sum, boolean strong) {
        if (sum != null) {
            rows.add(Map.of("label", label, "amount", amount(sum), "strong", strong));
        }
    }

    private List<Block> notes() {
        List<Block> blocks = new ArrayList<>();
        for (EInvoice.Note note : invoice.notes()) {
            String subject = note.subject() == null ? null : NOTE_SUBJECTS.get(note.subject());
            if (blocks.isEmpty()) {
                blocks.add(Block.title("Mentions de la facture", 2));
            }
            for (String line : note.text().split("\n", -1)) {
                blocks.add(Block.line(subject == null ? line : subject + "\u00a0: " + line));
                subject = null;
            }
        }
        return blocks;
    }

    /** {@return the sum with its currency, decimals as the invoice gives them, two at least} */
    private String amount(BigDecimal sum) {
        String currency = invoice.currency();
        return decimal(sum, 2) + "\u00a0"
                + ("EUR".equals(currency) ? "€" : currency == null ? "(devise non dite)" : currency);
    }

    /** {@return {@code value} in French figures, with {@code least} decimals at least} */
    static String decimal(BigDecimal value, int least) {
        BigDecimal plain = value.scale() < least ? value.setScale(least) : value;
        String percent = French.percent(plain.scale() < 2 ? plain.setScale(2) : plain);
        String figures = percent.substring(0, percent.length() - 2);
        return plain.scale() < 2 ? figures.substring(0, figures.length() - (plain.scale() == 0 ? 3 : 1)) : figures;
    }

    private static String said(@Nullable String value) {
        return value == null || value.isBlank() ? "non dit" : value;
    }
}
