package fr.opposable.filing;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.CreditNote;
import fr.opposable.claim.Event;
import fr.opposable.claim.Imputation;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Payment;
import fr.opposable.decompte.InterestName;
import fr.opposable.decompte.PaymentRows;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was paid and credited, and how it was set against the debt; disclosed even without a piece, for the judge does not hear the debtor. */
final class AccountFacts {

    /** More payments than these stand in a table. */
    private static final int TOLD = 6;

    private final FilingRequest request;
    private final Paper paper;
    private final CitedLaw law;
    private final Cite cite;
    private final Debtors debtors;

    AccountFacts(FilingRequest request, Paper paper, CitedLaw law) {
        this.request = request;
        this.paper = paper;
        this.law = law;
        this.cite = new Cite(request.exhibits());
        this.debtors = new Debtors(request.debtors());
    }

    /** {@return the credit notes of the statement} */
    List<CreditNote> creditNotes() {
        return creditNotes(request);
    }

    static List<CreditNote> creditNotes(FilingRequest request) {
        return request.file().creditNotes().stream()
                .filter(note -> !note.date().isAfter(request.statement().asOf()))
                .toList();
    }

    /** {@return the payments told one by one; none when there are so many that {@link #table} holds them} */
    List<Payment> payments() {
        List<Payment> all = all();
        return all.size() > TOLD ? List.of() : all;
    }

    private List<Payment> all() {
        return PaymentRows.received(request.statement(), request.file());
    }

    void credited(CreditNote note) {
        paper.numbered("Un avoir n° %s de %s, émis le %s%s, a été déduit%s."
                .formatted(
                        note.number(),
                        French.euros(note.gross()),
                        French.words(note.date()),
                        note.invoice() == null ? "" : " sur la facture n° " + note.invoice(),
                        note.file() == null ? "" : cite.of(List.of(note.file()))));
    }

    /** Which of several debtors paid is not in the case: it is not told of all. */
    void paid(Payment payment) {
        paper.numbered(
                (debtors.several() ? "Un règlement de %s a été reçu le %s%s%s." : "Le débiteur a réglé %s le %s%s%s.")
                        .formatted(
                                French.euros(payment.amount()),
                                French.words(payment.date()),
                                payment.method() == null ? "" : " par " + payment.method(),
                                payment.file() == null ? "" : cite.of(List.of(payment.file()))));
    }

    /** Many payments, and how they were set; nothing when they are few. */
    void table() {
        List<Payment> payments = all();
        if (payments.size() <= TOLD) {
            return;
        }
        paper.numbered(
                debtors.several()
                        ? "Le requérant a reçu les règlements suivants :"
                        : "Le débiteur a effectué les règlements suivants :");
        paper.table(
                new Paper.Columns(
                        List.of("Date", "Moyen", "Pièce", "Montant"),
                        List.of("when", "name", "piece", "amount"),
                        "plain"),
                payments.stream()
                        .map(payment -> Paper.Row.of(
                                French.figures(payment.date()),
                                payment.method() == null ? "" : payment.method(),
                                payment.file() == null ? "" : cite.bare(List.of(payment.file())),
                                French.amount(payment.amount())))
                        .toList());
        imputation();
    }

    /** How what was paid was set against interest and principal. */
    void imputation() {
        List<ClaimStatement.ImputationLine> lines = request.statement().imputations();
        if (lines.isEmpty()) {
            return;
        }
        boolean one = PaymentRows.isOne(request.statement(), request.file());
        Money interest = interest(lines);
        Money principal = Money.sum(
                lines.stream().map(ClaimStatement.ImputationLine::toPrincipal).toList());
        Money costs = Money.sum(
                lines.stream().map(ClaimStatement.ImputationLine::toCosts).toList());
        String start =
                (one ? "Ce règlement" : "Ces règlements") + meant(one) + (one ? " a été imputé" : " ont été imputés");
        if (!interest.isPositive() && !costs.isPositive()) {
            paper.numbered(start + " en totalité sur le principal, selon le détail donné à l'annexe 1.");
            return;
        }
        List<String> parts = new ArrayList<>();
        if (costs.isPositive()) {
            parts.add("de " + French.euros(costs) + " sur les indemnités de recouvrement");
        }
        if (interest.isPositive()) {
            parts.add("de " + French.euros(interest) + " sur les " + due());
        }
        if (principal.isPositive()) {
            parts.add("de " + French.euros(principal) + " sur le principal");
        }
        paper.numbered(
                start + " à hauteur " + French.enumerated(parts) + order() + ", selon le détail donné à l'annexe 1.");
    }

    /** {@return why a payment went to this debt and not to another (C. civ., art. 1342-10); nothing where there is one debt only} */
    private String meant(boolean one) {
        if (request.file().invoices().size() == 1) {
            return "";
        }
        List<Payment> payments = all();
        long named =
                payments.stream().filter(payment -> payment.invoice() != null).count();
        if (named == 0) {
            return (one ? ", fait" : ", faits") + " sans indication de la dette à acquitter ("
                    + law.cite("cciv-1342-10", "article 1342-10, alinéa 2, du code civil") + "),";
        }
        if (named < payments.size()) {
            return ", selon la dette que leur auteur a indiquée et, à défaut, dans l'ordre de la loi ("
                    + law.cite("cciv-1342-10", "article 1342-10 du code civil") + "),";
        }
        String debt = Rents.areAsked(request) ? "l'avis d'échéance" : "la facture";
        return (one
                        ? ", que son auteur a destiné à " + debt + " n° "
                                + payments.getFirst().invoice()
                        : ", que leur auteur a destinés chacun à "
                                + (Rents.areAsked(request) ? "un avis d'échéance" : "une facture"))
                + " (" + law.cite("cciv-1342-10", "article 1342-10, alinéa 1, du code civil") + "),";
    }

    /** {@return by what the order of imputation holds; nothing for an order that only the case gives} */
    private String order() {
        return request.file().terms().imputation().equals(Imputation.INTEREST_FIRST)
                ? " (" + law.cite("cciv-1343-1", "article 1343-1 du code civil") + ")"
                : ", dans l'ordre convenu";
    }

    /** {@return « intérêts échus », by the one name that interest has in this claim} */
    private String due() {
        return InterestName.inSentence(request.statement()) + " " + InterestName.agreed(request.statement(), "échus");
    }

    private static Money interest(List<ClaimStatement.ImputationLine> lines) {
        return Money.sum(lines.stream()
                .map(line -> line.toInterest().plus(line.toCapitalised()))
                .toList());
    }

    /**
     * {@return why the principal asked is above what {@code notice} claimed, when the whole difference is that payments went to interest
     * first; nothing otherwise}
     */
    String aboveNotice(Event notice) {
        Money claimed = notice.amountClaimed();
        List<ClaimStatement.ImputationLine> lines = request.statement().imputations();
        Money interest = interest(lines);
        if (claimed == null
                || !interest.isPositive()
                || isMovedAfter(notice.date())
                || !claimed.equals(simpleBalance())
                || !claimed.plus(interest).equals(request.statement().totals().principal())) {
            return "";
        }
        boolean one = PaymentRows.isOne(request.statement(), request.file());
        return " Cette somme était celle des " + (Rents.areAsked(request) ? "avis d'échéance" : "factures") + ", "
                + deducted(one)
                + " ; le principal demandé la dépasse de %s, part %s imputée sur les %s."
                        .formatted(French.euros(interest), one ? "du règlement" : "des règlements", due());
    }

    /** {@return « règlement déduit », « avoirs et règlements déduits »: all that was taken off} */
    private String deducted(boolean onePayment) {
        String payments = onePayment ? "règlement" : "règlements";
        return switch (creditNotes().size()) {
            case 0 -> payments + (onePayment ? " déduit" : " déduits");
            case 1 -> "avoir et " + payments + " déduits";
            default -> "avoirs et " + payments + " déduits";
        };
    }

    private boolean isMovedAfter(LocalDate day) {
        return Stream.of(
                        request.file().invoices().stream().map(Invoice::issued),
                        creditNotes().stream().map(CreditNote::date),
                        all().stream().map(Payment::date))
                .flatMap(dates -> dates)
                .anyMatch(date -> date.isAfter(day));
    }

    /** {@return invoices less credit notes less payments, whatever these were set against} */
    private Money simpleBalance() {
        Money invoiced =
                Money.sum(request.file().invoices().stream().map(Invoice::gross).toList());
        Money credited = Money.sum(creditNotes().stream().map(CreditNote::gross).toList());
        Money paid = Money.sum(all().stream().map(Payment::amount).toList());
        return invoiced.minus(credited).minus(paid);
    }
}
