package fr.opposable.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereToWriteTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nommez le fichier (invoices[].file). | Nommez le fichier (invoices[].file ou colonne « fichier » de invoices.csv).
            Notez-le (events[].kind : order-made). | Notez-le (events[].kind : order-made ou colonne « nature » de events.csv, « ordonnance rendue »).
            Voyez terms.documents et sender.role. | Voyez terms.documents ou colonne « documents » de cases.csv et sender.role ou colonne « role_expediteur » de cases.csv.
            Joignez la pièce aux pièces (exhibits). | Joignez la pièce aux pièces (exhibits).
            Ajoutez le code (debtor.address.inseeCode). | Ajoutez le code (debtor.address.inseeCode ou colonne « code_insee » de parties.csv).
            """)
    void a_cure_names_the_column_beside_the_key(String cure, String said) {
        assertThat(WhereToWrite.said(cure).replace('\u00a0', ' ')).isEqualTo(said);
    }
}
