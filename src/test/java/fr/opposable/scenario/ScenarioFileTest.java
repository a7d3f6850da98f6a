package fr.opposable.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.claim.CaseFile;
import fr.opposable.compliance.Finding;
import fr.opposable.fixtures.Cases;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    /** The scenario begins on line 4, its steps are on lines 12 and 13. */
    private static final String FIRM = """
            set: cabinet
            version: "3"
            scenarios:
              - id: gros-montants
                from: 2026-01-01
                to: open
                title: Créances de plus de 1 000 €
                senders: [creditor]
                debtors: [professional]
                principalFrom: 1000
                steps:
                  - {kind: relance-1, afterDue: 1, channel: email}
                  - {kind: mise-en-demeure, afterDue: 8, afterPrevious: 9, channel: lrar, gate: yes}
            """;

    private static List<Finding> check(String text) {
        return Scenarios.check(text, "cabinet.yaml", Cases.LAW, DAY);
    }

    @Test
    void the_scenarios_of_the_program_pass_their_own_check() {
        assertThat(Scenarios.checkStandard(Cases.LAW, DAY)).isEmpty();
    }

    @Test
    void a_firm_s_scenario_goes_before_ours_and_ours_take_what_it_leaves() {
        Scenarios scenarios = Scenarios.with(FIRM, "cabinet.yaml", Cases.LAW, DAY);
        CaseFile large = Cases.oneInvoice().build();
        CaseFile small = Cases.aCase()
                .invoice("F-2026-001", "2026-02-01", "2026-03-03", "999.99")
                .build();

        Decision first = ScenarioDecisionsTest.decide(large, "2026-03-04", scenarios);
        ScenarioDecisionsTest.assertDecision(first, "relance-1", "2026-03-04", "SCN-gros-montants.relance-1");
        assertThat(first.scenario()).isEqualTo("cabinet/gros-montants, version 3");
        ScenarioDecisionsTest.assertDecision(
                ScenarioDecisionsTest.decide(small, "2026-03-04", scenarios),
                null,
                "2026-03-06",
                "SCN-professionnel.relance-1");
        assertThat(scenarios.firm()).isPresent();
        assertThat(Scenarios.standard().firm()).isEmpty();
    }

    @Test
    void a_step_behind_a_gate_says_so() {
        CaseFile file = Cases.oneInvoice()
                .reminder(1, "2026-03-04", fr.opposable.claim.Event.Channel.EMAIL)
                .build();

        assertThat(ScenarioDecisionsTest.decide(
                        file, "2026-03-13", Scenarios.with(FIRM, "cabinet.yaml", Cases.LAW, DAY)))
                .isInstanceOfSatisfying(
                        Decision.Write.class, write -> assertThat(write.gate()).isTrue());
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            WRITTEN                          | INSTEAD                                    | RULE          | SAID
            afterDue: 1                      | afterdue: 1                                | SCN-KEY       | ligne 12^: La clé «^afterdue^» n’existe pas.
            kind: relance-1                  | kind: relance-9                            | SCN-VALUE     | ligne 12^: «^kind^: relance-9^» n’est pas une valeur connue.
            afterDue: 1,                     | afterDue: zéro,                            | SCN-VALUE     | ligne 12^: «^afterDue^: zéro^» n’est pas un nombre de jours.
            afterDue: 1,                     | afterDue: 0,                               | D01-1         | ligne 12^: «^relance-1^» demanderait à être payé avant le lendemain de l’échéance.
            afterPrevious: 9                 | afterPrevious: 8                           | COM-TRUE-1    | ligne 13^: «^mise-en-demeure^» vient 8 jours après «^relance-1^», qui en laisse 8 pour payer.
            kind: mise-en-demeure            | kind: relance-1                            | SCN-REACH     | ligne 13^: L’étape «^relance-1^» n’est jamais atteinte après «^relance-1^».
            channel: lrar                    | channel: post                              | D06-PROOF     | ligne 13^: La mise en demeure partirait par «^post^», qui n’en prouve pas la date.
            senders: [creditor]              | senders: [huissier]                        | SCN-VALUE     | ligne 8^: «^senders^: huissier^» n’est pas une valeur connue.
            debtors: [professional]          | debtors: [consumer]                        | FOR-HAR-1     | ligne 4^: Le scénario «^gros-montants^» approche des consommateurs plus souvent que la mesure de prudence.
            channel: lrar                    | principalFrom: 1200, channel: lrar         | -             | -
            principalFrom: 1000              | principalBelow: 1000                       | -             | -
            from: 2026-01-01                 | from: 2026-13-01                           | SCN-VALUE     | ligne 5^: «^from^: 2026-13-01^» n’est pas une valeur connue.
            gate: yes                        | gate: peut-être                            | SCN-VALUE     | ligne 13^: «^gate^: peut-être^» n’est ni yes ni no.
            kind: relance-1, afterDue: 1     | kind: relance-preventive, beforeDue: 7     | -             | -
            kind: relance-1, afterDue: 1     | kind: relance-preventive, beforeDue: 0     | D01-1         | ligne 12^: «^relance-preventive^» annonce une échéance^: elle part la veille au plus tard.
            kind: relance-1, afterDue: 1     | kind: relance-preventive, afterDue: 7      | SCN-KEY       | ligne 12^: La relance préventive se compte en jours avant l’échéance.
            afterDue: 1,                     | afterDue: 1, beforeDue: 7,                 | SCN-KEY       | ligne 12^: Seule la relance préventive se compte en jours avant l’échéance.
            channel: lrar                    | channel: phone                             | SCN-VALUE     | ligne 13^: «^channel^: phone^» n’est pas une valeur connue.
            to: open                         | too: open                                  | SCN-KEY       | ligne 6^: La clé «^too^» n’existe pas.
            """)
    void what_is_wrong_in_a_file_is_told_with_its_line(String written, String instead, String rule, String said) {
        assertThat(FIRM).contains(written);
        List<Finding> findings = check(FIRM.replace(written, instead));

        if (rule == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).anySatisfy(finding -> {
                assertThat(finding.rule()).isEqualTo(rule);
                assertThat(finding.message()).isEqualTo(said.replace('^', '\u00a0'));
            });
        }
    }

    @Test
    void the_nearest_key_is_named() {
        assertThat(check(FIRM.replace("afterDue: 1", "afterdue: 1")))
                .anySatisfy(finding -> assertThat(finding.remedy()).contains("«\u00a0afterDue\u00a0»"));
    }

    @Test
    void a_scenario_that_an_earlier_one_hides_is_told() {
        String hidden = FIRM
                + FIRM.substring(FIRM.indexOf("  - id"))
                        .replace("gros-montants", "tres-gros")
                        .replace("1000", "5000");

        assertThat(check(hidden)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("SCN-REACH");
            assertThat(finding.message()).contains("« tres-gros »".replace(' ', '\u00a0'), "ligne 4");
        });
    }

    @Test
    void a_step_that_a_threshold_never_lets_through_is_told() {
        String never = FIRM.replace("principalFrom: 1000", "principalBelow: 1000")
                .replace("channel: lrar", "principalFrom: 1000, channel: lrar");

        assertThat(check(never)).extracting(Finding::rule).containsExactly("SCN-REACH");
    }

    @Test
    void a_collector_s_first_letter_bears_all_the_mentions() {
        String collector = FIRM.replace("senders: [creditor]", "senders: [collection-agency]")
                .replace("kind: relance-1", "kind: relance-2");

        assertThat(check(collector)).extracting(Finding::rule).contains("CPCE-R124-4-L");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            TEXT                 ~ SAID
            ``                   ~ Le fichier est vide.
            a: [1                ~ n’est pas du YAML lisible
            set: x\\nset: y      ~ La clé «^set^» est écrite deux fois.
            [1, 2]               ~ Un bloc de clés était attendu ici.
            """)
    void what_is_no_file_of_scenarios_is_refused(String text, String said) {
        assertThatThrownBy(() -> Scenarios.with(text.replace("\\n", "\n"), "x.yaml", Cases.LAW, DAY))
                .isInstanceOfSatisfying(ScenarioRefusedException.class, refused -> assertThat(refused.findings())
                        .anySatisfy(finding -> assertThat(finding.message()).contains(said.replace('^', '\u00a0'))));
    }
}
