package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.cli.Program.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionCommandTest {

    @TempDir
    Path folder;

    private Result run(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--data", folder.resolve("data").toString()));
        return Program.run(line.toArray(String[]::new));
    }

    private Result purge(String reference, String... more) {
        List<String> line = new ArrayList<>(List.of(
                "retention", "purge", reference, "--rule", "conservation.correspondance", "--reason", "durée échue"));
        line.addAll(List.of(more));
        return run(line.toArray(String[]::new));
    }

    @Test
    void what_is_due_is_listed_tried_then_erased_with_a_certificate_and_the_store_stays_intact() {
        OldStore.make(folder.resolve("data"), "AFF-1");

        Result due = run("retention", "due");
        assertThat(due.exitCode()).isZero();
        assertThat(due.out()).contains("732829320/AFF-1, relance-1, version 1").contains("peut partir");
        assertThat(run("retention", "due", "--format", "json").out())
                .contains("\"rule\" : \"conservation.correspondance\"");

        Result tried = purge("AFF-1", "--dry-run");
        assertThat(tried.exitCode()).isZero();
        assertThat(tried.out()).contains("relance-1, version 1").contains("partirait");
        assertThat(run("retention", "due").out()).isEqualTo(due.out());

        Result purged = purge("AFF-1");
        assertThat(purged.exitCode()).isZero();
        assertThat(purged.out()).contains("EFF-20261121-").contains("1 document(s) et 1 contenu(s) effacés");
        assertThat(run("retention", "due").out()).isEmpty();
        assertThat(run("history", "AFF-1").out()).contains("certificat-effacement");

        Result verified = run("verify");
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.out() + verified.err()).contains("contenu effacé le 21/11/2026");
        assertThat(run("export", "AFF-1", "--out", folder.resolve("d.zip").toString())
                        .err())
                .contains("ont été effacés");
        assertThat(run("retention", "purge", "--resume").exitCode()).isZero();
    }

    @Test
    void a_held_case_loses_nothing_until_it_is_released() {
        OldStore.make(folder.resolve("data"), "AFF-1", "AFF-2");

        assertThat(run("retention", "hold", "AFF-1", "--reason", "expertise en cours")
                        .exitCode())
                .isZero();
        Result again = run("retention", "hold", "AFF-1", "--reason", "encore");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("expertise en cours");
        assertThat(run("retention", "due").out()).contains("conservée sur ordre");

        Result refused = purge("AFF-1", "AFF-2");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("AFF-1").contains("expertise en cours");
        assertThat(refused.out()).contains("732829320/AFF-2").doesNotContain("AFF-1");

        assertThat(run("retention", "release", "AFF-2", "--reason", "x").exitCode())
                .isEqualTo(1);
        assertThat(run("retention", "release", "AFF-1", "--reason", "expertise déposée")
                        .exitCode())
                .isZero();
        assertThat(purge("AFF-1").exitCode()).isZero();
        assertThat(run("verify").exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            retention                                              | Que faire
            retention purge                                        | Nommez les affaires
            retention purge AFF-1                                  | --reason manque
            retention purge AFF-1 --reason x --rule inconnue       | n’est pas une règle de conservation
            retention purge AFF-1 --reason x --as-of 2030-01-01    | qu’avec --dry-run
            retention purge AFF-9 --reason x                       | Aucun document de l’affaire
            retention hold AFF-1                                   | --reason MOTIF
            retention hold                                         | AFFAIRE
            retention release AFF-1                                | --reason MOTIF
            ledger                                                 | Que faire du registre
            ledger rotate-key superflu                             | superflu
            """)
    void wrong_usage_ends_with_two_and_a_french_message(String line, String message) {
        OldStore.make(folder.resolve("data"), "AFF-1");

        Result result = run(line.split("\\s+"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(message);
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "retention due",
        "retention hold",
        "retention release",
        "retention purge",
        "ledger rotate-key",
        "ledger renew-timestamps"
    })
    void help_is_given_and_no_store_is_needed_for_it(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.add("--help");

        Result result = Program.run(words.toArray(String[]::new));

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains(line).contains("--data");
    }

    @ParameterizedTest
    @CsvSource({"retention due", "ledger rotate-key", "ledger renew-timestamps"})
    void without_a_store_there_is_nothing_to_do(String line) {
        Result result = run(line.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("aucune base");
    }

    @Test
    void the_key_of_the_log_is_replaced_and_every_verification_follows_the_chain() {
        OldStore.make(folder.resolve("data"), "AFF-1");

        Result rotated = run("ledger", "rotate-key", "--reason", "départ d’un associé");
        assertThat(rotated.exitCode()).isZero();
        assertThat(rotated.out()).contains("Clé du registre remplacée (n°\u00a01)");
        assertThat(run("ledger", "rotate-key").out()).contains("(n°\u00a02)");
        assertThat(run("verify").exitCode()).isZero();
        Result notLost = run("ledger", "rotate-key", "--lost");
        assertThat(notLost.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(notLost.err()).contains("n’est pas perdue");
    }

    @Test
    void without_an_authority_no_time_stamp_is_renewed_and_that_is_said() {
        OldStore.make(folder.resolve("data"), "AFF-1");

        Result result = run("ledger", "renew-timestamps");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("Aucun jeton à renouveler");
    }
}
