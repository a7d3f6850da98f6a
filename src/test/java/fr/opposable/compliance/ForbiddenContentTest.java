package fr.opposable.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForbiddenContentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', useHeadersInDisplayName = true, textBlock = """
            RULE        | WORDS
            FOR-JUD-1   | Commandement de payer sous huitaine
            FOR-JUD-1   | SOMMATION
            FOR-JUD-1   | un procès-verbal sera dressé
            FOR-JUD-1   | un PROCÈS VERBAL sera dressé
            FOR-JUD-1   | République française
            FOR-JUD-1   | Avis avant saisie
            FOR-JUD-1   | dernier avis avant poursuites
            FOR-JUD-2   | notre huissier de justice passera demain
            FOR-JUD-2   | un officier ministériel
            FOR-THR-1   | nous ferons procéder à une saisie-attribution
            FOR-THR-1   | nous pourrons saisir vos comptes
            FOR-THR-1   | vous serez fiché Banque de France
            FOR-THR-1   | une inscription au FICP
            FOR-THR-1   | un dépôt de plainte pénale suivra
            FOR-THR-1   | payez sous peine de poursuites
            FOR-THR-2   | nous devrons informer vos clients
            FOR-THR-2   | votre nom figurera sur notre liste noire
            FOR-FEES    | frais de relance : 15 €
            FOR-FEES    | frais d’envoi
            FOR-FEES    | frais de mise en demeure
            FOR-FEES    | les frais de recouvrement sont à votre charge
            FOR-FEES    | nos honoraires
            FOR-TITLE-1 | nous disposons d’un titre exécutoire
            FOR-TITLE-1 | une procédure judiciaire est engagée
            FOR-TITLE-1 | votre dossier est transmis au tribunal
            FOR-WAIV-1  | vous renoncez à tout délai de grâce
            FOR-SIL-1   | À défaut de réponse, vous reconnaissez devoir cette somme
            FOR-SIL-1   | votre silence vaudra acceptation
            COM-PRESC-1 | la présente interrompt la prescription
            FOR-MIS-1   | votre mauvaise foi est manifeste
            """)
    void finds_what_a_creditor_may_not_write(String rule, String words) {
        assertThat(ForbiddenContent.scan(words)).extracting(Finding::rule).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nous nous réservons de saisir la juridiction compétente.",
                "l’indemnité forfaitaire pour frais de recouvrement de 40 € (C. com., art. D. 441-5)",
                "les indemnités forfaitaires pour frais de recouvrement",
                "La facture demeure impayée. Vous pouvez la contester par écrit.",
                "nous vous adresserons une mise en demeure de payer",
                "Société d’Exploitation du Moulin",
                "sans titre particulier",
                "Si votre règlement s’est croisé avec cette lettre, nous vous remercions de ne pas en tenir compte.",
            })
    void leaves_alone_what_a_courteous_letter_says(String words) {
        assertThat(ForbiddenContent.scan(words)).isEmpty();
    }

    @Test
    void is_not_fooled_by_invisible_characters_nor_by_the_kind_of_space() {
        assertThat(ForbiddenContent.scan("sais\u00adie, frais\u00a0\u202fde\nrelance, \u200bhuis\u200dsier"))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("FOR-JUD-2", "FOR-THR-1", "FOR-FEES");
    }

    @Test
    void quotes_the_words_as_they_were_written_and_says_what_to_write_instead() {
        List<Finding> findings =
                ForbiddenContent.scan("Sachez que des Frais de Relançe vous attendent".replace('ç', 'c'));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BLOCKING);
            assertThat(finding.message()).contains("«\u00a0Frais de Relance\u00a0»");
            assertThat(finding.remedy()).contains("L. 441-10");
            assertThat(finding.article()).hasToString("CPCE, art. L. 111-8, al. 2");
        });
    }
}
