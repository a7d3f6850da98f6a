package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.French;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A firm's own scenario, followed by the real job. The sample was reminded twice, last by post on 31 August 2026. */
class ProduceScenarioTest {

    private static final String SAMPLE = "samples/02-paiements-partiels";

    @TempDir
    Path folder;

    private Path firm;
    private int runs;

    @BeforeEach
    void write() throws IOException {
        firm = Files.writeString(folder.resolve("cabinet.yaml"), """
                set: cabinet
                version: "3"
                scenarios:
                  - id: accord
                    title: Mise en demeure relue
                    from: 2026-01-01
                    to: open
                    senders: [creditor]
                    debtors: [professional]
                    steps:
                      - {kind: relance-1, afterDue: 3}
                      - {kind: relance-2, afterDue: 12, afterPrevious: 9}
                      - {kind: mise-en-demeure, afterDue: 40, afterPrevious: 9, gate: yes}
                """);
    }

    private Program.Result run(String... args) {
        return Program.run(Stream.concat(
                        Stream.of(args),
                        Stream.of("--data", folder.resolve("data").toString()))
                .toArray(String[]::new));
    }

    private JsonNode decided(String... options) {
        Path out = folder.resolve("out" + ++runs);
        Program.Result result = run(Stream.concat(
                        Stream.of("produce", SAMPLE, "--out", out.toString(), "--scenario", firm.toString()),
                        Stream.of(options))
                .toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.DONE);
        return JsonMapper.shared()
                .readTree(out.resolve("rapport.json").toFile())
                .path("cases")
                .path(0);
    }

    @Test
    void a_step_behind_a_gate_waits_for_the_person_who_reads_its_draft() {
        JsonNode held = decided();

        assertThat(held.path("outcome").asString()).isEqualTo("held");
        assertThat(held.path("rule").asString()).isEqualTo("SCN-GATE");
        assertThat(held.path("scenario").asString()).isEqualTo("cabinet/accord, version 3");
        assertThat(held.path("due").asString()).isEqualTo("2026-09-12");
        assertThat(decided("--dry-run").path("rule").asString()).isEqualTo("SCN-GATE");

        String projects = folder.resolve("projets").toString();
        assertThat(run("produce", SAMPLE, "--out", projects, "--draft", "--scenario", firm.toString())
                        .out())
                .contains("1 projet(s)");
        Program.Result approved = run("version", "final", "AFF-2026-0312", "mise-en-demeure");
        assertThat(approved.exitCode()).as(approved.err()).isEqualTo(ExitCode.DONE);

        // The same command on the same day: with the letter approved it is another run, not the one that was over.
        JsonNode letter = decided();
        assertThat(letter.path("outcome").asString()).isEqualTo("letter");
        assertThat(letter.path("version").asInt()).isEqualTo(2);
        assertThat(letter.path("file").asString()).isEqualTo("lot-001/AFF-2026-0312_mise-en-demeure_v2.pdf");
    }

    @Test
    void whoever_answers_for_the_run_opens_its_gates() {
        JsonNode letter = decided("--approved-by", "Claire Fauvel");

        assertThat(letter.path("outcome").asString()).isEqualTo("letter");
        assertThat(letter.path("kind").asString()).isEqualTo("mise-en-demeure");
        assertThat(letter.path("rule").asString()).isEqualTo("SCN-accord.mise-en-demeure");
        assertThat(letter.path("reason").asString()).contains("accord de Claire Fauvel");
        assertThat(letter.path("plannedChannel").asString()).isEqualTo("lrar");
    }

    @Test
    void another_scenario_is_another_run() throws IOException {
        assertThat(decided("--dry-run").path("rule").asString()).isEqualTo("SCN-GATE");
        decided();
        Files.writeString(firm, Files.readString(firm).replace("afterDue: 40", "afterDue: 400"));

        assertThat(decided().path("rule").asString()).isEqualTo("SCN-accord.mise-en-demeure");
    }

    @Test
    void a_scenario_that_cannot_be_followed_stops_the_command_with_its_lines() throws IOException {
        Files.writeString(firm, Files.readString(firm).replace("afterDue: 12", "afterdue: 12"));

        Program.Result refused =
                run("produce", SAMPLE, "--out", folder.resolve("out").toString(), "--scenario", firm.toString());

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("ligne 12", "afterdue", "«\u00a0afterDue\u00a0»");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void the_commands_check_and_show_say_what_comes_next_and_why() throws IOException {
        assertThat(run("scenario", "check", firm.toString()).out()).contains("rien à redire");
        assertThat(run("scenario", "show").out())
                .contains("usage/consommateur, version 2026-11-23", "relance-3", "aucun texte ne donne de chiffre");

        assertThat(run("scenario", "show", "samples/agence").err()).contains("produce --dry-run");

        Program.Result shown = run("scenario", "show", SAMPLE, "--scenario", firm.toString());
        assertThat(shown.exitCode()).as(shown.err()).isEqualTo(ExitCode.DONE);
        assertThat(shown.out())
                .contains(
                        "cabinet/accord, version 3",
                        "Étape suivante\u00a0: mise en demeure, après l’accord d’une personne.",
                        "Règle\u00a0: SCN-accord.mise-en-demeure.",
                        "À faire depuis le " + French.words(LocalDate.of(2026, 9, 12)) + ".");

        Files.writeString(firm, Files.readString(firm).replace("afterDue: 3}", "afterDue: 0}"));
        Program.Result told = run("scenario", "check", firm.toString());
        assertThat(told.exitCode()).isEqualTo(ExitCode.REFUSALS);
        assertThat(told.out()).contains("ligne 11", "C. civ., art. 1305-2", "1 remarque(s)");
        assertThat(run("scenario", "montre").exitCode()).isEqualTo(ExitCode.USAGE);
    }
}
