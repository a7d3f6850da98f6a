package fr.opposable.decompte;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseBuilder;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Party;
import fr.opposable.claim.Reckoning;
import fr.opposable.intake.CaseFolders;
import fr.opposable.intake.Intake;
import fr.opposable.rendering.TemplateLibrary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of the décompte in a file of its own are those of the requête it goes with. */
class AnnexWordsTest {

    private static final DecomptePages PAGES = new DecomptePages(TemplateLibrary.onClassPath());
    private static final CaseFile TRADER =
            ((Intake.Accepted) new CaseFolders().read(Path.of("samples/tribunaux/chambre-commerciale"))).caseFile();

    private static String page(CaseFile file, List<Party> others) {
        ClaimStatement statement = Reckoning.statement(file, "2026-11-22");
        return PAGES.source(statement, file, " – annexe 1", others).replaceAll("[\\u00a0\\u202f]", " ");
    }

    @Test
    void a_subject_is_printed_with_the_apostrophe_of_print() {
        assertThat(page(TRADER, List.of())).contains("Vins d’avril 2026").doesNotContain("Vins d'avril");
    }

    @Test
    void a_number_of_the_register_is_written_one_way() {
        assertThat(page(TRADER, List.of()))
                .contains("065 690 703 RCS Colmar", "035 895 259 RCS Strasbourg", "Entrepreneur individuel");
    }

    @Test
    void several_debtors_stand_each_under_a_heading_of_his_own() {
        assertThat(page(TRADER, List.of())).contains(">Débiteur<").doesNotContain("Débiteur 1°");
        assertThat(page(TRADER, List.of(TRADER.creditor())))
                .containsPattern("Débiteur 1°</p>\\s*<p class=\"name\">Baptiste Schmitt EI<")
                .containsPattern("Débiteur 2°</p>\\s*<p class=\"name\">Caves Zimmermann<");
    }

    @Test
    void a_clause_penale_leads_from_the_invoices_to_the_total() {
        CaseFile works = ((Intake.Accepted)
                        new CaseFolders().read(Path.of("samples/tribunaux/tribunal-des-activites-economiques")))
                .caseFile();

        assertThat(page(works, List.of()).replaceAll("<[^>]+>", "|").replaceAll("[|\\s]+", "|"))
                .contains("|Clause|pénale|68|400,00|€|×|8,00|%|5|472,00|Total|dû|au|22|novembre|2026|");
        assertThat(page(TRADER, List.of())).doesNotContain("Autres sommes");
    }

    @Test
    void conventions_about_what_the_case_has_not_are_not_printed() {
        assertThat(page(TRADER, List.of())).doesNotContain("un avoir réduit").contains("Le jour d’un paiement");
    }

    /** As the annex of the requête counts them: the debtor paid twice, though on one day. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            FIRST      | SECOND     | TITLE
            2026-04-15 | 2026-04-15 | Imputation des règlements
            2026-04-15 | 2026-05-15 | Imputation des règlements
            2026-04-15 | 2026-12-15 | Imputation du règlement
            """)
    void the_payments_are_counted_one_by_one_up_to_the_day_of_the_statement(String first, String second, String title) {
        CaseFile file = CaseBuilder.aCase()
                .invoice("F-1", "1200.00", "2026-03-03")
                .invoice("F-2", "800.00", "2026-04-03")
                .payment(first, "300.00", "F-1")
                .payment(second, "200.00", "F-2")
                .build();

        assertThat(page(file, List.of())).contains(">" + title + "<");
    }
}
