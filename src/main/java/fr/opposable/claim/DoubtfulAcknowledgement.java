package fr.opposable.claim;

import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the debtor did that may acknowledge a debt and so start its prescription again (C. civ., art. 2240): a part payment, a plan agreed,
 * a promise. Whether it does is for the reader to say; it is named beside every prescription, and never counted.
 *
 * @param fact what was done and when, in French, {@code le règlement partiel de 100,00 € du 3 mars 2025}
 * @param last last day to act, if it acknowledges the debt
 */
public record DoubtfulAcknowledgement(String fact, LocalDate last) {

    /** @param what its words, made only for the one that is told */
    private record Fact(LocalDate day, Supplier<String> what) {

        String told() {
            return what.get() + " du " + French.words(day);
        }
    }

    /**
     * {@return the one that would carry the end furthest; empty when nothing of the kind came in time} Each starts the time again from its
     * own day, and the next must come before that time is up.
     *
     * @param term length of the prescription
     * @param end last day to act without any of them
     * @param asOf the day looked from: later facts are not looked at
     */
    public static Optional<DoubtfulAcknowledgement> of(
            CaseFile file, Invoice invoice, Period term, LocalDate end, LocalDate asOf) {
        Fact found = null;
        LocalDate last = end;
        for (Fact fact : facts(file, invoice, asOf)) {
            LocalDate moved = fact.day().plus(term);
            if (!fact.day().isAfter(last) && moved.isAfter(last)) {
                last = moved;
                found = fact;
            }
        }
        return found == null ? Optional.empty() : Optional.of(new DoubtfulAcknowledgement(found.told(), last));
    }

    private static List<Fact> facts(CaseFile file, Invoice invoice, LocalDate asOf) {
        Predicate<LocalDate> inTime = day -> day.isAfter(invoice.due()) && !day.isAfter(asOf);
        List<Fact> facts = new ArrayList<>();
        Payment.byDay(file.payments().stream()
                        .filter(payment -> inTime.test(payment.date()))
                        .filter(payment ->
                                payment.invoice() == null || invoice.number().equals(payment.invoice())))
                .forEach(
                        (day, paid) -> facts.add(new Fact(day, () -> "le règlement partiel de " + French.euros(paid))));
        for (Event event : file.events()) {
            if (inTime.test(event.date()) && event.kind() == EventKind.PROMISE) {
                facts.add(new Fact(event.date(), () -> "la promesse de paiement"));
            } else if (inTime.test(event.date()) && event.kind() == EventKind.INSTALMENT_PLAN) {
                facts.add(new Fact(event.date(), () -> "l’échéancier"));
            }
        }
        facts.sort(Comparator.comparing(Fact::day));
        return facts;
    }

    /** {@return the whole as a sentence for the reader} */
    public String sentence() {
        return French.typeset(Character.toUpperCase(fact.charAt(0)) + fact.substring(1)
                + ", si ce fait vaut reconnaissance du débiteur (C. civ., art. 2240), interrompt la prescription et en porte la fin au "
                + French.words(last) + " : à qualifier par vous, preuve à l'appui.");
    }
}
