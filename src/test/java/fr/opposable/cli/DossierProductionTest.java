package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
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
        return Program.run(Stream.concat(
                        Stream.of(
                                "produce",
                                folder.resolve("portefeuille").toString(),
                                "--kind",
                                "requete-injonction",
                                "--out",
                                folder.resolve("out").toString(),
                                "--data",
                                folder.resolve("data").toString(),
                                "--confirmed-by",
                                "Anne Le Goff",
                                "--no-transfer"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private List<String> names(String below) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
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

        Program.Result again = produce("--profile", "paper");

        assertThat(again.out()).contains("1 dossier(s) complet(s), dont 1 déjà fait(s), 1 incomplet(s), 1 rejetée(s)");
        assertThat(Files.readString(folder.resolve("out/manques.csv"))).isEqualTo(lacking);
        assertThat(names("out/dossiers")).hasSize(1);
    }
}
