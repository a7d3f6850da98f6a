package fr.opposable.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.compliance.Checked;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Passed;
import fr.opposable.golden.ArchivalProof;
import fr.opposable.golden.GoldenPdf;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the grid: a document that reads and looks as it should and is fit for the archive, or a refusal with its reason. */
class GridPagesTest {

    /** A day on which the newest version of each template serves, inside the published rates; the instalments of the sample plan begin before. */
    private static final String LATEST = "2026-12-15";

    static Stream<Cell> offered() {
        return Grid.standard().cells().stream().filter(Cell::isOffered).filter(cell -> LetterKind.of(cell.document())
                .isPresent());
    }

    static Stream<Arguments> mended() {
        return offered().flatMap(cell -> TemplateVersions.of(Objects.requireNonNull(cell.template())).stream()
                .skip(1)
                .map(version -> Arguments.of(cell, version.id())));
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

        assertIsADocument(letter, letter.template(), checked, golden(cell));
    }

    /** A template that was mended serves from another day: the words and the look of each version are kept beside those of the one before. */
    @ParameterizedTest
    @MethodSource("mended")
    void an_offered_cell_whose_template_was_mended_is_a_document_too(Cell cell, String version) {
        LetterKind kind = LetterKind.of(cell.document()).orElseThrow();
        String day = kind == LetterKind.ECHEANCIER ? GridCases.TODAY : LATEST;
        Letter letter = LettersOnPaper.compose(kind, GridCases.of(cell), day);

        assertIsADocument(
                letter,
                version,
                LettersOnPaper.checklist().ask(letter),
                golden(cell) + "-" + version.substring(version.indexOf('/') + 1));
    }

    private static String golden(Cell cell) {
        return "grid/" + cell.document() + "/" + cell.sender().key() + "-"
                + cell.debtor().key();
    }

    private static void assertIsADocument(Letter letter, String version, Checked<Letter> checked, String golden) {
        assertThat(checked.findings().stream().filter(Finding::isBlocking))
                .as("what blocks")
                .isEmpty();
        assertThat(checked).isInstanceOf(Passed.class);
        assertThat(PrintedPage.forbidden(letter, LettersOnPaper.text(letter, version)))
                .isEmpty();
        assertThat(PrintedPage.missingQuotes(letter, LettersOnPaper.text(letter, version)))
                .isEmpty();
        byte[] pdf = LettersOnPaper.print(letter, version).pdf().toArray();
        ArchivalProof.assertPdfA2b(pdf);
        GoldenPdf.assertMatches(golden, pdf);
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
