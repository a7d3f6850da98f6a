package fr.opposable.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.Exhibit;
import fr.opposable.dossier.Piece;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecePlanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static Piece piece(String file, LocalDate date) {
        return new Piece(file, "Bon de livraison", Exhibit.Kind.DELIVERY, date);
    }

    @Test
    void a_piece_of_a_day_that_has_not_come_is_told() {
        List<String> told = PiecePlan.toCome(
                List.of(piece("a.pdf", DAY), piece("b.pdf", DAY.plusYears(1)), piece("c.pdf", DAY.minusDays(1))), DAY);

        assertThat(told).singleElement().asString().contains("b.pdf", "23/11/2027", "corrigez sa date");
    }
}
