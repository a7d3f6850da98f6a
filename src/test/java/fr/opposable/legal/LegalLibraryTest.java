package fr.opposable.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the library tells of itself, and what a copy of its files gives back. */
class LegalLibraryTest {

    private static final LegalLibrary LAW = LegalLibrary.fromClassPath();

    @Test
    void files_kept_earlier_make_the_same_law() {
        LegalLibrary again = LegalLibrary.of(LAW.files());

        assertThat(again.version()).isEqualTo(LAW.version());
        assertThat(again.entries()).isEqualTo(LAW.entries());
        assertThat(LegalLibrary.fromClassPath()).isSameAs(LAW);
    }

    @Test
    void a_file_not_kept_is_named() {
        Map<String, Bytes> files = new TreeMap<>(LAW.files());
        files.remove("sums/thresholds.yaml");

        assertThatThrownBy(() -> LegalLibrary.of(files))
                .isInstanceOf(LegalTextsFaultyException.class)
                .hasMessageContaining("sums/thresholds.yaml");
    }

    @Test
    void a_file_that_does_not_travel_with_the_program_is_named() {
        assertThat(new String(LegalLibrary.resource("index.yaml"), StandardCharsets.UTF_8))
                .contains("rates/legal-interest.yaml");
        assertThatThrownBy(() -> LegalLibrary.resource("sums/absent.yaml"))
                .isInstanceOf(LegalTextsFaultyException.class)
                .hasMessage("/legal-texts/sums/absent.yaml is not on the class path");
    }

    @Test
    void each_kind_names_its_entries() {
        assertThat(LAW.feeIds()).isNotEmpty().allSatisfy(id -> assertThat(id).isNotBlank());
        assertThat(LAW.fixedSumIds()).contains("recovery-indemnity", "public-recovery-indemnity");
        assertThat(LAW.proceduralDelayIds()).contains("prescription.commerciale", "injonction.signification");
        assertThat(LAW.decisionIds()).contains("prescription.requete", "injonction.caution");
        assertThat(LAW.forbiddenExpressions()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            taux de la BCE le | décidé, en vigueur depuis
            2025-06-10        | 2025-04-23
            2025-06-11        | 2025-06-11
            2026-01-01        | 2025-06-11
            """)
    void a_rate_of_the_bank_is_in_force_since_its_last_change(LocalDate day, LocalDate since) {
        assertThat(LAW.refinancingDecidedOn(day)).isEqualTo(since);
    }

    @Test
    void an_expression_is_forbidden_from_its_first_day() {
        for (ForbiddenExpression expression : LAW.forbiddenExpressions()) {
            assertThat(LAW.forbiddenExpressions(expression.from())).contains(expression);
            assertThat(LAW.forbiddenExpressions(expression.from().minusDays(1))).doesNotContain(expression);
        }
    }

    @Test
    void an_expression_is_forbidden_until_its_last_day() {
        LegalLibrary ended = withLexicon("to: open", "to: 2026-12-31");

        assertThat(ended.forbiddenExpressions(LocalDate.of(2026, 12, 31)))
                .hasSameSizeAs(LAW.forbiddenExpressions())
                .isNotEmpty();
        assertThat(ended.forbiddenExpressions(LocalDate.of(2027, 1, 1))).isEmpty();
    }

    private static LegalLibrary withLexicon(String words, String others) {
        Map<String, Bytes> files = new TreeMap<>(LAW.files());
        files.computeIfPresent("lexicon/forbidden.yaml", (file, bytes) -> {
            String text = new String(bytes.toArray(), StandardCharsets.UTF_8);
            return Bytes.owning(text.replace(words, others).getBytes(StandardCharsets.UTF_8));
        });
        return LegalLibrary.of(files);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            nombre         | jour       | connu
            default-margin | 2008-12-31 | false
            default-margin | 2009-01-01 | true
            public-margin  | 2013-03-15 | false
            public-margin  | 2013-03-16 | true
            inconnu        | 2020-01-01 | false
            """)
    void a_factor_is_known_from_its_first_day(String factor, LocalDate day, boolean known) {
        assertThat(LAW.isFactorKnown(factor, day)).isEqualTo(known);
    }
}
