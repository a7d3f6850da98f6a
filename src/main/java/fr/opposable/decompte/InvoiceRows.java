package fr.opposable.decompte;

import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The invoices at a glance: one row each, and their sum. */
final class InvoiceRows {

    private InvoiceRows() {}

    static Map<String, Object> of(List<InvoiceAccount> accounts) {
        return Map.of(
                "rows",
                accounts.stream().map(InvoiceRows::row).toList(),
                "count",
                accounts.size() + String.valueOf(French.NO_BREAK) + "factures",
                "gross",
                sum(accounts, account -> account.balance().gross()),
                "credited",
                sum(accounts, account -> account.balance().credited().negate()),
                "paid",
                sum(accounts, account -> account.balance().paid().negate()),
                "principal",
                sum(accounts, account -> account.balance().principalDue()),
                "interest",
                sum(accounts, account -> account.balance().interestDue()),
                "indemnity",
                sum(accounts, account -> account.balance().indemnity()),
                "due",
                sum(accounts, InvoiceAccount::due));
    }

    private static Map<String, Object> row(InvoiceAccount account) {
        InvoiceBalance invoice = account.balance();
        String subject = account.invoice().subject();
        return Map.of(
                "number",
                invoice.number(),
                "subject",
                subject == null ? "" : French.typeset(subject),
                "issued",
                French.figures(invoice.issued()),
                "due",
                French.figures(invoice.due()),
                "gross",
                French.amount(invoice.gross()),
                "credited",
                DecompteModel.taken(invoice.credited()),
                "paid",
                DecompteModel.taken(invoice.paid()),
                "balance",
                Map.of(
                        "principal", French.amount(invoice.principalDue()),
                        "interest", DecompteModel.orEmpty(invoice.interestDue()),
                        "indemnity", DecompteModel.orEmpty(invoice.indemnity()),
                        "due", French.amount(account.due())));
    }

    private static String sum(List<InvoiceAccount> accounts, Function<InvoiceAccount, Money> part) {
        return French.amount(Money.sum(accounts.stream().map(part).toList()));
    }
}
