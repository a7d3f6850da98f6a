package fr.opposable.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.golden.ComposedText;
import fr.opposable.golden.SameWords;
import fr.opposable.golden.WordDocument;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Word copy of a letter says what its pages say, to the word, and is made to be edited. */
class WordCopyTest {

    static Stream<Cell> offered() {
        return GridPagesTest.offered();
    }

    @ParameterizedTest
    @MethodSource("offered")
    void the_copy_of_each_document_says_what_its_pages_say(Cell cell) {
        Letter letter = LettersOnPaper.compose(
                LetterKind.of(cell.document()).orElseThrow(), GridCases.of(cell), GridCases.TODAY);
        byte[] copy = LettersOnPaper.word(letter).toArray();

        assertThat(ComposedText.of(LettersOnPaper.text(letter)))
                .as("paragraph by paragraph, in order")
                .isEqualTo(WordDocument.of(copy).paragraphs());
        SameWords.assertSame(LettersOnPaper.print(letter).pdf().toArray(), copy);
    }

    @Test
    void the_same_letter_makes_the_same_bytes() {
        Letter letter = LettersOnPaper.compose(
                LetterKind.MISE_EN_DEMEURE,
                SpecimenCases.of(GridPagesTest.offered().findFirst().orElseThrow()),
                GridCases.TODAY);

        assertThat(LettersOnPaper.word(letter)).isEqualTo(LettersOnPaper.word(letter));
    }
}
