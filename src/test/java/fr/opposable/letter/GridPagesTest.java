package fr.opposable.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.compliance.Checked;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Passed;
import fr.opposable.golden.ArchivalProof;
import fr.opposable.golden.GoldenPdf;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the grid: a document that reads and looks as it should and is fit for the archive, or a refusal with its reason. */
class GridPagesTest {

    static Stream<Cell> offered() {
        return Grid.standard().cells().stream().filter(Cell::isOffered).filter(cell -> LetterKind.of(cell.document())
                .isPresent());
    }

    static Stream<Cell> refused() {
        return Grid.standard().cells().stream()
                .filter(cell -> !cell.isOffered())
                .filter(cell -> LetterKind.of(cell.document()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("offered")
    void an_offered_cell_is_a_document(Cell cell) {
        LetterKind kind = LetterKind.of(cell.document()).orElseThrow();
        Letter letter = LettersOnPaper.compose(kind, GridCases.of(cell), GridCases.TODAY);
        Checked<Letter> checked = LettersOnPaper.checklist().ask(letter);

        assertThat(checked.findings().stream().filter(Finding::isBlocking))
                .as("what blocks")
                .isEmpty();
        assertThat(checked).isInstanceOf(Passed.class);
        assertThat(PrintedPage.forbidden(letter, LettersOnPaper.text(letter))).isEmpty();
        assertThat(PrintedPage.missingQuotes(letter, LettersOnPaper.text(letter)))
                .isEmpty();
        byte[] pdf = LettersOnPaper.print(letter).pdf().toArray();
        ArchivalProof.assertPdfA2b(pdf);
        GoldenPdf.assertMatches(
                "grid/" + cell.document() + "/" + cell.sender().key() + "-"
                        + cell.debtor().key(),
                pdf);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_refused_cell_says_its_rule_and_its_reason(Cell cell) {
        LetterKind kind = LetterKind.of(cell.document()).orElseThrow();
        CaseFile file = GridCases.of(cell);

        Checked<Letter> checked = LettersOnPaper.checklist().ask(LettersOnPaper.compose(kind, file, GridCases.TODAY));

        Cell.Refusal refusal = cell.refusal();
        assertThat(refusal).isNotNull();
        assertThat(checked.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(refusal.rule());
            assertThat(finding.message()).contains(fr.opposable.kernel.French.typeset(refusal.reason()));
            assertThat(finding.isBlocking()).isTrue();
        });
    }
}
