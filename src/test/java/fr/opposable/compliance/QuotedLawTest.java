package fr.opposable.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.legal.LegalLibrary;
import fr.opposable.legal.Quotation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedLawTest {

    private static final LegalLibrary LAW = LegalLibrary.fromClassPath();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void a_verified_text_may_be_quoted_in_silence() {
        assertThat(QuotedLaw.findings(List.of(
                        LAW.wording("cpce-l111-8", 2, DAY),
                        LAW.wording("cpce-l111-8", 3, DAY),
                        LAW.wording("cciv-1344", DAY).whole())))
                .isEmpty();
    }

    @Test
    void a_text_that_is_not_verified_is_quoted_with_a_warning() {
        Quotation unverified = LAW.wording("cciv-1324", 1, DAY);
        Quotation secondHand = LAW.wording("ccom-l441-10-ii", DAY).whole();

        List<Finding> findings = QuotedLaw.findings(List.of(unverified, secondHand, unverified));

        assertThat(findings).hasSize(2).allMatch(finding -> finding.severity() == Severity.WARNING);
        assertThat(findings.getFirst().rule()).isEqualTo("LAW-QUOTE-1");
        assertThat(findings.getFirst().message())
                .contains("C. civ., art. 1324, al. 1")
                .contains("non vérifié");
        assertThat(findings.getLast().message())
                .contains("C. com., art. L. 441-10, II")
                .contains("de seconde main");
        assertThat(findings.getLast().remedy()).contains("fiche ccom-l441-10-ii");
    }
}
