package fr.opposable.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.CaseReference;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Sender;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Parties;
import fr.opposable.kernel.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two cases of one debtor: A, one invoice of 1 200 € due on 3 March 2026, and B, one of 500 € due on 3 April 2026. Which facts of B keep them
 * apart. To be read by a jurist, line by line.
 */
class GroupingTest {

    private static final String DAY = "2026-06-15";

    @ParameterizedTest(name = "B has {0}: {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            FACT OF B                        | KEPT APART BECAUSE
            nothing more                     | -
            a call                           | -
            a payment for its invoice        | -
            a credit note for its invoice    | -
            a payment for no invoice         | ne nomme pas sa facture
            a disputed invoice               | est contestée
            a dispute                        | la contestation du
            a mise en demeure                | la mise en demeure du
            a promise                        | la promesse de paiement du
            an acknowledgement               | la reconnaissance de dette du
            a plan                           | l’échéancier du
            an insolvency                    | la procédure collective du
            a first reminder                 | ne sont pas au même point
            another address                  | l’adresse du débiteur n’est pas celle de A
            another mandate                  | l’expéditeur, ou son mandat, n’est pas celui de A
            another penalty clause           | les conditions du contrat ne sont pas celles de A
            the invoice of A                 | est demandée dans deux affaires
            a letter in the store            | est au coffre
            """)
    void what_is_true_of_one_case_and_would_be_told_of_both_keeps_them_apart(String fact, String reason) {
        GroupMember first = member(1, "A", Cases.oneInvoice().build());
        GroupMember second = member(2, "B", other(fact));

        Grouping.Outcome outcome = grouping(fact).of(List.of(first, second));

        if (reason == null) {
            assertThat(outcome.apart()).isEmpty();
            assertThat(outcome.merged()).singleElement().satisfies(merged -> {
                assertThat(merged.file().reference().value()).isEqualTo("A");
                assertThat(merged.file().invoices()).hasSize(2);
                assertThat(total(merged.file())).isEqualTo(total(first.file()).plus(total(second.file())));
            });
        } else {
            assertThat(outcome.merged()).isEmpty();
            assertThat(outcome.apart()).hasSize(2).anySatisfy(apart -> assertThat(apart.reason())
                    .contains(reason));
        }
    }

    @Test
    void those_that_can_be_one_are_though_a_third_cannot() {
        Grouping.Outcome outcome = grouping("")
                .of(List.of(
                        member(1, "A", Cases.oneInvoice().build()),
                        member(2, "B", other("a dispute")),
                        member(3, "C", other("nothing more"))));

        assertThat(outcome.merged()).singleElement().satisfies(merged -> assertThat(merged.members())
                .extracting(GroupMember::reference)
                .containsExactly("A", "C"));
        assertThat(outcome.apart())
                .singleElement()
                .satisfies(apart -> assertThat(apart.member().reference()).isEqualTo("B"));
    }

    @Test
    void reminders_of_the_same_rank_are_kept_with_their_days() {
        Grouping.Outcome outcome = grouping("")
                .of(List.of(
                        member(
                                1,
                                "A",
                                Cases.oneInvoice()
                                        .reminder(1, "2026-03-10", Event.Channel.POST)
                                        .build()),
                        member(
                                2,
                                "B",
                                Cases.aCase()
                                        .invoice("F-2026-002", "2026-03-01", "2026-04-03", "500.00")
                                        .reminder(1, "2026-04-10", Event.Channel.POST)
                                        .build())));

        assertThat(outcome.merged())
                .singleElement()
                .satisfies(merged -> assertThat(merged.file().events()).hasSize(2));
    }

    @Test
    void files_lie_below_the_reference_they_come_from() {
        Grouping.Merged merged = grouping("")
                .of(List.of(
                        member(1, "A", Cases.oneInvoice().exhibit("devis.pdf").build()),
                        member(2, "B", other("nothing more"))))
                .merged()
                .getFirst();

        assertThat(Grouping.files(merged.file()))
                .containsExactlyInAnyOrder("A/pieces/F-2026-001.pdf", "A/devis.pdf", "B/pieces/F-2026-002.pdf");
    }

    private static Grouping grouping(String fact) {
        return new Grouping(
                file -> Cases.statement(file, DAY),
                file -> fact.equals("a letter in the store")
                                && file.reference().value().equals("B")
                        ? Optional.of("relance-1 version 1 est au coffre")
                        : Optional.empty(),
                _ -> List.of(),
                first -> first);
    }

    private static CaseFile other(String fact) {
        Cases file = fact.equals("the invoice of A")
                ? Cases.oneInvoice()
                : Cases.aCase().invoice("F-2026-002", "2026-03-01", "2026-04-03", "500.00");
        String day = "2026-05-04";
        switch (fact) {
            case "a call" -> file.call(day, Event.Channel.PHONE);
            case "a payment for its invoice" -> file.payment(day, "120.00", "F-2026-002");
            case "a credit note for its invoice" -> file.creditNote("AV-1", day, "50.00", "F-2026-002");
            case "a payment for no invoice" -> file.payment(day, "120.00", null);
            case "a disputed invoice" -> file.disputed();
            case "a dispute" -> file.event(EventKind.DISPUTE, day);
            case "a mise en demeure" -> file.notice(day, day, Event.Outcome.DELIVERED, 8);
            case "a promise" -> file.event(EventKind.PROMISE, day);
            case "an acknowledgement" -> file.event(EventKind.ACKNOWLEDGEMENT, day);
            case "a plan" -> file.event(EventKind.INSTALMENT_PLAN, day);
            case "an insolvency" -> file.event(EventKind.INSOLVENCY_OPENED, day);
            case "a first reminder" -> file.reminder(1, day, Event.Channel.POST);
            case "another address" -> file.debtorAt(Parties.joinery().address());
            case "another mandate" -> file.sentBy(Sender.Role.LAWYER, day);
            case "another penalty clause" -> file.penaltyClause("15", "12");
            default -> assertThat(fact).isIn("nothing more", "the invoice of A", "a letter in the store");
        }
        return file.build();
    }

    private static GroupMember member(long rank, String reference, CaseFile file) {
        CaseFile named = new CaseFile(
                new CaseReference(reference),
                file.creditor(),
                file.sender(),
                file.debtor(),
                file.terms(),
                file.invoices(),
                file.creditNotes(),
                file.payments(),
                file.events(),
                file.exhibits(),
                file.interest());
        return new GroupMember(rank, named, named);
    }

    private static Money total(CaseFile file) {
        return Cases.statement(file, DAY).totals().total();
    }
}
