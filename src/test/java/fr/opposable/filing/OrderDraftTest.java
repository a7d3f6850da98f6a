package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.court.Qualification;
import fr.opposable.filing.FilingCases.Bench;
import fr.opposable.fixtures.Cases;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The order as a judge holds it: one cross to grant, nothing decided that he did not tick, and every party told in it. */
class OrderDraftTest {

    private static List<String> told(CaseFile file, Qualification stated, UnaryOperator<FilingOptions> options) {
        FilingRequest request = FilingCases.of(file, stated, options);
        return Written.of(request, FilingKind.PROJET_ORDONNANCE, Cases.LAW).paper().paragraphs().stream()
                .map(text -> text.replace(French.NO_BREAK, ' ').replace('\u202f', ' '))
                .toList();
    }

    private static List<String> told(String sample) {
        return told(FilingCases.sample("tribunaux/" + sample), Qualification.NONE, options -> options);
    }

    @Test
    void one_cross_grants_what_is_asked_and_another_takes_the_judges_own_figures() {
        assertThat(told("tribunal-de-proximite"))
                .contains(
                        "**conformément à la demande** (colonne « Demandé »), les intérêts au taux de l’intérêt légal (2,75 % l’an au"
                                + " 21 novembre 2026), à compter du 22 novembre 2026 ;",
                        "**en partie** (colonne « Retenu par le juge »), les intérêts au taux de ………………, à compter du ……………… ;");
    }

    @Test
    void who_is_meant_is_told_for_the_order_goes_about_alone() {
        assertThat(told("tribunal-de-proximite"))
                .anyMatch(text -> text.startsWith("Vu la requête du 21 novembre 2026"))
                .anyMatch(text -> text.startsWith("**Chauffage Prigent**, SARL au capital de 8 000 €"))
                .contains("**Hervé Quéméneur**, demeurant 11 rue du Dossen, 29600 Morlaix.");
        assertThat(told("tribunal-judiciaire"))
                .anyMatch(
                        text -> text.startsWith(
                                "**Enjoignons** à l’association Festival des Deux Rives de payer à Bellec Réceptions les sommes"));
    }

    @Test
    void the_court_has_the_name_of_the_requete_and_the_judge_says_his_office() {
        FilingRequest request = FilingCases.of(
                FilingCases.sample("tribunaux/tribunal-de-proximite"), Qualification.NONE, UnaryOperator.identity());

        assertThat(CourtWords.orderHead(request.court()))
                .containsExactly("Tribunal judiciaire de Brest", "Tribunal de proximité de Morlaix");
        assertThat(told("tribunal-de-proximite"))
                .anyMatch(text -> text.endsWith(
                        "(nom et qualité), statuant en matière d’injonction de payer au tribunal judiciaire de Brest, tribunal de"
                                + " proximité de Morlaix,"));
        assertThat(told(
                        FilingCases.sample("tribunaux/chambre-commerciale"),
                        Bench.CHAMBRE_COMMERCIALE.stated,
                        options -> options))
                .anyMatch(text -> text.endsWith(" à la chambre commerciale du tribunal judiciaire de Strasbourg,"));
    }

    @Test
    void all_that_is_asked_beside_the_sums_has_its_own_choice() {
        assertThat(told(
                        FilingCases.sample(FilingCases.SAMPLE),
                        Qualification.NONE,
                        options -> new FilingOptions(
                                null,
                                List.of(),
                                null,
                                new Transfer.To("Tribunal de commerce de Lyon"),
                                true,
                                Money.of("500"),
                                "Maître Jeanne Aubry",
                                null,
                                false)))
                .anyMatch(text -> text.startsWith("Allouons la somme de …") && text.contains("(demandé : 500,00 €)"))
                .anyMatch(text -> text.startsWith("Disons qu’en cas d’opposition"))
                .anyMatch(text -> text.startsWith("Rejetons la demande pour le surplus : …"));
    }
}
