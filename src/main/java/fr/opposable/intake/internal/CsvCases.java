package fr.opposable.intake.internal;

import fr.opposable.intake.Intake;
import fr.opposable.intake.IntakeCode;
import fr.opposable.intake.InvoiceCheck;
import fr.opposable.intake.internal.Node.Broken;
import fr.opposable.intake.internal.Node.Items;
import fr.opposable.intake.internal.Node.Table;
import fr.opposable.intake.internal.Node.Text;
import fr.opposable.kernel.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the rows of one case together and has them read. A bad row spoils its case and no other. */
final class CsvCases {

    /** Rows of one reference that are each read whole; of more, only the doubling is said. */
    private static final int MOST_TWINS = 10;

    private final CsvSheets sheets;
    private final Path folder;
    private final InvoiceCheck invoiceCheck;

    CsvCases(CsvSheets sheets, Path folder, InvoiceCheck invoiceCheck) {
        this.sheets = sheets;
        this.folder = folder;
        this.invoiceCheck = invoiceCheck;
    }

    /** {@return what came of the case in row {@code number} of cases.csv} */
    Intake read(int number) {
        CsvRow row = sheets.cases().row(number);
        Complaints complaints = new Complaints();
        String reference = row.key();
        boolean readable = row.check(complaints);
        Twins twins = reference.isEmpty() ? Twins.NONE : sheets.twinsOf(sheets.cases(), reference);
        boolean alone = twins.complainOf(row, complaints);
        if (!readable || !alone && (twins.identical() || twins.count() > MOST_TWINS)) {
            return new Intake.Refused(reference.isEmpty() ? null : reference, complaints.problems());
        }
        return CaseFolderReader.judge(tree(row, complaints), folder, complaints, invoiceCheck);
    }

    /** {@return {@code problems}, those that name a fact of the case in row {@code number} told where it stands} */
    List<Problem> placed(int number, List<Problem> problems) {
        CsvRow row = sheets.cases().row(number);
        if (!Whereabouts.isAskedFor(row.key(), problems)) {
            return problems;
        }
        Whereabouts places = new Whereabouts(row.key(), tree(row, new Complaints()), row.place());
        InColumns cures = new InColumns(sheets);
        return problems.stream().map(problem -> places.placed(problem, cures)).toList();
    }

    private Table tree(CsvRow row, Complaints complaints) {
        Map<String, Node> root = new LinkedHashMap<>(RowTree.of(row).entries());
        party(root, "creditor", complaints);
        party(root, "debtor", complaints);
        sender(root, row, complaints);
        List<Node> invoices = new ArrayList<>();
        List<Node> creditNotes = new ArrayList<>();
        for (Node node : children(sheets.invoices(), row.key(), complaints, Function.identity())) {
            billed(node, invoices, creditNotes, complaints);
        }
        root.put("invoices", new Items(new RowPlace(row, "invoices"), invoices));
        put(root, row, "creditNotes", creditNotes);
        put(root, row, "payments", children(sheets.payments(), row.key(), complaints, CsvCases::withoutCase));
        put(root, row, "events", children(sheets.events(), row.key(), complaints, CsvCases::withoutCase));
        return new Table(row.place(), root);
    }

    private static void put(Map<String, Node> root, CsvRow row, String key, List<Node> items) {
        if (!items.isEmpty()) {
            root.put(key, new Items(new RowPlace(row, key), items));
        }
    }

    private List<Node> children(
            @Nullable CsvSheet sheet, String reference, Complaints complaints, Function<Table, Table> shape) {
        List<Node> nodes = new ArrayList<>();
        if (sheet != null) {
            for (int i = sheet.first(reference); i >= 0 && nodes.size() <= Fields.LONGEST_LIST; i = sheet.next(i)) {
                CsvRow row = sheet.row(i);
                if (row.key().equals(reference)) {
                    nodes.add(row.check(complaints) ? shape.apply(RowTree.of(row)) : new Broken(row.place()));
                }
            }
        }
        return nodes;
    }

    private static Table withoutCase(Table table) {
        return without(table, "case");
    }

    private static Table without(Table table, String... keys) {
        Map<String, Node> entries = new LinkedHashMap<>(table.entries());
        for (String key : keys) {
            entries.remove(key);
        }
        return new Table(table.place(), entries);
    }

    private static void billed(Node node, List<Node> invoices, List<Node> creditNotes, Complaints complaints) {
        if (!(node instanceof Table table)) {
            invoices.add(node);
            return;
        }
        Node type = table.entries().get("type");
        String word = type instanceof Text text ? text.value() : "invoice";
        switch (word) {
            case "invoice" -> {
                if (table.entries().get("invoice") instanceof Text named) {
                    complaints.add(
                            IntakeCode.OUT_OF_PLACE,
                            named.place(),
                            Phrase.of("une facture n'en corrige pas une autre (« %s »).", Phrase.shown(named.value())),
                            Phrase.of("Écrivez « avoir » dans la colonne type, ou videz ce champ."));
                }
                invoices.add(without(table, "case", "type", "invoice"));
            }
            case "credit-note" -> creditNotes.add(creditNote(table));
            default ->
                complaints.add(
                        IntakeCode.UNKNOWN_WORD,
                        table.place().key("type"),
                        Phrase.of("« %s » n'est pas admis ici.", Phrase.shown(word)),
                        Phrase.of("Écrivez « facture » ou « avoir »."));
        }
    }

    private static Table creditNote(Table table) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (String key : List.of("number", "gross", "invoice", "file")) {
            Node node = table.entries().get(key);
            if (node != null) {
                entries.put(key, node);
            }
        }
        Node issued = table.entries().get("issued");
        if (issued != null) {
            entries.put("date", issued);
        }
        return new Table(table.place(), entries);
    }

    private void party(Map<String, Node> root, String key, Complaints complaints) {
        if (root.get(key) instanceof Text id) {
            root.put(key, sheets.party(id, complaints));
        }
    }

    private void sender(Map<String, Node> root, CsvRow row, Complaints complaints) {
        Node node = root.get("sender");
        if (node == null) {
            return;
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        int id = row.sheet().header().indexOf("sender");
        if (!row.cell(id).isEmpty()) {
            Node party = sheets.party(new Text(new RowPlace(row, "sender"), row.cell(id), true), complaints);
            if (!(party instanceof Table table)) {
                root.put("sender", party);
                return;
            }
            entries.putAll(table.entries());
        }
        if (node instanceof Table own) {
            entries.putAll(own.entries());
        }
        root.put("sender", new Table(new RowPlace(row, "sender"), entries));
    }
}
