package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.Exhibit;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.Piece;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A piece in a sentence of the requête: its own day, that of a signature, and of nobody what he did not do. */
class PieceWordsTest {

    private static final Debtors DEBTOR =
            new Debtors(List.of(FilingCases.sample(FilingCases.SAMPLE).debtor()));

    private static String described(String title, LocalDate day, @Nullable String author) {
        Piece piece = new Piece("a.pdf", title, Exhibit.Kind.CONTRACT, day, author, null, null);
        return new PieceWords(DEBTOR)
                .described(ExhibitList.inOrder(List.of(piece)).pieces().getFirst())
                .replace(French.NO_BREAK, ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            AUTHOR                                                       | SAID
            signé par le débiteur le 16/03/2026                          | document daté du 2 février 2026 et signé par le débiteur le 16 mars 2026
            établi par le créancier, accepté par le débiteur le 16/03/2026 | document daté du 2 février 2026 et accepté par le débiteur le 16 mars 2026
            constat de Me Duval le 12/03/2026                            | en date du 2 février 2026
            non signé par le débiteur le 12/03/2026                      | en date du 2 février 2026
            reçu le 31/11/2025                                           | en date du 2 février 2026
            signé par le débiteur le 31/11/2025                          | en date du 2 février 2026, portant la signature du débiteur
            """)
    void only_a_debtor_said_to_have_signed_or_accepted_did_so(String author, String said) {
        assertThat(described("Devis n° 12", LocalDate.of(2026, 2, 2), author)).isEqualTo("« Devis n° 12 », " + said);
    }

    @Test
    void a_title_cut_short_is_quoted_as_the_others_are() {
        assertThat(described(
                        "Devis n° 12, signé le 16 mars 2026",
                        LocalDate.of(2026, 2, 2),
                        "signé par le débiteur le 16/03/2026"))
                .isEqualTo("« Devis n° 12 », document daté du 2 février 2026 et signé par le débiteur le 16 mars 2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            TITLE                          | SAID
            Devis signé le 12 février 2026 | , en date du 2 février 2026
            Devis signé le 2 février 2026  | ''
            Devis du 02/02/2026            | ''
            """)
    void its_day_is_said_once(String title, String said) {
        assertThat(described(title, LocalDate.of(2026, 2, 2), null)).isEqualTo("« " + title + " »" + said);
    }
}
