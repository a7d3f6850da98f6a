package fr.opposable.claim;

import static fr.opposable.claim.CaseBuilder.aCase;
import static fr.opposable.claim.Reckoning.segmentSum;
import static fr.opposable.claim.Reckoning.statement;
import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of any case. Each case is made from its seed, which names it when it fails. */
class StatementPropertiesTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);

    /** 500 cases; mutation testing takes fewer, with {@code -Dseeds}. */
    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("seeds", 500));
    }

    /** A case drawn from a seed; its lists can be changed before it is built. */
    private static final class Drawn {

        final Random random;
        final List<Invoice> invoices = new ArrayList<>();
        final CaseBuilder builder = aCase();
        private @Nullable LocalDate noticed;
        private @Nullable LocalDate served;
        private @Nullable LocalDate opened;

        Drawn(int seed) {
            random = new Random(seed);
            int count = 1 + random.nextInt(5);
            for (int i = 0; i < count; i++) {
                LocalDate due = day();
                invoices.add(new Invoice(
                        "F-" + (i + 1),
                        due.minusDays(30),
                        due,
                        amount(500_000),
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        false));
            }
            switch (random.nextInt(5)) {
                case 0 -> builder.fixed("12.5");
                case 1 -> builder.legalMultiple("3");
                case 2 -> builder.ecbPlus("9");
                default -> {}
            }
            if (random.nextInt(4) == 0) {
                builder.frozen();
            }
            switch (random.nextInt(5)) {
                case 0 -> builder.imputation(Imputation.PRINCIPAL_FIRST);
                case 1 ->
                    builder.imputation(new Imputation(
                            List.of(Imputation.Part.COSTS, Imputation.Part.INTEREST, Imputation.Part.PRINCIPAL)));
                default -> {}
            }
            builder.dayCount(DayCount.values()[random.nextInt(3)]);
            if (random.nextInt(4) == 0) {
                builder.capitalised();
            }
            drawRegime();
        }

        /** Half the cases are between professionals; the others meet a public body or a consumer, perhaps after a notice. */
        private void drawRegime() {
            switch (random.nextInt(6)) {
                case 0 -> builder.debtor(PartyKind.PUBLIC_BODY);
                case 1, 2 -> {
                    builder.debtor(PartyKind.CONSUMER);
                    noticed = random.nextInt(5) == 0 ? null : day();
                }
                default -> {}
            }
            if (noticed != null) {
                builder.miseEnDemeure(noticed.toString(), noticed.toString(), 8);
            }
            if (random.nextInt(6) == 0) {
                opened = day();
                builder.event(EventKind.INSOLVENCY_OPENED, opened.toString());
            }
            if (random.nextInt(5) == 0) {
                String served = day().toString();
                builder.event(EventKind.ORDER_SERVED, served).event(EventKind.TITLE_ENFORCEABLE, served);
                this.served = LocalDate.parse(served);
            }
        }

        /** The days that bear interest, told again without the ledger: from due date or notice, until an insolvency. */
        List<LocalDate> daysOfInterest(CaseFile file, Invoice invoice) {
            LocalDate from = invoice.due().plusDays(1);
            if (file.debtor().kind() == PartyKind.CONSUMER) {
                from = Stream.of(noticed, served)
                        .filter(day -> day != null && day.isAfter(invoice.due()))
                        .min(LocalDate::compareTo)
                        .map(day -> day.plusDays(1))
                        .orElse(LocalDate.MAX);
            }
            LocalDate until = opened != null && !opened.isAfter(AS_OF) ? opened.minusDays(1) : AS_OF;
            return from.isAfter(until)
                    ? List.of()
                    : from.datesUntil(until.plusDays(1)).toList();
        }

        Drawn withMovements() {
            int payments = random.nextInt(5);
            for (int i = 0; i < payments; i++) {
                String invoice = random.nextBoolean() ? null : anInvoice();
                builder.payment(day().toString(), amount(200_000).plain(), invoice);
            }
            if (random.nextInt(3) == 0) {
                builder.creditNote(
                        "A-1", day().toString(), amount(50_000).plain(), random.nextBoolean() ? null : anInvoice());
            }
            return this;
        }

        CaseFile with(DayCount dayCount) {
            builder.dayCount(dayCount);
            return build();
        }

        CaseFile build() {
            return builder.invoices(invoices).build();
        }

        private String anInvoice() {
            return invoices.get(random.nextInt(invoices.size())).number();
        }

        private LocalDate day() {
            return LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1400));
        }

        private Money amount(int maximumEuros) {
            return new Money(BigDecimal.valueOf(1 + random.nextInt(maximumEuros * 100), 2));
        }
    }

    @ParameterizedTest
    @MethodSource("fr.opposable.claim.StatementPropertiesTest#seeds")
    void the_lines_of_an_invoice_cover_every_day_of_delay_once(int seed) {
        Drawn drawn = new Drawn(seed);
        CaseFile file = drawn.build();

        ClaimStatement statement = statement(file, AS_OF.toString());

        for (Invoice invoice : file.invoices()) {
            List<LocalDate> covered = statement.segments().stream()
                    .filter(line -> invoice.number().equals(line.invoice()))
                    .flatMap(line ->
                            line.period().from().datesUntil(line.period().to().plusDays(1)))
                    .toList();
            assertThat(covered).isEqualTo(drawn.daysOfInterest(file, invoice));
        }
    }

    @ParameterizedTest
    @MethodSource("fr.opposable.claim.StatementPropertiesTest#seeds")
    void no_day_of_an_invoice_bears_two_rates_whatever_was_paid(int seed) {
        ClaimStatement statement = statement(new Drawn(seed).withMovements().build(), AS_OF.toString());

        Set<String> seen = new HashSet<>();
        for (ClaimStatement.Segment line : statement.segments()) {
            assertThat(line.base().isPositive()).isTrue();
            line.period().from().datesUntil(line.period().to().plusDays(1)).forEach(day -> assertThat(
                            seen.add(line.invoice() + " " + day))
                    .as("%s of %s is counted once", day, line.invoice())
                    .isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("fr.opposable.claim.StatementPropertiesTest#seeds")
    void the_totals_are_the_sums_of_the_lines(int seed) {
        CaseFile file = new Drawn(seed).withMovements().build();

        ClaimStatement statement = statement(file, AS_OF.toString());

        Money toInterest = sum(statement.imputations().stream().map(ClaimStatement.ImputationLine::toInterest));
        Money toCapitalised = sum(statement.imputations().stream().map(ClaimStatement.ImputationLine::toCapitalised));
        Money capitalised = sum(statement.capitalisations().stream().map(ClaimStatement.Capitalisation::amount));
        Money toPrincipal = sum(statement.imputations().stream().map(ClaimStatement.ImputationLine::toPrincipal));
        Money gross = sum(file.invoices().stream().map(Invoice::gross));
        Money credited = sum(statement.invoices().stream().map(ClaimStatement.InvoiceBalance::credited));
        var totals = statement.totals();
        assertThat(totals.interest())
                .isEqualTo(segmentSum(statement).minus(toInterest).minus(toCapitalised));
        assertThat(totals.capitalised()).isEqualTo(capitalised.minus(toCapitalised));
        assertThat(totals.principal()).isEqualTo(gross.minus(credited).minus(toPrincipal));
        assertThat(totals.principal())
                .isEqualTo(sum(statement.invoices().stream().map(ClaimStatement.InvoiceBalance::principalDue)));
        assertThat(totals.interest())
                .isEqualTo(sum(statement.invoices().stream().map(ClaimStatement.InvoiceBalance::interestDue)));
        assertThat(totals.indemnities())
                .isEqualTo(sum(statement.invoices().stream().map(ClaimStatement.InvoiceBalance::indemnity)));
        assertThat(totals.total())
                .isEqualTo(totals.principal()
                        .plus(totals.interest())
                        .plus(totals.indemnities())
                        .plus(totals.penaltyClause())
                        .plus(totals.costs()));
    }

    @ParameterizedTest
    @MethodSource("fr.opposable.claim.StatementPropertiesTest#seeds")
    void every_euro_received_is_imputed_or_told_to_be_in_excess(int seed) {
        CaseFile file = new Drawn(seed).withMovements().build();

        ClaimStatement statement = statement(file, AS_OF.toString());

        Money received = sum(file.payments().stream()
                .filter(payment -> !payment.date().isAfter(AS_OF))
                .map(Payment::amount));
        Money imputed = sum(statement.imputations().stream().map(ClaimStatement.ImputationLine::amount));
        boolean excess = Reckoning.findings(statement).contains("CLM-PAY-1 warning");
        assertThat(imputed).isLessThanOrEqualTo(received);
        assertThat(imputed.equals(received)).isEqualTo(!excess);
        assertThat(sum(statement.invoices().stream().map(ClaimStatement.InvoiceBalance::paid)))
                .isEqualTo(imputed);
        assertThat(statement.imputations()).allSatisfy(line -> assertThat(line.amount())
                .isEqualTo(Money.sum(
                        List.of(line.toCosts(), line.toInterest(), line.toCapitalised(), line.toPrincipal()))));
    }

    @ParameterizedTest
    @MethodSource("fr.opposable.claim.StatementPropertiesTest#seeds")
    void nothing_is_ever_negative(int seed) {
        ClaimStatement statement = statement(new Drawn(seed).withMovements().build(), AS_OF.toString());

        assertThat(statement.segments()).noneMatch(line -> line.amount().isNegative());
        assertThat(statement.invoices())
                .noneMatch(balance -> balance.principalDue().isNegative()
                        || balance.interestDue().isNegative()
                        || balance.indemnity().isNegative());
        assertThat(statement.perDay().isNegative()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("fr.opposable.claim.StatementPropertiesTest#seeds")
    void the_order_of_the_invoices_does_not_matter(int seed) {
        Drawn one = new Drawn(seed).withMovements();
        Drawn other = new Drawn(seed).withMovements();
        Collections.reverse(other.invoices);

        ClaimStatement first = statement(one.build(), AS_OF.toString());
        ClaimStatement second = statement(other.build(), AS_OF.toString());

        assertThat(second.totals()).isEqualTo(first.totals());
        assertThat(second.imputations()).isEqualTo(first.imputations());
        assertThat(second.perDay()).isEqualTo(first.perDay());
        assertThat(second.segments()).containsExactlyInAnyOrderElementsOf(first.segments());
        assertThat(second.invoices()).containsExactlyInAnyOrderElementsOf(first.invoices());
    }

    @ParameterizedTest
    @MethodSource("fr.opposable.claim.StatementPropertiesTest#seeds")
    void a_payment_split_in_two_on_one_day_changes_nothing(int seed) {
        CaseFile whole = new Drawn(seed).withMovements().build();
        Random random = new Random(seed);
        List<Payment> parts = new ArrayList<>();
        for (Payment payment : whole.payments()) {
            Money first = new Money(BigDecimal.valueOf(
                    random.nextLong(payment.amount().amount().unscaledValue().longValueExact()), 2));
            if (first.isPositive()) {
                parts.add(part(payment, first));
            }
            parts.add(part(payment, payment.amount().minus(first)));
        }
        Collections.shuffle(parts, random);
        CaseFile split = new CaseFile(
                whole.reference(),
                whole.creditor(),
                whole.sender(),
                whole.debtor(),
                whole.terms(),
                whole.invoices(),
                whole.creditNotes(),
                parts,
                whole.events(),
                whole.exhibits(),
                whole.interest());

        ClaimStatement expected = statement(whole, AS_OF.toString());

        assertThat(statement(split, AS_OF.toString())).isEqualTo(expected);
    }

    private static Payment part(Payment payment, Money amount) {
        return new Payment(payment.date(), amount, payment.invoice(), payment.method(), payment.file());
    }

    /** The price of another reading is the difference of two statements: here made again by a case that agrees on the other divisor. */
    @ParameterizedTest
    @MethodSource("fr.opposable.claim.StatementPropertiesTest#seeds")
    void the_price_of_another_divisor_is_the_difference_of_two_statements(int seed) {
        Drawn one = new Drawn(seed).withMovements();
        Drawn other = new Drawn(seed).withMovements();
        ClaimStatement over365 = statement(one.with(DayCount.ACT_365F), AS_OF.toString());
        ClaimStatement overCalendar = statement(other.with(DayCount.ACT_ACT), AS_OF.toString());

        Money difference = overCalendar.totals().total().minus(over365.totals().total());

        over365.conventions().choices().stream()
                .filter(choice -> choice.topic() == Convention.Topic.DAY_COUNT)
                .forEach(choice -> assertThat(choice.alternatives().getFirst().difference())
                        .isEqualTo(difference));
        assertThat(over365.conventions().choices().isEmpty()
                        && !over365.segments().isEmpty())
                .isFalse();
    }

    @Nested
    class Interest_grows {

        @ParameterizedTest
        @MethodSource("fr.opposable.claim.StatementPropertiesTest#seeds")
        void with_time(int seed) {
            Drawn drawn = new Drawn(seed).withMovements();
            CaseFile file = drawn.build();
            LocalDate early = LocalDate.of(2023, 1, 1).plusDays(drawn.random.nextInt(1380));
            LocalDate late = early.plusDays(1 + drawn.random.nextInt(30));

            Money before = segmentSum(statement(file, early.toString()));
            Money after = segmentSum(statement(file, late.toString()));

            assertThat(after).isGreaterThanOrEqualTo(before);
        }

        @ParameterizedTest
        @MethodSource("fr.opposable.claim.StatementPropertiesTest#seeds")
        void with_the_principal(int seed) {
            Drawn small = new Drawn(seed);
            Drawn large = new Drawn(seed);
            Invoice first = large.invoices.getFirst();
            large.invoices.set(
                    0,
                    new Invoice(
                            first.number(),
                            first.issued(),
                            first.due(),
                            first.gross().plus(Money.of("1000.00")),
                            null,
                            null,
                            null,
                            null,
                            null,
                            false,
                            false));

            ClaimStatement less = statement(small.build(), AS_OF.toString());
            ClaimStatement more = statement(large.build(), AS_OF.toString());

            assertThat(more.totals().interest())
                    .isGreaterThanOrEqualTo(less.totals().interest());
            assertThat(more.perDay()).isGreaterThanOrEqualTo(less.perDay());
        }
    }

    private static Money sum(Stream<Money> amounts) {
        return Money.sum(amounts.toList());
    }
}
