package fr.opposable.letter;

import fr.opposable.claim.Address;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.CaseReference;
import fr.opposable.claim.CreditNote;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.Payment;
import fr.opposable.claim.Sender;
import fr.opposable.claim.Terms;
import fr.opposable.kernel.Iban;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Siren;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For each cell of the grid, an ordinary case that fits it. People, firms and numbers are invented. */
final class SpecimenCases {

    /** The day specimens are dated, inside the published rates. */
    static final LocalDate DAY = LocalDate.parse("2026-06-15");

    private static final LocalDate MANDATE = LocalDate.parse("2026-04-01");

    private SpecimenCases() {}

    static CaseFile of(Cell cell) {
        LetterKind kind = LetterKind.of(cell.document()).orElse(LetterKind.MISE_EN_DEMEURE);
        return of(kind, cell.sender(), cell.debtor());
    }

    /** {@return the same for one of many: a reference of its own, and another sum} */
    static CaseFile numbered(Cell cell, int rank) {
        CaseFile file = of(cell);
        Invoice invoice = file.invoices().getFirst();
        Money gross = Money.of("%d.%02d".formatted(500 + rank * 37L % 9000, rank % 100));
        Invoice other = invoice(
                invoice.number(), invoice.issued().toString(), invoice.due().toString(), gross.plain());
        return file.withReference(new CaseReference("AFF-%07d".formatted(rank))).withInvoices(List.of(other));
    }

    static CaseFile of(LetterKind kind, Sender.Role role, DebtorClass debtor) {
        List<Event> events = new ArrayList<>();
        List<Payment> payments = new ArrayList<>();
        List<Invoice> invoices = new ArrayList<>();
        if (kind == LetterKind.RELANCE_PREVENTIVE) {
            invoices.add(invoice("F-2026-031", "2026-05-28", "2026-06-27", "1200.00"));
        } else {
            invoices.add(invoice("F-2026-001", "2026-02-01", "2026-03-03", "1200.00"));
        }
        events(kind, role, debtor, events);
        if (kind == LetterKind.RECU || kind == LetterKind.MISE_EN_DEMEURE) {
            payments.add(new Payment(LocalDate.parse("2026-05-20"), Money.of("300.00"), null, "virement", null));
        }
        return new CaseFile(
                new CaseReference("AFF-2026-0042"),
                joinery(),
                sender(role),
                debtor(debtor),
                Terms.SILENT,
                invoices,
                List.<CreditNote>of(),
                payments,
                events,
                List.of(),
                List.of());
    }

    private static void events(LetterKind kind, Sender.Role role, DebtorClass debtor, List<Event> events) {
        if (debtor == DebtorClass.PUBLIC_BODY) {
            events.add(note("2026-02-02", "Chorus Pro : Mise à disposition du destinataire ; engagement 4500012345"));
        }
        if (kind == LetterKind.RELANCE_PREVENTIVE) {
            return;
        }
        boolean first = kind == LetterKind.RELANCE_1;
        if (!first) {
            events.add(event(EventKind.REMINDER, "2026-03-10", 1, Event.Channel.EMAIL, null));
        }
        if (kind == LetterKind.RELANCE_3 || (role == Sender.Role.COLLECTION_AGENCY && !first)) {
            events.add(event(EventKind.REMINDER, "2026-04-08", 2, Event.Channel.POST, null));
        }
        switch (kind) {
            case ECHEANCIER -> events.add(note("2026-06-10", "Échéancier : 4 mensualités à partir du 2026-07-15"));
            case CONSTAT_ECHEC -> {
                events.add(
                        event(EventKind.MEDIATION_PROPOSED, "2026-05-02", null, Event.Channel.LRAR, "1A23456789012"));
                events.add(event(EventKind.AMICABLE_FAILED, "2026-05-22", null, null, null));
            }
            case SUSPENSION -> {
                events.add(event(EventKind.MISE_EN_DEMEURE, "2026-05-04", null, Event.Channel.LRAR, "1A23456789012"));
                events.add(note("2026-06-10", "Suspension : la pose des fenêtres du second lot"));
            }
            default -> {}
        }
    }

    private static Invoice invoice(String number, String issued, String due, String gross) {
        return new Invoice(
                number,
                LocalDate.parse(issued),
                LocalDate.parse(due),
                Money.of(gross),
                null,
                null,
                null,
                null,
                "pieces/" + number + ".pdf",
                false,
                false);
    }

    static Event note(String date, String note) {
        return new Event(
                LocalDate.parse(date),
                EventKind.OTHER,
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
                List.of());
    }

    static Event event(
            EventKind kind,
            String date,
            @Nullable Integer level,
            Event.@Nullable Channel channel,
            @Nullable String tracking) {
        LocalDate day = LocalDate.parse(date);
        return new Event(
                day,
                kind,
                level,
                channel,
                null,
                tracking,
                null,
                tracking == null ? null : day.plusDays(2),
                tracking == null ? null : Event.Outcome.DELIVERED,
                null,
                null,
                null,
                null,
                tracking == null ? List.of() : List.of("pieces/ar.pdf"));
    }

    static Sender sender(Sender.Role role) {
        return switch (role) {
            case CREDITOR -> Sender.CREDITOR;
            case COLLECTION_AGENCY ->
                new Sender(
                        role, office("Armor Recouvrement", "SAS", "Claire Morvan", "directrice"), null, null, MANDATE);
            case LAWYER ->
                new Sender(
                        role,
                        office("Cabinet Kerdoncuff", "SELARL", "Anne Kerdoncuff", "avocate"),
                        "Brest",
                        null,
                        null);
            case COMMISSAIRE_DE_JUSTICE ->
                new Sender(
                        role,
                        office("Étude Salaün", "SELARL", "Marc Salaün", "commissaire de justice"),
                        null,
                        null,
                        MANDATE);
        };
    }

    private static Party office(String name, String form, String person, String capacity) {
        return new Party(
                PartyKind.COMPANY,
                name,
                null,
                form,
                Money.of("50000"),
                new Siren("404833048"),
                null,
                "Brest",
                null,
                address("5 rue de Siam", "29200", "Brest"),
                new Party.Representative(person, capacity),
                null,
                "contact@office.example",
                "02 98 11 11 11",
                new Iban("FR7630006000011234567890189"),
                null,
                null,
                null);
    }

    static Party debtor(DebtorClass debtor) {
        return switch (debtor) {
            case PROFESSIONAL -> builder();
            case CONSUMER ->
                person(
                        PartyKind.CONSUMER,
                        "Le Bihan",
                        "Madame Erell",
                        null,
                        address("14 rue des Mouettes", "29900", "Concarneau"));
            case PUBLIC_BODY ->
                person(
                        PartyKind.PUBLIC_BODY,
                        "Commune de Plougastel-Daoulas",
                        null,
                        "212901896",
                        address("1 rue Jean Fournier", "29470", "Plougastel-Daoulas"));
        };
    }

    private static Party person(
            PartyKind kind, String name, @Nullable String firstNames, @Nullable String siren, Address address) {
        return new Party(
                kind,
                name,
                firstNames,
                null,
                null,
                siren == null ? null : new Siren(siren),
                null,
                null,
                null,
                address,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Address address(String line, String postalCode, String city) {
        return new Address(List.of(line), postalCode, city, null, "FR");
    }

    private static Party joinery() {
        return new Party(
                PartyKind.COMPANY,
                "Menuiserie Le Goff",
                null,
                "SARL",
                Money.of("10000"),
                new Siren("732829320"),
                null,
                "Quimper",
                null,
                address("12 rue du Frout", "29000", "Quimper"),
                new Party.Representative("Yann Le Goff", "gérant"),
                null,
                "compta@legoff.example",
                "02 98 00 00 00",
                new Iban("FR7630006000011234567890189"),
                null,
                12,
                true);
    }

    private static Party builder() {
        return new Party(
                PartyKind.COMPANY,
                "Durand Construction",
                null,
                "SAS",
                null,
                new Siren("123456782"),
                null,
                null,
                null,
                address("8 quai de la Douane", "29200", "Brest"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true);
    }
}
