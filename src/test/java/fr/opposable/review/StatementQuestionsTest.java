package fr.opposable.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.claim.ClaimStatement.Totals;
import fr.opposable.claim.PartyKind;
import fr.opposable.compliance.Finding;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Parties;
import fr.opposable.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements that the reckoner never makes: the questions must see them all the same. */
class StatementQuestionsTest {

    private static final CaseFile FILE = Cases.oneInvoice().build();
    private static final ClaimStatement SOUND = Cases.statement(FILE, "2026-06-15");

    @Test
    void a_sound_statement_says_nothing() {
        assertThat(rules(SOUND)).isEmpty();
    }

    @Test
    void a_total_that_is_not_the_sum_of_its_lines_is_seen() {
        Totals totals = SOUND.totals();

        assertThat(rules(with(
                        SOUND.invoices(),
                        SOUND.segments(),
                        Totals.of(
                                Money.of("1200.01"),
                                totals.interest(),
                                totals.capitalised(),
                                totals.indemnities(),
                                Money.ZERO,
                                Money.ZERO))))
                .containsExactly("R-AMT-01");
    }

    @Test
    void costs_without_a_title_are_seen() {
        Totals totals = SOUND.totals();

        assertThat(rules(with(
                        SOUND.invoices(),
                        SOUND.segments(),
                        Totals.of(
                                totals.principal(),
                                totals.interest(),
                                totals.capitalised(),
                                totals.indemnities(),
                                Money.ZERO,
                                Money.of("15.00")))))
                .containsExactly("R-AMT-08");
    }

    @Test
    void an_indemnity_for_an_invoice_that_is_not_late_is_seen() {
        InvoiceBalance line = SOUND.invoices().getFirst();
        InvoiceBalance early = new InvoiceBalance(
                line.number(),
                line.issued(),
                line.due(),
                line.gross(),
                line.credited(),
                line.paid(),
                line.principalDue(),
                line.interestDue(),
                line.capitalised(),
                line.indemnity(),
                false);

        assertThat(rules(with(List.of(early), SOUND.segments(), SOUND.totals())))
                .containsExactly("R-AMT-07");
    }

    @Test
    void two_interests_on_one_day_are_seen() {
        Segment segment = SOUND.segments().getFirst();
        List<Segment> twice = new ArrayList<>(SOUND.segments());
        twice.add(new Segment(
                segment.invoice(),
                segment.base(),
                segment.period(),
                segment.days(),
                segment.fraction(),
                segment.ratePercent(),
                segment.kind(),
                "fixed",
                segment.rateSource(),
                segment.article(),
                segment.formula(),
                segment.amount()));

        assertThat(rules(with(SOUND.invoices(), twice, SOUND.totals()))).containsExactly("R-AMT-09");
    }

    @Test
    void the_indemnity_of_a_public_body_is_lawful() {
        CaseFile file = Cases.oneInvoice()
                .debtor(debtor -> Parties.ofKind(debtor, PartyKind.PUBLIC_BODY))
                .build();
        CaseInHand hand = new CaseInHand(file, Cases.statement(file, "2026-11-21"), List.of());

        assertThat(hand.statement().totals().indemnities().isPositive()).isTrue();
        assertThat(rules(hand)).doesNotContain("R-AMT-07");
    }

    private static ClaimStatement with(List<InvoiceBalance> invoices, List<Segment> segments, Totals totals) {
        return new ClaimStatement(
                SOUND.reference(),
                SOUND.asOf(),
                SOUND.lawVersion(),
                SOUND.conventions(),
                invoices,
                segments,
                SOUND.imputations(),
                SOUND.capitalisations(),
                totals,
                SOUND.perDay(),
                List.of());
    }

    private static List<String> rules(ClaimStatement statement) {
        return rules(new CaseInHand(FILE, statement, List.of()));
    }

    private static List<String> rules(CaseInHand hand) {
        return FilingAmountQuestions.all().stream()
                .map(question -> question.of(TypedFiling.INDEX))
                .flatMap(question -> question.answer().apply(hand).stream())
                .map(Finding::rule)
                .toList();
    }
}
