package fr.opposable.dossier;

import static fr.opposable.dossier.Pieces.list;
import static fr.opposable.dossier.Pieces.piece;
import static fr.opposable.dossier.Pieces.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.claim.Exhibit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExhibitListTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # before                       | change                  | after
            contrat, facture               | add relance             | 1 contrat, 2 facture, 3 relance
            contrat, facture, relance      | insert 2 livraison      | 1 contrat, 2 livraison, 3 facture, 4 relance
            contrat, livraison, facture    | drop livraison          | 1 contrat, 2 facture
            contrat, facture, livraison    | move livraison 2        | 1 contrat, 2 livraison, 3 facture
            contrat, factures, relance     | split factures f1 f2    | 1 contrat, 2 f1, 3 f2, 4 relance
            contrat, f1, livraison, f2     | merge f1 f2 factures    | 1 contrat, 2 factures, 3 livraison
            """)
    void numbers_follow_every_change(String before, String change, String after) {
        String[] words = change.split(" ");

        ExhibitList changed = change(list(before), words);

        assertThat(shown(changed)).isEqualTo(after);
    }

    private static ExhibitList change(ExhibitList list, String[] words) {
        return switch (words[0]) {
            case "add" -> list.add(piece(words[1]));
            case "insert" -> list.insert(Integer.parseInt(words[1]), piece(words[2]));
            case "drop" -> list.drop(words[1]);
            case "move" -> list.move(words[1], Integer.parseInt(words[2]));
            case "split" -> list.split(words[1], List.of(piece(words[2]), piece(words[3])));
            case "merge" -> list.merge(List.of(words[1], words[2]), piece(words[3]));
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    @Test
    void a_series_shares_one_number() {
        ExhibitList list = ExhibitList.inOrder(List.of(
                piece("contrat"),
                piece("f1").inSeries("f"),
                piece("f2").inSeries("f"),
                piece("relance").inSeries("r")));

        assertThat(shown(list)).isEqualTo("1 contrat, 2-1 f1, 2-2 f2, 3 relance");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            insert 1 livraison | « livraison » ne peut pas prendre la place de la pièce n° 1
            drop facture       | La pièce n° 2 (« facture ») est déjà communiquée
            move facture 1     | La pièce n° 2 (« facture ») est déjà communiquée
            split contrat a b  | La pièce n° 1 (« contrat ») est déjà communiquée
            merge contrat facture x | La pièce n° 1 (« contrat ») est déjà communiquée
            """)
    void a_filed_number_is_never_moved_nor_taken_away(String change, String refusal) {
        ExhibitList filed = list("contrat, facture").file();

        assertThatThrownBy(() -> change(filed, change.split(" ")))
                .isInstanceOf(FiledNumberException.class)
                .message()
                .satisfies(message -> assertThat(message.replace('\u00a0', ' ')).startsWith(refusal));
    }

    @Test
    void after_filing_new_pieces_are_numbered_after() {
        ExhibitList list = list("contrat, facture").file().add(piece("réponse")).insert(3, piece("avoir"));

        assertThat(shown(list)).isEqualTo("1 contrat, 2 facture, 3 avoir, 4 réponse");
        assertThat(list.pieces()).extracting(NumberedPiece::isFiled).containsExactly(true, true, false, false);
    }

    @Test
    void what_was_split_or_merged_is_still_found_by_its_old_name() {
        ExhibitList list = list("contrat, factures, avis1, avis2")
                .split("factures", List.of(piece("f1"), piece("f2")))
                .merge(List.of("avis1", "avis2"), piece("avis"))
                .merge(List.of("avis", "f2"), piece("tout"));

        assertThat(shown(list.cited("factures"))).isEqualTo("2 f1, 3 tout");
        assertThat(shown(list.cited("avis2"))).isEqualTo("3 tout");
        assertThat(list.cited("inconnu")).isEmpty();
    }

    @Test
    void the_order_of_practice_is_that_of_proof_then_that_of_time() {
        List<Piece> pieces = List.of(
                dated("ar", Exhibit.Kind.PROOF_OF_NOTICE, "2026-06-30").after("mise en demeure"),
                dated("relance 2", Exhibit.Kind.REMINDER, "2026-04-10"),
                dated("facture de mars", Exhibit.Kind.INVOICE, "2026-03-01"),
                dated("mise en demeure", Exhibit.Kind.MISE_EN_DEMEURE, "2026-04-20"),
                dated("seconde mise en demeure", Exhibit.Kind.MISE_EN_DEMEURE, "2026-05-20"),
                dated("facture de février", Exhibit.Kind.INVOICE, "2026-02-01"),
                dated("Kbis du débiteur", Exhibit.Kind.REGISTRY_EXTRACT, "2026-11-01"),
                dated("bon de livraison", Exhibit.Kind.DELIVERY, "2026-01-28"),
                new Piece("cgv", "conditions générales", Exhibit.Kind.TERMS, null),
                dated("relance 1", Exhibit.Kind.REMINDER, "2026-03-10"),
                dated("devis signé", Exhibit.Kind.CONTRACT, "2025-12-20"),
                dated("virement", Exhibit.Kind.PAYMENT, "2026-04-01"),
                dated("avoir", Exhibit.Kind.CREDIT_NOTE, "2026-02-10"),
                dated("relevé de compte", Exhibit.Kind.STATEMENT, "2026-11-01"),
                dated("pouvoir", Exhibit.Kind.POWER, "2026-11-10"),
                new Piece("photo", "photographie", null, null));

        assertThat(shown(ExhibitList.byRule(pieces)).split(", "))
                .containsExactly(
                        "1 Kbis du débiteur",
                        "2 devis signé",
                        "3 conditions générales",
                        "4 bon de livraison",
                        "5 facture de février",
                        "6 facture de mars",
                        "7 avoir",
                        "8 relance 1",
                        "9 virement",
                        "10 relance 2",
                        "11 mise en demeure",
                        "12 ar",
                        "13 seconde mise en demeure",
                        "14 relevé de compte",
                        "15 pouvoir",
                        "16 photographie");
    }

    @Test
    void pieces_that_follow_each_other_in_a_circle_are_not_lost() {
        ExhibitList list = ExhibitList.byRule(
                List.of(piece("a").after("b"), piece("b").after("a"), piece("c").after("a")));

        assertThat(list.pieces()).hasSize(3);
    }

    private static Piece dated(String name, Exhibit.Kind kind, String date) {
        return new Piece(name, name, kind, LocalDate.parse(date));
    }

    @Test
    void two_pieces_may_not_share_an_id() {
        assertThatThrownBy(() -> list("a, b, a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void after_any_run_of_changes_numbers_have_no_gap_and_filed_ones_stay() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
        ExhibitList list = list("p0, p1, p2");
        List<String> filed = new ArrayList<>();
        for (int step = 0; step < 400; step++) {
            int size = list.pieces().size();
            int firstOpen = filed.size() + 1;
            if (step % 97 == 96) {
                list = list.file();
                filed.clear();
                list.pieces().forEach(p -> filed.add(p.number() + " " + p.id()));
            } else if (random.nextBoolean() || size - filed.size() < 3) {
                list = list.insert(random.nextInt(firstOpen, size + 2), piece("n" + step));
            } else {
                list = list.drop(list.pieces()
                        .get(random.nextInt(firstOpen, size + 1) - 1)
                        .id());
            }

            assertThat(list.pieces())
                    .extracting(p -> p.number().rank())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, list.pieces().size())
                                    .boxed()
                                    .toList());
            assertThat(list.pieces().stream().limit(filed.size()).map(p -> p.number() + " " + p.id()))
                    .containsExactlyElementsOf(filed);
        }
    }
}
