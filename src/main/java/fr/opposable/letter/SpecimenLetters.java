package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.legal.LegalLibrary;
import java.time.LocalDate;
import java.util.List;

/** Letters made from invented cases, one for each cell of the grid: what a template is tried with. */
public final class SpecimenLetters {

    private SpecimenLetters() {}

    /** {@return the day specimens are dated} */
    public static LocalDate day() {
        return SpecimenCases.DAY;
    }

    /** {@return an invented case that calls for the document of {@code cell}; {@code rank} tells it from others of that cell} */
    public static CaseFile caseOf(Cell cell, int rank) {
        return SpecimenCases.numbered(cell, rank);
    }

    /** {@return the specimens made with {@code template}, {@code relance-1/v1}, one for each cell; none when no cell is} */
    public static List<Letter> of(String template) {
        return Grid.standard().madeWith(template).stream()
                .filter(cell -> LetterKind.of(cell.document()).isPresent())
                .map(SpecimenLetters::of)
                .toList();
    }

    private static Letter of(Cell cell) {
        LegalLibrary law = LegalLibrary.fromClassPath();
        CaseFile file = SpecimenCases.of(cell);
        return LetterWriter.compose(
                LetterKind.of(cell.document()).orElseThrow(),
                file,
                new ClaimReckoner(law).statement(file, SpecimenCases.DAY),
                SpecimenCases.DAY,
                law);
    }
}
