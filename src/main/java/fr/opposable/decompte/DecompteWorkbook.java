package fr.opposable.decompte;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Party;
import fr.opposable.decompte.internal.Workbook;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.French;
import java.time.ZoneId;
import java.util.List;

/**
 * The statement as a workbook whose figures compute themselves: change a date, a rate or a payment, and the sums follow. The sheets are
 * « Récapitulatif », « Factures », « Comptes », « Taux » and « Conventions »; each result is also written as the statement has it, for
 * readers that do not compute. What a formula could not give to the cent is a plain figure.
 */
public final class DecompteWorkbook {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private DecompteWorkbook() {}

    /** {@return the file, of a debt that the debtor of the case owes alone} */
    public static Bytes of(ClaimStatement statement, CaseFile file) {
        return of(statement, file, List.of());
    }

    /**
     * {@return the file; the same statement makes the same bytes}
     *
     * @param others who owes the same debt, beside the debtor of the case
     */
    public static Bytes of(ClaimStatement statement, CaseFile file, List<Party> others) {
        String title = "Décompte de créance – " + statement.reference();
        Workbook workbook = new Workbook(new Workbook.Properties(
                title,
                PartyWords.name(file.creditor()),
                "Décompte arrêté au " + French.words(statement.asOf()),
                statement.asOf().atStartOfDay(PARIS).toInstant().toString(),
                title + ", arrêté au " + French.words(statement.asOf())));
        List<InvoiceAccount> accounts = InvoiceAccount.all(statement, file);
        SummarySheet summary = new SummarySheet(workbook, statement, file, others);
        InvoiceSheet invoices = new InvoiceSheet(workbook, statement);
        AccountSheet lines = new AccountSheet(workbook, statement, file);
        RateSheet.write(workbook, RateTable.of(statement));
        YearFormula year = ConventionSheet.write(workbook, statement);
        List<AccountSheet.Range> ranges = lines.write(accounts, year);
        InvoiceSheet.Sums sums = invoices.write(accounts, ranges, year);
        summary.write(Recapitulation.of(statement, file, accounts), sums, lines.lastRow());
        return workbook.toBytes();
    }
}
