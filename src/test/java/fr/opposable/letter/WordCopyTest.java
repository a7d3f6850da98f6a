package fr.opposable.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.golden.SameWords;
import fr.opposable.golden.WordDocument;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Word copy of a letter says what its pages say, to the word, and is made to be edited. */
class WordCopyTest {

    /** What a composed page says before its text. */
    private static final int TITLE_HEAD_AND_FOOT = 3;

    static Stream<Cell> offered() {
        return GridPagesTest.offered();
    }

    @ParameterizedTest
    @MethodSource("offered")
    void the_copy_of_each_document_says_what_its_pages_say(Cell cell) {
        Letter letter = LettersOnPaper.compose(
                LetterKind.of(cell.document()).orElseThrow(), GridCases.of(cell), GridCases.TODAY);
        byte[] copy = LettersOnPaper.word(letter).toArray();

        List<String> written = WordDocument.of(copy).paragraphs();
        List<String> composed = LettersOnPaper.text(letter).stream()
                .map(text -> text.replaceAll("[ \\t\\r\\n]+", " "))
                .toList();
        assertThat(composed.subList(TITLE_HEAD_AND_FOOT, composed.size()))
                .as("paragraph by paragraph, in order")
                .isEqualTo(written);
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
