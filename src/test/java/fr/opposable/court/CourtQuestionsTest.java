package fr.opposable.court;

import static fr.opposable.court.CourtCases.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.PartyKind;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.compliance.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of competence and admissibility, with a case that wakes it. */
class CourtQuestionsTest {

    static Stream<Arguments> awakenings() {
        return Stream.of(
                wakes("R-CMP-01", Severity.ASK, aCase().debtor(PartyKind.COMPANY, "SAS", null)),
                wakes("R-CMP-01", Severity.WARNING, aCase().creditor(PartyKind.ASSOCIATION, null, null)),
                wakes("R-CMP-01", Severity.WARNING, aCase().debtor(PartyKind.SOLE_TRADER, null, false)),
                wakes("R-CMP-02", Severity.ASK, aCase().at("29000", "Kemper")),
                wakes("R-CMP-02", Severity.ASK, aCase().at(null)),
                wakes("R-CMP-02", Severity.ASK, aCase().atCode("97209")),
                wakes("R-CMP-02", Severity.ASK, aCase().atCode("67372")),
                wakes("R-CMP-02", Severity.ASK, aCase().atCode("31300")),
                wakes("R-CMP-02", Severity.INFORMATION, aCase().coDebtors("33063")),
                wakes("R-CMP-03", Severity.INFORMATION, aCase().clause("tribunal de commerce de Nantes")),
                wakes(
                        "R-CMP-04",
                        Severity.ASK,
                        aCase().owing("60000.00").atCode("75056").employees(null)),
                wakes(
                        "R-CMP-04",
                        Severity.BLOCKING,
                        aCase().owing("60000.00").atCode("75056").employees(250)),
                wakes(
                        "R-CMP-04",
                        Severity.INFORMATION,
                        aCase().owing("60000.00").atCode("75056").employees(249)),
                wakes("R-CMP-05", Severity.INFORMATION, aCase().matter(Matter.COMMERCIAL_LEASE)),
                wakes("R-CMP-06", Severity.WARNING, aCase().matter(Matter.CONSUMER_CREDIT)),
                wakes("R-CMP-06", Severity.WARNING, aCase().matter(Matter.DWELLING_LEASE)),
                wakes("N-01", Severity.ASK, aCase().subject("Dommages et intérêts")),
                wakes("N-01", Severity.BLOCKING, aCase().matter(Matter.DAMAGES)),
                wakes("N-02", Severity.ASK, aCase().subject("Intervention en régie, mai")),
                wakes("N-03", Severity.BLOCKING, aCase().invoiced("2026-11-01", "2026-11-21", null)),
                wakes("N-03", Severity.BLOCKING, aCase().event(EventKind.INSTALMENT_PLAN, "2026-06-01", null)),
                wakes("N-04", Severity.WARNING, aCase().disputed()),
                wakes("N-04", Severity.WARNING, aCase().event(EventKind.DISPUTE, "2026-06-01", null)),
                wakes("N-05", Severity.BLOCKING, aCase().event(EventKind.INSOLVENCY_OPENED, "2026-06-01", null)),
                wakes(
                        "N-05b",
                        Severity.WARNING,
                        aCase().invoiced("2026-07-01", "2026-08-01", "2026-06-15")
                                .event(EventKind.INSOLVENCY_OPENED, "2026-06-01", null)),
                wakes("N-06", Severity.BLOCKING, aCase().debtor(PartyKind.PUBLIC_BODY, null, null)),
                wakes("N-07", Severity.ASK, aCase().exhibit(Exhibit.Kind.CONTRACT, "Acte de caution solidaire")),
                wakes("N-07", Severity.BLOCKING, aCase().matter(Matter.GUARANTEE)),
                wakes("N-08", Severity.ASK, aCase().event(EventKind.OTHER, "2026-06-01", "chèque rejeté")),
                wakes("N-09", Severity.BLOCKING, aCase().abroad("BE")),
                wakes("N-09", Severity.BLOCKING, aCase().atCode("98818")),
                wakes("N-09", Severity.WARNING, aCase().abroad("BE").coDebtors("29232")),
                wakes("N-10", Severity.INFORMATION, aCase()),
                wakes("N-10", Severity.WARNING, aCase().event(EventKind.OTHER, "2026-06-01", "société radiée")),
                wakes("N-11", Severity.WARNING, aCase().event(EventKind.OTHER, "2026-06-01", "liquidation amiable")),
                wakes(
                        "N-12",
                        Severity.ASK,
                        aCase().debtor(PartyKind.SOLE_TRADER, null, true)
                                .event(EventKind.CALL, "2026-06-01", "M. Durand est décédé en mai")),
                wakes("N-13", Severity.WARNING, aCase().invoiced("2020-02-01", "2020-03-03", null), "2026-11-21"),
                wakes("N-14", Severity.WARNING, aCase().clause("clause compromissoire de l'article 12")),
                wakes("N-15", Severity.WARNING, aCase().mediationClause()),
                wakes("N-16", Severity.ASK, aCase().matter(Matter.COPROPRIETE)),
                wakes("N-16", Severity.ASK, aCase().subject("Appel de fonds, 2e trimestre")),
                wakes("N-17", Severity.ASK, aCase().subject("Salaire de mai")),
                wakes("N-18", Severity.BLOCKING, aCase().event(EventKind.TITLE_ENFORCEABLE, "2026-06-01", null)),
                wakes("N-18", Severity.ASK, aCase().event(EventKind.ORDER_MADE, "2026-06-01", null)),
                wakes("N-19", Severity.ASK, aCase().event(EventKind.OTHER, "2026-06-01", "cédée à un factor")),
                wakes("N-20", Severity.WARNING, aCase().creditorIn("BE")),
                wakes("N-20", Severity.WARNING, aCase().clause("droit anglais, tribunaux de Londres")),
                wakes(
                        "N-21",
                        Severity.INFORMATION,
                        aCase().event(EventKind.OTHER, "2026-06-01", "saisie conservatoire")));
    }

    private static Arguments wakes(String rule, Severity severity, CourtCases cases) {
        return Arguments.of(rule, severity, cases, CourtCases.TODAY);
    }

    private static Arguments wakes(String rule, Severity severity, CourtCases cases, String statedOn) {
        return Arguments.of(rule, severity, cases, statedOn);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("awakenings")
    void a_rule_is_found_where_the_case_breaks_it(String rule, Severity severity, CourtCases cases, String statedOn) {
        List<Finding> findings = CourtQuestions.ask(cases.filingStatedOn(statedOn));

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.message()).doesNotContain("%s").isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    /** An alarm for what nobody asks is read once, and never again. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Loyer et provision pour charges de juillet 2026 | 0
            Charges de l'année 2025                         | 0
            Loyer de juillet et remise en état des murs     | 1
            Réparations locatives                           | 1
            Facture                                         | 1
            """)
    void a_dwelling_lease_warns_of_repairs_where_more_than_rent_is_asked(String subject, int warnings) {
        assertThat(CourtQuestions.ask(
                        aCase().matter(Matter.DWELLING_LEASE).subject(subject).filingStatedOn("2026-11-21")))
                .filteredOn(finding -> finding.rule().equals("R-CMP-06"))
                .hasSize(warnings)
                .allSatisfy(finding -> assertThat(finding.message()).contains("(facture "));
    }

    @Test
    void every_rule_has_a_case_that_wakes_it() {
        assertThat(awakenings().map(arguments -> arguments.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(List.copyOf(CourtQuestions.ids()));
    }

    @Test
    void every_rule_is_asked_once_in_the_order_of_the_ids() {
        assertThat(CourtQuestions.all()).extracting(Question::rule).containsExactlyElementsOf(CourtQuestions.ids());
        assertThat(CourtQuestions.ids()).hasSize(28).contains("N-01", "N-05b", "N-21", "R-CMP-06");
    }

    @Test
    void an_ordinary_case_blocks_on_nothing() {
        List<Finding> findings = CourtQuestions.ask(
                aCase().exhibit(Exhibit.Kind.REGISTRY_EXTRACT, "Extrait RNE").filing());

        assertThat(findings).isEmpty();
    }

    @Test
    void a_clause_that_points_to_the_court_seised_is_not_said_to_be_left_aside() {
        String seised = aCase().competence().designations().getFirst().name();

        assertThat(ofClause(aCase().clause("Tout différend relève du " + seised)))
                .startsWith("Rien à changer")
                .doesNotContain("Ne la suivez pas");
        assertThat(ofClause(aCase().clause("tribunal de commerce de Nantes"))).startsWith("Ne la suivez pas");
    }

    private static String ofClause(CourtCases cases) {
        return CourtQuestions.ask(cases.filing()).stream()
                .filter(finding -> finding.rule().equals("R-CMP-03"))
                .map(Finding::remedy)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_ends_a_doubt_silences_its_rule() {
        assertThat(rules(aCase().event(EventKind.INSTALMENT_PLAN, "2026-06-01", null)
                        .event(EventKind.INSTALMENT_DEFAULT, "2026-07-01", null)))
                .doesNotContain("N-03");
        assertThat(rules(aCase().subject("Loyer de nacelle").matter(Matter.SUPPLY)))
                .doesNotContain("R-CMP-01");
        assertThat(rules(aCase().mediationClause().event(EventKind.MEDIATION_PROPOSED, "2026-06-01", null)))
                .doesNotContain("N-15");
        assertThat(rules(aCase().event(EventKind.OTHER, "2026-06-01", "liquidation amiable")
                        .debtorLiquidator("liquidateur amiable")))
                .doesNotContain("N-11");
        assertThat(rules(aCase().event(EventKind.INSOLVENCY_OPENED, "2026-12-01", null)))
                .doesNotContain("N-05");
    }

    @Test
    void a_debtor_in_europe_is_sent_to_the_european_order_and_a_danish_one_is_not() {
        assertThat(remedy(aCase().abroad("BE"))).contains("1896/2006");
        assertThat(remedy(aCase().abroad("DK"))).contains("ne lie pas");
        assertThat(remedy(aCase().abroad("GB"))).contains("ne lie pas");
    }

    @Test
    void a_piece_that_proves_the_check_ends_the_question() {
        assertThat(severities(
                        aCase().atCode("97209").exhibit(Exhibit.Kind.OTHER, "Vérification du ressort"), "R-CMP-02"))
                .containsExactly(Severity.INFORMATION);
    }

    @Test
    void a_receipt_for_the_contribution_proves_no_sum() {
        CourtCases proved = aCase().owing("60000.00")
                .atCode("75056")
                .employees(250)
                .exhibit(Exhibit.Kind.OTHER, "Contribution pour la justice économique, reçu");

        assertThat(CourtQuestions.ask(proved.filing()).stream()
                        .filter(finding -> finding.rule().equals("R-CMP-04")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.message())
                            .startsWith("Le justificatif est joint et sa somme n’est pas vérifiée ici.")
                            .contains("lue de seconde main", "dans les quinze jours de sa notification")
                            .doesNotContain("intérêts et accessoires");
                    assertThat(finding.remedy())
                            .contains("payée sur le principal seul", "complétez-la avant de déposer");
                });
    }

    /** The scale says « autrement, rien »: who is below every band pays nothing, and must have something to join. */
    @Test
    void who_falls_under_no_band_of_the_contribution_is_told_what_to_join() {
        CourtCases unproved = aCase().owing("60000.00").atCode("75056").employees(300);

        assertThat(CourtQuestions.ask(unproved.filing()).stream()
                        .filter(finding -> finding.rule().equals("R-CMP-04")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.BLOCKING);
                    assertThat(finding.message()).contains("due selon votre tranche", "autrement, rien");
                    assertThat(finding.remedy())
                            .contains("si aucune tranche ne s’applique, joignez sous le même intitulé une attestation");
                });
        assertThat(severities(
                        unproved.exhibit(
                                Exhibit.Kind.OTHER,
                                "Contribution pour la justice économique, attestation qu’aucune tranche ne s’applique"),
                        "R-CMP-04"))
                .containsExactly(Severity.WARNING);
    }

    private static List<Severity> severities(CourtCases cases, String rule) {
        return CourtQuestions.ask(cases.filing()).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::severity)
                .toList();
    }

    @Test
    void an_unverified_rule_says_so() {
        assertThat(CourtQuestions.ask(aCase().mediationClause().filing()))
                .filteredOn(finding -> finding.rule().equals("N-15"))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("non vérifiée");
    }

    @Test
    void a_co_debtor_without_a_commune_is_asked_on_the_command_line() {
        assertThat(CourtQuestions.ask(aCase().coDebtors("99999").filing()))
                .filteredOn(finding -> finding.severity() == Severity.ASK)
                .singleElement()
                .extracting(Finding::remedy)
                .asString()
                .contains("--co-debtor");
    }

    @Test
    void candidates_are_listed_with_their_courts() {
        Finding finding = CourtQuestions.ask(aCase().at("29000", "Kemper").filing()).stream()
                .filter(one -> one.rule().equals("R-CMP-02"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.message()).contains("Kemper", "Quimper (29232)", "Tribunal de commerce de Quimper");
    }

    private static String remedy(CourtCases cases) {
        return CourtQuestions.ask(cases.filing()).stream()
                .filter(finding -> finding.rule().equals("N-09"))
                .findFirst()
                .orElseThrow()
                .remedy();
    }

    private static List<String> rules(CourtCases cases) {
        return CourtQuestions.ask(cases.filing()).stream().map(Finding::rule).toList();
    }
}
