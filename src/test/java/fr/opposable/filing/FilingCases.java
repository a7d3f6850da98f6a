package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.Address;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.Payment;
import fr.opposable.claim.Sender;
import fr.opposable.claim.Terms;
import fr.opposable.court.Competence;
import fr.opposable.court.CourtBook;
import fr.opposable.court.Courts;
import fr.opposable.court.Matter;
import fr.opposable.court.Qualification;
import fr.opposable.dossier.CasePieces;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Events;
import fr.opposable.intake.CaseFolders;
import fr.opposable.intake.Intake;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Siren;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Cases about to be filed, as tests need them: the sample with a mise en demeure, its parties and its court varied. Nobody exists. */
final class FilingCases {

    static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    static final String SAMPLE = "04-mise-en-demeure-ar";

    static final Courts COURTS = new Courts(CourtBook.bundled(), Cases.LAW);

    /** A court, by where the debtor lives and what the debt is. */
    enum Bench {
        COMMERCE("42218", "42000", "Saint-Étienne", null, true),
        TAE("69266", "69100", "Villeurbanne", null, true),
        JUDICIAIRE("29232", "29000", "Quimper", null, false),
        PROXIMITE("29151", "29600", "Morlaix", null, false),
        PROTECTION("29232", "29000", "Quimper", Matter.DWELLING_LEASE, false),
        CHAMBRE_COMMERCIALE("67482", "67000", "Strasbourg", null, true),
        MIXTE("97209", "97200", "Fort-de-France", null, true);

        final Address address;
        final Qualification stated;
        final boolean trades;

        Bench(String insee, String postcode, String city, @Nullable Matter matter, boolean trades) {
            this.address = new Address(List.of("3 rue des Tilleuls"), postcode, city, insee, "FR");
            this.stated = new Qualification(matter, null, List.of(), null);
            this.trades = trades;
        }
    }

    private FilingCases() {}

    static FilingRequest of(CaseFile file, Qualification stated, UnaryOperator<FilingOptions> options) {
        ClaimStatement statement = new ClaimReckoner(Cases.LAW).statement(file, DAY);
        Competence competence = COURTS.of(file, statement, DAY, stated);
        return FilingRequest.of(
                file, statement, competence, ExhibitList.byRule(CasePieces.of(file)), options.apply(decided()), DAY);
    }

    /** All is decided: nothing of the options blocks. */
    static FilingOptions decided() {
        return new FilingOptions(
                null, List.of(), null, new Transfer.Declined(), true, null, "Maître Jeanne Aubry", null, false);
    }

    static FilingOptions with(FilingOptions options, List<Party> coDebtors, @Nullable String solidarity) {
        return new FilingOptions(
                options.filer(),
                coDebtors,
                solidarity,
                options.transfer(),
                options.costs(),
                options.article700(),
                options.courtConfirmedBy(),
                options.officer(),
                options.draft());
    }

    static CaseFile sample(String name) {
        Intake read = new CaseFolders().read(Path.of("samples", name));
        assertThat(read).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted) read).caseFile();
    }

    /** The sample before {@code bench}, its debtor and its creditor companies or human beings. */
    static CaseFile before(Bench bench, boolean natural) {
        CaseFile sample = sample(SAMPLE);
        Party creditor = natural ? sculptor() : sample.creditor();
        Party debtor = natural
                ? bench.trades ? baker(bench.address) : tenant(bench.address)
                : bench.trades ? at(sample.debtor(), bench.address) : club(bench.address);
        CaseFile file = bench == Bench.PROXIMITE ? small(sample) : sample;
        return replaced(file, creditor, debtor, bench.trades ? sample.terms() : Terms.SILENT);
    }

    /** The same with a sum that a chambre de proximité may hear. */
    private static CaseFile small(CaseFile file) {
        Invoice invoice = file.invoices().getFirst();
        Invoice less = new Invoice(
                invoice.number(),
                invoice.issued(),
                invoice.due(),
                Money.of("4200.00"),
                null,
                null,
                invoice.subject(),
                invoice.performed(),
                invoice.file(),
                false,
                false);
        return new CaseFile(
                file.reference(),
                file.creditor(),
                file.sender(),
                file.debtor(),
                file.terms(),
                List.of(less),
                file.creditNotes(),
                file.payments(),
                file.events(),
                file.exhibits(),
                file.interest());
    }

    static CaseFile replaced(CaseFile file, Party creditor, Party debtor, Terms terms) {
        return new CaseFile(
                file.reference(),
                creditor,
                file.sender(),
                debtor,
                terms,
                file.invoices(),
                file.creditNotes(),
                file.payments(),
                file.events(),
                file.exhibits(),
                file.interest());
    }

    static Party at(Party party, Address address) {
        return new Party(
                party.kind(),
                party.name(),
                party.firstNames(),
                party.legalForm(),
                party.shareCapital(),
                party.siren(),
                null,
                party.rcsCity(),
                null,
                address,
                party.representative(),
                party.birth(),
                party.email(),
                party.phone(),
                party.iban(),
                party.bic(),
                party.employees(),
                party.trader());
    }

    static Party company(String name, String form, Address address) {
        return party(PartyKind.COMPANY, name, null, form, Siren.parse("732829320"), address, null, true);
    }

    static Party sculptor() {
        return party(
                PartyKind.INDIVIDUAL,
                "Le Goff",
                "Yann Marie",
                null,
                null,
                new Address(List.of("12 rue du Frout"), "29000", "Quimper", "29232", "FR"),
                new Party.Birth(LocalDate.of(1971, 5, 1), "Brest", "française", "sculpteur"),
                null);
    }

    static Party baker(Address address) {
        return party(PartyKind.SOLE_TRADER, "Kervella", "Soizic", null, Siren.parse("732829320"), address, null, true);
    }

    static Party tenant(Address address) {
        return tenant("Hervé", "Pennec", address);
    }

    static Party tenant(String first, String name, Address address) {
        return party(PartyKind.CONSUMER, name, first, null, null, address, null, null);
    }

    static Party club(Address address) {
        Party club = party(PartyKind.ASSOCIATION, "Les Amis du Phare", null, null, null, address, null, false);
        return new Party(
                club.kind(),
                club.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                address,
                new Party.Representative("Louise Caradec", "présidente"),
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private static Party party(
            PartyKind kind,
            String name,
            @Nullable String first,
            @Nullable String form,
            @Nullable Siren siren,
            Address address,
            Party.@Nullable Birth birth,
            @Nullable Boolean trader) {
        return new Party(
                kind,
                name,
                first,
                form,
                form == null ? null : Money.of("10000.00"),
                siren,
                null,
                siren == null ? null : "Quimper",
                null,
                address,
                form == null ? null : new Party.Representative("Paul Quéré", "gérant"),
                birth,
                null,
                null,
                null,
                null,
                null,
                trader);
    }

    static Sender lawyer() {
        Party lawyer = party(
                PartyKind.INDIVIDUAL,
                "Aubry",
                "Jeanne",
                null,
                null,
                new Address(List.of("8 place de l’Hôtel-de-Ville"), "69001", "Lyon", "69381", "FR"),
                null,
                null);
        return new Sender(Sender.Role.LAWYER, lawyer, "Lyon", null, null);
    }

    /** The same case, {@code amount} received in September. */
    static CaseFile paid(CaseFile file, String amount) {
        return new CaseFile(
                file.reference(),
                file.creditor(),
                file.sender(),
                file.debtor(),
                file.terms(),
                file.invoices(),
                file.creditNotes(),
                List.of(new Payment(LocalDate.of(2026, 9, 1), Money.of(amount), null, "virement", null)),
                file.events(),
                file.exhibits(),
                file.interest());
    }

    /** The same case after its order. */
    static CaseFile ordered(CaseFile file, String day) {
        List<Event> events = new ArrayList<>(file.events());
        events.add(Events.on(day, EventKind.ORDER_MADE).withFiles(List.of("ordonnance.pdf")));
        return new CaseFile(
                file.reference(),
                file.creditor(),
                file.sender(),
                file.debtor(),
                file.terms(),
                file.invoices(),
                file.creditNotes(),
                file.payments(),
                events,
                file.exhibits(),
                file.interest());
    }
}
