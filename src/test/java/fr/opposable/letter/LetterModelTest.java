package fr.opposable.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Parties;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterModelTest {

    private static final String TODAY = "2026-06-15";

    /** {@code _} is U+00A0 and {@code ~} U+202F. Interest on 1 200 €: 104 days at 12,15 %, 41,54 €. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            KIND            | ASKED       | BEFORE
            RELANCE_1       | 1~200,00_€  | le 23_juin 2026 au plus tard
            RELANCE_2       | 1~281,54_€  | le 23_juin 2026 au plus tard
            MISE_EN_DEMEURE | 1~281,54_€  | dans les 8_jours de la première présentation de cette lettre
            """)
    void a_first_reminder_asks_for_the_principal_and_the_next_letters_for_the_whole(
            LetterKind kind, String asked, String before) {
        Map<?, ?> box = part(kind, Cases.oneInvoice().build(), "payBox");

        assertThat(box.get("amount")).isEqualTo(set(asked));
        assertThat(box.get("before")).isEqualTo(set(before));
        assertThat(box.get("iban")).isEqualTo("FR76 3000 6000 0112 3456 7890 189".replace(' ', '\u00a0'));
    }

    @Test
    void the_amounts_of_the_statement_add_up_to_the_sum_claimed() {
        CaseFile file = Cases.severalInvoices().build();
        Letter letter = LettersOnPaper.compose(LetterKind.MISE_EN_DEMEURE, file, TODAY);

        List<Money> amounts = StatementRows.groups(letter.content()).stream()
                .flatMap(group -> ((List<?>) group.get("rows")).stream())
                .filter(row -> Boolean.FALSE.equals(((Map<?, ?>) row).get("subtotal")))
                .map(row -> money(String.valueOf(((Map<?, ?>) row).get("amount"))))
                .toList();

        assertThat(Money.sum(amounts)).isEqualTo(letter.content().demand().asked());
        assertThat(letter.content().demand().asked())
                .isEqualTo(letter.content().statement().totals().total());
    }

    @Test
    void the_rows_of_an_invoice_stand_in_date_order_and_end_with_what_remains() {
        CaseFile file = Cases.oneInvoice().payment("2026-04-15", "300.00", null).build();

        List<Map<String, Object>> groups = StatementRows.groups(
                LettersOnPaper.compose(LetterKind.RELANCE_2, file, TODAY).content());

        assertThat(((List<?>) groups.getFirst().get("rows"))
                        .stream().map(row -> ((Map<?, ?>) row).get("date") + " " + ((Map<?, ?>) row).get("event")))
                .containsExactly(
                        "03/03/2026 Montant échu, TTC",
                        "04/03/2026 Indemnité forfaitaire",
                        "15/04/2026 Pénalités du 04/03/2026 au 15/04/2026",
                        "15/04/2026 Règlement",
                        "15/06/2026 Pénalités du 16/04/2026 au 15/06/2026");
        Money due = LettersOnPaper.compose(LetterKind.RELANCE_2, file, TODAY)
                .content()
                .demand()
                .asked();
        assertThat(((List<?>) groups.getFirst().get("rows")).getLast())
                .isInstanceOfSatisfying(
                        Map.class, row -> assertThat(row.get("balance")).isEqualTo(French.amount(due)));
    }

    @Test
    void the_statement_of_several_invoices_has_a_subtotal_for_each() {
        var letter = LettersOnPaper.compose(
                LetterKind.MISE_EN_DEMEURE, Cases.severalInvoices().build(), TODAY);

        List<Money> subtotals = StatementRows.groups(letter.content()).stream()
                .flatMap(group -> ((List<?>) group.get("rows")).stream())
                .filter(row -> Boolean.TRUE.equals(((Map<?, ?>) row).get("subtotal")))
                .map(row -> money(String.valueOf(((Map<?, ?>) row).get("amount"))))
                .toList();

        assertThat(subtotals).hasSize(letter.content().demand().lines().size());
        assertThat(Money.sum(subtotals)).isEqualTo(letter.content().demand().asked());
    }

    @Test
    void a_part_payment_is_explained() {
        CaseFile file = Cases.oneInvoice().payment("2026-04-15", "300.00", null).build();

        Map<?, ?> claim = part(LetterKind.RELANCE_1, file, "claim");

        assertThat(claim.get("invoices")).asString().endsWith("n’est réglée qu’en partie");
        assertThat(claim.get("imputation"))
                .isEqualTo(set("Vos règlements s’imputent d’abord sur les pénalités échues, pour 17,18_€, puis sur le"
                        + " principal, pour 282,82_€ (article_1343-1 du code civil)."));
    }

    @Test
    void the_steps_taken_are_named_with_date_and_channel() {
        CaseFile file = Cases.oneInvoice()
                .reminder(2, "2026-03-20", Event.Channel.POST)
                .reminder(1, "2026-03-10", Event.Channel.EMAIL)
                .build();

        assertThat(model(LetterKind.MISE_EN_DEMEURE, file).get("history"))
                .isEqualTo(set(
                        "première relance du 10_mars 2026, par courriel~; deuxième relance du 20_mars 2026, par lettre"
                                + " simple"));
    }

    @Test
    void a_penalty_clause_is_announced_once_and_not_counted() {
        CaseFile file = Cases.oneInvoice().penaltyClause("10", "12").build();

        assertThat(model(LetterKind.MISE_EN_DEMEURE, file).get("penaltyClause"))
                .asString()
                .startsWith(set("L’article_12 de notre contrat stipule une clause pénale de 10,00_% du principal."));
        assertThat(model(LetterKind.RELANCE_2, file).get("penaltyClause")).isEqualTo("");
        assertThat(part(LetterKind.MISE_EN_DEMEURE, file, "payBox").get("amount"))
                .isEqualTo(set("1~281,54_€"));
    }

    @Test
    void a_penalty_clause_already_counted_says_why_it_is_due() {
        CaseFile file = Cases.oneInvoice().penaltyClause("10", "12").build();
        Letter first = LettersOnPaper.compose(LetterKind.MISE_EN_DEMEURE, file, TODAY);
        Demand demand = first.content().demand();
        Demand counted = new Demand(
                demand.lines(),
                demand.principal(),
                demand.interest(),
                demand.indemnities(),
                Money.of("120.00"),
                demand.costs(),
                demand.asked(),
                demand.iban(),
                demand.bic(),
                demand.holder(),
                demand.paymentReference());
        LetterContent content = first.content();

        assertThat(PenaltyWords.clauseDue(content)).isEmpty();
        assertThat(PenaltyWords.clauseDue(new LetterContent(
                        content.file(),
                        content.statement(),
                        content.head(),
                        counted,
                        content.history(),
                        content.signatory(),
                        content.enclosures(),
                        content.cell(),
                        content.quotes())))
                .isEqualTo(set("La clause pénale stipulée par l’article_12 de notre contrat est exigible, le délai"
                        + " précédemment laissé étant expiré (article_1231-5 du code civil)."));
    }

    @Test
    void a_copy_is_announced_only_when_the_case_holds_it() {
        assertThat(model(LetterKind.RELANCE_1, Cases.oneInvoice().build()).get("enclosures"))
                .isEqualTo(List.of(set("Copie de la facture n°_F-2026-001")));
        assertThat(model(LetterKind.RELANCE_1, Cases.oneInvoice().withoutFiles().build())
                        .get("enclosures"))
                .isEqualTo(List.of());
    }

    @Test
    void the_sender_says_who_he_is() {
        assertThat(LegalMentions.mentions(Parties.joinery()))
                .containsExactly(set("SARL au capital de 10~000_€"), set("RCS_Quimper_732~829~320"));
        assertThat(LegalMentions.name(Parties.soleTrader("Martin", "Jeanne"))).isEqualTo(set("Jeanne Martin_EI"));
        assertThat(LegalMentions.mentions(Parties.soleTrader("Martin", "Jeanne")))
                .containsExactly(set("SIREN_999~999~998"));
        assertThat(LegalMentions.name(Parties.soleTrader("Martin, entrepreneur individuel", "Jeanne")))
                .isEqualTo("Jeanne Martin, entrepreneur individuel");
    }

    @Test
    void a_kind_is_known_by_its_name_on_the_command_line() {
        assertThat(LetterKind.of("mise-en-demeure")).contains(LetterKind.MISE_EN_DEMEURE);
        assertThat(LetterKind.of("requete-injonction")).isEmpty();
    }

    private static Map<?, ?> model(LetterKind kind, CaseFile file) {
        return (Map<?, ?>)
                LetterModel.of(LettersOnPaper.compose(kind, file, TODAY)).get("letter");
    }

    private static Map<?, ?> part(LetterKind kind, CaseFile file, String key) {
        return (Map<?, ?>) model(kind, file).get(key);
    }

    private static String set(String text) {
        return text.replace('_', '\u00a0').replace('~', '\u202f');
    }

    private static Money money(String printed) {
        return Money.of(printed.replace("\u202f", "").replace(',', '.').replace('\u2212', '-'));
    }
}
