package fr.opposable.decompte;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.ImputationLine;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.decompte.internal.Look;
import fr.opposable.decompte.internal.Sheet;
import fr.opposable.decompte.internal.Workbook;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The sheet of accounts: one row for each movement of each invoice, in the order of time. Each row computes from the one above what
 * remains, so that the base of interest, the interest and the imputation of a payment follow from dates, rates and amounts.
 */
final class AccountSheet {

    static final String NAME = "Comptes";

    /** Words of the column « Nature », which the sums of other sheets look for. */
    static final String INTEREST = "Intérêts";

    static final String INDEMNITY = "Indemnité";
    static final String CREDITED = "Avoir";
    static final String PAID = "Règlement";

    private final ClaimStatement statement;
    private final RateTable rates;
    private final MovementWords words;
    private final Sheet sheet;

    /** Rows of one account. */
    record Range(int first, int last) {

        /** {@return the cells of {@code column}, seen from another sheet} */
        String cells(char column) {
            return "%s!$%s$%d:$%s$%d".formatted(NAME, column, first, column, last);
        }

        /** {@return the sum of {@code column} over the rows whose nature is {@code nature}} */
        String sumOf(String nature, char column) {
            return "SUMIF(%s,\"%s\",%s)".formatted(cells('B'), nature, cells(column));
        }

        /** {@return the last cell of {@code column}} */
        String end(char column) {
            return NAME + "!" + column + last;
        }
    }

    AccountSheet(Workbook workbook, ClaimStatement statement, CaseFile file) {
        this.statement = statement;
        this.rates = RateTable.of(statement);
        this.words = new MovementWords(file, statement);
        this.sheet = workbook.sheet(NAME, 15, 12, 26, 12, 12, 6, 13, 9, 8, 13, 13, 10, 12, 14, 14, 13, 12, 12, 11, 32)
                .frozen(1, 3)
                .filtered();
        if (statement.capitalisations().isEmpty()) {
            sheet.hide('N').hide('R');
        }
    }

    int lastRow() {
        return sheet.next() - 1;
    }

    /** {@return the rows of each account, in order} */
    List<Range> write(List<InvoiceAccount> accounts, YearFormula year) {
        head();
        List<Range> ranges = new ArrayList<>(accounts.size());
        for (int i = 0; i < accounts.size(); i++) {
            int first = sheet.next();
            Movement.Balance before = Movement.Balance.NOTHING;
            for (Movement movement : accounts.get(i).movements()) {
                write(accounts.get(i), InvoiceSheet.row(i), movement, before, year);
                before = movement.after();
            }
            ranges.add(new Range(first, sheet.next() - 1));
        }
        return ranges;
    }

    private void head() {
        sheet.row()
                .text('A', "Facture", Look.HEAD)
                .text('B', "Nature", Look.HEAD)
                .text('C', "Opération", Look.HEAD)
                .text('D', "Du, le", Look.HEAD)
                .text('E', "Au", Look.HEAD)
                .text('F', "Jours", Look.HEAD_RIGHT)
                .text('G', "Base", Look.HEAD_RIGHT)
                .text('H', "Taux", Look.HEAD_RIGHT)
                .text('I', "Repère", Look.HEAD)
                .text('J', "En plus", Look.HEAD_RIGHT)
                .text('K', "En moins", Look.HEAD_RIGHT)
                .text('L', "dont frais", Look.HEAD_RIGHT)
                .text('M', "dont intérêts", Look.HEAD_RIGHT)
                .text('N', "dont intérêts capitalisés", Look.HEAD_RIGHT)
                .text('O', "dont principal", Look.HEAD_RIGHT)
                .text('P', "Principal restant", Look.HEAD_RIGHT)
                .text('Q', "Intérêts restants", Look.HEAD_RIGHT)
                .text('R', "Intérêts capitalisés restants", Look.HEAD_RIGHT)
                .text('S', "Indemnité restante", Look.HEAD_RIGHT)
                .text('T', "Texte", Look.HEAD);
    }

    private void write(
            InvoiceAccount account, int invoiceRow, Movement movement, Movement.Balance before, YearFormula year) {
        Movement.Change change = movement.change();
        Sheet.Row row = sheet.row();
        int now = row.number();
        boolean opens = change instanceof Movement.Invoiced;
        row.text('A', account.balance().number(), opens ? Look.GROUP : Look.TEXT)
                .text('B', nature(change), opens ? Look.GROUP : Look.TEXT)
                .text('C', words.of(change), opens ? Look.GROUP : Look.TEXT);
        String principal = "P" + (now - 1);
        String interest = "Q" + (now - 1);
        String capitalised = "R" + (now - 1);
        String indemnity = "S" + (now - 1);
        switch (change) {
            case Movement.Invoiced _ -> {
                row.day('D', change.date(), Look.GROUP_DATE);
                row.formula('J', InvoiceSheet.NAME + "!E" + invoiceRow, euros(change), Look.GROUP_EUROS);
                principal = "J" + now;
                interest = "0";
                capitalised = "0";
                indemnity = "0";
            }
            case Movement.Interest(Segment segment) -> {
                interest(row, segment, before, year);
                interest += "+J" + now;
            }
            case Movement.Indemnity _ -> {
                row.day('D', change.date(), Look.DATE).figure('J', euros(change), Look.EUROS);
                row.text('T', words.indemnityBasis(), Look.TEXT);
                indemnity += "+J" + now;
            }
            case Movement.Credited _ -> {
                row.day('D', change.date(), Look.DATE).figure('K', euros(change), Look.EUROS);
                row.formula('O', "MIN(K%d,%s)".formatted(now, principal), euros(change), Look.EUROS);
                principal += "-O" + now;
            }
            case Movement.Paid(ImputationLine line) -> {
                row.day('D', change.date(), Look.DATE).figure('K', euros(change), Look.EUROS);
                new PaymentFormulas(statement.conventions().imputation(), now, line, before).write(row, line.amount());
                principal += "-O" + now;
                interest += "-M" + now;
                capitalised += "-N" + now;
                indemnity += "-L" + now;
            }
            case Movement.Capitalised _ -> {
                row.day('D', change.date(), Look.DATE).text('T', "C. civ., art. 1343-2", Look.TEXT);
                capitalised += "+" + interest;
                interest = "0";
            }
        }
        Look look = opens ? Look.GROUP_EUROS : Look.EUROS;
        Movement.Balance after = movement.after();
        row.formula('P', rounded(principal), after.principal().amount(), look);
        row.formula('Q', rounded(interest), after.interest().amount(), look);
        row.formula('R', rounded(capitalised), after.capitalised().amount(), look);
        row.formula('S', rounded(indemnity), after.indemnity().amount(), look);
        if (opens) {
            row.across('A', 'T', Look.GROUP);
        }
    }

    /** Sums of cents drift in binary by less than any cent; what is compared or multiplied next must be cents. */
    private static String rounded(String expression) {
        return expression.contains("+") || expression.contains("-") ? "ROUND(" + expression + ",2)" : expression;
    }

    private void interest(Sheet.Row row, Segment segment, Movement.Balance before, YearFormula year) {
        int now = row.number();
        String from = "D" + now;
        String to = "E" + now;
        row.day('D', segment.period().from(), Look.DATE)
                .day('E', segment.period().to(), Look.DATE);
        BigDecimal days = BigDecimal.valueOf(segment.days());
        if (year.countsDays(segment)) {
            row.formula('F', year.days(from, to), days, Look.WHOLE);
        } else {
            row.figure('F', days, Look.WHOLE);
        }
        BigDecimal base = segment.base().amount();
        if (segment.base().equals(before.base()) && segment.invoice() != null) {
            row.formula('G', "ROUND(P%1$d+R%1$d,2)".formatted(now - 1), base, Look.EUROS);
        } else {
            row.figure('G', base, Look.EUROS);
        }
        RateTable.Rate rate = rates.of(segment);
        row.formula('H', RateSheet.cell(rate), rate.percent().movePointLeft(2), Look.PERCENT);
        row.text('I', rate.mark(), Look.TEXT);
        row.formula(
                'J',
                "ROUND(G%d*H%d*%s,2)".formatted(now, now, year.part(segment, "F" + now, from, to)),
                segment.amount().amount(),
                Look.EUROS);
        row.text('T', segment.article().citation(), Look.TEXT);
    }

    private static String nature(Movement.Change change) {
        return switch (change) {
            case Movement.Invoiced _ -> "Facture";
            case Movement.Interest _ -> INTEREST;
            case Movement.Indemnity _ -> INDEMNITY;
            case Movement.Credited _ -> CREDITED;
            case Movement.Paid _ -> PAID;
            case Movement.Capitalised _ -> "Capitalisation";
        };
    }

    private static BigDecimal euros(Movement.Change change) {
        Money amount = change.amount();
        return amount.amount();
    }
}
