package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import fr.opposable.kernel.Bytes;
import fr.opposable.notice.internal.Slip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofsCommandTest {

    private static final String SAMPLE = "samples/04-mise-en-demeure-ar";

    @TempDir
    Path folder;

    private Program.Result run(String... args) {
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--data";
        all[args.length + 1] = folder.resolve("data").toString();
        return Program.run(all);
    }

    @Test
    void proofs_are_imported_once_and_seen_when_the_case_is_read() throws IOException {
        Path in = Files.createDirectories(folder.resolve("preuves"));
        Files.writeString(
                in.resolve("suivi.csv"),
                "numero;statut;date statut\n1A20144388903;non réclamé;24/07/2026\n1A00000000001;distribué;08/07/2026\n");
        Slip.of(900, 500)
                .code(BarcodeFormat.CODE_128, "1A20144388903", 100, 150, 600, 120, 0)
                .write(in.resolve("retour.png"));

        Program.Result first = run("proofs", in.toString(), "--case", SAMPLE);
        Program.Result second = run("proofs", in.toString(), "--case", SAMPLE, "--format", "json");

        assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.REFUSALS);
        assertThat(first.out())
                .contains("1 fait(s) et 1 pièce(s) enregistrés")
                .contains("non réclamée le 24/07/2026 (suivi.csv, ligne 2, sha256 ");
        assertThat(Files.readString(in.resolve("a-rapprocher.csv")))
                .contains("1A00000000001")
                .contains("ligne 3");
        assertThat(second.out()).contains("\"facts\" : 0").contains("\"known\" : 2");

        Program.Result check = run("check", SAMPLE);

        assertThat(check.out()).contains("NOTICE-IMPORT", "NOTICE-CONTRADICTION", "retour.png, page 1, Code 128");
        assertThat(run("courts", SAMPLE).err()).contains("NOTICE-IMPORT");

        Program.Result originals = run("originals", SAMPLE, "--paper-at", "Classeur 3");

        assertThat(originals.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(originals.out()).contains("retour.png", "pieces/F2026-0098.pdf", "Classeur 3");
        assertThat(run("verify").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void wrong_usage_is_told_with_its_cure() throws IOException {
        assertThat(run("proofs", folder.resolve("absent").toString()))
                .returns(ExitCode.USAGE, Program.Result::exitCode)
                .satisfies(result -> assertThat(result.err()).contains("n’existe pas"));
        assertThat(run("proofs", Files.createDirectories(folder.resolve("vide")).toString())
                        .err())
                .contains("ne contient ni tableau");
        assertThat(run("originals", "AFF-INCONNUE").err()).contains("--data");
    }

    @Test
    void the_version_of_a_letter_proved_to_be_sent_is_sent() throws IOException {
        String sample = "samples/02-paiements-partiels";
        run("produce", sample, "--out", folder.resolve("out").toString(), "--kind", "mise-en-demeure");
        Path in = Files.createDirectories(folder.resolve("preuves"));
        Files.writeString(
                in.resolve("suivi.csv"),
                "numero;document;date depot\n1A20144388903;AFF-2026-0312_mise-en-demeure_v1.pdf;21/11/2026\n");

        Program.Result first = run("proofs", in.toString());
        Program.Result history = run("history", "AFF-2026-0312");
        Program.Result second = run("proofs", in.toString(), "--format", "json");

        assertThat(first.exitCode()).as(first.out() + first.err()).isEqualTo(ExitCode.DONE);
        assertThat(first.out()).contains("1 version(s) inscrite(s) comme envoyée(s)");
        assertThat(history.out())
                .contains(
                        "version 1, envoyée",
                        "envoyée le 21/11/2026 à SARL ÉDITIONS DE LA COMBE",
                        "suivi.csv, ligne 2");
        assertThat(second.out()).contains("\"versionsSent\" : 0");
        assertThat(run("history", "AFF-2026-0312").out()).isEqualTo(history.out());
        assertThat(run("verify").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void a_draft_or_a_withdrawn_version_that_was_proved_to_be_sent_is_told() throws IOException {
        String sample = "samples/02-paiements-partiels";
        run("produce", sample, "--out", folder.resolve("out").toString(), "--kind", "relance-1", "--draft");
        Path draft = folder.resolve("out/projets/AFF-2026-0312_relance-1_v1_PROJET.pdf");
        run("produce", sample, "--out", folder.resolve("out").toString(), "--kind", "mise-en-demeure");
        Path in = Files.createDirectories(folder.resolve("preuves"));
        Files.writeString(
                in.resolve("suivi.csv"),
                "numero;document;date depot\n1A20144388903;%s;21/11/2026\n1A00000000006;AFF-2026-0312_mise-en-demeure_v1.pdf;20/11/2026\n"
                        .formatted(
                                Bytes.owning(Files.readAllBytes(draft)).sha256().hex()));

        Program.Result told = run("proofs", in.toString());

        assertThat(told.exitCode()).as(told.err()).isEqualTo(ExitCode.REFUSALS);
        assertThat(Files.readString(in.resolve("a-rapprocher.csv")))
                .contains("relance-1 version 1 est un projet")
                .contains("elle n’a pas pu être envoyée le 20/11/2026");
        assertThat(run("history", "AFF-2026-0312").out()).doesNotContain("envoyée le");
    }

    @Test
    void a_proof_completes_the_sending_that_was_noted_with_the_lot() throws IOException {
        String sample = "samples/02-paiements-partiels";
        run("produce", sample, "--out", folder.resolve("out").toString(), "--kind", "mise-en-demeure");
        run("version", "sent-lot", folder.resolve("out/lot-001").toString());
        Path in = Files.createDirectories(folder.resolve("preuves"));
        Files.writeString(
                in.resolve("suivi.csv"),
                "numero;document;date depot\n1A20144388903;AFF-2026-0312_mise-en-demeure_v1.pdf;21/11/2026\n");

        run("proofs", in.toString());

        assertThat(run("history", "AFF-2026-0312").out())
                .containsOnlyOnce("envoyée le 21/11/2026")
                .contains("n°\u00a01A20144388903, preuve suivi.csv, ligne 2");
    }
}
