package fr.opposable.court;

import static fr.opposable.court.CourtCases.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.Address;
import fr.opposable.claim.PartyKind;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which court, situation by situation: who owes, how much, where, on which day. */
class CourtOfCaseTest {

    @ParameterizedTest(name = "a trader in {0} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # insee | day        | court
            29232   | 2026-11-21 | Tribunal de commerce de Quimper
            33063   | 2026-11-21 | Tribunal de commerce de Bordeaux
            01187   | 2026-11-21 | Tribunal de commerce de Bourg-en-Bresse
            # the twelve tribunaux des activités économiques, while the experiment runs
            13055   | 2026-11-21 | Tribunal des activités économiques de Marseille
            72181   | 2026-11-21 | Tribunal des activités économiques du Mans
            87085   | 2026-11-21 | Tribunal des activités économiques de Limoges
            69123   | 2026-11-21 | Tribunal des activités économiques de Lyon
            54395   | 2026-11-21 | Tribunal des activités économiques de Nancy
            84007   | 2026-11-21 | Tribunal des activités économiques d’Avignon
            89024   | 2026-11-21 | Tribunal des activités économiques d’Auxerre
            75056   | 2026-11-21 | Tribunal des activités économiques de Paris
            22278   | 2026-11-21 | Tribunal des activités économiques de Saint-Brieuc
            76351   | 2026-11-21 | Tribunal des activités économiques du Havre
            92050   | 2026-11-21 | Tribunal des activités économiques de Nanterre
            78646   | 2026-11-21 | Tribunal des activités économiques de Versailles
            75056   | 2024-12-31 | Tribunal de commerce de Paris
            75056   | 2025-01-01 | Tribunal des activités économiques de Paris
            75056   | 2028-12-31 | Tribunal des activités économiques de Paris
            75056   | 2029-01-01 | Tribunal de commerce de Paris
            # Alsace-Moselle
            67482   | 2026-11-21 | Chambre commerciale du tribunal judiciaire de Strasbourg
            57463   | 2026-11-21 | Chambre commerciale du tribunal judiciaire de Metz
            68224   | 2026-11-21 | Chambre commerciale du tribunal judiciaire de Mulhouse
            57672   | 2026-11-21 | Chambre commerciale du tribunal judiciaire de Thionville
            # overseas
            97105   | 2026-11-21 | Tribunal mixte de commerce de Basse-Terre
            97120   | 2026-11-21 | Tribunal mixte de commerce de Pointe-à-Pitre
            97209   | 2026-11-21 | Tribunal mixte de commerce de Fort-de-France
            97302   | 2026-11-21 | Tribunal mixte de commerce de Cayenne
            97411   | 2026-11-21 | Tribunal mixte de commerce de Saint-Denis de La Réunion
            97416   | 2026-11-21 | Tribunal mixte de commerce de Saint-Pierre de La Réunion
            97611   | 2026-11-21 | Tribunal mixte de commerce de Mamoudzou
            97801   | 2026-11-21 | Tribunal mixte de commerce de Basse-Terre
            # the greffe numbers of the Paris belt do not follow the départements
            91228   | 2026-11-21 | Tribunal de commerce d’Évry
            95500   | 2026-11-21 | Tribunal de commerce de Pontoise
            93008   | 2026-11-21 | Tribunal de commerce de Bobigny
            """)
    void a_trader_is_sued_before_the_commercial_court_of_its_place(String insee, String day, String court) {
        assertThat(names(aCase().atCode(insee).on(day))).containsExactly(court);
    }

    @ParameterizedTest(name = "a consumer in {0} who owes {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # insee | amount   | court
            29232   | 1200.00  | Tribunal judiciaire de Quimper
            29151   | 10000.00 | Tribunal de proximité de Morlaix
            29151   | 10000.01 | Tribunal judiciaire de Brest
            75056   | 900.00   | Tribunal judiciaire de Paris
            69266   | 900.00   | Tribunal de proximité de Villeurbanne
            69266   | 20000.00 | Tribunal judiciaire de Lyon
            67462   | 900.00   | Tribunal de proximité de Sélestat
            97801   | 900.00   | Tribunal de proximité de Saint-Martin
            97502   | 900.00   | Tribunal de première instance de Saint-Pierre-et-Miquelon
            """)
    void a_civil_debtor_is_sued_before_the_tribunal_judiciaire_or_its_chamber(
            String insee, String amount, String court) {
        assertThat(names(aCase().debtor(PartyKind.CONSUMER, null, null)
                        .owing(amount)
                        .atCode(insee)))
                .containsExactly(court);
    }

    @ParameterizedTest(name = "{0} in {1}, {2} €")
    @CsvSource(delimiter = '|', textBlock = """
            # matter        | insee | amount   | heading
            DWELLING_LEASE  | 29232 | 5000.00  | À Madame ou Monsieur le juge des contentieux de la protection du tribunal judiciaire de Quimper
            DWELLING_LEASE  | 29151 | 50000.00 | À Madame ou Monsieur le juge des contentieux de la protection du tribunal de proximité de Morlaix
            CONSUMER_CREDIT | 75056 | 5000.00  | À Madame ou Monsieur le juge des contentieux de la protection du tribunal judiciaire de Paris
            COMMERCIAL_LEASE| 75056 | 5000.00  | À Madame ou Monsieur le président du tribunal judiciaire de Paris
            SUPPLY          | 67482 | 5000.00  | À Madame ou Monsieur le président de la chambre commerciale du tribunal judiciaire de Strasbourg
            SUPPLY          | 76351 | 5000.00  | À Madame ou Monsieur le président du tribunal des activités économiques du Havre
            SUPPLY          | 97209 | 5000.00  | À Madame ou Monsieur le président du tribunal mixte de commerce de Fort-de-France
            """)
    void the_judge_is_addressed_by_the_right_name(Matter matter, String insee, String amount, String heading) {
        Competence competence =
                aCase().matter(matter).owing(amount).atCode(insee).competence();

        assertThat(competence.designations()).extracting(Designation::heading).containsExactly(heading);
    }

    @Test
    void a_chamber_is_addressed_as_a_chamber_of_its_tribunal() {
        Competence competence =
                aCase().debtor(PartyKind.CONSUMER, null, null).atCode("29151").competence();

        assertThat(competence.designations())
                .extracting(Designation::heading)
                .containsExactly(
                        "À Madame ou Monsieur le président du tribunal judiciaire de Brest, tribunal de proximité de Morlaix");
    }

    @Test
    void a_commercial_lease_between_two_companies_skips_the_chamber_only_above_the_ceiling() {
        assertThat(names(aCase().matter(Matter.COMMERCIAL_LEASE)
                        .owing("20000.00")
                        .atCode("29151")))
                .containsExactly("Tribunal judiciaire de Brest");
        assertThat(names(aCase().matter(Matter.COMMERCIAL_LEASE).owing("900.00").atCode("29151")))
                .as("the subject is reserved to the tribunal itself: COJ, art. R. 211-3-26, 11°")
                .containsExactly("Tribunal judiciaire de Brest");
    }

    @Test
    void several_debtors_leave_the_choice_to_the_creditor() {
        assertThat(names(aCase().atCode("29232").coDebtors("33063", "29019")))
                .containsExactly(
                        "Tribunal de commerce de Quimper",
                        "Tribunal de commerce de Bordeaux",
                        "Tribunal de commerce de Brest");
        assertThat(names(aCase().atCode("75108").coDebtors("75101"))).hasSize(1);
    }

    @Test
    void none_of_several_courts_is_taken_in_the_creditors_place() {
        CourtCases two = aCase().atCode("29232").coDebtors("29019");

        assertThat(two.competence().chosen()).isNull();
        assertThat(aCase().atCode("29232").competence().chosen())
                .extracting(Designation::name)
                .isEqualTo("Tribunal de commerce de Quimper");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tc-brest", "TC-Brest ", "Tribunal de commerce de Brest", "tribunal de commerce de brest"})
    void the_court_chosen_is_named_by_its_code_or_its_name(String typed) {
        Competence competence =
                aCase().atCode("29232").coDebtors("29019").choosing(typed).competence();

        assertThat(competence.chosen()).extracting(Designation::name).isEqualTo("Tribunal de commerce de Brest");
        assertThat(competence.designations()).hasSize(2);
        assertThat(competence.confirmations())
                .extracting(Confirmation::who)
                .filteredOn(who -> who.contains("greffe"))
                .allMatch(who -> who.contains("Brest"));
    }

    @Test
    void a_court_that_no_debtor_lives_near_is_refused_with_those_that_may_be_seised() {
        assertThat(CourtQuestions.ask(
                        aCase().atCode("29232").choosing("tc-lyon").filing()))
                .filteredOn(Finding::isBlocking)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("R-CMP-02");
                    assertThat(finding.message()).contains("tc-lyon").contains("tc-quimper");
                });
    }

    @Test
    void a_co_debtor_is_found_by_postcode_and_name_and_told_where_he_lives() {
        CoDebtor other = new CoDebtor(
                "Gier Participations",
                PartyKind.COMPANY,
                true,
                new Address(List.of("1 rue X"), "33000", "Bordeaux", null, "FR"));

        assertThat(aCase().atCode("29232").coDebtors(other).competence().designations())
                .extracting(Designation::explained)
                .containsExactly(
                        "Tribunal de commerce de Quimper (tc-quimper), où demeure Durand Construction",
                        "Tribunal de commerce de Bordeaux (tc-bordeaux), où demeure Gier Participations");
    }

    @Test
    void a_co_debtor_who_is_no_trader_is_asked_about_before_a_commercial_court() {
        CoDebtor consumer = new CoDebtor(
                "Hervé Pennec", PartyKind.CONSUMER, null, CoDebtor.at("29232").address());

        assertThat(CourtQuestions.ask(
                        aCase().atCode("29232").coDebtors(consumer).filing()))
                .anyMatch(finding -> finding.rule().equals("R-CMP-01")
                        && finding.severity() == Severity.ASK
                        && finding.message().contains("Hervé Pennec"));
    }

    @Test
    void a_public_body_among_the_debtors_cannot_be_ordered_to_pay() {
        CoDebtor town = new CoDebtor(
                "Commune de Brest",
                PartyKind.PUBLIC_BODY,
                null,
                CoDebtor.at("29019").address());

        assertThat(CourtQuestions.ask(aCase().atCode("29232").coDebtors(town).filing()))
                .anyMatch(finding -> finding.rule().equals("N-06") && finding.isBlocking());
    }

    @Test
    void an_unknown_quality_shows_the_courts_it_may_be_and_designates_none() {
        Competence competence =
                aCase().debtor(PartyKind.COMPANY, "SAS", null).atCode("29232").competence();

        assertThat(competence.designations()).isEmpty();
        assertThat(competence.candidates())
                .extracting(Designation::name)
                .containsExactly("Tribunal de commerce de Quimper", "Tribunal judiciaire de Quimper");
    }

    @Test
    void a_debtor_abroad_or_under_another_code_has_no_court_here() {
        assertThat(names(aCase().abroad("BE"))).isEmpty();
        assertThat(names(aCase().atCode("98818"))).isEmpty();
    }

    @Test
    void the_charges_of_a_copropriete_wait_for_the_place_of_the_building() {
        assertThat(names(aCase().matter(Matter.COPROPRIETE).atCode("29232"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} € before {1}, {2} employees")
    @CsvSource(delimiter = '|', nullValues = "?", textBlock = """
            # amount   | insee | employees | state         | at most
            50000.00   | 75056 | 300       | NOT_CONCERNED | ?
            50000.01   | 75056 | 250       | DUE           | 2500.00
            50000.01   | 75056 | 249       | EXEMPT        | ?
            50000.01   | 75056 | ?         | ASKED         | ?
            3000000.00 | 75056 | 900       | DUE           | 100000.00
            3000000.00 | 33063 | 900       | NOT_CONCERNED | ?
            """)
    void the_contribution_is_owed_by_large_creditors_before_the_experimental_courts(
            String amount, String insee, Integer employees, Contribution.State state, String atMost) {
        Contribution contribution = aCase().owing(amount)
                .atCode(insee)
                .employees(employees)
                .competence()
                .contribution();

        assertThat(contribution).isNotNull();
        assertThat(contribution.state()).isEqualTo(state);
        assertThat(contribution.atMost() == null ? null : contribution.atMost().plain())
                .isEqualTo(atMost);
    }

    /** A circular that another reports says so; who did not find it confirmed says that: neither is hidden, nothing is affirmed. */
    @Test
    void from_which_act_the_contribution_is_due_is_told_with_who_says_so_and_the_time_to_mend() {
        Contribution contribution = aCase().owing("90000.00")
                .atCode("75056")
                .employees(900)
                .competence()
                .contribution();

        assertThat(contribution).isNotNull();
        assertThat(contribution.words().replaceAll("[\\u00a0\\u202f]", " "))
                .startsWith("Contribution due selon votre tranche, à peine d’irrecevabilité")
                .contains(
                        "circulaire du 6 février 2025, lue de seconde main, dit la contribution exigible dès la requête en injonction de payer",
                        "une autre source lue ne le confirme pas",
                        "en justifiant du versement dans les quinze jours de sa notification (Décret n° 2024-1225 du 30 déc. 2024, art. 7, texte de seconde main)")
                .doesNotContain("due dès la requête", "confirmé par rien");
    }

    @Test
    void outside_the_experiment_no_contribution_is_owed() {
        Contribution contribution = aCase().owing("90000.00")
                .atCode("75056")
                .employees(900)
                .invoiced("2024-02-01", "2024-03-03", null)
                .on("2024-12-31")
                .competence()
                .contribution();

        assertThat(contribution).isNotNull();
        assertThat(contribution.state()).isEqualTo(Contribution.State.NOT_CONCERNED);
    }

    /** Two sources: one exempts every natural person, the other those of fewer than 250 employees. Of public bodies, the State and local authorities alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            CREDITOR    | EMPLOYEES | STATE  | SAYS
            SOLE_TRADER |           | EXEMPT | personne physique : exempté au-dessous de 250 salariés, quel que soit leur nombre selon une autre source
            INDIVIDUAL  | 3         | EXEMPT | personne physique : exempté au-dessous de 250 salariés
            SOLE_TRADER | 260       | DUE    | leur revenu fiscal de référence
            PUBLIC_BODY | 900       | EXEMPT | l’État et les collectivités territoriales sont exemptés ; d’un autre organisme public, aucune source lue ne le dit
            """)
    void who_is_exempt_of_the_contribution_is_told_as_it_was_read(
            PartyKind creditor, Integer employees, Contribution.State state, String says) {
        Contribution contribution = aCase().creditor(creditor, null, true)
                .owing("90000.00")
                .atCode("75056")
                .employees(employees)
                .competence()
                .contribution();

        assertThat(contribution).isNotNull();
        assertThat(contribution.state()).isEqualTo(state);
        assertThat(contribution.atMost()).isNull();
        assertThat(contribution.words().replaceAll("[\\u00a0\\u202f]", " ")).contains(says);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # day        | told
            2028-12-31   | false
            2029-01-01   | true
            2024-12-31   | false
            """)
    void after_the_experiment_the_name_of_the_court_is_to_be_confirmed(String day, boolean told) {
        Competence competence = aCase().atCode("75056")
                .invoiced("2024-02-01", "2024-03-03", null)
                .on(day)
                .competence();

        assertThat(competence.confirmations().stream()
                        .anyMatch(one -> one.what().contains("s’achève le 31/12/2028")))
                .isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} €")
    @CsvSource(delimiter = '|', textBlock = """
            # amount  | hearing              | judgment
            5000.00   | avocat facultatif    | en dernier ressort
            5000.01   | avocat facultatif    | à charge d’appel
            10000.00  | avocat facultatif    | à charge d’appel
            10000.01  | avocat obligatoire   | à charge d’appel
            """)
    void the_amount_tells_who_pleads_and_whether_one_may_appeal(String amount, String hearing, String judgment) {
        String lines = String.join("\n", aCase().owing(amount).competence().representation());

        assertThat(lines).contains(hearing, judgment);
    }

    @Test
    void what_was_put_aside_is_told_with_its_text() {
        Competence competence =
                aCase().debtor(PartyKind.CONSUMER, null, null).atCode("29151").competence();

        assertThat(competence.excluded())
                .extracting(Excluded::what)
                .contains("Tribunal de commerce de Brest", "Tribunal judiciaire de Brest (siège)");
        assertThat(competence.excluded())
                .allSatisfy(one -> assertThat(one.article()).isNotBlank());
    }

    private static List<String> names(CourtCases cases) {
        return cases.competence().designations().stream().map(Designation::name).toList();
    }
}
