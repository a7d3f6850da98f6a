package fr.opposable.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of deadlines of the injonction de payer, and the two regimes that the date of the order chooses between. */
class ProceduralDelaysTest {

    private static final LegalLibrary LAW = LegalLibrary.fromClassPath();

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            délai                              | ordonnance du | durée        | article
            injonction.signification           | 2026-08-31    | 6 mois       | CPC, art. 1411, al. 3
            injonction.signification           | 2026-09-01    | 3 mois       | CPC, art. 1411, al. 3
            injonction.executoire              | 2026-08-31    | aucun délai  | CPC, art. 1422, al. 2
            injonction.executoire              | 2026-09-01    | 2 mois       | CPC, art. 1422, al. 2
            injonction.avis-opposition         | 2026-08-31    | aucun délai  | CPC, art. 1415
            injonction.avis-opposition         | 2026-09-01    | 1 mois       | CPC, art. 1415, al. 5
            """)
    void the_date_of_the_order_chooses_the_regime(String id, LocalDate order, String length, String article) {
        ProceduralDelay delay = LAW.proceduralDelay(id, order);

        assertThat(delay.lengthInWords()).isEqualTo(length);
        assertThat(delay.basis().citation()).isEqualTo(article);
        assertThat(delay.chosenBy()).isEqualTo("date de l’ordonnance");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            délai                               | règle | durée    | distance | sanction
            injonction.consignation             | DL-01 | 15 jours | false    | caducité de la demande
            injonction.opposition               | DL-03 | 1 mois   | true     | forclusion
            injonction.opposition.non-personne  | DL-04 | 1 mois   | true     | forclusion
            distance.outre-mer                  | DL-05 | 1 mois   | false    |
            distance.etranger                   | DL-05 | 2 mois   | false    |
            injonction.consignation-opposition  | DL-07 | 15 jours | false    | caducité de la demande
            injonction.avocat-creancier         | DL-08 | 15 jours | false    | extinction de l’instance, ordonnance non avenue
            injonction.motif-legitime           | DL-11 | 15 jours | false    | la caducité demeure
            execution.titre                     | DL-12 | 10 ans   | false    | prescription
            saisie-conservatoire.procedure      | DL-13 | 1 mois   | false    | caducité de la mesure
            prescription.commerciale            | DL-14 | 5 ans    | false    | extinction de l’action
            prescription.consommateur           | DL-14 | 2 ans    | false    | extinction de l’action
            prescription.transport              | DL-14 | 1 an     | false    | extinction de l’action
            prescription.butoir                 |       | 20 ans   | false    | extinction de l’action
            creance.declaration                 | DL-15 | 2 mois   | false    | forclusion
            creance.declaration.hors-metropole  | DL-15 | 4 mois   | false    | forclusion
            execution.majoration-interet        | DL-17 | 2 mois   | false    |
            paiement.professionnel.defaut       |       | 30 jours | false    |
            paiement.public.sante               |       | 50 jours | false    | intérêts moratoires de plein droit
            """)
    void the_table_of_deadlines(String id, String rule, String length, boolean byDistance, String sanction) {
        ProceduralDelay delay = LAW.proceduralDelay(id, LocalDate.of(2026, 11, 21));

        assertThat(delay.rule()).isEqualTo(rule);
        assertThat(delay.lengthInWords()).isEqualTo(length);
        assertThat(delay.extendedByDistance()).isEqualTo(byDistance);
        assertThat(delay.sanction()).isEqualTo(sanction);
        assertThat(delay.verification().checkedBy()).isNull();
    }

    /** What was read of a reform is read once: its delay and its words cannot be known better one than the other. */
    @Test
    void the_delay_of_decree_2026_96_is_as_well_known_as_its_wording() {
        LocalDate order = LocalDate.of(2026, 9, 1);

        assertThat(LAW.proceduralDelay("injonction.signification", order)
                        .verification()
                        .status())
                .isEqualTo(LAW.wording("cpc-1411", order).verification().status());
    }

    @Test
    void a_length_keeps_its_unit_because_months_and_days_are_counted_apart() {
        LocalDate day = LocalDate.of(2026, 11, 21);

        assertThat(LAW.proceduralDelay("injonction.consignation", day).length()).isEqualTo(Period.ofDays(15));
        assertThat(LAW.proceduralDelay("injonction.signification", day).length())
                .isEqualTo(Period.ofMonths(3));
        assertThat(LAW.proceduralDelay("execution.titre", day).length()).isEqualTo(Period.ofYears(10));
    }

    @Test
    void a_day_before_the_regime_is_known_is_refused() {
        assertThatThrownBy(() -> LAW.proceduralDelay("injonction.signification", LocalDate.of(2009, 12, 31)))
                .isInstanceOf(LegalTextMissingException.class)
                .hasMessageContaining("Signification de l’ordonnance")
                .hasMessageContaining("commence au 01/01/2010");
    }
}
