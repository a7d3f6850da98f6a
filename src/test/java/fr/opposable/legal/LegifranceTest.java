package fr.opposable.legal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegifranceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            source                                   | page
            CPCE, LEGIARTI000028747701               | https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000028747701
            Code civil, LEGITEXT000006070721         | https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070721
            JORFTEXT000049891085, puis LEGIARTI000028747701 | https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000049891085
            Banque de France                         |
            LEGIARTI12                               |
            """)
    void a_text_is_read_on_the_page_of_its_permanent_id(String source, String page) {
        assertThat(Legifrance.pageOf(source)).isEqualTo(page);
    }
}
