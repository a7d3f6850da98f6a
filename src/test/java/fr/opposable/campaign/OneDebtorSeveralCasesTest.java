package fr.opposable.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.store.BothEngines;
import fr.opposable.store.DataStore;
import fr.opposable.vault.FinalVersion;
import fr.opposable.vault.Sending;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Several cases of one consumer in one night, by the real job: two contacts in seven days, three days between two letters. */
class OneDebtorSeveralCasesTest {

    private static final String OTHER_STREET = "3 rue des Lilas";

    @TempDir
    Path folder;

    private RunFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new RunFixture(folder);
    }

    private void consumer(String reference, String name, String street, String events) throws IOException {
        Path affaire = Files.createDirectories(fixture.portfolio.resolve(reference));
        Files.writeString(affaire.resolve("affaire.yaml"), """
                reference: %s
                creditor:
                  kind: company
                  name: Menuiserie Kerbrat
                  legalForm: SARL
                  shareCapital: 8000
                  siren: "732829320"
                  rcsCity: Quimper
                  address: {lines: ["12 rue du Frout"], postalCode: "29000", city: Quimper, country: FR}
                  representative: {name: Yann Le Goff, capacity: gérant}
                  email: compta@kerbrat.example
                  iban: FR7630006000011234567890189
                debtor:
                  kind: consumer
                  name: %s
                  firstNames: Anne
                  address: {lines: ["%s"], postalCode: "29200", city: Brest, country: FR}
                invoices:
                  - {number: F-%s, issued: 2026-09-01, due: 2026-10-01, gross: 240.00, subject: Pose, performed: 2026-08-28}
                %s
                """.formatted(reference, name, street, reference, events));
    }

    private Map<String, JsonNode> run() {
        return run("out", null);
    }

    private Map<String, JsonNode> run(String out, String url) {
        fixture.out = folder.resolve(out);
        fixture.run(url, fixture.request("next", RunFixture.DAY));
        Map<String, JsonNode> cases = new HashMap<>();
        fixture.report()
                .path("cases")
                .forEach(one -> cases.put(one.path("reference").asString(), one));
        return cases;
    }

    @Test
    void the_second_letter_of_one_night_is_held_and_names_the_first() throws IOException {
        consumer("A-1", "Le Bris", OTHER_STREET, "");
        consumer("A-2", "Le Bris", OTHER_STREET, "");
        consumer("A-3", "Le Bris", "4 rue des Lilas", "");

        Map<String, JsonNode> cases = run();

        assertThat(cases.get("A-1").path("outcome").asString()).isEqualTo("letter");
        assertThat(cases.get("A-2").path("outcome").asString()).isEqualTo("held");
        assertThat(cases.get("A-2").path("rule").asString()).isEqualTo("FOR-HAR-1");
        assertThat(cases.get("A-2").path("reason").asString()).contains("relance-1 du 21/11/2026, affaire A-1");
        assertThat(cases.get("A-2").path("due").asString()).isEqualTo("2026-11-22");
        // The same name at another address is somebody else.
        assertThat(cases.get("A-3").path("outcome").asString()).isEqualTo("letter");
    }

    @Test
    void what_another_case_tells_of_the_week_counts() throws IOException {
        consumer("A-1", "Le Bris", OTHER_STREET, "");
        consumer("A-2", "Le Bris", OTHER_STREET, """
                events:
                  - {date: 2026-11-17, kind: call, channel: phone}
                  - {date: 2026-11-19, kind: call, channel: phone}
                """);

        Map<String, JsonNode> cases = run();

        assertThat(cases.get("A-1").path("rule").asString()).isEqualTo("FOR-HAR-1");
        assertThat(cases.get("A-1").path("reason").asString()).contains("2 contacts", "affaire A-2");
    }

    @ParameterizedTest
    @EnumSource
    void a_letter_that_another_run_handed_over_counts_though_nobody_noted_that_it_left(BothEngines engine)
            throws IOException {
        String url = engine.newUrl();
        consumer("A-1", "Le Bris", OTHER_STREET, "");
        run("first", url);
        Path gone = fixture.portfolio.resolve("A-1");
        Files.delete(gone.resolve("affaire.yaml"));
        Files.delete(gone);
        consumer("B-1", "Le Bris", OTHER_STREET, "");

        Map<String, JsonNode> cases = run("second", url);

        assertThat(cases.get("B-1").path("rule").asString()).isEqualTo("FOR-HAR-1");
        assertThat(cases.get("B-1").path("reason").asString()).contains("relance-1 du 21/11/2026, affaire A-1");
    }

    @Test
    void a_letter_noted_as_sent_counts_from_the_day_it_left_though_its_case_is_in_no_portfolio_now()
            throws IOException {
        consumer("A-1", "Le Bris", OTHER_STREET, "");
        fixture.out = folder.resolve("first");
        fixture.run(null, fixture.request("next", RunFixture.DAY.minusDays(9)));
        try (DataStore store = DataStore.open(fixture.data, null);
                Vault vault = new Vault(store, RunFixture.CLOCK)) {
            VersionLife life = vault.lives().ofCase("A-1", null).getFirst();
            vault.lives()
                    .send(FinalVersion.of(life), new Sending("Le Bris", "post", RunFixture.DAY, null, null), "test");
        }
        Path gone = fixture.portfolio.resolve("A-1");
        Files.delete(gone.resolve("affaire.yaml"));
        Files.delete(gone);
        consumer("B-1", "Le Bris", OTHER_STREET, "");

        Map<String, JsonNode> cases = run("second", null);

        assertThat(cases.get("B-1").path("rule").asString()).isEqualTo("FOR-HAR-1");
        assertThat(cases.get("B-1").path("reason").asString()).contains("relance-1 du 21/11/2026, affaire A-1");
    }

    /** More cases than the pilot takes: what is first in the portfolio is still decided with what is last. */
    @Test
    void the_first_cases_wait_for_what_the_last_ones_tell() throws IOException {
        consumer("A-001", "Le Bris", OTHER_STREET, "");
        for (int i = 2; i <= Steps.PILOT + 20; i++) {
            consumer(
                    "A-%03d".formatted(i), "Voisin " + (char) ('A' + i % 26) + (char) ('A' + i / 26), OTHER_STREET, "");
        }
        consumer("A-900", "Le Bris", OTHER_STREET, """
                events:
                  - {date: 2026-11-18, kind: call, channel: phone}
                  - {date: 2026-11-19, kind: call, channel: phone}
                """);
        consumer("A-901", "Le Bris", OTHER_STREET, "");

        Map<String, JsonNode> cases = run();

        assertThat(cases.get("A-001").path("reason").asString()).contains("affaire A-900");
        assertThat(cases.get("A-901").path("reason").asString()).contains("affaire A-900");
        assertThat(cases.get("A-002").path("outcome").asString()).isEqualTo("letter");
        assertThat(cases.values().stream()
                        .filter(one -> one.path("outcome").asString().equals("letter")))
                .hasSize(Steps.PILOT + 19);
    }
}
