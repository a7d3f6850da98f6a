package fr.opposable.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaCellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-2+3+A1", "@SUM(1;1)", "\t=1", "\r=1", "＝1+1", "+33 2 98 00 00 00", "-"})
    void a_formula_gets_an_apostrophe_and_loses_it_again(String cell) {
        assertThat(FormulaCells.neutral(cell)).isEqualTo("'" + cell);
        assertThat(FormulaCells.original(FormulaCells.neutral(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-12,50", "-1 234.56", "Dupont", "1=1", "'quoted", "a@b.example"})
    void what_is_no_formula_stays_as_it_is(String cell) {
        assertThat(FormulaCells.neutral(cell)).isEqualTo(cell);
        assertThat(FormulaCells.original(cell)).isEqualTo(cell);
    }

    @Test
    void the_cells_of_the_corpus_come_back_as_they_were() throws IOException {
        Path cells = Path.of("../shared/corpora/7-security/csv/formula-cells.csv");
        Assumptions.assumeTrue(Files.isRegularFile(cells), "the corpora are not beside the project");

        assertThat(Files.readAllLines(cells)).allSatisfy(cell -> {
            assertThat(FormulaCells.original(FormulaCells.neutral(cell))).isEqualTo(cell);
            assertThat(FormulaCells.isFormula(FormulaCells.neutral(cell))).isFalse();
        });
    }
}
