package fr.opposable.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.court.CourtKind;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingProfilesTest {

    @Test
    void every_profile_says_where_its_limits_come_from() {
        assertThat(FilingProfiles.load().all()).hasSize(7).allSatisfy(profile -> assertThat(profile.source())
                .isNotBlank());
        assertThat(FilingProfiles.load().named("rpva").limit()).contains(4_000_000L);
    }

    @Test
    void before_each_kind_of_court_one_is_taken_that_serves_it() {
        FilingProfiles profiles = FilingProfiles.load();

        assertThat(CourtKind.values()).allSatisfy(kind -> assertThat(
                        profiles.preferredFor(kind.column()).courts().fit(kind.column()))
                .isEqualTo(ServedCourts.Fit.SERVED));
        assertThat(profiles.preferredFor("commerce").key()).isEqualTo("tribunal-digital");
        assertThat(profiles.preferredFor("chambre-commerciale").key()).isEqualTo("paper");
        assertThat(profiles.preferredFor(null).key()).isEqualTo("paper");
    }

    @Test
    void courts_are_named_by_the_words_of_their_data_and_with_a_source() {
        List<String> kinds = Stream.concat(
                        Stream.of("all"), Arrays.stream(CourtKind.values()).map(CourtKind::column))
                .toList();

        assertThat(FilingProfiles.load().all()).allSatisfy(profile -> {
            ServedCourts courts = profile.courts();
            assertThat(kinds).containsAll(courts.served()).containsAll(courts.unsure());
            assertThat(kinds).containsAll(courts.preferred());
            assertThat(courts.source()).isNotBlank();
            assertThat(courts.checkedOn()).isNotNull();
            assertThat(courts.served().isEmpty()
                            || courts.served().contains("all")
                            || !courts.cure().isBlank())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "tribunal-digital, chambre-commerciale, NOT_SERVED",
        "tribunal-digital, judiciaire, NOT_SERVED",
        "tribunal-digital, mixte, NOT_SERVED",
        "tribunal-digital, tae, SERVED",
        "rpva, judiciaire, SERVED",
        "rpva, commerce, UNSURE",
        "paper, mixte, SERVED",
        "adversaire, judiciaire, SERVED"
    })
    void a_way_of_filing_suits_a_court_or_does_not(String profile, String court, ServedCourts.Fit fit) {
        assertThat(FilingProfiles.load().named(profile).courts().fit(court)).isEqualTo(fit);
    }

    @Test
    void an_unknown_profile_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> FilingProfiles.load().named("rpav")).hasMessageContaining("rpva, rpva-confreres");
    }

    @Test
    void a_key_too_few_names_its_line() {
        assertThatThrownBy(() -> FilingProfiles.read(new StringReader("profiles:\n  - {key: a, label: b}\n")))
                .hasMessageContaining("line 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # title                                   | longest | name
            Contrat de prestation signé               | 60      | Piece_03_Contrat_de_prestation_signe_2026-02-01.pdf
            Œuvre « L’Été » n° 7 / suite              | 60      | Piece_03_OEuvre_L_Ete_7_suite_2026-02-01.pdf
            Un intitulé bien trop long pour un portail | 40     | Piece_03_intitule_bien_2026-02-01.pdf
            Bon de livraison n° BL-2026-051 signé sans réserve | 60 | Piece_03_Bon_livraison_BL-2026-051_signe_2026-02-01.pdf
            Preuve de dépôt de la mise en demeure, recommandé n° 1A201 | 60 | Piece_03_Preuve_depot_mise-en-demeure_2026-02-01.pdf
            Paiement de 4 000,00 €             | 60      | Piece_03_Paiement_de_4000_EUR_2026-02-01.pdf
            Paiement de 12,50 €                  | 60      | Piece_03_Paiement_de_12-50_EUR_2026-02-01.pdf
            Paiements du 18/05/2026 au 10/09/2026 (3) | 80      | Piece_03_Paiements_du_2026-05-18_au_2026-09-10_3_2026-02-01.pdf
            Devis n° D-1, signé le 20 novembre 2025   | 60      | Piece_03_Devis_D-1_2026-02-01.pdf
            Devis n° D-1 signé le 20/11/2025          | 60      | Piece_03_Devis_D-1_2026-02-01.pdf
            Devis n° D-1, signé par M. Petit le 20 novembre 2025 | 60 | Piece_03_Devis_D-1_2026-02-01.pdf
            Devis n° D-1, signé le 1er février 2026   | 60      | Piece_03_Devis_D-1_signe_2026-02-01.pdf
            Situation n° 4, signée par le maître le 1er février 2026 | 60 | Piece_03_Situation_4_signee_par_le_maitre_2026-02-01.pdf
            Lettre du 1er février 2026                | 60      | Piece_03_Lettre_2026-02-01.pdf
            Mise en demeure                           | 60      | Piece_03_Mise-en-demeure_2026-02-01.pdf
            Anticonstitutionnellement                 | 40      | Piece_03_Anticonstitution_2026-02-01.pdf
            ???                                       | 60      | Piece_03_2026-02-01.pdf
            """)
    void a_file_name_is_one_any_portal_takes(String title, int longest, String name) {
        Piece piece = new Piece("x", title, null, LocalDate.of(2026, 2, 1));

        String made = FileNames.piece(new NumberedPiece(PieceNumber.of(3), piece, false), 12, longest, false);

        assertThat(made).isEqualTo(name).hasSizeLessThanOrEqualTo(longest);
    }

    @Test
    void a_draft_says_so_in_the_name_of_each_file_and_keeps_to_the_length() {
        Piece piece = new Piece(
                "x", "Preuve de dépôt de la mise en demeure, recommandé n° 1A201", null, LocalDate.of(2026, 2, 1));
        NumberedPiece numbered = new NumberedPiece(PieceNumber.of(3), piece, false);

        String made = FileNames.piece(numbered, 12, 60, true);

        assertThat(made)
                .isEqualTo("Piece_03_Preuve_depot_mise-en-demeure_2026-02-01_PROJET.pdf")
                .hasSizeLessThanOrEqualTo(60);
    }
}
