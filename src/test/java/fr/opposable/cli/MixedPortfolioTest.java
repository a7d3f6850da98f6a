package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.intake.Intake;
import fr.opposable.intake.PortfolioCase;
import fr.opposable.letter.Cell;
import fr.opposable.letter.Grid;
import fr.opposable.letter.LetterKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the mixed bench measures: every cell of the grid, in equal parts. */
class MixedPortfolioTest {

    private static CaseFile file(PortfolioCase entry) {
        return ((Intake.Accepted) entry.intake()).caseFile();
    }

    @Test
    void every_cell_of_the_grid_has_its_share_and_every_case_its_reference() {
        List<Cell> offered = Grid.standard().cells().stream()
                .filter(Cell::isOffered)
                .filter(cell -> LetterKind.of(cell.document()).isPresent())
                .toList();

        List<MixedPortfolio> all = MixedPortfolio.all(3 * offered.size());

        Set<String> cells = new HashSet<>();
        Set<String> references = new HashSet<>();
        for (MixedPortfolio portfolio : all) {
            assertThat(portfolio.stream()).hasSize(Math.toIntExact(portfolio.cases()));
            portfolio.stream().map(MixedPortfolioTest::file).forEach(file -> {
                cells.add(
                        portfolio.kind() + file.sender().role() + file.debtor().kind());
                references.add(file.reference().value());
            });
        }
        assertThat(cells).hasSameSizeAs(offered);
        assertThat(references).hasSize(3 * offered.size());
        assertThat(all).extracting(MixedPortfolio::digest).doesNotHaveDuplicates();
    }

    @Test
    void few_cases_leave_some_kinds_out_but_none_is_lost() {
        assertThat(MixedPortfolio.all(7).stream()
                        .mapToLong(MixedPortfolio::cases)
                        .sum())
                .isEqualTo(7);
    }
}
