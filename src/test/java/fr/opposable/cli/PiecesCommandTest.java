package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.opposable.cli.Program.Result;
import fr.opposable.sample.ScannedPieces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PiecesCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void pieces() throws IOException {
        Files.writeString(
                folder.resolve("relance.eml"),
                "From: a@example.fr\nDate: Tue, 3 Feb 2026 09:12:44 +0100\nSubject: Relance\n\nBonjour.\n");
        Files.writeString(folder.resolve("contrat.pdf"), "<html><p>Identifiez-vous</p></html>");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("proprietaire", "sésame", new AccessPermission()));
            document.save(folder.resolve("releve.pdf").toFile());
        }
    }

    @Test
    void each_file_has_its_verdict_and_each_refusal_its_cure() {
        Result result = Program.run("pieces", folder.toString());

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(ExitCode.REFUSALS);
        assertThat(result.out())
                .contains("acceptée    courriel")
                .contains("page web")
                .contains("remède\u00a0: Téléchargez de nouveau")
                .contains("mot de passe")
                .contains("3 fichier(s)\u00a0: 1 acceptée(s), 0 acceptée(s) après assainissement, 2 refusée(s).");
    }

    @Test
    void what_a_case_says_of_itself_is_no_piece() throws IOException {
        for (String own : List.of("affaire.yaml", "depot.yaml", "ordre-des-pieces.txt")) {
            Files.writeString(folder.resolve(own), "# une ligne\n");
        }

        assertThat(Program.run("pieces", folder.toString()).out())
                .contains("3 fichier(s)")
                .doesNotContain("affaire.yaml", "depot.yaml", "ordre-des-pieces.txt");
        assertThat(Program.run("pieces", folder.resolve("depot.yaml").toString())
                        .out())
                .contains("depot.yaml");
    }

    @Test
    void what_windows_leaves_in_a_folder_is_no_piece_and_a_file_given_twice_is_told() throws IOException {
        for (String own : List.of("Thumbs.db", "desktop.ini", "~$devis.docx", ".DS_Store")) {
            Files.writeString(folder.resolve(own), "x");
        }
        Files.copy(folder.resolve("relance.eml"), folder.resolve("relance - copie.eml"));

        assertThat(Program.run("pieces", folder.toString()).out())
                .contains("4 fichier(s)")
                .containsOnlyOnce("même contenu que «\u00a0relance - copie.eml\u00a0»")
                .doesNotContain("Thumbs", "desktop", "devis");
    }

    @Test
    void a_file_in_the_place_of_the_folder_of_copies_is_told_as_one() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "x");

        for (Path out : List.of(file, file.resolve("copies"))) {
            Result result = Program.run("pieces", folder.toString(), "--out", out.toString());

            assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(result.err()).contains("notes.txt\u00a0» n’est pas un dossier");
        }
    }

    @Test
    void a_password_comes_from_a_file_and_the_copies_are_kept_where_asked() throws IOException {
        Path passwords = Files.writeString(folder.resolveSibling("mots"), "# relevés\nreleve.pdf = sésame\n");
        Path out = folder.resolve("copies");

        Result result = Program.run(
                "pieces",
                folder.resolve("releve.pdf").toString(),
                "--passwords",
                passwords.toString(),
                "--out",
                out.toString(),
                "--format",
                "json");

        assertThat(result.exitCode()).isZero();
        JsonNode exhibit = JsonMapper.builder().build().readTree(result.out()).get(0);
        assertThat(exhibit.get("verdict").asString()).isEqualTo("accepted");
        assertThat(Path.of(exhibit.get("copy").get("file").asString()))
                .isRegularFile()
                .hasParent(out);
        Files.delete(passwords);
    }

    /** A copy bears the name of its bytes: without the table nobody would know whose it is. */
    @Test
    void each_copy_that_stays_is_told_by_its_name() {
        Path out = Path.of("")
                .toAbsolutePath()
                .relativize(folder.resolve("gardees").toAbsolutePath());

        assertThat(Program.run("pieces", folder.toString(), "--out", out.toString())
                        .out())
                .containsPattern("relance\\.eml\\s+copie[^\\n]+\\n +gardée\u00a0: [0-9a-f-]+\\.pdf");
        assertThat(Program.run("pieces", folder.resolve("relance.eml").toString())
                        .out())
                .doesNotContain("gardée");
    }

    @Test
    void an_original_that_is_bound_itself_lies_with_the_copies() throws IOException {
        Path scan = ScannedPieces.write(1, 2, 1, 1, folder.resolve("scans")).getFirst();
        Path out = folder.resolve("copies");

        Result result = Program.run("pieces", scan.toString(), "--out", out.toString(), "--format", "json");

        JsonNode copy =
                JsonMapper.builder().build().readTree(result.out()).get(0).get("copy");
        assertThat(Path.of(copy.get("file").asString())).hasParent(out).hasSameBinaryContentAs(scan);
        assertThat(copy.get("making").asString()).contains("l’original lui-même");
    }

    @Test
    void what_cannot_be_read_leaves_the_others_their_verdict() throws IOException, InterruptedException {
        Files.createSymbolicLink(folder.resolve("annexe.pdf"), folder.resolve("relance.eml"));
        Files.createSymbolicLink(folder.resolve("perdu.pdf"), folder.resolve("nulle-part"));
        new ProcessBuilder("mkfifo", folder.resolve("tube.pdf").toString())
                .start()
                .waitFor();
        Files.move(folder.resolve("relance.eml"), folder.resolve("a\u202efdp.eml"));

        Result result = Program.run("pieces", folder.toString());
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(Program.run("pieces", folder.toString(), "--format", "json")
                        .out());

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(ExitCode.REFUSALS);
        assertThat(result.out())
                .contains("annexe.pdf")
                .contains("perdu.pdf")
                .contains("un lien vers un autre endroit")
                .contains("tube.pdf")
                .contains("pas un fichier ordinaire")
                .contains("a fdp.eml")
                .contains("6 fichier(s)\u00a0: 1 acceptée(s), 0 acceptée(s) après assainissement, 5 refusée(s).");
        assertThat(json.size()).isEqualTo(6);
        assertThat(json.get(5).get("refusal").get("code").asString()).isEqualTo("no-file");
    }

    @Test
    void a_table_of_expected_verdicts_is_compared() throws IOException {
        Path table = Files.writeString(folder.resolve("attendu.csv"), """
                path,expected
                relance.eml,ACCEPT: headers shown
                contrat.pdf,ACCEPT
                absent.pdf,REJECT
                """);

        Result result = Program.run("pieces", "--expected", table.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.REFUSALS);
        assertThat(result.out())
                .contains("ok        acceptée")
                .contains("ÉCART     refusée   web-page")
                .contains("2 fichiers, 1 conformes, 0 écarts expliqués, 1 écarts");
    }

    @Test
    void what_cannot_be_read_leaves_the_other_rows_of_the_table() throws IOException {
        Files.createSymbolicLink(folder.resolve("annexe.pdf"), folder.resolve("relance.eml"));
        Files.createSymbolicLink(folder.resolve("perdu.pdf"), folder.resolve("nulle-part"));
        Path table = Files.writeString(folder.resolve("attendu.csv"), """
                path,expected
                annexe.pdf,REJECT
                perdu.pdf,ACCEPT
                relance.eml,ACCEPT: headers shown
                """);

        Result result = Program.run("pieces", "--expected", table.toString());

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(ExitCode.REFUSALS);
        assertThat(result.out())
                .containsPattern("ÉCART     refusée   link +\\d+  annexe.pdf")
                .containsPattern("ÉCART     refusée   link +\\d+  perdu.pdf")
                .contains("un lien vers un autre endroit")
                .contains("ok        acceptée")
                .contains("3 fichiers, 1 conformes, 0 écarts expliqués, 2 écarts");
    }

    /** A name made on a system of another encoding, as an old archive unpacks it. */
    @Test
    void a_name_that_cannot_be_written_down_is_told_with_its_cure() throws IOException, InterruptedException {
        new ProcessBuilder("bash", "-c", "printf 'Bonjour.' > \"$1\"/$'re\\xe7u.txt'", "bash", folder.toString())
                .start()
                .waitFor();
        try (Stream<Path> files = Files.list(folder)) {
            assumeTrue(
                    files.anyMatch(file -> !Files.exists(Path.of(file.toString()))),
                    "This platform reads such a name, or lets nobody make it");
        }

        Result result = Program.run("pieces", folder.toString());

        assertThat(result.out())
                .contains("Le nom de ce fichier est écrit dans un codage")
                .contains("Renommez-le")
                .contains("4 fichier(s)\u00a0: 1 acceptée(s)");
    }

    @Test
    void what_is_not_there_is_said() {
        assertThat(Program.run("pieces", folder.resolve("absent").toString()).exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Program.run("pieces").err()).contains("Indiquez au moins un fichier");

        Path file = folder.resolve("relance.eml");
        Result unwritable = Program.run(
                "pieces", file.toString(), "--out", file.resolve("copies").toString());
        assertThat(unwritable.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(unwritable.err()).contains("--out").doesNotContain("Incident");

        Result table = Program.run(
                "pieces", "--expected", folder.resolve("absente.csv").toString());
        assertThat(table.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(table.err()).contains("absente.csv").contains("n’existe pas").doesNotContain("Incident");
    }
}
