package fr.opposable.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.claim.Exhibit;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.FiledNumberException;
import fr.opposable.dossier.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderFileTest {

    private static final List<Piece> PIECES = List.of(
            piece("devis.pdf", Exhibit.Kind.CONTRACT),
            piece("F1.pdf", Exhibit.Kind.INVOICE),
            piece("F2.pdf", Exhibit.Kind.INVOICE),
            piece("relance.eml", Exhibit.Kind.REMINDER));

    @TempDir
    Path folder = Path.of("");

    private static Piece piece(String file, Exhibit.Kind kind) {
        return new Piece(file, file.replaceFirst("\\..*", ""), kind, LocalDate.of(2026, 2, 1));
    }

    private OrderFile read(String lines) throws IOException {
        return OrderFile.read(Files.writeString(folder.resolve("ordre.txt"), lines.replace('/', '\n')), PIECES);
    }

    private static String shown(ExhibitList list) {
        return list.pieces().stream()
                .map(piece -> piece.number() + " " + piece.title())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # lines                                        | the list
            relance.eml/F2.pdf/F1.pdf/devis.pdf            | 1 relance, 2 F2, 3 F1, 4 devis
            F2.pdf                                         | 1 F2, 2 devis, 3 F1, 4 relance
            devis.pdf = Devis signé/F1.pdf + F2.pdf        | 1 Devis signé, 2-1 F1, 2-2 F2, 3 relance
            # une remarque//- relance.eml                  | 1 devis, 2 F1, 3 F2
            """)
    void lines_order_name_gather_and_leave_out(String lines, String list) throws IOException {
        assertThat(shown(read(lines).after(ExhibitList.inOrder(List.of())))).isEqualTo(list);
    }

    @Test
    void what_is_left_out_or_not_named_is_told() throws IOException {
        assertThat(read("- relance.eml/devis.pdf").notes())
                .hasSize(2)
                .anyMatch(note -> note.contains("F1.pdf, F2.pdf"));
    }

    @Test
    void every_wrong_line_is_told_at_once() {
        assertThatThrownBy(() -> read("devis.pdf/devi.pdf/devis.pdf"))
                .isInstanceOf(BundleRefusedException.class)
                .hasMessageContaining("ligne 2")
                .hasMessageContaining("ligne 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # lines
            F1.pdf/devis.pdf
            relance.eml/devis.pdf/F1.pdf
            - devis.pdf
            """)
    void a_number_that_was_communicated_stays(String lines) throws IOException {
        ExhibitList filed = ExhibitList.inOrder(PIECES.subList(0, 2)).file();

        OrderFile asked = read(lines);

        assertThatThrownBy(() -> asked.after(filed)).isInstanceOf(FiledNumberException.class);
    }

    @Test
    void new_pieces_come_after_those_that_were_filed() throws IOException {
        ExhibitList filed = ExhibitList.inOrder(PIECES.subList(0, 2)).file();

        assertThat(shown(read("devis.pdf/F1.pdf/relance.eml").after(filed)))
                .isEqualTo("1 devis, 2 F1, 3 relance, 4 F2");
        assertThat(shown(OrderFile.ofPractice(PIECES).after(filed))).isEqualTo("1 devis, 2 F1, 3 F2, 4 relance");
    }
}
