package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back of a letter decides what is written next, without a hand in the case file. */
class ProduceWithTheStoreTest {

    private static final String SAMPLE = "samples/02-paiements-partiels";
    private static final String LETTER = "AFF-2026-0312_mise-en-demeure_v1.pdf";

    @TempDir
    Path folder;

    private int runs;

    /** The day on which what follows is done. */
    private LocalDate today = LocalDate.of(2026, 11, 2);

    private Program.Result run(String... args) {
        Clock clock = Clock.fixed(today.atTime(11, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return Program.run(
                clock,
                Stream.concat(
                                Stream.of(args),
                                Stream.of("--data", folder.resolve("data").toString()))
                        .toArray(String[]::new));
    }

    /** Runs {@code produce} and gives the one case of its report. */
    private JsonNode decided(String day, String... options) {
        return report(day, options).path("cases").path(0);
    }

    private JsonNode report(String day, String... options) {
        today = LocalDate.parse(day);
        Path out = folder.resolve("out" + ++runs);
        Program.Result result = run(
                Stream.concat(Stream.of("produce", SAMPLE, "--out", out.toString(), "--as-of", day), Stream.of(options))
                        .toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.DONE);
        return JsonMapper.shared().readTree(out.resolve("rapport.json").toFile());
    }

    private void proofs(String csv) {
        try {
            Path in = Files.createDirectories(folder.resolve("preuves"));
            Files.writeString(in.resolve("suivi" + ++runs + ".csv"), csv);
            assertThat(run("proofs", in.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_letter_noted_as_sent_moves_its_case_on() {
        assertThat(decided("2026-11-02").path("kind").asString()).isEqualTo("mise-en-demeure");
        assertThat(decided("2026-11-05").path("rule").asString()).isEqualTo("PRD-SENT");

        run("version", "sent-lot", folder.resolve("out1/lot-001/lot.csv").toString(), "--on", "2026-11-03");
        JsonNode held = decided("2026-11-05");

        assertThat(held.path("outcome").asString()).isEqualTo("held");
        assertThat(held.path("rule").asString()).isEqualTo("D06-DELAY");
        assertThat(held.path("reason").asString()).contains("mise en demeure du 03/11/2026");
        assertThat(held.path("findings").toString())
                .contains("mise-en-demeure version 1")
                .contains("envoi du 03/11/2026 repris du coffre");
    }

    @Test
    void proofs_that_come_back_are_reckoned_with() {
        decided("2026-11-02");
        today = LocalDate.of(2026, 11, 5);
        proofs("numero;document;date depot\n1A20144388903;%s;03/11/2026\n".formatted(LETTER));
        assertThat(decided("2026-11-05", "--dry-run").path("reason").asString())
                .contains("première présentation inconnue");

        proofs("numero;statut;date statut\n1A20144388903;présenté;04/11/2026\n");
        JsonNode presented = decided("2026-11-05");
        assertThat(presented.path("rule").asString()).isEqualTo("D06-DELAY");
        assertThat(presented.path("reason").asString()).contains("délai de paiement jusqu’au 12/11/2026");

        proofs("numero;statut;date statut\n1A20144388903;inconnu à l'adresse;05/11/2026\n");
        JsonNode returned = decided("2026-11-05");
        assertThat(returned.path("rule").asString()).isEqualTo("D06-PROOF");
        assertThat(run("verify").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void the_same_letter_asked_for_again_does_not_tell_of_its_own_sending() {
        decided("2026-11-02", "--kind", "mise-en-demeure");
        proofs("numero;document;date depot\n1A20144388903;%s;02/11/2026\n".formatted(LETTER));

        JsonNode again = decided("2026-11-02", "--kind", "mise-en-demeure");

        assertThat(again.path("outcome").asString()).isEqualTo("unchanged");
        assertThat(again.path("rule").asString()).isEqualTo("PRD-SAME");
    }

    /** What refuses the letter is in the store and not in the case file: it is told all the same, at the case. */
    @Test
    void a_letter_that_what_is_known_forbids_is_refused_and_placed() {
        decided("2026-11-02");
        proofs("numero;document;date depot\n1A20144388903;%s;02/11/2026\n".formatted(LETTER));
        today = LocalDate.of(2026, 11, 5);
        Path out = folder.resolve("refused");

        Program.Result refused = run("produce", SAMPLE, "--out", out.toString(), "--kind", "relance-2");

        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(ExitCode.REFUSALS);
        JsonNode problem = JsonMapper.shared()
                .readTree(out.resolve("rapport.json").toFile())
                .path("cases")
                .path(0)
                .path("problems")
                .path(0);
        assertThat(problem.path("code").asString()).isEqualTo("D02-3");
        assertThat(problem.path("file").asString()).contains("affaire.yaml");
    }

    @Test
    void a_store_that_knows_nothing_of_the_letters_changes_nothing() {
        JsonNode first = report("2026-11-02");
        JsonNode again = report("2026-11-02");

        assertThat(again.path("run")).isEqualTo(first.path("run"));
        assertThat(again.path("portfolioSha256")).isEqualTo(first.path("portfolioSha256"));
        assertThat(again.path("notices").valueStream().map(JsonNode::asString).toList())
                .noneMatch(notice -> notice.contains("complétées"));
    }

    @Test
    void a_draft_is_made_of_the_completed_case() {
        decided("2026-11-02");
        today = LocalDate.of(2026, 11, 5);
        proofs("numero;document;date depot\n1A20144388903;%s;03/11/2026\n".formatted(LETTER));

        Program.Result drafts = run(
                "produce", SAMPLE, "--out", folder.resolve("projets").toString(), "--as-of", "2026-11-05", "--draft");

        assertThat(List.of(drafts.out().lines().toArray())).containsExactly("0 projet(s), 1 sans projet, 0 rejetée(s)");
        assertThat(drafts.err()).contains("mise en demeure du 03/11/2026");
    }
}
