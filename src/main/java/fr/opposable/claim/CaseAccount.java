package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.LegalTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of all the invoices of a case on a day: credit notes and payments are applied in the order of time, a credit note before a
 * payment of the same day.
 *
 * <p>A payment is set against the invoice it names, interest and principal, then its indemnity; then against the others by {@link
 * DebtOrder}; then against the indemnities, before any debt whose term has not come. What still remains is told as paid in excess.
 *
 * <p>A credit note that names no invoice reduces the oldest one first, by due date, then by date of issue; no text says so, but it is
 * the order of C. civ., art. 1342-10 for payments. Interest periods given by the user name no invoice: their interest is held on the account of the
 * oldest one, where payments find it.
 */
final class CaseAccount {

    private static final Comparator<InvoiceLedger> OLDEST_FIRST = Comparator.comparing(
                    (InvoiceLedger debt) -> debt.invoice().due())
            .thenComparing(debt -> debt.invoice().issued())
            .thenComparing(debt -> debt.invoice().number());

    private final LocalDate asOf;
    private final List<InvoiceLedger> ledgers;
    private final List<InvoiceLedger> oldestFirst;
    private final Map<String, InvoiceLedger> byNumber = new HashMap<>();
    private final DebtOrder order;
    private final DelayRules rules;
    private final GivenInterest given;
    private final List<ClaimStatement.ImputationLine> imputations = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Money overpaid = Money.ZERO;

    private CaseAccount(CaseFile file, LegalTexts legal, Readings readings, boolean keepsLines, LocalDate asOf) {
        this.asOf = asOf;
        this.rules = new DelayRules(legal, file, readings, keepsLines);
        this.ledgers = file.invoices().stream()
                .map(invoice -> new InvoiceLedger(invoice, rules))
                .toList();
        this.oldestFirst = ledgers.stream().sorted(OLDEST_FIRST).toList();
        oldestFirst.reversed().forEach(debt -> byNumber.put(debt.invoice().number(), debt));
        this.order = new DebtOrder(oldestFirst, rules.ranksByRate());
        this.given = new GivenInterest(file, legal, rules, asOf);
        findings.addAll(given.findings());
    }

    /** {@return the accounts of {@code file} at the end of {@code asOf}} */
    static CaseAccount upTo(LocalDate asOf, CaseFile file, LegalTexts legal, Readings readings) {
        return upTo(asOf, file, legal, readings, true);
    }

    /** {@return the same without its lines, where only sums are wanted} */
    static CaseAccount sumsUpTo(LocalDate asOf, CaseFile file, LegalTexts legal, Readings readings) {
        return upTo(asOf, file, legal, readings, false);
    }

    private static CaseAccount upTo(
            LocalDate asOf, CaseFile file, LegalTexts legal, Readings readings, boolean keepsLines) {
        CaseAccount account = new CaseAccount(file, legal, readings, keepsLines, asOf);
        account.apply(file);
        return account;
    }

    /** A credit note or a payment, in the order of time. */
    private record Movement(
            LocalDate date,
            @Nullable CreditNote credit,
            @Nullable Payment payment) {}

    private void apply(CaseFile file) {
        Stream.concat(
                        file.creditNotes().stream().map(credit -> new Movement(credit.date(), credit, null)),
                        Receipts.of(file.payments()).stream()
                                .map(payment -> new Movement(payment.date(), null, payment)))
                .sorted(Comparator.comparing(Movement::date))
                .forEach(this::apply);
        if (overpaid.isPositive()) {
            findings.add(
                    Remark.warning(
                            "CLM-PAY-1",
                            null,
                            "Les paiements dépassent tout ce qui est dû : " + French.euros(overpaid) + " sont en trop.",
                            "Vérifiez les paiements saisis ; le trop-perçu est à restituer ou à reporter sur une autre affaire."));
        }
        oldestFirst.getFirst().addInterest(given.collectUpTo(LocalDate.MAX));
        ledgers.forEach(debt -> debt.accrueTo(asOf));
    }

    private void apply(Movement movement) {
        if (movement.credit() != null) {
            credit(movement.credit());
        } else if (movement.payment() != null) {
            pay(movement.payment());
        }
    }

    private void credit(CreditNote note) {
        if (note.date().isAfter(asOf)) {
            findings.add(Remark.information(
                    "CLM-AVO-1",
                    null,
                    "L'avoir " + note.number() + " du " + French.words(note.date())
                            + " est postérieur à la date d'arrêté : il n'est pas compté.",
                    "Demandez un décompte à une date postérieure pour en tenir compte."));
            return;
        }
        InvoiceLedger named = named(note.invoice(), "L'avoir " + note.number());
        Money left = note.gross();
        for (InvoiceLedger debt : named == null ? oldestFirst : List.of(named)) {
            if (left.isPositive()) {
                left = left.minus(debt.credit(note.date(), left));
            }
        }
        if (left.isPositive()) {
            findings.add(
                    Remark.warning(
                            "CLM-AVO-2",
                            null,
                            "L'avoir " + note.number() + " dépasse le principal restant : " + French.euros(left)
                                    + " n'ont pu être déduits.",
                            "Vérifiez la facture qu'il corrige ; le surplus est une dette du créancier, à compenser ou à rendre."));
        }
    }

    private void pay(Payment payment) {
        if (payment.date().isAfter(asOf)) {
            findings.add(Remark.information(
                    "CLM-PAY-2",
                    null,
                    "Le paiement de " + French.euros(payment.amount()) + " du " + French.words(payment.date())
                            + " est postérieur à la date d'arrêté : il n'est pas compté.",
                    "Demandez un décompte à une date postérieure pour en tenir compte."));
            return;
        }
        oldestFirst.getFirst().addInterest(given.collectUpTo(payment.date()));
        PaymentInHand hand = new PaymentInHand(payment.date(), payment.amount());
        InvoiceLedger named = named(payment.invoice(), "Le paiement du " + French.words(payment.date()));
        if (named != null) {
            hand.set(named);
            hand.setIndemnity(named);
        }
        if (hand.holdsMoney()) {
            shareOut(hand, payment.date());
        }
        imputations.addAll(hand.lines());
        overpaid = overpaid.plus(hand.left());
    }

    /** Sets a payment against the debts that are due, then the indemnities, then the debts whose term has not come. */
    private void shareOut(PaymentInHand hand, LocalDate day) {
        boolean termCame = true;
        for (List<InvoiceLedger> group : order.groups(day)) {
            if (!hand.holdsMoney()) {
                return;
            }
            if (termCame && !group.getFirst().isDueOn(day)) {
                termCame = false;
                oldestFirst.forEach(hand::setIndemnity);
            }
            hand.share(group);
        }
        oldestFirst.forEach(hand::setIndemnity);
    }

    /** {@return the invoice of that number; null when none is named or known, the latter with a finding} */
    private @Nullable InvoiceLedger named(@Nullable String number, String what) {
        if (number == null) {
            return null;
        }
        InvoiceLedger debt = byNumber.get(number);
        if (debt != null) {
            return debt;
        }
        findings.add(Remark.blocking(
                "CLM-REF-1",
                "C. civ., art. 1342-10",
                what + " vise la facture " + number + ", qui n'est pas dans l'affaire.",
                "Corrigez le numéro, ou laissez la facture vide pour l'imputation légale."));
        return null;
    }

    List<InvoiceLedger> ledgers() {
        return ledgers;
    }

    DelayRules rules() {
        return rules;
    }

    List<Finding> findings() {
        return findings;
    }

    List<ClaimStatement.ImputationLine> imputations() {
        return imputations;
    }

    List<ClaimStatement.Segment> segments() {
        return Stream.concat(given.segments().stream(), ledgers.stream().flatMap(debt -> debt.segments().stream()))
                .toList();
    }

    /** {@return interest that became principal, by invoice then by date} */
    List<ClaimStatement.Capitalisation> capitalisations() {
        return ledgers.stream().flatMap(debt -> debt.capitalisations().stream()).toList();
    }

    Money principal() {
        return Money.sum(ledgers.stream().map(InvoiceLedger::principal).toList());
    }

    Money interest() {
        return Money.sum(ledgers.stream().map(InvoiceLedger::interest).toList());
    }

    Money capitalised() {
        return Money.sum(ledgers.stream().map(InvoiceLedger::capitalised).toList());
    }

    Money indemnities() {
        return Money.sum(ledgers.stream().map(InvoiceLedger::indemnity).toList());
    }

    /** {@return principal, interest and indemnities together} */
    Money total() {
        return principal().plus(interest()).plus(indemnities());
    }

    /** {@return interest of the day after {@code asOf}, rounded once for the whole case} */
    Money perDay() {
        BigDecimal product = given.dailyProduct(asOf);
        for (InvoiceLedger debt : ledgers) {
            product = product.add(debt.nextDayProduct(asOf));
        }
        return YearFraction.ofDays(rules.dayCount(), 1, asOf.plusDays(1)).interest(product);
    }
}
