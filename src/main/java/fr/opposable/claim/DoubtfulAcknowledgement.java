package fr.opposable.claim;

import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the debtor did that may acknowledge a debt and so start its prescription again (C. civ., art. 2240): a part payment, a plan agreed,
 * a promise. Whether it does is for the reader to say; it is named beside every prescription, and never counted.
 *
 * @param fact what was done and when, in French, {@code le règlement partiel de 100,00 € du 3 mars 2025}
 * @param last last day to act, if it acknowledges the debt
 */
public record DoubtfulAcknowledgement(String fact, LocalDate last) {

    private record Fact(LocalDate day, String what) {}

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
        DoubtfulAcknowledgement found = null;
        LocalDate last = end;
        for (Fact fact : facts(file, invoice, asOf)) {
            LocalDate moved = fact.day().plus(term);
            if (!fact.day().isAfter(last) && moved.isAfter(last)) {
                last = moved;
                found = new DoubtfulAcknowledgement(fact.what() + " du " + French.words(fact.day()), moved);
            }
        }
        return Optional.ofNullable(found);
    }

    private static List<Fact> facts(CaseFile file, Invoice invoice, LocalDate asOf) {
        Stream<Fact> payments = Payment.byDay(file.payments().stream()
                        .filter(payment ->
                                payment.invoice() == null || invoice.number().equals(payment.invoice())))
                .entrySet()
                .stream()
                .map(day -> new Fact(day.getKey(), "le règlement partiel de " + French.euros(day.getValue())));
        Stream<Fact> words = file.events().stream()
                .filter(event -> event.kind() == EventKind.INSTALMENT_PLAN || event.kind() == EventKind.PROMISE)
                .map(event -> new Fact(
                        event.date(), event.kind() == EventKind.PROMISE ? "la promesse de paiement" : "l’échéancier"));
        return Stream.concat(payments, words)
                .filter(fact -> fact.day().isAfter(invoice.due()) && !fact.day().isAfter(asOf))
                .sorted(Comparator.comparing(Fact::day))
                .toList();
    }

    /** {@return the whole as a sentence for the reader} */
    public String sentence() {
        return French.typeset(Character.toUpperCase(fact.charAt(0)) + fact.substring(1)
                + ", si ce fait vaut reconnaissance du débiteur (C. civ., art. 2240), interrompt la prescription et en porte la fin au "
                + French.words(last) + " : à qualifier par vous, preuve à l'appui.");
    }
}
