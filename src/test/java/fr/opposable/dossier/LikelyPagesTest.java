package fr.opposable.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.TemplateLibrary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the list are guessed before it is laid out. A sheet whose lines become smaller makes every dossier half a second longer. */
class LikelyPagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static final DossierWords WORDS =
            new DossierWords("Pièces", "", "Créancier", "Débiteur", "AFF-1", "Créancier", DAY, false);

    @ParameterizedTest
    @CsvSource({
        "5, false, 1", "27, false, 1", "28, false, 2", "64, false, 2", "65, false, 3", "101, false, 3", "102, false, 4",
        "5, true, 1", "16, true, 1", "17, true, 2", "39, true, 2", "40, true, 3", "62, true, 3", "63, true, 4"
    })
    void a_list_of_titles_of_one_line_takes_the_pages_that_were_thought_likely(
            int pieces, boolean hasDigests, int pages) {
        List<List<PieceFile>> plan = List.of(pieces(pieces));
        FilingProfile profile =
                new FilingProfile("essai", "essai", null, 60, true, hasDigests, false, "verified", "essai", DAY, "");

        int laidOut = new DossierBinder(TemplateLibrary.onClassPath())
                .front(WORDS, plan, 0, profile)
                .pageCount();

        assertThat(laidOut).isEqualTo(pages);
        assertThat(DossierBinder.likelyPages(plan, 0, profile)).isEqualTo(pages);
    }

    private static List<PieceFile> pieces(int count) {
        List<Piece> named = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            named.add(new Piece("piece-" + i, "Document numérisé n° " + i, null, LocalDate.of(2026, 4, 17)));
        }
        return ExhibitList.inOrder(named).pieces().stream()
                .map(piece -> new PieceFile(
                        piece,
                        Path.of("piece.pdf"),
                        10,
                        Path.of("piece.pdf"),
                        Sha256.of(piece.id()),
                        "application/pdf",
                        "",
                        false,
                        false))
                .toList();
    }
}
