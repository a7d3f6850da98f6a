package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.bundle.UnfinishedRun;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DossierProductionTest {

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void a_complete_case_an_incomplete_one_and_one_nobody_can_read() throws IOException {
        for (String name : List.of("04-mise-en-demeure-ar", "05-facture-qui-desaccorde")) {
            Path sample = Path.of("samples", name);
            try (Stream<Path> files = Files.walk(sample)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = folder.resolve("portefeuille")
                            .resolve(name)
                            .resolve(sample.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        Path wrong = Files.createDirectories(folder.resolve("portefeuille/06-illisible"));
        Files.writeString(wrong.resolve("affaire.yaml"), "reference: AFF-6\ninvoices: [\n");
    }

    private Program.Result produce(String... more) {
        return DossierLot.in(folder).produce(more);
    }

    private List<String> names(String below) throws IOException {
        return DossierLot.in(folder).names(below);
    }

    @Test
    void complete_cases_are_made_and_the_others_set_aside_with_what_they_lack() throws IOException {
        Program.Result first = produce("--profile", "paper");

        assertThat(first.exitCode()).describedAs(first.err()).isEqualTo(1);
        assertThat(first.out()).contains("1 dossier(s) complet(s), dont 0 déjà fait(s), 1 incomplet(s), 1 rejetée(s)");
        assertThat(names("out/dossiers")).containsExactly("AFF-2026-0098_dossier-1_paper");
        assertThat(names("out/incomplets")).containsExactly("AFF-2026-0021_dossier-1_paper_PROJET");
        assertThat(names("out/rejets")).contains("rejets.csv", "05-facture-qui-desaccorde", "06-illisible");
        String lacking = Files.readString(folder.resolve("out/manques.csv"));
        assertThat(lacking).contains("AFF-2026-0021;R-PTY-01;");
        JsonNode report =
                JsonMapper.shared().readTree(folder.resolve("out/rapport.json").toFile());
        assertThat(report.path("cases").valueStream().map(one -> one.path("outcome")
                        .asString()))
                .containsExactly("dossier", "incomplete", "rejected");
        try (PDDocument print =
                        Loader.loadPDF(folder.resolve("out/impression-001.pdf").toFile());
                PDDocument one =
                        Loader.loadPDF(folder.resolve("out/dossiers/AFF-2026-0098_dossier-1_paper/A_imprimer.pdf")
                                .toFile())) {
            assertThat(print.getNumberOfPages()).isEqualTo(one.getNumberOfPages());
        }
        String lot = Files.readString(folder.resolve("out/LISEZMOI.txt"));
        assertThat(lot.replaceAll("[\\s\\u00a0\\u202f]+", " "))
                .contains(
                        "1 dossier complet",
                        "- impression-001.pdf : les A_imprimer.pdf des dossiers sur papier, l’un après l’autre",
                        "imprimez ce fichier, ou A_imprimer.pdf de chaque dossier, non les deux",
                        "AVANT DE SIGNER",
                        "- dossiers/AFF-2026-0098_dossier-1_paper : ",
                        "- incomplets/ : les projets")
                .doesNotContain("opposable");

        assertToRead(first);

        Program.Result again = produce("--profile", "paper");

        assertToRead(again);
        assertThat(folder.resolve("out/LISEZMOI.txt")).hasContent(lot);
        assertThat(again.out()).contains("1 dossier(s) complet(s), dont 1 déjà fait(s), 1 incomplet(s), 1 rejetée(s)");
        assertThat(Files.readString(folder.resolve("out/manques.csv"))).isEqualTo(lacking);
        assertThat(names("out/dossiers")).hasSize(1);
    }

    /** A dossier that is complete is not one to sign unread: how many points its guide puts first is told at each step, and again. */
    private void assertToRead(Program.Result result) throws IOException {
        String guide = Files.readString(
                folder.resolve("out/dossiers/AFF-2026-0098_dossier-1_paper/pour-le-deposant/LISEZMOI.txt"));
        long points = guide.substring(guide.indexOf("AVANT DE SIGNER"), guide.indexOf("À FAIRE POUR DÉPOSER"))
                .lines()
                .filter(line -> line.startsWith("- ") && !line.startsWith("- Ce que vous joignez"))
                .count();
        JsonNode report = JsonMapper.shared()
                .readTree(folder.resolve("out/rapport.json").toFile())
                .path("cases")
                .get(0);

        assertThat(points).isPositive();
        assertThat(report.path("toReadBeforeSigning").asLong()).isEqualTo(points);
        assertThat(result.out())
                .contains(
                        "Avant de signer\u00a0: 1 dossier(s) complet(s) sur 1 ont des points à lire, en tête de leur notice");
        assertThat(Files.readString(folder.resolve("out/dossiers.csv")))
                .contains(
                        ";etat;points_a_lire_avant_de_signer;pieces;pages_des_pieces;actes;feuillets_a_imprimer;chemin",
                        "AFF-2026-0098;1;complet;%d;%d;%d;5;%d;"
                                .formatted(
                                        points,
                                        report.path("pieces").asInt(),
                                        report.path("pages").asInt(),
                                        report.path("sheets").asInt()));
        assertThat(report.path("sheets").asInt())
                .isGreaterThan(report.path("pages").asInt());
    }

    @Test
    void what_is_decided_of_one_case_lies_beside_it_and_comes_back_with_its_rejects() throws IOException {
        Path own = folder.resolve("portefeuille/04-mise-en-demeure-ar/depot.yaml");
        Files.writeString(own, """
                coDebtors:
                  - kind: company
                    name: Gier Participations
                    legalForm: SAS
                    siren: "732829320"
                    address: {lines: [16 rue de la Montat], postalCode: "42000", city: Saint-Étienne, inseeCode: "42218"}
                    representative: {name: Franck Magnin, capacity: président}
                solidarity: article 12 du contrat
                """);
        Files.writeString(folder.resolve("portefeuille/05-facture-qui-desaccorde/depot.yaml"), "matter: prestation\n");

        Program.Result first = produce();

        assertThat(first.out()).describedAs(first.err()).contains("1 dossier(s) complet(s)");
        try (PDDocument requete =
                Loader.loadPDF(folder.resolve("out/dossiers/AFF-2026-0098_dossier-1_tribunal-digital/00_Requete.pdf")
                        .toFile())) {
            assertThat(new PDFTextStripper().getText(requete).replace('\u00a0', ' '))
                    .contains("Gier Participations")
                    .contains("solidairement");
        }
        assertThat(folder.resolve("out/rejets/05-facture-qui-desaccorde/depot.yaml"))
                .hasContent("matter: prestation");

        Files.writeString(own, "matter: troc\n");
        Program.Result wrong = produce();

        assertThat(wrong.out()).contains("0 dossier(s) complet(s)").contains("2 rejetée(s)");
        assertThat(Files.readString(folder.resolve("out/manques.csv")))
                .contains("AFF-2026-0098;")
                .contains("« troc »".replace(' ', '\u00a0'));
    }

    @Test
    void two_debtors_before_two_courts_wait_for_the_creditors_choice() throws IOException {
        Path own = folder.resolve("portefeuille/04-mise-en-demeure-ar/depot.yaml");
        String others = """
                coDebtors:
                  - kind: company
                    name: Gier Participations
                    legalForm: SAS
                    siren: "732829320"
                    address: {lines: [16 quai de la Douane], postalCode: "29200", city: Brest}
                    representative: {name: Franck Magnin, capacity: président}
                solidarity: article 12 du contrat
                """;
        Files.writeString(own, others);

        Program.Result unchosen = produce();

        assertThat(unchosen.out()).contains("0 dossier(s) complet(s)").contains("2 incomplet(s)");
        assertThat(Files.readString(folder.resolve("out/manques.csv")).lines())
                .filteredOn(line -> line.startsWith("AFF-2026-0098;FIL-CMP-2;"))
                .singleElement()
                .asString()
                .contains("tc-saint-etienne", "tc-brest", "Gier Participations", "court: tc-", "depot.yaml");

        Files.writeString(own, others + "court: tc-brest\n");
        Program.Result chosen = produce();

        assertThat(chosen.out()).describedAs(chosen.err()).contains("1 dossier(s) complet(s)");
        try (PDDocument requete =
                Loader.loadPDF(folder.resolve("out/dossiers/AFF-2026-0098_dossier-2_tribunal-digital/00_Requete.pdf")
                        .toFile())) {
            assertThat(new PDFTextStripper().getText(requete).replace('\u00a0', ' '))
                    .contains("tribunal de commerce de Brest")
                    .doesNotContain("tribunal de commerce de Saint-Étienne");
        }
    }

    @Test
    void each_lack_is_told_with_its_place_and_what_to_write() throws IOException {
        Path affaire = folder.resolve("portefeuille/04-mise-en-demeure-ar/affaire.yaml");
        Files.writeString(
                affaire,
                Files.readString(affaire)
                        .replace("city: Saint-Étienne, inseeCode: \"42218\"", "city: Nullepart")
                        .replace("  trader: true\n", ""));
        Files.createDirectories(folder.resolve("portefeuille/07-sans-affaire"));

        Program.Result made = produce();

        assertThat(made.err()).contains("07-sans-affaire");
        List<String> lacking =
                Files.readString(folder.resolve("out/manques.csv")).lines().toList();
        assertThat(lacking.getFirst()).endsWith("reference;regle;lieu;motif;remede");
        assertThat(lacking)
                .describedAs("the question itself, though a name was given for what only a person can answer")
                .anyMatch(line -> line.startsWith("AFF-2026-0098;FIL-CMP-2;")
                        && line.contains("Nullepart")
                        && line.contains("debtor.address.inseeCode"));
        assertThat(lacking).anyMatch(line -> line.contains("06-illisible/affaire.yaml, ligne"));
    }

    @Test
    void a_run_that_did_not_end_goes_on_on_its_day() throws IOException {
        UnfinishedRun begun = new UnfinishedRun(LocalDate.of(2026, 11, 20), Sha256.of("autre chose"));
        begun.begin(folder.resolve("out"));

        Program.Result other = produce("--resume");

        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("20/11/2026").contains("sans --resume");

        Program.Result first = produce("--as-of", "2026-11-20");
        assertThat(first.exitCode()).describedAs(first.err()).isEqualTo(1);
        assertThat(folder.resolve("out/.passage-en-cours.json")).doesNotExist();
    }

    @Test
    void a_trial_tells_what_would_be_made_and_what_lacks_and_keeps_nothing() throws IOException {
        Program.Result trial = produce("--dry-run", "--profile", "paper");

        assertThat(trial.exitCode()).describedAs(trial.err()).isEqualTo(1);
        assertThat(trial.out())
                .contains("1 dossier(s) complet(s), dont 0 déjà fait(s), 1 incomplet(s), 1 rejetée(s) (essai à blanc");
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(names("out")).containsExactly("dossiers.csv", "manques.csv", "rapport.json", "rejets");
        String lacking = Files.readString(folder.resolve("out/manques.csv"));
        assertThat(lacking).contains("AFF-2026-0021;R-PTY-01;");
        assertThat(Files.readString(folder.resolve("out/dossiers.csv"))).contains("AFF-2026-0098;1;serait complet;");
        JsonNode report =
                JsonMapper.shared().readTree(folder.resolve("out/rapport.json").toFile());
        assertThat(report.path("dryRun").asBoolean()).isTrue();
        assertThat(report.path("cases").valueStream().map(one -> one.path("outcome")
                        .asString()))
                .containsExactly("dossier", "incomplete", "rejected");

        Program.Result made = produce("--profile", "paper");

        assertThat(made.out()).contains("1 dossier(s) complet(s), dont 0 déjà fait(s), 1 incomplet(s), 1 rejetée(s)\n");
        assertThat(Files.readString(folder.resolve("out/manques.csv"))).isEqualTo(lacking);
        String kept = kept();

        Program.Result after = produce("--dry-run", "--profile", "paper");
        Program.Result other = produce("--dry-run", "--profile", "rpva");

        assertThat(after.out()).contains("1 dossier(s) complet(s), dont 1 déjà fait(s), 1 incomplet(s)");
        assertThat(other.out()).contains("1 dossier(s) complet(s), dont 0 déjà fait(s), 1 incomplet(s)");
        assertThat(names("out/dossiers")).containsExactly("AFF-2026-0098_dossier-1_paper");
        assertThat(kept()).isEqualTo(kept);
    }

    /** {@return what the store holds of the two cases, and its files} */
    private String kept() throws IOException {
        String data = folder.resolve("data").toString();
        try (Stream<Path> files = Files.walk(folder.resolve("data/contenu"))) {
            return files.map(Path::toString).sorted().toList()
                    + Program.run("history", "AFF-2026-0098", "--data", data).out()
                    + Program.run("history", "AFF-2026-0021", "--data", data).out();
        }
    }

    @Test
    void a_trial_has_nothing_to_go_on_with() {
        assertThat(produce("--dry-run", "--resume").err()).contains("--resume");
        assertThat(produce("--dry-run", "--draft").err()).contains("--draft");
    }

    @Test
    void only_the_dossiers_of_this_run_are_printed() throws IOException {
        produce("--profile", "paper", "--as-of", "2026-11-20");
        Files.writeString(folder.resolve("out/impression-002.pdf"), "d’un passage plus long");

        produce("--profile", "paper", "--as-of", "2026-11-21");

        assertThat(names("out/dossiers")).hasSize(2);
        assertThat(names("out")).contains("impression-001.pdf").doesNotContain("impression-002.pdf");
        try (PDDocument print =
                        Loader.loadPDF(folder.resolve("out/impression-001.pdf").toFile());
                PDDocument one =
                        Loader.loadPDF(folder.resolve("out/dossiers/AFF-2026-0098_dossier-2_paper/A_imprimer.pdf")
                                .toFile())) {
            assertThat(print.getNumberOfPages()).isEqualTo(one.getNumberOfPages());
        }
    }
}
