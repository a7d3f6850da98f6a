package fr.opposable.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Sha256;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The words of a volume's first page that the length of a name or the number of pieces could spoil. */
class FrontModelTest {

    @Test
    void the_foot_cuts_names_and_never_the_reference() {
        Map<?, ?> front = front("Terrassement et travaux publics de la vallée du Gier et de ses environs", "", "", "");

        assertThat(front.get("running").toString())
                .startsWith("SOL-2026-012 – Location Dauphiné contre Terrassement")
                .endsWith("…")
                .hasSize(84);
    }

    @Test
    void what_is_said_of_several_pieces_is_said_once() {
        Map<?, ?> front = front("Fournel", "rendu du courriel", "copie signée", "rendu du courriel");

        assertThat(front.get("remarks").toString().replace('\u00a0', ' '))
                .isEqualTo("[Pièces n° 1 et 3 : rendu du courriel., Pièce n° 2 : copie signée.]");
    }

    private static Map<?, ?> front(String debtor, String... remarks) {
        List<NumberedPiece> list = Pieces.list("contrat, facture, relance").pieces();
        List<PieceFile> pieces = IntStream.range(0, remarks.length)
                .mapToObj(i -> new PieceFile(
                        list.get(i),
                        Path.of("copie.pdf"),
                        1,
                        Path.of("original.pdf"),
                        Sha256.of("" + i),
                        "application/pdf",
                        remarks[i],
                        true,
                        false))
                .toList();
        DossierWords words = new DossierWords(
                "Pièces",
                "Tribunal de commerce de Saint-Étienne",
                "Location Dauphiné",
                debtor,
                "SOL-2026-012",
                "Location Dauphiné",
                LocalDate.of(2026, 11, 22),
                false);
        return (Map<?, ?>) FrontModel.of(words, FilingProfiles.load().named("tribunal-digital"), List.of(pieces), 0, 1)
                .get("front");
    }
}
