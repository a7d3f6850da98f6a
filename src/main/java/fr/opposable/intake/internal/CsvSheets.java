package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;
import fr.opposable.intake.internal.Node.Broken;
import fr.opposable.intake.internal.Node.Text;
import fr.opposable.kernel.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sheets of one portfolio, with the parties last asked for at hand: an agency's creditor stands in every case. */
final class CsvSheets implements AutoCloseable {

    private static final int REMEMBERED = 512;

    private final CsvSheet parties;
    private final CsvSheet cases;
    private final CsvSheet invoices;
    private final @Nullable CsvSheet payments;
    private final @Nullable CsvSheet events;
    private final Map<String, Lookup> lastParties = remembering();
    private final Map<String, Twins> lastTwins = remembering();

    /** What came of looking a party up. */
    private record Lookup(Node node, List<Problem> problems) {}

    CsvSheets(
            CsvSheet parties,
            CsvSheet cases,
            CsvSheet invoices,
            @Nullable CsvSheet payments,
            @Nullable CsvSheet events) {
        this.parties = parties;
        this.cases = cases;
        this.invoices = invoices;
        this.payments = payments;
        this.events = events;
    }

    private static <V> Map<String, V> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    CsvSheet cases() {
        return cases;
    }

    CsvSheet invoices() {
        return invoices;
    }

    @Nullable
    CsvSheet payments() {
        return payments;
    }

    @Nullable
    CsvSheet events() {
        return events;
    }

    @Nullable
    CsvSheet sheet(SheetKind kind) {
        return switch (kind) {
            case PARTIES -> parties;
            case CASES -> cases;
            case INVOICES -> invoices;
            case PAYMENTS -> payments;
            case EVENTS -> events;
        };
    }

    /** {@return the sheets there are, in the order of their kinds} */
    List<CsvSheet> all() {
        List<CsvSheet> all = new ArrayList<>();
        for (SheetKind kind : SheetKind.values()) {
            CsvSheet sheet = sheet(kind);
            if (sheet != null) {
                all.add(sheet);
            }
        }
        return all;
    }

    synchronized Twins twinsOf(CsvSheet sheet, String key) {
        String name = sheet.kind() + "/" + sheet.folded(key);
        Twins twins = lastTwins.get(name);
        if (twins == null) {
            twins = Twins.of(sheet, key);
            lastTwins.put(name, twins);
        }
        return twins;
    }

    /** {@return the party whose id is typed in {@code id}; broken when there is none that can be read, and then complained of} */
    synchronized Node party(Text id, Complaints complaints) {
        Lookup lookup = lastParties.computeIfAbsent(id.value(), this::lookUp);
        complaints.addAll(lookup.problems);
        if (lookup.node instanceof Node.Nothing) {
            complaints.add(
                    IntakeCode.CSV_UNKNOWN_PARTY,
                    id.place(),
                    Phrase.of("la partie « %s » n'est pas dans parties.csv.", Phrase.shown(id.value())),
                    "Ajoutez-la à parties.csv, ou corrigez l’identifiant (majuscules et minuscules comptent).");
            return new Broken(id.place());
        }
        return lookup.node;
    }

    private Lookup lookUp(String id) {
        String key = CsvRow.clean(id);
        Twins twins = Twins.of(parties, key);
        Place sheet = TreePlace.root(SheetKind.PARTIES.fileName());
        if (twins.count() == 0) {
            return new Lookup(new Node.Nothing(sheet), List.of());
        }
        CsvRow row = parties.row(twins.first());
        Complaints complaints = new Complaints();
        if (!twins.identical()) {
            complaints.add(
                    IntakeCode.CSV_DUPLICATE_PARTY,
                    row.place().key("id"),
                    Phrase.of(
                            "l'identifiant « %s » désigne des parties différentes (lignes %d et %d).",
                            Phrase.shown(id), twins.firstLine(), twins.otherLine()),
                    "Donnez à chaque partie son identifiant, et citez le bon dans cases.csv.");
            return new Lookup(new Broken(row.place()), complaints.problems());
        }
        if (!row.check(complaints)) {
            return new Lookup(new Broken(row.place()), complaints.problems());
        }
        return new Lookup(PartyTree.of(row), List.of());
    }

    /** {@return the rows of the parties that a case row names, each once} */
    List<CsvRow> partiesOf(CsvRow caseRow) {
        List<CsvRow> found = new ArrayList<>();
        for (String path : List.of("creditor", "debtor", "sender")) {
            String id = CsvRow.clean(caseRow.cell(caseRow.sheet().header().indexOf(path)));
            for (int i = id.isEmpty() ? -1 : parties.first(id); i >= 0; i = parties.next(i)) {
                CsvRow row = parties.row(i);
                if (row.key().equals(id)) {
                    found.add(row);
                }
            }
        }
        return found;
    }

    void checkUnchanged() {
        all().forEach(CsvSheet::checkUnchanged);
    }

    @Override
    public void close() {
        all().forEach(CsvSheet::close);
    }
}
