package fr.opposable.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names people give to articles. */
class ArticleIndexTest {

    private final ArticleIndex index = ArticleIndex.of(LegalLibrary.fromClassPath());

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            tapé                                             | textes                                           | alinéa
            L441-10                                          | ccom-l441-10-i ccom-l441-10-ii ccom-l441-10-iii  |
            441-10                                           | ccom-l441-10-i ccom-l441-10-ii ccom-l441-10-iii  |
            C. com. L441-10 II                               | ccom-l441-10-ii                                  |
            C. com., art. L. 441-10, II                      | ccom-l441-10-ii                                  |
            article L. 441-10 II du code de commerce         | ccom-l441-10-ii                                  |
            1343-2                                           | cciv-1343-2                                      |
            art. 1343-2 du Code civil                        | cciv-1343-2                                      |
            C.civ.1344                                       | cciv-1344                                        |
            L111-8 al. 2                                     | cpce-l111-8                                      | 2
            L 111-8, alinéa 2                                | cpce-l111-8                                      | 2
            CPCE L111-8 al 3                                 | cpce-l111-8                                      | 3
            L111-8 al. 1234                                  | cpce-l111-8                                      | 1234
            L111-8 al. 12345678901                           | cpce-l111-8                                      | 2147483647
            2e alinéa de l’article L. 111-8                  | cpce-l111-8                                      | 2
            R124-4 5°                                        | cpce-r124-4                                      |
            cpc 1411                                         | cpc-1411                                         |
            R. 2192-31 CCP                                   | ccp-r2192-31                                     |
            C. pén. 433‑13                                   | cpen-433-13                                      |
            code de la consommation L218-2                   | cconso-l218-2                                    |
            code des procédures civiles d’exécution L. 111-2 | cpce-l111-2                                      |
            code de procédure civile 642                     | cpc-642                                          |
            """)
    void finds_one_article(String typed, String ids, Integer paragraph) {
        assertThat(index.find(typed)).isEqualTo(new ArticleAnswer.Found(List.of(ids.split(" ")), paragraph));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            tapé    | proches, le premier d’abord
            L441-11 | C. com., art. L. 441-10
            1343-3  | C. civ., art. 1343-1
            1343-6  | C. civ., art. 1343-1
            C. civ. L111-8 | CPCE, art. L. 111-8
            R111-8  | CPCE, art. L. 111-8
            """)
    void names_what_is_near_an_unknown_article(String typed, String first) {
        assertThat(index.find(typed))
                .isInstanceOfSatisfying(ArticleAnswer.Unknown.class, unknown -> assertThat(unknown.nearest())
                        .startsWith(first)
                        .hasSizeLessThanOrEqualTo(5)
                        .doesNotHaveDuplicates());
    }

    /** Three wrong characters are the most; the right number in another code costs one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            tapé       | proches
            L441-11    | C. com., art. L. 441-10; C. com., art. D. 441-5; CPCE, art. L. 111-1
            CPC 1344   | C. civ., art. 1344; C. civ., art. 1324; CPC, art. 1414; CPC, art. 644; C. civ., art. 1104
            C. civ. 642 | CPC, art. 642; C. civ., art. 2242; CPC, art. 640; CPC, art. 641; CPC, art. 643
            """)
    void the_nearest_come_first(String typed, String nearest) {
        assertThat(index.find(typed)).isEqualTo(new ArticleAnswer.Unknown(List.of(nearest.split("; "))));
    }

    @ParameterizedTest
    @CsvSource({"bonjour", "code civil", "''", "L999999-999999"})
    void has_nothing_near_what_is_no_article(String typed) {
        assertThat(index.find(typed)).isEqualTo(new ArticleAnswer.Unknown(List.of()));
    }

    @Test
    void lists_the_codes_of_a_number_that_several_have() {
        assertThat(index.find("2192-10"))
                .isEqualTo(new ArticleAnswer.Ambiguous(List.of("CCP, art. L. 2192-10", "CCP, art. R. 2192-10")));
        assertThat(index.find("R2192-10")).isEqualTo(new ArticleAnswer.Found(List.of("ccp-r2192-10"), null));
    }

    @Test
    void every_text_is_found_by_its_own_citation() {
        LegalLibrary law = LegalLibrary.fromClassPath();
        for (String id : law.wordingIds()) {
            String citation = law.wordingVersions(id).getFirst().reference().citation();
            assertThat(index.find(citation))
                    .as(citation)
                    .isInstanceOfSatisfying(ArticleAnswer.Found.class, found -> assertThat(found.wordingIds())
                            .contains(id));
        }
    }

    @Test
    void every_id_names_the_article_it_holds() {
        LegalLibrary law = LegalLibrary.fromClassPath();
        for (String id : law.wordingIds()) {
            ArticleName name = ArticleName.parse(
                    law.wordingVersions(id).getFirst().reference().citation());
            String expected =
                    name.code() + "-" + name.letterAndNumber() + (name.part() == null ? "" : "-" + name.part());
            assertThat(id).isEqualTo(expected);
            assertThat(Arrays.asList("l", "r", "d", "a", "")).contains(name.letter());
        }
    }
}
