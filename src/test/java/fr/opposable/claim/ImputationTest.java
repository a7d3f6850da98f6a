package fr.opposable.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImputationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ORDER                    | KEY
            INTEREST PRINCIPAL       | interest-first
            PRINCIPAL INTEREST       | principal-first
            COSTS INTEREST PRINCIPAL | costs, interest, principal
            PRINCIPAL INTEREST COSTS | principal, interest, costs
            """, useHeadersInDisplayName = true)
    void is_named_by_its_word_or_its_parts(String order, String key) {
        assertThat(new Imputation(parts(order)).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "INTEREST",
        "PRINCIPAL",
        "COSTS INTEREST",
        "COSTS PRINCIPAL",
        "INTEREST PRINCIPAL INTEREST",
        "COSTS COSTS INTEREST PRINCIPAL"
    })
    void names_interest_and_principal_each_once(String order) {
        assertThatThrownBy(() -> new Imputation(parts(order)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("each part once");
    }

    /** {@code ’} is the apostrophe of print. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ORDER                    | NOTE
            INTEREST PRINCIPAL       | Un paiement partiel s’impute d’abord sur les intérêts, puis sur le principal (C. civ., art. 1343-1).
            PRINCIPAL INTEREST       | Un paiement partiel s’impute sur le principal, puis sur les intérêts, comme les parties en sont convenues.
            COSTS INTEREST PRINCIPAL | Un paiement partiel s’impute sur les frais, puis sur les intérêts, puis sur le principal, comme les parties en sont convenues.
            """, useHeadersInDisplayName = true)
    void the_statement_says_in_which_order_a_payment_counts(String order, String note) {
        ClaimStatement statement = Reckoning.statement(
                CaseBuilder.aCase().invoice("F1", "1000.00", "2026-01-15").imputation(new Imputation(parts(order))),
                "2026-03-15");

        assertThat(statement.conventions().notes().stream().filter(text -> text.startsWith("Un paiement partiel")))
                .containsExactly(note);
        assertThat(statement.conventions().notes()).noneMatch(text -> text.startsWith("Un paiement sans indication"));
    }

    private static List<Imputation.Part> parts(String order) {
        return Stream.of(order.split(" ")).map(Imputation.Part::valueOf).toList();
    }
}
