package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ExportCommandTest {

    private static final String CASE = "samples/02-paiements-partiels";

    @TempDir
    static Path folder;

    private static String data;

    @BeforeAll
    static void produce() throws IOException {
        data = folder.resolve("data").toString();
        Path home = folder.resolve("cases/02");
        try (Stream<Path> files = Files.walk(Path.of(CASE))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = home.resolve(Path.of(CASE).relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Program.run(
                "produce",
                folder.resolve("cases").toString(),
                "--out",
                folder.resolve("out").toString(),
                "--data",
                data,
                "--quiet");
    }

    private static Program.Result export(String name, Path out) {
        return Program.run("export", name, "--out", out.toString(), "--data", data, "--quiet");
    }

    @Test
    void a_case_is_packed_and_its_pack_verified_without_the_store() throws IOException {
        Path pack = folder.resolve("dossier.zip");

        Program.Result exported = export(CASE, pack);

        assertThat(exported.exitCode()).describedAs(exported.err()).isZero();
        assertThat(exported.out()).contains("Empreinte de la clé du registre");
        Program.Result verified =
                Program.run("verify", pack.toString(), "--format", "json", "--data", "/nowhere", "--quiet");
        assertThat(verified.exitCode()).describedAs(verified.out()).isZero();
        Map<?, ?> json = JsonMapper.shared().readValue(verified.out(), Map.class);
        assertThat(json.get("verdict")).isEqualTo("intact");
        assertThat(json.get("problems")).isEqualTo(List.of());
        assertThat((Integer) json.get("checked")).isGreaterThan(25);
    }

    @Test
    void an_altered_pack_ends_with_one_and_names_what_and_since_when() throws IOException {
        Path pack = folder.resolve("altere.zip");
        export(CASE, pack);
        byte[] bytes = Files.readAllBytes(pack);
        int document = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("/data/documents/");
        bytes[document + 400] ^= 1;
        Files.write(pack, bytes);

        Program.Result verified = Program.run("verify", pack.toString(), "--format", "json", "--quiet");

        assertThat(verified.exitCode()).isEqualTo(ExitCode.REFUSALS);
        assertThat(verified.out())
                .contains("\"verdict\" : \"altered\"")
                .contains("data/documents/")
                .contains("044160836/AFF-2026-0312/");
    }

    @Test
    void all_who_owe_the_debt_are_named_on_each_paper_of_the_pack() throws IOException {
        Path pack = folder.resolve("deux-debiteurs.zip");

        assertThat(export("samples/tribunaux/plusieurs-debiteurs", pack).exitCode())
                .isZero();

        String both = "contre Terrassement Fournel et Gier Travaux publics";
        for (String paper : List.of("data/decompte.pdf", "data/chronologie.pdf", "data/manifeste.pdf")) {
            try (PDDocument document = Loader.loadPDF(entry(pack, paper))) {
                assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                        .as(paper)
                        .contains(both);
            }
        }
        assertThat(new String(entry(pack, "LISEZMOI.txt"), StandardCharsets.UTF_8))
                .contains(both);
        assertThat(new String(entry(pack, "manifeste.json"), StandardCharsets.UTF_8))
                .contains("Gier Travaux publics");
        Path workbook = folder.resolve("deux-debiteurs.xlsx");
        Files.write(workbook, entry(pack, "data/decompte.xlsx"));
        assertThat(new String(entry(workbook, "xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8))
                .contains("Débiteur 1°", "Débiteur 2°", "Gier Travaux publics");
    }

    @Test
    void a_case_without_a_folder_is_packed_as_its_newest_document_tells_it() {
        Path pack = folder.resolve("reference.zip");

        Program.Result exported = export("AFF-2026-0312", pack);

        assertThat(exported.exitCode()).describedAs(exported.err()).isZero();
        assertThat(Program.run("verify", pack.toString(), "--quiet").exitCode()).isZero();
    }

    @Test
    void a_file_received_is_cited_where_it_lies_in_a_pack_made_without_the_folder() throws IOException {
        Path pack = folder.resolve("recues.zip");
        assertThat(Program.run("originals", CASE, "--data", data, "--quiet").exitCode())
                .isZero();

        assertThat(export("AFF-2026-0312", pack).exitCode()).isZero();

        try (PDDocument chronology = Loader.loadPDF(entry(pack, "data/chronologie.pdf"))) {
            assertThat(new PDFTextStripper().getText(chronology))
                    .contains("originaux-recus/pieces/")
                    .doesNotContain("absent du dossier");
        }
        assertThat(new String(entry(pack, "LISEZMOI.txt"), StandardCharsets.UTF_8))
                .contains("data/originaux-recus")
                .doesNotContain("data/derives");
    }

    private static byte[] entry(Path pack, String end) throws IOException {
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            ZipEntry found = zip.stream()
                    .filter(entry -> entry.getName().endsWith(end))
                    .findFirst()
                    .orElseThrow();
            return zip.getInputStream(found).readAllBytes();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            CASE                          | OUT             | SAID
            AFF-INCONNUE                  | x.zip           | ni un dossier d’affaire, ni la référence
            samples/02-paiements-partiels | absent/x.zip    | --out
            samples/02-paiements-partiels | .               | --out
            """)
    void what_cannot_be_packed_is_said(String name, String out, String said) {
        Program.Result result = export(name, folder.resolve(out));

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains(said);
    }

    @Test
    void what_is_no_pack_is_refused_by_verify() {
        Program.Result result = Program.run("verify", "README.md");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("ni une archive ZIP ni un dossier");
    }
}
