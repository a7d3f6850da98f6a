package fr.opposable.decompte;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Party;
import fr.opposable.compliance.Finding;
import fr.opposable.decompte.internal.Look;
import fr.opposable.decompte.internal.Sheet;
import fr.opposable.decompte.internal.Workbook;
import fr.opposable.kernel.French;
import java.util.List;

/** The first sheet: who claims of whom, how much, and that the sums agree with the accounts. */
final class SummarySheet {

    private final ClaimStatement statement;
    private final CaseFile file;
    private final List<Party> others;
    private final Sheet sheet;

    SummarySheet(Workbook workbook, ClaimStatement statement, CaseFile file, List<Party> others) {
        this.statement = statement;
        this.file = file;
        this.others = List.copyOf(others);
        this.sheet = workbook.sheet("Récapitulatif", 40, 18, 16, 16, 18, 44);
    }

    void write(Recapitulation sums, InvoiceSheet.Sums invoices, int lastLine) {
        sheet.row().text('A', "Décompte de créance", Look.TITLE);
        sheet.row().text('A', "arrêté au " + French.words(statement.asOf()) + " inclus", Look.TEXT);
        sheet.row();
        facts("Affaire", List.of(statement.reference().value()));
        facts("Créancier", PartyWords.inLines(file.creditor()));
        facts(others.isEmpty() ? "Débiteur" : "Débiteur 1°", PartyWords.inLines(file.debtor()));
        for (int i = 0; i < others.size(); i++) {
            facts("Débiteur %d°".formatted(i + 2), PartyWords.inLines(others.get(i)));
        }
        statement.findings().stream()
                .filter(Finding::isBlocking)
                .forEach(finding -> facts("Projet, à compléter", List.of(finding.message())));
        sheet.row();
        sheet.row()
                .text('A', "Chef de demande", Look.HEAD)
                .text('B', "Facturé ou couru", Look.HEAD_RIGHT)
                .text('C', "Avoirs", Look.HEAD_RIGHT)
                .text('D', "Réglé", Look.HEAD_RIGHT)
                .text('E', "Reste dû", Look.HEAD_RIGHT)
                .text('F', "Fondement", Look.HEAD);
        AccountSheet.Range lines = new AccountSheet.Range(2, lastLine);
        int first = sheet.next();
        sums.lines().forEach(line -> line(line, invoices, lines));
        int last = sheet.next() - 1;
        Sheet.Row total = sheet.row().text('A', "Total", Look.TOTAL);
        total.formula('B', sum('B', first, last), sums.total().claimed().amount(), Look.TOTAL_EUROS)
                .formula('C', sum('C', first, last), sums.total().credited().amount(), Look.TOTAL_EUROS)
                .formula('D', sum('D', first, last), sums.total().paid().amount(), Look.TOTAL_EUROS)
                .formula('E', sum('E', first, last), sums.total().due().amount(), Look.TOTAL_EUROS)
                .across('A', 'F', Look.TOTAL);
        perDay(invoices);
        sheet.row();
        sheet.row()
                .text('A', "Contrôle : comptes moins récapitulatif", Look.QUIET)
                .formula(
                        'E',
                        "ROUND(%s-SUM(E%d:E%d),2)".formatted(invoices.of('K'), first, first + fromAccounts(sums) - 1),
                        java.math.BigDecimal.ZERO,
                        Look.EUROS)
                .text('F', "zéro quand tout concorde", Look.QUIET);
    }

    private void facts(String label, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            sheet.row()
                    .text('A', i == 0 ? label : "", Look.QUIET)
                    .text('B', lines.get(i), i == 0 ? Look.STRONG : Look.TEXT);
        }
    }

    private static int fromAccounts(Recapitulation sums) {
        return (int) sums.lines().stream()
                .filter(line -> line.head().ordinal() <= Recapitulation.Head.INDEMNITIES.ordinal())
                .count();
    }

    private void line(Recapitulation.Line line, InvoiceSheet.Sums invoices, AccountSheet.Range lines) {
        Sheet.Row row = sheet.row().text('A', line.label(), Look.TEXT);
        int now = row.number();
        switch (line.head()) {
            case PRINCIPAL ->
                taken(
                        row.formula('B', invoices.of('E'), line.claimed().amount(), Look.EUROS),
                        line,
                        invoices.of('F'),
                        lines.sumOf(AccountSheet.PAID, 'O'));
            case INTEREST ->
                taken(
                        row.formula(
                                'B',
                                lines.sumOf(AccountSheet.INTEREST, 'J'),
                                line.claimed().amount(),
                                Look.EUROS),
                        line,
                        "0",
                        lines.sumOf(AccountSheet.PAID, 'M') + "+" + lines.sumOf(AccountSheet.PAID, 'N'));
            case INDEMNITIES ->
                taken(
                        row.formula(
                                'B',
                                lines.sumOf(AccountSheet.INDEMNITY, 'J'),
                                line.claimed().amount(),
                                Look.EUROS),
                        line,
                        "0",
                        lines.sumOf(AccountSheet.PAID, 'L'));
            case PENALTY_CLAUSE, COSTS, TOTAL ->
                row.figure('B', line.claimed().amount(), Look.EUROS).across('C', 'D', Look.EUROS);
        }
        row.formula(
                'E', "ROUND(B%d-C%d-D%d,2)".formatted(now, now, now), line.due().amount(), Look.EUROS);
        row.text('F', French.typeset(line.basis()), Look.WRAPPED);
    }

    private static void taken(Sheet.Row row, Recapitulation.Line line, String credited, String paid) {
        row.formula('C', credited, line.credited().amount(), Look.EUROS)
                .formula('D', paid, line.paid().amount(), Look.EUROS);
    }

    private void perDay(InvoiceSheet.Sums invoices) {
        if (!statement.perDay().isPositive()) {
            return;
        }
        String label = "outre " + InterestName.inSentence(statement) + " par jour à compter du "
                + French.words(statement.asOf().plusDays(1));
        Sheet.Row row = sheet.row().text('A', label, Look.WRAPPED);
        String formula = invoices.perDay();
        if (formula == null) {
            row.figure('E', statement.perDay().amount(), Look.EUROS);
        } else {
            row.formula('E', formula, statement.perDay().amount(), Look.EUROS);
        }
    }

    private static String sum(char column, int first, int last) {
        return "ROUND(SUM(%s%d:%s%d),2)".formatted(column, first, column, last);
    }
}
