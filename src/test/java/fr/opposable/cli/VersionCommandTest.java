package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.cli.Program.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a draft to a sent letter, its correction and their differences, as a user types it. */
class VersionCommandTest {

    private static final String SAMPLE = "samples/02-paiements-partiels";

    @TempDir
    Path folder;

    private Result run(String... args) {
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--data";
        all[args.length + 1] = folder.resolve("data").toString();
        return Program.run(all);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void a_letter_goes_from_draft_to_sent_to_corrected_and_its_history_says_so() throws Exception {
        assertThat(run("produce", SAMPLE, "--out", path("out"), "--kind", "relance-1", "--draft")
                        .exitCode())
                .isZero();
        assertThat(folder.resolve("out/projets/AFF-2026-0312_relance-1_v1_PROJET.pdf"))
                .exists();
        Result early = run("version", "sent", "AFF-2026-0312", "relance-1", "--channel", "lrar");
        assertThat(early.exitCode()).isEqualTo(1);
        assertThat(early.err()).contains("«\u00a0PROJET\u00a0»").contains("version final");

        Result approved =
                run("version", "final", "AFF-2026-0312", "relance-1", "--author", "Claire", "--out", path("v2.pdf"));
        assertThat(approved.exitCode()).isZero();
        assertThat(folder.resolve("v2.pdf")).exists();
        Files.writeString(folder.resolve("depot.txt"), "preuve de dépôt");
        Result sent = run(
                "version",
                "sent",
                "AFF-2026-0312",
                "relance-1",
                "--channel",
                "lrar",
                "--number",
                "1A 234 567 8901 2",
                "--proof",
                path("depot.txt"));
        assertThat(sent.exitCode()).isZero();
        assertThat(sent.out()).contains("Éditions de la Combe").contains("lettre recommandée");

        Result corrected = run(
                "produce",
                SAMPLE,
                "--out",
                path("out2"),
                "--kind",
                "relance-1",
                "--as-of",
                "2026-11-30",
                "--reason",
                "délai passé");
        assertThat(corrected.exitCode()).isZero();

        Result text = run("history", "AFF-2026-0312");
        assertThat(text.out())
                .contains("version 1, remplacée", "version 2, remplacée", "version 3, définitive")
                .contains("remplace la version 2\u00a0: délai passé")
                .contains("envoyée le 21/11/2026 à Éditions de la Combe", "1A23456789012", "preuve depot.txt")
                .contains("9 jours de plus (arrêté au 30/11/2026)");
        CommandLineTest.assertValid(
                "history", run("history", "AFF-2026-0312", "--format", "json").out());
        CommandLineTest.assertValid(
                "historydiff",
                run("history", "AFF-2026-0312", "--diff", "relance-1", "v1", "v3", "--format", "json")
                        .out());
        CommandLineTest.assertValid(
                "historyreplay",
                run("history", "AFF-2026-0312", "--replay", "relance-1", "v2", "--format", "json")
                        .out());
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(run("history", "AFF-2026-0312", "--format", "json").out());
        assertThat(json.get(1).path("state").asString()).isEqualTo("replaced");
        assertThat(json.get(1).path("sent").get(0).path("to").asString()).isEqualTo("Éditions de la Combe");
        assertThat(json.get(2).path("supersedes").asInt()).isEqualTo(2);

        Result diff = run("history", "AFF-2026-0312", "--diff", "relance-1", "v2", "v3", "--pages", path("diff.pdf"));
        assertThat(diff.exitCode()).isZero();
        assertThat(diff.out()).contains("intérêts").contains("1 page(s) modifiée(s) sur 1");
        try (PDDocument pages = Loader.loadPDF(folder.resolve("diff.pdf").toFile())) {
            assertThat(pages.getNumberOfPages()).isEqualTo(1);
        }
        Result replay = run("history", "AFF-2026-0312", "--replay", "relance-1", "v2");
        assertThat(replay.exitCode()).isZero();
        assertThat(replay.out()).contains("les mêmes sommes au centime");
        assertThat(run("verify").out()).contains("Intact");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            COMMAND                                                              | EXIT | SAYS
            version                                                              | 2    | final, sent, sent-lot, replace ou withdraw
            version sent AFF-2026-0312 relance-1                                 | 2    | --channel
            version sent AFF-2026-0312 relance-2 --channel lrar                  | 2    | Aucun document
            version sent AFF-2026-0312 relance-1 --channel lrar --version 7      | 2    | il n’y a pas de version
            version sent AFF-2026-0312 relance-1 --channel lrar --on demain      | 2    | n’est pas une date
            version sent AFF-2026-0312 relance-1 --channel lrar --proof absent   | 2    | n’est pas un fichier
            version sent AFF-2026-0312 relance-1 --channel lrar --as-of 2030-01-01 | 1  | est à venir
            version sent AFF-2026-0312 relance-1 --channel fumée                 | 1    | est inconnu
            version sent AFF-2026-0312 relance-1 --channel lrar --number RB123456786FR | 2 | clé de contrôle fausse
            version final AFF-2026-0312 relance-1                                | 1    | seul un projet
            version replace AFF-2026-0312 relance-1 --by 1 --reason x            | 1    | seule une version postérieure
            history AFF-2026-0312 --diff relance-1 v1 v9                         | 2    | il n’y a pas de version
            history AFF-2026-0312 --pages x.pdf                                  | 2    | --diff
            history AFF-2026-0312 --replay bordereau v1                          | 2    | n’a pas de document
            produce samples/01-une-facture --out x --draft --dry-run             | 2    | ne se combine
            """)
    void what_cannot_be_done_is_said_with_its_cure(String command, int exit, String says) {
        run("produce", SAMPLE, "--out", path("out"), "--kind", "relance-1");

        Result result = run(command.split(" +"));

        assertThat(result.err()).contains(says);
        assertThat(result.exitCode()).isEqualTo(exit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            COMMAND                                                          | TYPED
            version sent AFF-2026-0312 relance-1 --channel post --to         | saut
            version sent AFF-2026-0312 relance-1 --channel post --author     | invisible
            version withdraw AFF-2026-0312 relance-1 --reason                | long
            retention hold AFF-2026-0312 --reason                            | saut
            ledger rotate-key --reason                                       | long
            originals AFF-2026-0312 --paper-at                               | saut
            """)
    void what_is_typed_for_the_record_is_one_printable_line(String command, String typed) {
        String text =
                switch (typed) {
                    case "saut" -> "a\nb";
                    case "invisible" -> "Durand\u202egnp";
                    default -> "x".repeat(501);
                };
        run("produce", SAMPLE, "--out", path("ligne"), "--kind", "relance-1");

        Result said = run(
                Stream.concat(Stream.of(command.split(" +")), Stream.of(text)).toArray(String[]::new));

        assertThat(said.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).containsAnyOf("sur une seule ligne", "caractères,");
    }

    @Test
    void the_help_of_each_act_is_in_french() {
        for (String act : new String[] {"final", "sent", "replace", "withdraw"}) {
            Result help = run("version", act, "--help");

            assertThat(help.exitCode()).isZero();
            assertThat(help.out())
                    .contains("Arguments\u00a0:", "Options\u00a0:")
                    .doesNotContain("Usage: ");
        }
    }

    @Test
    void a_version_taken_back_is_no_longer_sent() {
        run("produce", SAMPLE, "--out", path("out"), "--kind", "relance-1");

        Result withdrawn = run("version", "withdraw", "AFF-2026-0312", "relance-1", "--reason", "mauvais débiteur");

        assertThat(withdrawn.exitCode()).isZero();
        assertThat(run("version", "withdraw", "AFF-2026-0312", "relance-1", "--reason", "encore")
                        .exitCode())
                .isEqualTo(1);
        assertThat(run("history", "AFF-2026-0312").out()).contains("retirée le 21/11/2026\u00a0: mauvais débiteur");
    }

    @Test
    void a_whole_lot_is_sent_once_and_a_row_of_other_bytes_is_refused() throws Exception {
        run("produce", SAMPLE, "--out", path("out"), "--kind", "mise-en-demeure");
        Path lot = folder.resolve("out/lot-001/lot.csv");
        String list = Files.readString(lot);
        Path forged =
                Files.writeString(folder.resolve("lot-forge.csv"), list.replaceAll("[0-9a-f]{64}", "ab".repeat(32)));

        Result refused = run("version", "sent-lot", forged.toString());
        Result first = run("version", "sent-lot", path("out/lot-001"), "--author", "Claire");
        Result second = run("version", "sent-lot", lot.toString(), "--on", "2026-11-20");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSALS);
        assertThat(refused.err()).contains("ligne 2", "son SHA-256 n’est pas celui de la version du coffre");
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("1 envoi(s) inscrit(s) au 21/11/2026, 0 déjà inscrit(s), 0 refusé(s)");
        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).contains("0 envoi(s)", "1 déjà inscrit(s)", "envoyée le 21/11/2026");
        assertThat(run("history", "AFF-2026-0312").out())
                .contains("version 1, envoyée")
                .containsOnlyOnce("envoyée le 21/11/2026 à SARL ÉDITIONS DE LA COMBE");
        assertThat(run("version", "sent-lot", SAMPLE + "/affaire.yaml").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }
}
