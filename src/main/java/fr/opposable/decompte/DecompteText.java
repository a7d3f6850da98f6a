package fr.opposable.decompte;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Party;
import fr.opposable.claim.PenaltyClause;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.Money;
import fr.opposable.rendering.TextTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statement as a page of fixed-width text, at most {@value TextTable#WIDTH} columns wide. */
public final class DecompteText {

    private DecompteText() {}

    /**
     * {@return the page, lines ended by a line feed}
     *
     * @param cures how a cure is said to whoever reads the page: with the field or the column to change, where the caller knows it
     */
    public static String of(ClaimStatement statement, CaseFile file, UnaryOperator<String> cures) {
        return of(statement, file, List.of(), cures);
    }

    /**
     * {@return the page, every debtor named}
     *
     * @param others who owes the same debt, beside the debtor of the case
     */
    public static String of(ClaimStatement statement, CaseFile file, List<Party> others, UnaryOperator<String> cures) {
        List<String> page = new ArrayList<>();
        head(page, statement, file, others);
        invoices(page, statement);
        segments(page, statement);
        imputations(page, statement);
        totals(page, statement, file.terms().penaltyClause());
        section(page, "Conventions");
        statement.conventions().notes().forEach(note -> page.addAll(TextTable.wrap("- ", note)));
        statement.conventions().choices().forEach(choice -> page.addAll(TextTable.wrap("- ", choice.paragraph())));
        page.addAll(TextTable.wrap("- ", French.typeset("Textes et taux : version " + statement.lawVersion() + ".")));
        findings(page, statement.findings(), cures);
        return String.join("\n", page) + "\n";
    }

    private static void head(List<String> page, ClaimStatement statement, CaseFile file, List<Party> others) {
        page.add(French.typeset("DÉCOMPTE DE CRÉANCE arrêté au " + French.words(statement.asOf()) + " inclus"));
        page.add("");
        page.addAll(TextTable.wrap("Affaire    ", statement.reference().value()));
        page.addAll(TextTable.wrap("Créancier  ", file.creditor().fullName()));
        page.addAll(debtors("Débiteur   ", "Débiteurs  ", file.debtor(), others));
    }

    /**
     * {@return the line that names who owes}
     *
     * @param one what it begins with for one
     * @param several what it begins with for several
     */
    public static List<String> debtors(String one, String several, Party first, List<Party> others) {
        return TextTable.wrap(
                others.isEmpty() ? one : several,
                French.enumerated(Stream.concat(Stream.of(first), others.stream())
                        .map(Party::fullName)
                        .toList()));
    }

    private static void invoices(List<String> page, ClaimStatement statement) {
        section(page, "Factures (en euros)");
        TextTable table = new TextTable(
                "Facture|<",
                "Émise le|<",
                "Échéance|<",
                "TTC|>",
                "Avoirs|>",
                "Payé|>",
                "Principal dû|>",
                "Intérêts dus|>",
                "Indemnité|>");
        for (ClaimStatement.InvoiceBalance invoice : statement.invoices()) {
            table.row(
                    invoice.number(),
                    French.figures(invoice.issued()),
                    French.figures(invoice.due()),
                    French.amount(invoice.gross()),
                    French.amount(invoice.credited()),
                    French.amount(invoice.paid()),
                    French.amount(invoice.principalDue()),
                    French.amount(invoice.interestDue()),
                    French.amount(invoice.indemnity()));
        }
        page.addAll(table.lines());
    }

    private static void segments(List<String> page, ClaimStatement statement) {
        section(page, "Intérêts (en euros)");
        if (statement.segments().isEmpty()) {
            page.add("Aucun intérêt à cette date.");
            return;
        }
        TextTable table = new TextTable(
                "Facture|<", "Du|<", "Au|<", "Jours|>", "Base|>", "Taux|>", "Calcul|<", "Intérêts|>", "Source|<");
        Map<String, String> marks = new LinkedHashMap<>();
        for (ClaimStatement.Segment line : statement.segments()) {
            String source = line.rateSource() + " ; " + line.article().citation();
            String mark = marks.computeIfAbsent(source, _ -> "[" + (marks.size() + 1) + "]");
            String invoice = line.invoice();
            table.row(
                    invoice == null ? "-" : invoice,
                    French.figures(line.period().from()),
                    French.figures(line.period().to()),
                    Integer.toString(line.days()),
                    French.amount(line.base()),
                    French.percent(line.ratePercent()),
                    "× " + yearFraction(line.formula()),
                    French.amount(line.amount()),
                    mark);
        }
        page.addAll(table.lines());
        marks.forEach((source, mark) -> page.addAll(TextTable.wrap(mark + " ", French.typeset(source))));
    }

    /** {@return the last factor of a formula, {@code 43 / 365}: base and rate have their own columns} */
    private static String yearFraction(String formula) {
        return formula.substring(formula.lastIndexOf("× ") + 2);
    }

    private static void imputations(List<String> page, ClaimStatement statement) {
        if (statement.imputations().isEmpty()) {
            return;
        }
        section(page, "Imputation des paiements (en euros)");
        boolean capitalised = statement.imputations().stream()
                .anyMatch(line -> !line.toCapitalised().isZero());
        List<String> columns = new ArrayList<>(List.of("Date|<", "Facture|<", "Montant|>", "sur intérêts|>"));
        if (capitalised) {
            columns.add("sur capitalisés|>");
        }
        columns.addAll(List.of("sur principal|>", "sur frais et indemnités|>"));
        TextTable table = new TextTable(columns.toArray(String[]::new));
        for (ClaimStatement.ImputationLine line : statement.imputations()) {
            List<String> cells = new ArrayList<>(List.of(
                    French.figures(line.date()),
                    line.invoice(),
                    French.amount(line.amount()),
                    French.amount(line.toInterest())));
            if (capitalised) {
                cells.add(French.amount(line.toCapitalised()));
            }
            cells.addAll(List.of(French.amount(line.toPrincipal()), French.amount(line.toCosts())));
            table.row(cells.toArray(String[]::new));
        }
        page.addAll(table.lines());
    }

    private static void totals(List<String> page, ClaimStatement statement, @Nullable PenaltyClause clause) {
        section(page, "Sommes dues");
        ClaimStatement.Totals totals = statement.totals();
        TextTable table = new TextTable("|<", "|>");
        table.row("Principal", French.euros(totals.principal()));
        table.row("Intérêts de retard", French.euros(totals.interest()));
        table.row(IndemnityName.of(statement), French.euros(totals.indemnities()));
        if (clause != null) {
            table.row("Clause pénale", French.euros(totals.penaltyClause()));
        }
        if (!totals.costs().isZero()) {
            table.row("Frais", French.euros(totals.costs()));
        }
        table.rule();
        table.row("TOTAL", French.euros(totals.total()));
        page.addAll(table.lines());
        Money perDay = statement.perDay();
        if (perDay.isPositive()) {
            LocalDate next = statement.asOf().plusDays(1);
            page.add("");
            page.addAll(TextTable.wrap(
                    "",
                    French.typeset("Outre intérêts de " + French.euros(perDay) + " par jour à compter du "
                            + French.words(next) + ", le principal restant inchangé.")));
        }
    }

    private static void findings(List<String> page, List<Finding> findings, UnaryOperator<String> cures) {
        if (findings.isEmpty()) {
            return;
        }
        section(page, "Constats");
        page.addAll(findings(findings, cures));
    }

    /**
     * {@return what the reader should know, with its rule and its cure; for the views that are handed to others without it}
     *
     * @param cures how a cure is said, as for {@link #of}
     */
    public static List<String> findings(List<Finding> findings, UnaryOperator<String> cures) {
        List<String> page = new ArrayList<>();
        for (Finding finding : findings) {
            LegalReference article = finding.article();
            String where = finding.rule() + (article == null ? "" : ", " + article.citation());
            page.addAll(TextTable.wrap("- ", word(finding.severity()) + " [" + where + "] " + finding.message()));
            page.addAll(TextTable.wrap("  ", French.typeset("À faire : ") + cures.apply(finding.remedy())));
        }
        return page;
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case BLOCKING -> "BLOQUANT";
            case ASK -> "À CONFIRMER";
            case WARNING -> "Attention";
            case INFORMATION -> "Information";
        };
    }

    private static void section(List<String> page, String title) {
        page.add("");
        page.add(title.toUpperCase(Locale.FRENCH));
    }
}
