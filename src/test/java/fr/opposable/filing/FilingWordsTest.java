package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.court.Qualification;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.Piece;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small words: citations, courts, the bordereau as a table. */
class FilingWordsTest {

    private static final ExhibitList LIST = ExhibitList.inOrder(List.of(
            piece("a.pdf", "Contrat"),
            piece("b.pdf", "Facture"),
            piece("c, d.pdf", "=Avoir ; « n° 1 »"),
            piece("e.pdf", "Lettre")));

    private static Piece piece(String id, String title) {
        return new Piece(id, title, null, LocalDate.of(2026, 1, 5));
    }

    @Test
    void a_link_keeps_the_signs_around_it() {
        assertThat(CitedWords.of("La facture est échue ({{piece:b.pdf}}).", LIST, true))
                .containsExactly(
                        Map.of("plain", "La facture est échue "),
                        Map.of("words", "(pièce\u00a0n°\u00a02).", "link", "#piece-2"));
    }

    @Test
    void a_stretch_of_pieces_is_two_links_that_do_not_part_from_their_words() {
        assertThat(CitedWords.of("Voir ({{piece:a.pdf,b.pdf,e.pdf}}) et la suite.", LIST, true))
                .containsExactly(
                        Map.of("plain", "Voir "),
                        Map.of("words", "(pièces\u00a0n°\u00a01, ", "link", "#piece-1"),
                        Map.of("words", "2 ", "link", "#piece-2"),
                        Map.of("words", "et\u00a04)", "link", "#piece-4"),
                        Map.of("plain", " et la suite."));
    }

    @Test
    void the_day_of_a_document_is_told_from_the_one_its_title_gives() {
        LocalDate day = LocalDate.of(2026, 2, 11);

        assertThat(PaperSet.dated("Devis n° 2026-031, signé le 16 février 2026", day))
                .isEqualTo("document daté du 11\u00a0février 2026");
        assertThat(PaperSet.dated("Devis du 11 février 2026", day)).isEmpty();
        assertThat(PaperSet.dated("Devis du 11/02/2026", day)).isEmpty();
        assertThat(PaperSet.dated("Contrat", null)).isEmpty();
    }

    @Test
    void the_twelfth_is_not_the_second() {
        assertThat(PaperSet.dated("Devis signé le 12 février 2026", LocalDate.of(2026, 2, 2)))
                .isEqualTo("document daté du 2\u00a0février 2026");
    }

    @Test
    void the_address_of_a_chamber_ends_a_line_before_its_court() {
        FilingRequest request = FilingCases.of(
                FilingCases.before(FilingCases.Bench.CHAMBRE_COMMERCIALE, false),
                FilingCases.Bench.CHAMBRE_COMMERCIALE.stated,
                options -> options);

        assertThat(CourtWords.envelope(request.court()))
                .startsWith("Greffe de la chambre commerciale", "du tribunal judiciaire de Strasbourg");
    }

    @Test
    void a_paper_without_the_list_cites_in_bold() {
        assertThat(CitedWords.of("Les **frais** ({{piece:a.pdf}})", LIST, false))
                .containsExactly(
                        Map.of("plain", "Les "),
                        Map.of("strong", "frais"),
                        Map.of("plain", " "),
                        Map.of("strong", "(pièce\u00a0n°\u00a01)"));
    }

    @Test
    void a_name_with_a_comma_is_cited_by_its_number() {
        Cite cite = new Cite(LIST);

        assertThat(cite.of(List.of("c, d.pdf"))).isEqualTo(" (pièce n° 3)");
        assertThat(cite.of(List.of("a.pdf", "c, d.pdf"))).isEqualTo(" (pièces n° 1, 3)");
        assertThat(cite.of(List.of("nowhere.pdf"))).isEmpty();
    }

    @Test
    void the_bordereau_is_a_table_no_spreadsheet_runs() {
        FilingRequest sample =
                FilingCases.of(FilingCases.sample(FilingCases.SAMPLE), Qualification.NONE, options -> options);
        FilingRequest request = new FilingRequest(
                sample.file(),
                sample.statement(),
                sample.competence(),
                sample.court(),
                LIST,
                List.of(),
                sample.options(),
                sample.day());

        String csv = new String(BordereauCsv.of(request, NumberedPiece::id).toArray(), StandardCharsets.UTF_8);

        assertThat(csv.split("\r\n"))
                .containsExactly(
                        "\ufeffnumero;intitule;date;auteur;pages;sha256;fichier",
                        "1;Contrat;2026-01-05;;;;a.pdf",
                        "2;Facture;2026-01-05;;;;b.pdf",
                        "3;\"'=Avoir ; « n° 1 »\";2026-01-05;;;;c, d.pdf",
                        "4;Lettre;2026-01-05;;;;e.pdf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            TYPED                                   | SAID
            Tribunal de commerce de Lyon            | devant le tribunal de commerce de Lyon
            le tribunal judiciaire de Brest         | devant le tribunal judiciaire de Brest
            Chambre commerciale de Metz             | devant la chambre commerciale de Metz
            Cour internationale d’arbitrage         | devant la cour internationale d’arbitrage
            La juridiction de Lille                 | devant la juridiction de Lille
            TC Lyon                                 | devant la juridiction suivante : TC Lyon
            """)
    void a_court_named_by_the_user_stands_in_a_sentence(String typed, String said) {
        assertThat(CourtWords.before(typed)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            article 8 des conditions générales | L'article\u00a08 des conditions générales
            l'article 8                        | L'article\u00a08
            art. 12                            | L'article\u00a012
            8.2                                | L'article\u00a08.2
            """)
    void the_article_of_a_clause_is_named_once(String typed, String said) {
        assertThat(Grounds.stipulation(typed)).isEqualTo(said);
    }

    @Test
    void every_kind_has_a_name_of_its_own_on_the_command_line() {
        assertThat(FilingKind.values()).extracting(FilingKind::key).doesNotHaveDuplicates();
        assertThat(FilingKind.of("requete-injonction")).contains(FilingKind.REQUETE_INJONCTION);
        assertThat(FilingKind.of("assignation")).isEmpty();
        assertThat(FilingKind.values())
                .extracting(FilingKind::fileStem)
                .allMatch(stem -> stem.matches("[A-Za-z0-9_]+"));
    }
}
