package fr.opposable.claim;

import fr.opposable.kernel.Money;
import fr.opposable.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A valid, ordinary case between two companies, which tests vary by one thing. Everything in it is invented. */
public final class CaseBuilder {

    private final List<Invoice> invoices = new ArrayList<>();
    private final List<CreditNote> creditNotes = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<InterestPeriod> interest = new ArrayList<>();
    private PartyKind creditor = PartyKind.COMPANY;
    private PartyKind debtor = PartyKind.COMPANY;
    private @Nullable Boolean trader;
    private @Nullable Integer paymentDays;
    private @Nullable PenaltyRate rate;
    private RateMode rateMode = RateMode.FLOATING;
    private DayCount dayCount = DayCount.ACT_365F;
    private @Nullable PenaltyClause clause;
    private boolean capitalisation;
    private Imputation imputation = Imputation.INTEREST_FIRST;

    private CaseBuilder() {}

    public static CaseBuilder aCase() {
        return new CaseBuilder();
    }

    public CaseBuilder creditor(PartyKind kind) {
        creditor = kind;
        return this;
    }

    public CaseBuilder debtor(PartyKind kind) {
        debtor = kind;
        return this;
    }

    public CaseBuilder trader(boolean isTrader) {
        trader = isTrader;
        return this;
    }

    public CaseBuilder invoice(String number, String gross, String due) {
        return invoice(number, gross, LocalDate.parse(due).minusDays(30).toString(), due);
    }

    public CaseBuilder invoice(String number, String gross, String issued, String due) {
        invoices.add(invoice(number, gross, issued, due, false));
        return this;
    }

    public CaseBuilder disputedInvoice(String number, String gross, String due) {
        invoices.add(invoice(number, gross, LocalDate.parse(due).minusDays(30).toString(), due, true));
        return this;
    }

    private static Invoice invoice(String number, String gross, String issued, String due, boolean disputed) {
        return new Invoice(
                number,
                LocalDate.parse(issued),
                LocalDate.parse(due),
                Money.of(gross),
                null,
                null,
                null,
                null,
                null,
                false,
                disputed);
    }

    /** None of the invoices given so far bears VAT. */
    public CaseBuilder withoutVat() {
        invoices.replaceAll(each -> new Invoice(
                each.number(),
                each.issued(),
                each.due(),
                each.gross(),
                each.net(),
                each.vat(),
                each.subject(),
                each.performed(),
                each.file(),
                true,
                each.disputed()));
        return this;
    }

    public CaseBuilder invoices(List<Invoice> others) {
        invoices.addAll(others);
        return this;
    }

    public CaseBuilder payment(String date, String amount) {
        return payment(date, amount, null);
    }

    public CaseBuilder payment(String date, String amount, @Nullable String invoice) {
        payments.add(new Payment(LocalDate.parse(date), Money.of(amount), invoice, "virement", null));
        return this;
    }

    public CaseBuilder creditNote(String number, String date, String gross, @Nullable String invoice) {
        creditNotes.add(new CreditNote(number, LocalDate.parse(date), Money.of(gross), invoice, null));
        return this;
    }

    public CaseBuilder event(EventKind kind, String date) {
        return event(kind, date, null, null);
    }

    public CaseBuilder miseEnDemeure(String date, @Nullable String presented, @Nullable Integer deadlineDays) {
        return event(EventKind.MISE_EN_DEMEURE, date, presented, deadlineDays);
    }

    /** An event with the day of its first presentation and the days it leaves to pay. */
    public CaseBuilder event(EventKind kind, String date, @Nullable String presented, @Nullable Integer deadline) {
        events.add(new Event(
                LocalDate.parse(date),
                kind,
                null,
                null,
                null,
                null,
                null,
                presented == null ? null : LocalDate.parse(presented),
                null,
                null,
                null,
                deadline,
                null,
                List.of()));
        return this;
    }

    /** A mise en demeure of which only what is given is known. */
    public CaseBuilder notice(
            String date,
            Event.@Nullable Channel channel,
            @Nullable String sent,
            @Nullable String presented,
            @Nullable String received) {
        events.add(new Event(
                LocalDate.parse(date),
                EventKind.MISE_EN_DEMEURE,
                null,
                channel,
                null,
                null,
                day(sent),
                day(presented),
                null,
                day(received),
                null,
                8,
                null,
                List.of()));
        return this;
    }

    /** A registered mise en demeure that came back unclaimed. */
    public CaseBuilder unclaimed(String date, String presented) {
        return letter(date, presented, Event.Outcome.UNCLAIMED, null);
    }

    /** A registered letter that leaves eight days, presented and then handed over, or not. */
    public CaseBuilder letter(String date, String presented, Event.Outcome outcome, @Nullable String received) {
        events.add(new Event(
                LocalDate.parse(date),
                EventKind.MISE_EN_DEMEURE,
                null,
                Event.Channel.LRAR,
                null,
                null,
                day(date),
                day(presented),
                outcome,
                day(received),
                null,
                8,
                null,
                List.of()));
        return this;
    }

    private static @Nullable LocalDate day(@Nullable String date) {
        return date == null ? null : LocalDate.parse(date);
    }

    public CaseBuilder paymentDays(int days) {
        paymentDays = days;
        return this;
    }

    public CaseBuilder ecbPlus(String points) {
        rate = new PenaltyRate.EcbPlus(new BigDecimal(points));
        return this;
    }

    public CaseBuilder fixed(String percent) {
        rate = new PenaltyRate.Fixed(new BigDecimal(percent));
        return this;
    }

    public CaseBuilder legal() {
        rate = new PenaltyRate.Legal();
        return this;
    }

    public CaseBuilder legalMultiple(String factor) {
        rate = new PenaltyRate.LegalMultiple(new BigDecimal(factor));
        return this;
    }

    public CaseBuilder frozen() {
        rateMode = RateMode.FROZEN;
        return this;
    }

    public CaseBuilder dayCount(DayCount convention) {
        dayCount = convention;
        return this;
    }

    public CaseBuilder imputation(Imputation order) {
        imputation = order;
        return this;
    }

    public CaseBuilder penaltyClausePercent(String percent) {
        clause = new PenaltyClause(new BigDecimal(percent), null, "art. 9", null);
        return this;
    }

    public CaseBuilder penaltyClauseAmount(String amount) {
        clause = new PenaltyClause(null, Money.of(amount), "art. 9", null);
        return this;
    }

    public CaseBuilder capitalised() {
        capitalisation = true;
        return this;
    }

    public CaseBuilder interest(
            String base,
            String from,
            String to,
            PenaltyRate basis,
            String points,
            @Nullable String column,
            @Nullable Integer days) {
        interest.add(new InterestPeriod(
                Money.of(base),
                new Period(LocalDate.parse(from), LocalDate.parse(to)),
                basis,
                new BigDecimal(points),
                column,
                days));
        return this;
    }

    public CaseFile build() {
        return new CaseFile(
                new CaseReference("AFF-TEST"),
                party(creditor, "Menuiserie du Frout", null),
                Sender.CREDITOR,
                party(debtor, "Atelier des Quais", trader),
                new Terms(
                        paymentDays,
                        rate,
                        rateMode,
                        dayCount,
                        clause,
                        capitalisation,
                        imputation,
                        null,
                        false,
                        List.of()),
                invoices,
                creditNotes,
                payments,
                events,
                List.of(),
                interest);
    }

    private static Party party(PartyKind kind, String name, @Nullable Boolean trader) {
        return new Party(
                kind,
                name,
                null,
                "SARL",
                null,
                null,
                null,
                null,
                null,
                new Address(List.of("12 rue du Frout"), "29000", "Quimper", null, "FR"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                trader);
    }
}
