package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two messages of one case carry one file under two names, and two files under one name: each piece shows what it is and how it was called. */
class CarriedTwinsTest {

    private static final Path SAMPLE = Path.of("samples/04-mise-en-demeure-ar");

    @TempDir
    Path folder = Path.of("");

    private Path affaire = Path.of("");

    @BeforeEach
    void two_messages() throws IOException {
        affaire = folder.resolve("affaire");
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = affaire.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        write("relance-1.eml", Map.of("accord.eml", note("Accord sur le prix."), "plan.eml", note("Plan du rez.")));
        write("relance-2.eml", Map.of("rappel.eml", note("Accord sur le prix."), "plan.eml", note("Plan du toit.")));
    }

    private static String note(String words) {
        return """
                From: travaux@batisseurs-gier.example
                To: compta@metallerie-morand.example
                Date: Mon, 2 Mar 2026 09:00:00 +0100
                Subject: Chantier
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(words);
    }

    private void write(String name, Map<String, String> carried) throws IOException {
        StringBuilder mail = new StringBuilder("""
                From: compta@metallerie-morand.example
                To: travaux@batisseurs-gier.example
                Date: Wed, 27 May 2026 09:00:00 +0200
                Subject: Facture, %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                Bonjour, la facture reste due.
                """.formatted(name));
        new TreeMap<>(carried)
                .forEach((called, words) -> mail.append("""
                --b
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                """.formatted(
                        called, Base64.getMimeEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)))));
        Files.writeString(affaire.resolve("relances").resolve(name), mail + "--b--\n");
    }

    /** {@return the words on each stamped piece that one of the messages carried, by the name of its file} */
    private Map<String, String> carried(String out) throws IOException {
        Program.Result result = Program.run(
                "dossier",
                affaire.toString(),
                "--out",
                folder.resolve(out).toString(),
                "--data",
                folder.resolve("data").toString(),
                "--no-transfer",
                "--confirmed-by",
                "Clément Morand");
        assertThat(result.out()).describedAs(result.err()).contains("ossier n°");
        Path made = Path.of(result.out().lines().skip(1).findFirst().orElseThrow());
        Map<String, String> words = new TreeMap<>();
        try (Stream<Path> pieces = Files.list(made.resolve("pieces"))) {
            for (Path piece : pieces.toList()) {
                String name = String.valueOf(piece.getFileName());
                try (PDDocument document = Loader.loadPDF(piece.toFile())) {
                    String text = new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0\\u202f]+", " ");
                    if (text.contains("Chantier")) {
                        words.put(name, text);
                    }
                }
            }
        }
        return words;
    }

    @Test
    void each_piece_keeps_its_own_copy_and_its_own_name() throws IOException {
        Map<String, String> fresh = carried("out");

        assertThat(fresh).hasSize(4);
        for (String shown : List.of(
                "accord.eml|Accord sur le prix.",
                "rappel.eml|Accord sur le prix.",
                "plan.eml|Plan du rez.",
                "plan.eml|Plan du toit.")) {
            String[] name = shown.split("\\|");
            assertThat(fresh.values())
                    .filteredOn(text -> text.contains("Fichier « %s »".formatted(name[0])) && text.contains(name[1]))
                    .as(shown)
                    .hasSize(1);
        }
        assertThat(carried("again")).isEqualTo(fresh);
    }
}
