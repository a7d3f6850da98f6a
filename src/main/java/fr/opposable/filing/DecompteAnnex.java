package fr.opposable.filing;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.ImputationLine;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.claim.FittingNotes;
import fr.opposable.claim.Imputation;
import fr.opposable.decompte.BeyondInvoices;
import fr.opposable.decompte.InterestName;
import fr.opposable.decompte.PaymentRows;
import fr.opposable.decompte.RateWords;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Annex 1: what remains of each invoice, each slice of interest, how payments were set; every figure leads to the next. */
final class DecompteAnnex {

    private final FilingRequest request;
    private final Paper paper;
    private final CitedLaw law;
    private final ClaimStatement statement;

    DecompteAnnex(FilingRequest request, Paper paper, CitedLaw law) {
        this.request = request;
        this.paper = paper;
        this.law = law;
        this.statement = request.statement();
    }

    void write() {
        paper.annex("Annexe 1 – Décompte de la créance");
        paper.text("arrêté au " + French.words(statement.asOf()), "under close");
        invoices();
        set();
        if (!statement.segments().isEmpty()) {
            paper.heading(InterestName.of(statement) + ", période par période");
            segments();
        }
        if (!statement.imputations().isEmpty()) {
            paper.heading(PaymentRows.title(statement, request.file()));
            imputations();
        }
        paper.heading("Récapitulation");
        Annexes.summary(paper, Asked.of(statement), "sums small", "");
        clause();
        shares();
        paper.text(
                "**Conventions de calcul.** "
                        + Stream.concat(
                                        InterestName.sense(statement).stream(),
                                        FittingNotes.of(
                                                statement,
                                                request.file(),
                                                request.debtors().size())
                                                .stream())
                                .collect(Collectors.joining(" ")),
                "conventions");
    }

    /**
     * A column of the first table.
     *
     * @param part of one invoice; the last row holds their sum
     */
    private record Column(String head, Function<InvoiceBalance, Money> part) {}

    /** Each row is a sum that a reader can do: what was invoiced, less what was credited, less what was paid on the principal. */
    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(Rents.sumHead(request).isEmpty() ? "Montant" : "TTC", InvoiceBalance::gross));
        columns.add(new Column("Avoirs", InvoiceBalance::credited));
        columns.add(new Column("Réglé en principal", this::paidOnPrincipal));
        columns.removeIf(column -> sum(column.part()).isZero());
        columns.add(new Column("Principal dû", InvoiceBalance::principalDue));
        List<Column> accessories = new ArrayList<>(List.of(
                new Column(InterestName.of(statement), InvoiceBalance::interestDue),
                new Column("Indemnité", InvoiceBalance::indemnity)));
        accessories.removeIf(column -> sum(column.part()).isZero());
        columns.addAll(accessories);
        return columns;
    }

    /** Of several who do not owe all alike, what each owes, head by head: the requests are checked against it. */
    private void shares() {
        JointDebt joint = new JointDebt(request);
        if (!joint.isDividedAtAll()) {
            return;
        }
        List<Asked.Head> asked = Asked.of(statement).heads();
        List<String> heads = new ArrayList<>(List.of("Débiteur"));
        List<String> looks = new ArrayList<>(List.of("name"));
        List<String> totals = new ArrayList<>(List.of("Total demandé"));
        List<Paper.Row> rows = new ArrayList<>();
        for (Asked.Head head : asked) {
            heads.add(head.part() == Asked.Part.INDEMNITIES ? "Indemnité" : head.label());
            looks.add("amount");
            totals.add(French.amount(head.amount()));
        }
        heads.add(joint.isWhollyDivided() ? "Total" : "Au plus");
        looks.add("amount");
        totals.add(French.amount(statement.totals().total()));
        for (int i = 0; i < request.debtors().size(); i++) {
            List<String> cells =
                    new ArrayList<>(List.of(PartyWords.name(request.debtors().get(i))));
            for (Asked.Head head : asked) {
                cells.add(French.amount(
                        joint.isDivided(head.part())
                                ? joint.shares(head.amount()).get(i).amount()
                                : head.amount()));
            }
            cells.add(French.amount(joint.mostOfEach().get(i).amount()));
            rows.add(Paper.Row.of(cells.toArray(String[]::new)));
        }
        rows.add(Paper.Row.total(totals.toArray(String[]::new)));
        paper.heading("Part de chaque débiteur");
        paper.table(new Paper.Columns(heads, looks, "small"), rows);
        paper.text(
                (joint.isWhollyDivided()
                                ? "Les sommes sont demandées"
                                : "Le principal, demandé solidairement, n'est dû qu'une fois ; les autres sommes sont demandées")
                        + " à chacun à parts égales" + joint.cents(asked) + ".",
                "note");
    }

    private void clause() {
        Money asked = statement.totals().penaltyClause();
        String product = BeyondInvoices.clause(statement, request.file());
        if (asked.isPositive() && !product.isEmpty()) {
            paper.text("Clause pénale : %s = %s.".formatted(product, French.euros(asked)), "note");
        }
    }

    private Money paidOnPrincipal(InvoiceBalance line) {
        return Money.sum(statement.imputations().stream()
                .filter(imputed -> imputed.invoice().equals(line.number()))
                .map(ImputationLine::toPrincipal)
                .toList());
    }

    private void invoices() {
        List<Column> columns = columns();
        List<Paper.Row> rows = new ArrayList<>();
        for (InvoiceBalance line : statement.invoices()) {
            List<String> cells = new ArrayList<>(List.of(line.number(), French.figures(line.due())));
            columns.forEach(column -> cells.add(dash(column.part().apply(line))));
            rows.add(Paper.Row.of(cells.toArray(String[]::new)));
        }
        List<String> totals = new ArrayList<>(List.of("Total", ""));
        columns.forEach(column -> totals.add(dash(sum(column.part()))));
        rows.add(Paper.Row.total(totals.toArray(String[]::new)));
        List<String> heads = new ArrayList<>(List.of(thing(), "Échéance"));
        List<String> looks = new ArrayList<>(List.of("name", "when"));
        columns.forEach(column -> {
            heads.add(column.head());
            looks.add("amount");
        });
        paper.table(new Paper.Columns(heads, looks, "small"), rows);
    }

    private String thing() {
        return Rents.areAsked(request) ? "Avis" : "Facture";
    }

    /** What was received is not what the principal fell by, when some of it went to interest: the two are joined by a sentence. */
    private void set() {
        List<ImputationLine> lines = statement.imputations();
        if (lines.isEmpty()) {
            return;
        }
        Money interest = Money.sum(lines.stream()
                .map(line -> line.toInterest().plus(line.toCapitalised()))
                .toList());
        Money costs = Money.sum(lines.stream().map(ImputationLine::toCosts).toList());
        Money principal =
                Money.sum(lines.stream().map(ImputationLine::toPrincipal).toList());
        List<String> parts = new ArrayList<>();
        if (costs.isPositive()) {
            parts.add(French.euros(costs) + " sur les indemnités");
        }
        if (interest.isPositive()) {
            parts.add(French.euros(interest) + " sur les " + InterestName.inSentence(statement) + " "
                    + InterestName.agreed(statement, "échus"));
        }
        if (principal.isPositive()) {
            parts.add(French.euros(principal) + " sur le principal");
        }
        Money all = Money.sum(lines.stream().map(ImputationLine::amount).toList());
        if (parts.size() == 1 && principal.equals(all)) {
            paper.text(imputed() + " : %s, en totalité sur le principal.".formatted(French.euros(all)), "note");
            return;
        }
        boolean legal = request.file().terms().imputation().equals(Imputation.INTEREST_FIRST);
        paper.text(
                "%s : %s, soit %s%s."
                        .formatted(
                                imputed(),
                                French.euros(all),
                                French.enumerated(parts),
                                legal
                                        ? " (" + law.cite("cciv-1343-1", "article 1343-1 du code civil") + ")"
                                        : ", dans l'ordre convenu"),
                "note");
    }

    private String imputed() {
        return PaymentRows.isOne(statement, request.file()) ? "Règlement imputé" : "Règlements imputés";
    }

    private void segments() {
        List<Paper.Row> rows = new ArrayList<>();
        for (Segment segment : statement.segments()) {
            rows.add(Paper.Row.of(
                    segment.invoice() == null ? "" : segment.invoice(),
                    French.amount(segment.base()),
                    French.figures(segment.period().from()),
                    French.figures(segment.period().to()),
                    Integer.toString(segment.days()),
                    French.percent(segment.ratePercent()),
                    French.amount(segment.amount())));
        }
        Money accrued =
                Money.sum(statement.segments().stream().map(Segment::amount).toList());
        Money due = statement.totals().interest();
        String name = InterestName.of(statement);
        rows.add(last(name + " " + InterestName.agreed(statement, "courus"), accrued, Paper.Row::total));
        if (accrued.compareTo(due) > 0 && !statement.imputations().isEmpty()) {
            rows.add(last(
                    InterestName.agreed(statement, "Réglés") + " par imputation", due.minus(accrued), Paper.Row::of));
            rows.add(last(name + " restant " + InterestName.agreed(statement, "dus"), due, Paper.Row::total));
        }
        paper.table(
                new Paper.Columns(
                        List.of(thing(), "Assiette", "Du", "Au", "Jours", "Taux", "Montant"),
                        List.of("name", "amount", "from", "when", "amount", "amount", "amount"),
                        "small"),
                rows);
        Set<String> sources = new LinkedHashSet<>();
        statement.segments().forEach(segment -> sources.add(source(segment)));
        sources.forEach(source -> paper.text(source, "note"));
    }

    private static Paper.Row last(String words, Money amount, Function<String[], Paper.Row> row) {
        return row.apply(new String[] {words, "", "", "", "", "", French.amount(amount)});
    }

    /** {@return the rate, where it comes from, the article; a rate that its source ends with is not said twice} */
    static String source(Segment segment) {
        String percent = French.percent(segment.ratePercent());
        String words = RateWords.printed(segment.rateSource());
        for (String colon : List.of(French.typeset(" : "), " : ")) {
            if (words.endsWith(colon + percent)) {
                words = words.substring(0, words.length() - colon.length() - percent.length());
            }
        }
        String start = words.startsWith("BCE")
                ? words
                : words.substring(0, 1).toLowerCase(java.util.Locale.FRENCH) + words.substring(1);
        String article = segment.article().citation();
        return percent + " : " + start + (words.endsWith(")") ? " ; " + article + "." : " (" + article + ").");
    }

    private void imputations() {
        boolean costs =
                statement.imputations().stream().anyMatch(line -> line.toCosts().isPositive());
        List<String> heads = new ArrayList<>(List.of("Date", thing(), "Règlement"));
        List<String> looks = new ArrayList<>(List.of("day", "name", "amount"));
        if (costs) {
            heads.add("Sur indemnités");
            looks.add("amount");
        }
        heads.addAll(List.of(InterestName.isPenalties(statement) ? "Sur pénalités" : "Sur intérêts", "Sur principal"));
        looks.addAll(List.of("amount", "amount"));
        paper.table(
                new Paper.Columns(heads, looks, "small"),
                statement.imputations().stream()
                        .map(line -> {
                            List<String> cells = new ArrayList<>(
                                    List.of(French.figures(line.date()), line.invoice(), French.amount(line.amount())));
                            if (costs) {
                                cells.add(dash(line.toCosts()));
                            }
                            cells.add(dash(line.toInterest().plus(line.toCapitalised())));
                            cells.add(dash(line.toPrincipal()));
                            return Paper.Row.of(cells.toArray(String[]::new));
                        })
                        .toList());
    }

    private Money sum(Function<InvoiceBalance, Money> part) {
        return Money.sum(statement.invoices().stream().map(part).toList());
    }

    /** {@return the amount, a dash for zero} */
    private static String dash(Money amount) {
        return amount.isZero() ? "–" : French.amount(amount);
    }
}
