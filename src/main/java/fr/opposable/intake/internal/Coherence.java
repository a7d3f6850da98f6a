package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;
import fr.opposable.intake.internal.Node.Items;
import fr.opposable.intake.internal.Node.Table;
import fr.opposable.intake.internal.Node.Text;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one part of a case says of another: it must be there, and be there once. */
final class Coherence {

    private Coherence() {}

    /** Looks at the tree, not at what could be read of it: an invoice with a wrong date still has its number. */
    static void check(Fields root) {
        List<Node> invoices = itemsOf(root, "invoices");
        if (root.has("invoices") && root.node("invoices") instanceof Items && invoices.isEmpty()) {
            root.reading()
                    .complaints()
                    .add(
                            IntakeCode.NOTHING_OWED,
                            root.placeOf("invoices"),
                            "l’affaire n’a aucune facture.",
                            root.placeOf("invoices") instanceof RowPlace
                                    ? Phrase.of(
                                            "Ajoutez sa ligne à invoices.csv : affaire, numero, date_facture, echeance, montant_ttc.")
                                    : Phrase.of("Ajoutez au moins une facture : number, issued, due, gross."));
        }
        unique(root, invoices, "la facture");
        unique(root, itemsOf(root, "creditNotes"), "l'avoir");
        describedOnce(root);
        Set<String> numbers = new LinkedHashSet<>();
        for (Node invoice : invoices) {
            Text number = textOf(invoice, "number");
            if (number != null) {
                numbers.add(normal(number));
            }
        }
        if (invoices.stream().anyMatch(Node.Broken.class::isInstance)) {
            return;
        }
        named(root, itemsOf(root, "creditNotes"), numbers, "l'avoir");
        named(root, itemsOf(root, "payments"), numbers, "le paiement");
    }

    private static List<Node> itemsOf(Fields root, String key) {
        return root.has(key) && root.node(key) instanceof Items items ? items.items() : List.of();
    }

    /** Two numbers that differ by capitals only are one invoice to everybody but a computer. */
    private static void unique(Fields root, List<Node> items, String what) {
        Map<String, Text> seen = new HashMap<>();
        for (Node item : items) {
            Text number = textOf(item, "number");
            if (number == null) {
                continue;
            }
            Text first = seen.putIfAbsent(normal(number).toUpperCase(Locale.ROOT), number);
            if (first != null) {
                root.reading()
                        .complaints()
                        .add(
                                IntakeCode.DUPLICATE_INVOICE,
                                number.place(),
                                Phrase.of(
                                        "%s « %s » est déjà à la ligne %d de %s.",
                                        what,
                                        Phrase.shown(number.value()),
                                        first.place().line(),
                                        first.place().file()),
                                "Retirez le doublon, ou corrigez le numéro de l’une des deux.");
            }
        }
    }

    /** Of two descriptions of one file only the last would be listed: whoever wrote the first would never see it. */
    private static void describedOnce(Fields root) {
        Map<String, Text> seen = new HashMap<>();
        for (Node exhibit : itemsOf(root, "exhibits")) {
            Text file = textOf(exhibit, "file");
            Text first = file == null ? null : seen.putIfAbsent(normal(file), file);
            if (file != null && first != null) {
                root.reading()
                        .complaints()
                        .add(
                                IntakeCode.FILE_TWICE,
                                file.place(),
                                Phrase.of(
                                        "la pièce « %s » est déjà décrite à la ligne %d de %s.",
                                        Phrase.shown(file.value()),
                                        first.place().line(),
                                        first.place().file()),
                                Phrase.of(
                                        "Gardez une seule ligne par fichier ; pour en faire plusieurs pièces, nommez ses pages dans ordre-des-pieces.txt."));
            }
        }
    }

    private static void named(Fields root, List<Node> items, Set<String> numbers, String what) {
        for (Node item : items) {
            Text invoice = textOf(item, "invoice");
            if (invoice != null && !numbers.contains(normal(invoice))) {
                String nearest = Nearest.to(invoice.value(), numbers);
                root.reading()
                        .complaints()
                        .add(
                                IntakeCode.UNKNOWN_INVOICE,
                                invoice.place(),
                                Phrase.of(
                                        "%s cite la facture « %s », qui n'est pas dans l'affaire.",
                                        what, Phrase.shown(invoice.value())),
                                nearest == null
                                        ? "Corrigez le numéro, ajoutez la facture, ou laissez vide."
                                        : Phrase.of("Écrivez « %s », ajoutez la facture, ou laissez vide.", nearest));
            }
        }
    }

    private static @Nullable Text textOf(Node item, String key) {
        return item instanceof Table table
                        && table.entries().get(key) instanceof Text text
                        && !Characters.saysNothing(text.value())
                ? text
                : null;
    }

    private static String normal(Text text) {
        return Normalizer.normalize(text.value().strip(), Normalizer.Form.NFC);
    }
}
