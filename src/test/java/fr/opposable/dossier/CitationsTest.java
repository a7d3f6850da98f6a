package fr.opposable.dossier;

import static fr.opposable.dossier.Pieces.list;
import static fr.opposable.dossier.Pieces.piece;
import static fr.opposable.dossier.Pieces.shown;
import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.compliance.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTest {

    private static final ExhibitList SEVEN = list("kbis, devis, cgv, livraison, f1, f2, ar");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # typed by the drafter              | printed
            le devis ({{piece:devis}})          | le devis (<pièce n° 2>)
            {{piece:f1,f2}}                     | pièces n° <5> et <6>
            {{piece:livraison,f1,f2}}           | pièces n° <4> à <6>
            {{piece:f2,kbis,livraison,f1}}      | pièces n° <1> et <4> à <6>
            {{piece:ar, devis, livraison}}      | pièces n° <2>, <4> et <7>
            {{piece:perdue}}                    | !pièce n° [perdue ?]!
            (pièce n° 7)                        | (pièce n° <7>)
            pièces n° 3 à 5 et 7                | pièces n° <3> à <5> et <7>
            Pièces nos 1, 2                     | Pièces nos <1>, <2>
            piece 4                             | piece <4>
            pièce n° 9                          | pièce n° !9!
            pièce n° 0                          | pièce n° !0!
            une pièce de 3 m                    | une pièce de 3 m
            la pièce maîtresse                  | la pièce maîtresse
            """)
    void a_reference_becomes_a_link(String typed, String printed) {
        String seen = Citations.resolve(typed, SEVEN).stream()
                .map(run -> switch (run) {
                    case Citations.Words words -> words.words();
                    case Citations.Link link -> "<" + link.words() + ">";
                    case Citations.Broken broken -> "!" + broken.words() + "!";
                })
                .collect(Collectors.joining())
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');

        assertThat(seen).isEqualTo(printed);
    }

    @Test
    void a_reference_follows_the_list() {
        ExhibitList later = SEVEN.insert(2, piece("bon")).drop("cgv").split("f1", List.of(piece("f1a"), piece("f1b")));

        assertThat(printed("{{piece:devis}}", later)).isEqualTo("pièce n° 3");
        assertThat(printed("{{piece:f1}}", later)).isEqualTo("pièces n° 5 et 6");
        assertThat(printed("{{piece:cgv}}", later)).isEqualTo("pièce n° [cgv ?]");
    }

    private static String printed(String text, ExhibitList list) {
        return Citations.resolve(text, list).stream()
                .map(Citations.Run::words)
                .collect(Collectors.joining())
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    @Test
    void a_stretch_cites_what_is_inside_it() {
        assertThat(shown(Citations.cited("(pièces n° 3 à 6)", SEVEN))).isEqualTo("3 cgv, 4 livraison, 5 f1, 6 f2");
    }

    @Test
    void a_piece_that_does_not_exist_and_one_never_cited_are_findings() {
        List<Finding> findings = CitationQuestions.ask(
                List.of(
                        "Le devis ({{piece:devis}}) fut accepté.",
                        "Tout fut livré (pièces n° 3 à 6 et 9) ; {{piece:perdue}}."),
                SEVEN);

        assertThat(findings)
                .extracting(Finding::rule)
                .containsExactly("EXH-CITE-1", "EXH-CITE-1", "EXH-CITE-2", "EXH-CITE-2", "EXH-CITE-3");
        assertThat(findings.get(0).message().replace('\u00a0', ' '))
                .isEqualTo("Le paragraphe 2 cite la pièce n° 9, qui n’est pas dans la liste.");
        assertThat(findings.get(1).message()).contains("perdue");
        assertThat(findings.get(2).message().replace('\u00a0', ' '))
                .isEqualTo("La pièce n° 1 (« kbis ») n’est citée nulle part dans le texte.");
        assertThat(findings.get(3).message()).contains("ar");
    }

    @Test
    void a_text_that_cites_every_piece_by_name_has_no_finding() {
        assertThat(CitationQuestions.ask(List.of("{{piece:kbis,devis,cgv,livraison}}", "{{piece:f1,f2,ar}}"), SEVEN))
                .isEmpty();
    }
}
