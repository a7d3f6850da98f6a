package fr.opposable.decompte;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Convention;
import fr.opposable.claim.FittingNotes;
import fr.opposable.claim.Party;
import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.rendering.TiedDates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the template of the décompte sees: one map named {@code statement}, of texts ready to print, truth values, and lists of such maps.
 * The parties and the sums first, then the account of each invoice, then how payments were set, then rates and conventions.
 */
final class DecompteModel {

    /** Finding that a figure rests on a source not fully checked; of all findings, the one a court's reader must see. */
    private static final String DOUBTFUL_SOURCE = "CLM-SRC-1";

    /** « art. », « L. », « D. » do not part from what follows. */
    private static final Pattern CITATION = Pattern.compile("\\b(art\\.|[LDR]\\.) (?=[0-9LDR])");

    /** Lines of a list that is not parted between two pages. */
    private static final int SHORT_LIST = 12;

    private DecompteModel() {}

    static Map<String, Object> of(ClaimStatement statement, CaseFile file) {
        return of(statement, file, List.of(), "");
    }

    /**
     * @param others who owes the same debt, beside the debtor of the case
     * @param annexed what it is an annex of; empty for none. An annex is handed to a court and to the other party: the readings of the law
     *     that were not taken, the sources still to be read and the version of the texts are the claimant's own, and are not in it
     */
    static Map<String, Object> of(ClaimStatement statement, CaseFile file, List<Party> others, String annexed) {
        List<InvoiceAccount> accounts = InvoiceAccount.all(statement, file);
        RateTable rates = RateTable.of(statement);
        Map<String, Object> model = new LinkedHashMap<>();
        String asOf = French.words(statement.asOf());
        model.put("reference", statement.reference().value());
        model.put("asOf", asOf);
        model.put("annexed", French.typeset(annexed));
        model.put("title", annexed.isEmpty() ? "Décompte de créance" : "Décompte détaillé de la créance");
        model.put("creditor", party(PartyWords.name(file.creditor()), PartyWords.lines(file.creditor())));
        model.put("debtor", debtors(file.debtor(), others));
        DebtorColumns debtors = DebtorColumns.of(file.debtor(), others);
        model.put("debtors", debtors.printed());
        model.put("severalDebtors", !others.isEmpty());
        model.put("total", French.euros(statement.totals().total()));
        model.put("perDay", perDay(statement));
        model.put("interest", InterestName.of(statement));
        model.put("interestEuros", InterestName.of(statement) + " (€)");
        model.put("onInterest", InterestName.isPenalties(statement) ? "Sur pénalités (€)" : "Sur intérêts (€)");
        model.put("ofInterest", InterestName.isPenalties(statement) ? "de pénalités" : "d’intérêts");
        List<String> drafts = annexed.isEmpty() ? draft(statement) : List.of();
        model.put("draft", drafts);
        recapitulation(model, Recapitulation.of(statement, file, accounts));
        model.put("invoices", InvoiceRows.of(accounts));
        model.put("showInvoices", accounts.size() > 1);
        model.put(
                "showSubject",
                accounts.stream().anyMatch(account -> account.invoice().subject() != null));
        FirstPage first = FirstPage.of(
                drafts.size(),
                Math.max(PartyWords.lines(file.creditor()).size(), debtors.lines()),
                Recapitulation.of(statement, file, accounts),
                accounts);
        boolean keepFirst = first.keeps(accounts.getFirst());
        model.put("beginApart", first.sendsAway());
        model.put("accounts", AccountRows.of(accounts, rates, new MovementWords(file, statement), keepFirst));
        model.put("accountsTitle", accounts.size() == 1 ? "Compte de la facture" : "Compte de chaque facture");
        model.put("keepAccounts", keepFirst && accounts.size() == 1 && AccountRows.isShort(accounts.getFirst()));
        model.put("beyond", BeyondInvoices.rows(statement, file));
        model.put("beyondInvoices", accounts.size() == 1 ? "" : French.amount(invoiced(accounts)));
        model.put("payments", PaymentRows.of(statement, file));
        model.put("paymentsTitle", PaymentRows.title(statement, file));
        model.put("keepPayments", statement.imputations().size() <= SHORT_LIST);
        model.put(
                "showPayments", accounts.size() > 1 && !statement.imputations().isEmpty());
        model.put("ratesBelow", ratesBelow(rates.all()));
        model.put("rates", rates.all().stream().map(DecompteModel::rate).toList());
        model.put(
                "notes",
                Stream.concat(
                                InterestName.sense(statement).stream(),
                                FittingNotes.of(statement, file, 1 + others.size()).stream())
                        .map(DecompteModel::tied)
                        .toList());
        boolean isOwn = annexed.isEmpty();
        model.put(
                "choices",
                isOwn
                        ? statement.conventions().choices().stream()
                                .map(DecompteModel::choice)
                                .toList()
                        : List.of());
        model.put("doubts", isOwn ? doubts(statement.findings()) : List.of());
        model.put("law", isOwn ? statement.lawVersion() : "");
        return Map.of("statement", Map.copyOf(model));
    }

    /** How the foot of a page names them. */
    private static Map<String, Object> debtors(Party first, List<Party> others) {
        return Map.of(
                "names",
                French.enumerated(Stream.concat(Stream.of(first), others.stream())
                        .map(PartyWords::name)
                        .toList()));
    }

    private static Money invoiced(List<InvoiceAccount> accounts) {
        return Money.sum(accounts.stream().map(InvoiceAccount::due).toList());
    }

    private static Map<String, Object> party(String name, List<String> lines) {
        return Map.of("name", name, "lines", lines);
    }

    private static String perDay(ClaimStatement statement) {
        return statement.perDay().isPositive()
                ? "outre %s de %s par jour à compter du %s"
                        .formatted(
                                InterestName.inSentence(statement),
                                French.euros(statement.perDay()),
                                TiedDates.in(French.words(statement.asOf().plusDays(1))))
                : "";
    }

    /** What keeps these figures from being claimed; the pages say so rather than look finished. */
    private static List<String> draft(ClaimStatement statement) {
        return statement.findings().stream()
                .filter(Finding::isBlocking)
                .map(Finding::message)
                .map(DecompteModel::tied)
                .toList();
    }

    private static void recapitulation(Map<String, Object> model, Recapitulation sums) {
        boolean moved =
                !sums.total().credited().isZero() || !sums.total().paid().isZero();
        List<Map<String, Object>> rows = new ArrayList<>();
        sums.lines().forEach(line -> rows.add(sum(line)));
        model.put("recapitulation", rows);
        model.put("recapitulationTotal", sum(sums.total()));
        model.put("showCredited", !sums.total().credited().isZero());
        model.put("showPaid", !sums.total().paid().isZero());
        model.put("showClaimed", moved);
    }

    private static Map<String, Object> sum(Recapitulation.Line line) {
        return Map.of(
                "label", line.label(),
                "claimed", French.amount(line.claimed()),
                "credited", taken(line.credited()),
                "paid", taken(line.paid()),
                "due", French.amount(line.due()),
                "basis", tied(French.typeset(line.basis())));
    }

    /** {@return what was taken, with its sign; nothing when nothing was} */
    static String taken(Money amount) {
        return amount.isZero() ? "" : French.amount(amount.negate());
    }

    /** {@return the amount; nothing for zero} */
    static String orEmpty(Money amount) {
        return amount.isZero() ? "" : French.amount(amount);
    }

    private static Map<String, Object> choice(Convention choice) {
        List<Map<String, Object>> others = new ArrayList<>();
        for (Convention.Alternative other : choice.alternatives()) {
            others.add(Map.of("reading", tied(other.reading()), "effect", ChoiceWords.effect(other)));
        }
        return Map.of(
                "topic", choice.topic().french(),
                "reading", tied(choice.reading()),
                "source", ChoiceWords.source(choice),
                "others", others);
    }

    /** {@return where the marks of the account are explained, as many as there are} */
    private static String ratesBelow(List<RateTable.Rate> rates) {
        return switch (rates.size()) {
            case 0 -> "";
            case 1 -> "Le taux T1 est expliqué plus bas.";
            case 2 -> "Les taux T1 et T2 sont expliqués plus bas.";
            default -> "Les taux T1 à T" + rates.size() + " sont expliqués plus bas.";
        };
    }

    private static Map<String, Object> rate(RateTable.Rate rate) {
        return Map.of(
                "mark", rate.mark(),
                "percent", French.percent(rate.percent()),
                "source", tied(RateWords.printed(rate.source())),
                "article", tied(rate.article()));
    }

    static List<String> doubts(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(DOUBTFUL_SOURCE))
                .map(finding -> tied(finding.message()))
                .toList();
    }

    static String tied(String text) {
        return CITATION.matcher(text).replaceAll("$1" + French.NO_BREAK);
    }
}
