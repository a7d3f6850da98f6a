package fr.opposable.pack;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.filing.FilingKind;
import fr.opposable.letter.LetterKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader of a pack sees what a document is, never the key of its kind. */
class DocumentWordsTest {

    @ParameterizedTest
    @EnumSource(FilingKind.class)
    void each_paper_of_a_filing_has_a_name(FilingKind kind) {
        assertThat(DocumentWords.of(kind.key())).doesNotStartWith("Document");
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void so_has_each_letter(LetterKind kind) {
        assertThat(DocumentWords.of(kind.key())).doesNotStartWith("Document");
    }
}
