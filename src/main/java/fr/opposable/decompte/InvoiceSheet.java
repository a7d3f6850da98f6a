package fr.opposable.decompte;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.decompte.internal.Look;
import fr.opposable.decompte.internal.Sheet;
import fr.opposable.decompte.internal.Workbook;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sheet of invoices: what each is, what its account ends with, and the interest of one more day. */
final class InvoiceSheet {

    static final String NAME = "Factures";

    private static final int FIRST_ROW = 2;

    private final ClaimStatement statement;
    private final RateTable rates;
    private final Sheet sheet;

    /**
     * What the summary needs of this sheet.
     *
     * @param row row of the sums
     * @param perDay how the interest of one more day is computed; null when no formula gives it to the cent
     */
    record Sums(int row, @Nullable String perDay) {

        /** {@return the sum of {@code column}, seen from another sheet} */
        String of(char column) {
            return NAME + "!" + column + row;
        }
    }

    InvoiceSheet(Workbook workbook, ClaimStatement statement) {
        this.statement = statement;
        this.rates = RateTable.of(statement);
        this.sheet = workbook.sheet(NAME, 18, 40, 11, 11, 14, 13, 13, 14, 14, 15, 14, 14, 10, 13)
                .frozen(1, 1);
    }

    /** {@return the row of the invoice at this place of the statement, from 0} */
    static int row(int place) {
        return FIRST_ROW + place;
    }

    Sums write(List<InvoiceAccount> accounts, List<AccountSheet.Range> ranges, YearFormula year) {
        head();
        BigDecimal product = BigDecimal.ZERO;
        for (int i = 0; i < accounts.size(); i++) {
            product = product.add(write(accounts.get(i), ranges.get(i), year));
        }
        int last = sheet.next() - 1;
        Sheet.Row sums = sheet.row().text('A', "Total", Look.TOTAL).across('B', 'D', Look.TOTAL);
        sum(sums, 'E', last, accounts, account -> account.balance().gross());
        sum(sums, 'F', last, accounts, account -> account.balance().credited());
        sum(sums, 'G', last, accounts, account -> account.balance().paid());
        sum(sums, 'H', last, accounts, account -> account.balance().principalDue());
        sum(sums, 'I', last, accounts, account -> account.balance().interestDue());
        sum(sums, 'J', last, accounts, account -> account.balance().indemnity());
        sum(sums, 'K', last, accounts, InvoiceAccount::due);
        sums.across('L', 'N', Look.TOTAL);
        String divisor = year.divisorOn(statement.asOf().plusDays(1));
        int days = daysOfYear(year);
        Money perDay = Money.exact(product.divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP));
        String formula =
                "ROUND(SUMPRODUCT(%1$s!L%2$d:L%3$d,%1$s!M%2$d:M%3$d)/%4$s,2)".formatted(NAME, FIRST_ROW, last, divisor);
        return new Sums(sums.number(), perDay.equals(statement.perDay()) ? formula : null);
    }

    private void head() {
        sheet.row()
                .text('A', "Facture", Look.HEAD)
                .text('B', "Objet", Look.HEAD)
                .text('C', "Émise le", Look.HEAD)
                .text('D', "Échéance", Look.HEAD)
                .text('E', "Montant TTC", Look.HEAD_RIGHT)
                .text('F', "Avoirs", Look.HEAD_RIGHT)
                .text('G', "Réglé", Look.HEAD_RIGHT)
                .text('H', "Principal dû", Look.HEAD_RIGHT)
                .text('I', "Intérêts dus", Look.HEAD_RIGHT)
                .text('J', "Indemnité due", Look.HEAD_RIGHT)
                .text('K', "Total dû", Look.HEAD_RIGHT)
                .text('L', "Base portant intérêt", Look.HEAD_RIGHT)
                .text('M', "Taux à la date d’arrêté", Look.HEAD_RIGHT)
                .text('N', "Intérêts par jour, non arrondis", Look.HEAD_RIGHT);
    }

    /** {@return what one more day adds, before division by the days of a year} */
    private BigDecimal write(InvoiceAccount account, AccountSheet.Range lines, YearFormula year) {
        InvoiceBalance invoice = account.balance();
        String subject = account.invoice().subject();
        Sheet.Row row = sheet.row();
        int now = row.number();
        row.text('A', invoice.number(), Look.TEXT)
                .text('B', subject == null ? "" : subject, Look.WRAPPED)
                .day('C', invoice.issued(), Look.DATE)
                .day('D', invoice.due(), Look.DATE)
                .figure('E', invoice.gross().amount(), Look.EUROS)
                .formula(
                        'F',
                        lines.sumOf(AccountSheet.CREDITED, 'O'),
                        invoice.credited().amount(),
                        Look.EUROS)
                .formula(
                        'G', lines.sumOf(AccountSheet.PAID, 'K'), invoice.paid().amount(), Look.EUROS)
                .formula('H', lines.end('P'), invoice.principalDue().amount(), Look.EUROS)
                .formula(
                        'I',
                        lines.end('Q') + "+" + lines.end('R'),
                        invoice.interestDue().amount(),
                        Look.EUROS)
                .formula('J', lines.end('S'), invoice.indemnity().amount(), Look.EUROS)
                .formula('K', "SUM(H%d:J%d)".formatted(now, now), account.due().amount(), Look.EUROS);
        Segment running = running(account);
        if (running == null) {
            return BigDecimal.ZERO;
        }
        RateTable.Rate rate = rates.of(running);
        BigDecimal fraction = rate.percent().movePointLeft(2);
        Money base = invoice.principalDue().plus(invoice.capitalised());
        BigDecimal product = base.amount().multiply(fraction);
        row.formula('L', "ROUND(H%d+%s,2)".formatted(now, lines.end('R')), base.amount(), Look.EUROS);
        row.formula('M', RateSheet.cell(rate), fraction, Look.PERCENT);
        row.formula(
                'N',
                "L%d*M%d/%s".formatted(now, now, year.divisorOn(statement.asOf().plusDays(1))),
                product.divide(BigDecimal.valueOf(daysOfYear(year)), 8, RoundingMode.HALF_UP),
                Look.EUROS_FINE);
        return product;
    }

    private int daysOfYear(YearFormula year) {
        return year.hasDivisor() ? year.divisor() : statement.asOf().plusDays(1).lengthOfYear();
    }

    /** {@return the line of interest that runs on the day of the statement; null when none does} */
    private @Nullable Segment running(InvoiceAccount account) {
        Segment running = null;
        for (Movement movement : account.movements()) {
            if (movement.change() instanceof Movement.Interest(Segment segment)
                    && segment.invoice() != null
                    && segment.period().contains(statement.asOf())) {
                running = segment;
            }
        }
        return running;
    }

    private static void sum(
            Sheet.Row row, char column, int last, List<InvoiceAccount> accounts, Function<InvoiceAccount, Money> part) {
        Money sum = Money.sum(accounts.stream().map(part).toList());
        row.formula(
                column, "SUM(%s%d:%s%d)".formatted(column, FIRST_ROW, column, last), sum.amount(), Look.TOTAL_EUROS);
    }
}
