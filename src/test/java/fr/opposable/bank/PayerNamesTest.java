package fr.opposable.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.fixtures.Cases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DEBTOR                       | PAYER                        | SAME
            Boulangerie Le Fournil d’Adèle | SARL BOULANGERIE LE FOURNIL D ADELE | true
            Boulangerie Le Fournil d’Adèle | BOULANGERIE LE FOURN       | true
            Boulangerie Le Fournil d’Adèle | BOULANGERIE DUPONT         | false
            Paul Martin                  | M. MARTIN PAUL               | true
            Paul Martin                  | MARTIN PIERRE                | false
            L’Œuf & la Poule             | L OEUF ET LA POULE SASU      | true
            Taxi                         | TAXIS OLIVIER                | false
            SAS                          | SAS                          | true
            """)
    void names_are_compared_as_banks_write_them(String debtor, String payer, boolean same) {
        assertThat(PayerNames.same(debtor, payer)).isEqualTo(same);
        assertThat(PayerNames.same(payer, debtor)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            TEXT,                              IN
            VIR DE ATELIER GRANDJEAN REF 12,   true
            VIR GRANDJEAN,                     false
            VIR ATELIERS GRANDJEANS,           false
            """)
    void a_name_is_sought_in_words(String text, boolean in) {
        var debtor = Cases.oneInvoice().build().debtor();
        String named = text.replace("ATELIER GRANDJEAN REF", RemittanceText.plain(debtor.fullName()) + " REF");

        assertThat(PayerNames.isIn(debtor, named)).isEqualTo(in);
    }
}
