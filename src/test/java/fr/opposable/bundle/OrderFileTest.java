package fr.opposable.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.claim.Exhibit;
import fr.opposable.dossier.ExhibitList;
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
        return read(lines, ExhibitList.inOrder(List.of()));
    }

    private OrderFile read(String lines, ExhibitList filed) throws IOException {
        return OrderFile.read(Files.writeString(folder.resolve("ordre.txt"), lines.replace('/', '\n')), PIECES, filed);
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
            F1.pdf [4] = Avenant/devis.pdf/F1.pdf [1-3]    | 1 Avenant, 2 devis, 3 F1, pages 1 à 3, 4 F2, 5 relance
            F1.pdf [1 – 2] + F1.pdf [5]/- F2.pdf           | 1-1 F1, pages 1 et 2, 1-2 F1, page 5, 2 devis, 3 relance
            """)
    void lines_order_name_gather_and_leave_out(String lines, String list) throws IOException {
        assertThat(shown(read(lines).after(ExhibitList.inOrder(List.of())))).isEqualTo(list);
    }

    @Test
    void what_is_left_out_or_not_named_is_told() throws IOException {
        OrderFile asked = read("- relance.eml/devis.pdf");

        assertThat(asked.notes()).singleElement().asString().contains("relance.eml");
        assertThat(asked.placed().orElseThrow()).contains("F1.pdf, F2.pdf\u00a0: ces pièces viennent après");
    }

    @Test
    void what_a_message_carries_is_left_out_by_its_name_or_its_id() throws IOException {
        OrderFile asked = read("- relance.eml [a + b = c.png]/- relance.eml#0123456789ab/relance.eml");

        assertThat(asked.leftParts())
                .extracting(line -> line.named().part())
                .containsExactly("a + b = c.png", "#0123456789ab");
        assertThat(asked.leftOut()).isEmpty();
        assertThat(asked.named()).isOne();
    }

    @Test
    void what_stands_in_the_place_of_the_order_is_never_passed_over() throws IOException {
        Path near = Files.writeString(folder.resolve("Ordre des pièces.txt"), "devis.pdf");
        assertThat(BundleRequest.orderIn(folder)).isEqualTo(near);
        assertRefused(near, "renommez-le «\u00a0ordre-des-pieces.txt\u00a0»");

        Path order = Files.createDirectory(folder.resolve("ordre-des-pieces.txt"));
        assertThat(BundleRequest.orderIn(folder)).isEqualTo(order);
        assertRefused(order, "est un dossier");

        Files.delete(order);
        Files.createSymbolicLink(order, near);
        assertRefused(order, "est un lien");
        assertThat(BundleRequest.orderIn(folder.resolve("absent"))).isNull();
    }

    private static void assertRefused(Path order, String says) {
        assertThatThrownBy(() -> OrderFile.read(order, PIECES, ExhibitList.inOrder(List.of())))
                .isInstanceOf(BundleRefusedException.class)
                .hasMessageContaining(says);
    }

    @Test
    void what_was_filed_keeps_its_place_and_is_not_said_to_come_after() throws IOException {
        ExhibitList filed = ExhibitList.inOrder(PIECES.subList(0, 3)).file();

        assertThat(read("devis.pdf", filed).placed().orElseThrow())
                .contains("ne nomme pas relance.eml\u00a0: cette pièce vient après")
                .doesNotContain("F1.pdf");
        assertThat(read("devis.pdf", ExhibitList.inOrder(PIECES).file()).placed())
                .isEmpty();
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

        assertThatThrownBy(() -> read(lines, filed))
                .isInstanceOf(BundleRefusedException.class)
                .hasMessageContaining("déjà communiquée");
    }

    @Test
    void all_that_would_change_what_was_filed_is_told_at_once_with_its_line() {
        ExhibitList filed = ExhibitList.inOrder(PIECES.subList(0, 3)).file();

        assertThatThrownBy(() -> read("F1.pdf/devis.pdf + relance.eml/inconnu.pdf/- F2.pdf", filed))
                .isInstanceOf(BundleRefusedException.class)
                .hasMessageContainingAll(
                        "ligne 2\u00a0: la pièce n°\u00a01 («\u00a0devis\u00a0»)",
                        "ligne 2\u00a0: «\u00a0relance\u00a0» ne peut pas rejoindre la pièce n°\u00a01",
                        "ligne 3\u00a0: «\u00a0inconnu.pdf\u00a0»",
                        "ligne 4\u00a0: la pièce n°\u00a03");
    }

    @Test
    void another_title_of_what_was_filed_is_told_and_not_followed() throws IOException {
        ExhibitList filed = ExhibitList.inOrder(PIECES.subList(0, 2)).file();

        OrderFile asked = read("devis.pdf = Offre acceptée/F1.pdf", filed);

        assertThat(shown(asked.after(filed))).startsWith("1 devis");
        assertThat(asked.notes()).anyMatch(note -> note.contains("a été communiquée sous ce titre"));
    }

    @Test
    void new_pieces_come_after_those_that_were_filed() throws IOException {
        ExhibitList filed = ExhibitList.inOrder(PIECES.subList(0, 2)).file();

        assertThat(shown(read("devis.pdf/F1.pdf/relance.eml").after(filed)))
                .isEqualTo("1 devis, 2 F1, 3 relance, 4 F2");
        assertThat(shown(OrderFile.ofPractice(PIECES).after(filed))).isEqualTo("1 devis, 2 F1, 3 F2, 4 relance");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # lines                      | says
            F1.pdf [0-2]                 | ne désigne aucune page
            F1.pdf [3-2]                 | ne désigne aucune page
            F1.pdf [1-2]/F1.pdf [1-2]    | ligne 2
            F1.pdf [1-2]/F1.pdf          | déjà nommée
            F1.pdf/F1.pdf [1-2]          | déjà nommée
            F9.pdf [1-2]                 | n’est pas une pièce
            - F1.pdf [1-2]               | pour écarter des pages, nommez celles que vous gardez
            -F1.pdf                      | une espace, puis son fichier
            – F1.pdf                     | une espace, puis son fichier
            relance.eml [photo.png]      | vient à la suite de son message
            F1.pdf=Titre                 | mettez une espace avant et après
            F1.pdf +F2.pdf               | mettez une espace avant et après
            F1.pdf =                     | mettez une espace avant et après
            """)
    void pages_that_cannot_be_are_refused(String lines, String says) {
        assertThatThrownBy(() -> read(lines))
                .isInstanceOf(BundleRefusedException.class)
                .hasMessageContaining(says);
    }

    @Test
    void what_cites_a_file_cites_the_pieces_made_of_its_pages() throws IOException {
        ExhibitList list = read("F1.pdf [1-2]/devis.pdf/F1.pdf [3]").after(ExhibitList.inOrder(List.of()));

        assertThat(list.cited("F1.pdf"))
                .extracting(piece -> piece.number().toString())
                .containsExactly("1", "3");
        OrderFile later = read("F1.pdf [1-2]/devis.pdf/F1.pdf [3]/F1.pdf [4]");
        assertThat(shown(later.after(list.file())))
                .isEqualTo("1 F1, pages 1 et 2, 2 devis, 3 F1, page 3, 4 F2, 5 relance, 6 F1, page 4");
    }

    @Test
    void a_letter_of_the_vault_is_named_by_its_name_alone() throws IOException {
        Piece letter = piece("mise-en-demeure-v1.pdf [envoyée 0123456789ab]", Exhibit.Kind.MISE_EN_DEMEURE);

        OrderFile asked = OrderFile.read(
                Files.writeString(folder.resolve("ordre.txt"), "mise-en-demeure-v1.pdf"),
                List.of(letter),
                ExhibitList.inOrder(List.of()));

        assertThat(asked.pieces()).extracting(Piece::id).containsExactly(letter.id());
        assertThat(asked.named()).isOne();
    }
}
