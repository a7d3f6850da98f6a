package fr.opposable.cli;

import fr.opposable.claim.Address;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.CaseReference;
import fr.opposable.claim.CreditNote;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.Payment;
import fr.opposable.claim.Sender;
import fr.opposable.claim.Terms;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An invented case of many invoices over many years, two payments in three invoices, a credit note in twenty. Its seed makes it again. */
final class LongCase {

    private LongCase() {}

    static CaseFile of(int invoices, int years, LocalDate asOf, long seed) {
        Random random = new Random(seed);
        LocalDate first = asOf.minusYears(years);
        int days = Math.toIntExact(ChronoUnit.DAYS.between(first, asOf));
        List<Invoice> owed = new ArrayList<>(invoices);
        List<Payment> payments = new ArrayList<>();
        List<CreditNote> credits = new ArrayList<>();
        for (int i = 1; i <= invoices; i++) {
            LocalDate due = first.plusDays(random.nextInt(days));
            String number = "F-%05d".formatted(i);
            owed.add(new Invoice(
                    number,
                    due.minusDays(30),
                    due,
                    euros(random, 2_000_000),
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    false));
            if (i % 3 != 0) {
                LocalDate paid = first.plusDays(random.nextInt(days));
                payments.add(new Payment(paid, euros(random, 50_000), i % 2 == 0 ? number : null, null, null));
            }
            if (i % 20 == 0) {
                credits.add(new CreditNote("A-" + i, due.plusDays(10), euros(random, 10_000), number, null));
            }
        }
        return new CaseFile(
                new CaseReference("BENCH-" + seed),
                party("Menuiserie du Frout"),
                Sender.CREDITOR,
                party("Atelier des Quais"),
                Terms.SILENT,
                owed,
                credits,
                payments,
                List.of(),
                List.of(),
                List.of());
    }

    private static Money euros(Random random, int cents) {
        return new Money(BigDecimal.valueOf(1L + random.nextInt(cents), 2));
    }

    private static Party party(String name) {
        return new Party(
                PartyKind.COMPANY,
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
                true);
    }
}
