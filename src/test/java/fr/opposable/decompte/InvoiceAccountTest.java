package fr.opposable.decompte;

import static fr.opposable.claim.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseBuilder;
import fr.opposable.claim.DayCount;
import fr.opposable.claim.Imputation;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InvoiceAccountTest {

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    /** An account that does not end where the statement does is refused when it is made. */
    @ParameterizedTest
    @MethodSource("seeds")
    void every_line_of_any_case_finds_its_place_and_the_sums_agree(int seed) {
        DecompteCases.Dated dated = DecompteCases.Dated.of(drawn(new Random(seed)), "2026-11-21");

        List<InvoiceAccount> accounts = InvoiceAccount.all(dated.statement(), dated.file());
        Recapitulation sums = Recapitulation.of(dated.statement(), dated.file(), accounts);

        assertThat(sums.total().due()).isEqualTo(dated.statement().totals().total());
        assertThat(Money.sum(accounts.stream().map(InvoiceAccount::due).toList())
                        .plus(dated.statement().totals().penaltyClause()))
                .isEqualTo(dated.statement().totals().total());
    }

    @Test
    void a_credit_note_that_names_no_invoice_stands_where_the_base_goes_down() {
        DecompteCases.Dated dated = DecompteCases.Dated.of(
                aCase().invoice("F-1", "1000.00", "2026-01-31").creditNote("A-7", "2026-04-10", "400.00", null),
                "2026-11-21");

        assertThat(InvoiceAccount.all(dated.statement(), dated.file())
                        .getFirst()
                        .movements())
                .extracting(Movement::change)
                .contains(new Movement.Credited(LocalDate.of(2026, 4, 10), Money.of("400.00"), "A-7"));
    }

    @Test
    void a_credit_note_takes_no_more_than_the_principal() {
        DecompteCases.Dated dated = DecompteCases.Dated.of(
                aCase().invoice("F-1", "1000.00", "2026-01-31").creditNote("A-7", "2026-04-10", "1400.00", "F-1"),
                "2026-11-21");

        assertThat(InvoiceAccount.all(dated.statement(), dated.file())
                        .getFirst()
                        .movements())
                .extracting(Movement::change)
                .contains(new Movement.Credited(LocalDate.of(2026, 4, 10), Money.of("1000.00"), "A-7"));
    }

    private static CaseBuilder drawn(Random random) {
        CaseBuilder file = aCase();
        int invoices = 1 + random.nextInt(4);
        for (int i = 1; i <= invoices; i++) {
            file.invoice("F-" + i, amount(random, 500_000), day(random));
        }
        switch (random.nextInt(4)) {
            case 0 -> file.fixed("12.5");
            case 1 -> file.legalMultiple("3");
            default -> {}
        }
        switch (random.nextInt(4)) {
            case 0 -> file.imputation(Imputation.PRINCIPAL_FIRST);
            case 1 ->
                file.imputation(new Imputation(
                        List.of(Imputation.Part.COSTS, Imputation.Part.INTEREST, Imputation.Part.PRINCIPAL)));
            default -> {}
        }
        if (random.nextInt(3) == 0) {
            file.capitalised();
        }
        if (random.nextInt(4) == 0) {
            file.penaltyClausePercent("10").miseEnDemeure("2026-05-04", "2026-05-06", 8);
        }
        file.dayCount(DayCount.values()[random.nextInt(3)]);
        for (int i = random.nextInt(5); i > 0; i--) {
            file.payment(day(random), amount(random, 300_000), random.nextBoolean() ? null : "F-1");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            file.creditNote("A-" + i, day(random), amount(random, 100_000), random.nextBoolean() ? null : "F-1");
        }
        return file;
    }

    private static String day(Random random) {
        return LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1400)).toString();
    }

    private static String amount(Random random, int mostCents) {
        return BigDecimal.valueOf(1 + random.nextInt(mostCents), 2).toPlainString();
    }
}
