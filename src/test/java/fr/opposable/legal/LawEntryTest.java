package fr.opposable.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An entry of the law is in force on its first day, on its last, and on those between. */
class LawEntryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            from       | to         | day        | in force
            2026-01-01 | 2026-06-30 | 2025-12-31 | false
            2026-01-01 | 2026-06-30 | 2026-01-01 | true
            2026-01-01 | 2026-06-30 | 2026-06-30 | true
            2026-01-01 | 2026-06-30 | 2026-07-01 | false
            2026-01-01 |            | 2025-12-31 | false
            2026-01-01 |            | 2099-01-01 | true
            """)
    void is_in_force_from_its_first_day_to_its_last(LocalDate from, LocalDate to, LocalDate day, boolean inForce) {
        LawEntry entry = new LawEntry(
                LawEntry.Kind.RATE,
                "other",
                "Taux de l’intérêt légal",
                from,
                to,
                true,
                "Journal officiel",
                null,
                "rates/legal-interest.yaml",
                new Verification(Verification.Status.VERIFIED, LocalDate.of(2026, 11, 21), null));

        assertThat(entry.inForceOn(day)).isEqualTo(inForce);
    }

    @Test
    void every_kind_has_its_name_in_French() {
        assertThat(Arrays.stream(LawEntry.Kind.values()).map(LawEntry.Kind::french))
                .containsExactly(
                        "taux",
                        "points et multiples",
                        "montants",
                        "frais",
                        "délais",
                        "textes",
                        "décisions",
                        "jours fériés",
                        "expressions interdites");
    }
}
