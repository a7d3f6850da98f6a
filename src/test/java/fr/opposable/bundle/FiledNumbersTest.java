package fr.opposable.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.Exhibit;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.Piece;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was filed is read again as it was written. */
class FiledNumbersTest {

    @Test
    void a_proof_of_payment_keeps_the_day_by_which_it_stands_and_gets_no_date_from_it() {
        Piece letter = new Piece("lettre.pdf", "Relance", Exhibit.Kind.REMINDER, LocalDate.of(2026, 8, 1));
        Piece extract = new Piece(
                "releve.pdf",
                "Extrait de relevé de compte, virement de 10,00 € du 10 juillet 2026",
                Exhibit.Kind.PAYMENT,
                null,
                "banque",
                null,
                null,
                LocalDate.of(2026, 7, 10));

        String written = FiledNumbers.write(ExhibitList.inOrder(List.of(extract, letter)), List.of());

        assertThat(FiledNumbers.read("{\"" + BundleFacts.PIECES + "\":" + written + "}")
                        .list()
                        .pieces())
                .extracting(NumberedPiece::piece)
                .containsExactly(extract, letter);
    }
}
