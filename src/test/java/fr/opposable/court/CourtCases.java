package fr.opposable.court;

import fr.opposable.claim.Address;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.CaseReference;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.CreditNote;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.Sender;
import fr.opposable.claim.Terms;
import fr.opposable.fixtures.Cases;
import fr.opposable.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trader of Quimper who is owed 1 200 € by a trader of Brest, and ways to vary it by one thing. */
final class CourtCases {

    static final CourtBook BOOK = CourtBook.bundled();
    static final Courts COURTS = new Courts(BOOK, Cases.LAW);
    static final String TODAY = "2026-11-21";

    private PartyKind creditorKind = PartyKind.COMPANY;
    private @Nullable String creditorForm = "SARL";
    private @Nullable Boolean creditorTrader;
    private @Nullable Integer employees = 12;
    private String creditorCountry = "FR";
    private PartyKind debtorKind = PartyKind.COMPANY;
    private @Nullable String debtorForm = "SAS";
    private @Nullable Boolean debtorTrader = true;
    private @Nullable Address debtorAddress = new Address(List.of("8 quai de la Douane"), "29200", "Brest", null, "FR");
    private @Nullable String capacity;
    private String amount = "1200.00";
    private @Nullable String subject;
    private String issued = "2026-02-01";
    private String due = "2026-03-03";
    private @Nullable String performed;
    private boolean disputed;
    private @Nullable String clause;
    private boolean mediation;
    private final List<Event> events = new ArrayList<>();
    private final List<Exhibit> exhibits = new ArrayList<>();
    private Qualification stated = Qualification.NONE;
    private String day = TODAY;

    static CourtCases aCase() {
        return new CourtCases();
    }

    CourtCases creditor(PartyKind kind, @Nullable String form, @Nullable Boolean trader) {
        creditorKind = kind;
        creditorForm = form;
        creditorTrader = trader;
        return this;
    }

    CourtCases employees(@Nullable Integer count) {
        employees = count;
        return this;
    }

    CourtCases creditorIn(String country) {
        creditorCountry = country;
        return this;
    }

    CourtCases debtor(PartyKind kind, @Nullable String form, @Nullable Boolean trader) {
        debtorKind = kind;
        debtorForm = form;
        debtorTrader = trader;
        return this;
    }

    CourtCases at(@Nullable Address address) {
        debtorAddress = address;
        return this;
    }

    CourtCases at(String postcode, String city) {
        return at(new Address(List.of("1 rue de la Mairie"), postcode, city, null, "FR"));
    }

    CourtCases atCode(String insee) {
        return at(new Address(List.of("1 rue de la Mairie"), "", "", insee, "FR"));
    }

    CourtCases abroad(String country) {
        return at(new Address(List.of("1 High Street"), "1000", "Ville", null, country));
    }

    CourtCases debtorLiquidator(String words) {
        capacity = words;
        return this;
    }

    CourtCases owing(String principal) {
        amount = principal;
        return this;
    }

    CourtCases subject(String words) {
        subject = words;
        return this;
    }

    CourtCases invoiced(String issuedOn, String dueOn, @Nullable String performedOn) {
        issued = issuedOn;
        due = dueOn;
        performed = performedOn;
        return this;
    }

    CourtCases disputed() {
        disputed = true;
        return this;
    }

    CourtCases clause(String words) {
        clause = words;
        return this;
    }

    CourtCases mediationClause() {
        mediation = true;
        return this;
    }

    CourtCases event(EventKind kind, String date, @Nullable String note) {
        events.add(new Event(
                LocalDate.parse(date),
                kind,
                null,
                null,
                note,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of()));
        return this;
    }

    CourtCases exhibit(Exhibit.Kind kind, String title) {
        exhibits.add(new Exhibit("pieces/p.pdf", title, null, kind, null));
        return this;
    }

    CourtCases matter(Matter matter) {
        stated = new Qualification(matter, stated.quality(), stated.coDebtors(), stated.court());
        return this;
    }

    CourtCases quality(DebtorQuality quality) {
        stated = new Qualification(stated.matter(), quality, stated.coDebtors(), stated.court());
        return this;
    }

    CourtCases coDebtors(String... codes) {
        return coDebtors(Arrays.stream(codes).map(CoDebtor::at).toArray(CoDebtor[]::new));
    }

    CourtCases coDebtors(CoDebtor... others) {
        stated = new Qualification(stated.matter(), stated.quality(), Arrays.asList(others), stated.court());
        return this;
    }

    CourtCases choosing(String court) {
        stated = new Qualification(stated.matter(), stated.quality(), stated.coDebtors(), court);
        return this;
    }

    CourtCases on(String date) {
        day = date;
        return this;
    }

    CaseFile file() {
        Terms silent = Terms.SILENT;
        Terms terms = new Terms(
                null,
                null,
                silent.rateMode(),
                silent.dayCount(),
                null,
                false,
                silent.imputation(),
                clause,
                mediation,
                List.of());
        Invoice invoice = new Invoice(
                "F-1",
                LocalDate.parse(issued),
                LocalDate.parse(due),
                Money.of(amount),
                null,
                null,
                subject,
                performed == null ? null : LocalDate.parse(performed),
                null,
                false,
                disputed);
        return new CaseFile(
                new CaseReference("AFF-1"),
                party(
                        creditorKind,
                        "Menuiserie Le Goff",
                        creditorForm,
                        creditorTrader,
                        employees,
                        new Address(List.of("12 rue du Frout"), "29000", "Quimper", null, creditorCountry),
                        null),
                Sender.CREDITOR,
                party(debtorKind, "Durand Construction", debtorForm, debtorTrader, null, debtorAddress, capacity),
                terms,
                List.of(invoice),
                List.<CreditNote>of(),
                List.of(),
                events,
                exhibits,
                List.of());
    }

    private static Party party(
            PartyKind kind,
            String name,
            @Nullable String form,
            @Nullable Boolean trader,
            @Nullable Integer employees,
            @Nullable Address address,
            @Nullable String capacity) {
        return new Party(
                kind,
                name,
                null,
                form,
                null,
                null,
                null,
                null,
                null,
                address,
                capacity == null ? null : new Party.Representative("Anne Roux", capacity),
                null,
                null,
                null,
                null,
                null,
                employees,
                trader);
    }

    /** {@return the case with its court; its claim is the principal alone} */
    FilingCase filing() {
        return filingStatedOn(due);
    }

    /** {@return the same, with what the décompte finds on {@code statedOn}} */
    FilingCase filingStatedOn(String statedOn) {
        CaseFile file = file();
        Money principal = Money.of(amount);
        ClaimStatement reckoned = Cases.statement(file, statedOn);
        ClaimStatement statement = new ClaimStatement(
                reckoned.reference(),
                LocalDate.parse(day),
                reckoned.lawVersion(),
                reckoned.conventions(),
                reckoned.invoices(),
                List.of(),
                List.of(),
                List.of(),
                ClaimStatement.Totals.of(principal, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO),
                Money.ZERO,
                reckoned.findings());
        return FilingCase.of(COURTS, file, statement, LocalDate.parse(day), stated);
    }

    Competence competence() {
        return filing().competence();
    }
}
