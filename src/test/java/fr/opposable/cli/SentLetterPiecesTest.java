package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A letter made and sent, up to its place in the dossier. */
class SentLetterPiecesTest {

    private static final Path SAMPLE = Path.of("samples/04-mise-en-demeure-ar");
    private static final String REFERENCE = "AFF-2026-0098";
    private static final Clock THEN = Clock.fixed(Instant.parse("2026-10-05T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    private Path affaire = Path.of("");
    private Path proof = Path.of("");

    /** The formal notice of the sample is not yet sent, and its proofs lie outside the case. */
    @BeforeEach
    void a_case_whose_formal_notice_is_still_to_be_made() throws IOException {
        affaire = folder.resolve("affaire");
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = affaire.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        String yaml = Files.readString(affaire.resolve("affaire.yaml"));
        int from = yaml.indexOf("  - date: 2026-07-06");
        Files.writeString(
                affaire.resolve("affaire.yaml"), yaml.substring(0, from) + yaml.substring(yaml.indexOf("exhibits:")));
        proof = Files.move(affaire.resolve("med/preuve-de-depot.jpg"), folder.resolve("depot.jpg"));
    }

    private Program.Result run(Clock clock, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return Program.run(clock, all.toArray(String[]::new));
    }

    private void produce(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "produce",
                affaire.toString(),
                "--kind",
                "mise-en-demeure",
                "--out",
                folder.resolve("letters").toString()));
        args.addAll(List.of(more));
        Program.Result made = run(THEN, args.toArray(String[]::new));
        assertThat(made.exitCode()).describedAs(made.err()).isZero();
    }

    private void send(String... more) {
        List<String> args = new ArrayList<>(
                List.of("version", "sent", REFERENCE, "mise-en-demeure", "--channel", "lrar", "--on", "2026-10-05"));
        args.addAll(List.of(more));
        Program.Result sent = run(THEN, args.toArray(String[]::new));
        assertThat(sent.exitCode()).describedAs(sent.err()).isZero();
    }

    private Path dossier() {
        Program.Result made = run(
                Program.CLOCK,
                "dossier",
                affaire.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--no-transfer",
                "--confirmed-by",
                "Clément Morand");
        assertThat(made.out()).describedAs(made.err()).contains("ossier n°");
        return Path.of(made.out().lines().skip(1).findFirst().orElseThrow());
    }

    private static List<JsonNode> pieces(Path dossier) {
        return JsonMapper.shared()
                .readTree(dossier.resolve("pour-le-deposant/rapport.json").toFile())
                .path("pieces")
                .valueStream()
                .toList();
    }

    private static List<String> titles(Path dossier) {
        return pieces(dossier).stream()
                .map(piece -> piece.path("title").asString().replace('\u00a0', ' '))
                .toList();
    }

    private static JsonNode piece(Path dossier, String title) {
        return pieces(dossier).stream()
                .filter(piece ->
                        piece.path("title").asString().replace('\u00a0', ' ').startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(titles(dossier).toString()));
    }

    /** Without its spaces: links are set apart from what surrounds them. */
    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0\u202f]+", "");
        }
    }

    private static Path requete(Path dossier) throws IOException {
        try (Stream<Path> files = Files.list(dossier)) {
            return files.filter(file -> file.getFileName().toString().matches("00_Requete.*\\.pdf"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** {@return the evidence pack, once it verifies} */
    private Path pack() {
        Path pack = folder.resolve("affaire.zip");
        Program.Result made = run(Program.CLOCK, "export", affaire.toString(), "--out", pack.toString());
        assertThat(made.exitCode()).describedAs(made.err()).isZero();
        Program.Result checked = run(Program.CLOCK, "verify", pack.toString());
        assertThat(checked.exitCode())
                .describedAs(checked.out() + checked.err())
                .isZero();
        return pack;
    }

    /** {@return the digests of what stamped copies were made from, as the pack tells} */
    private static List<String> madeFrom(Path pack) throws IOException {
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            ZipEntry manifest = zip.stream()
                    .filter(entry -> entry.getName().endsWith("data/manifeste.json"))
                    .findFirst()
                    .orElseThrow();
            return JsonMapper.shared()
                    .readTree(zip.getInputStream(manifest))
                    .path("receptions")
                    .valueStream()
                    .filter(one -> one.path("kind").asString().equals("derived"))
                    .map(one -> one.path("from").asString())
                    .toList();
        }
    }

    @Test
    void a_letter_sent_and_its_proof_are_numbered_stamped_listed_and_cited() throws IOException {
        produce();
        send("--number", "1A20144388903", "--proof", proof.toString());

        Path dossier = dossier();

        JsonNode letter = piece(dossier, "Mise en demeure");
        JsonNode proved = piece(dossier, "Preuve de dépôt de la mise en demeure, recommandé n° 1A20144388903");
        int number = letter.path("number").asInt();
        assertThat(letter.path("date").asString()).isEqualTo("2026-10-05");
        assertThat(proved.path("number").asInt()).isEqualTo(number + 1);
        assertThat(letter.path("id").asString()).startsWith("mise-en-demeure-v1.pdf [envoyée ");
        assertThat(run(THEN, "history", REFERENCE, "--format", "json").out())
                .contains(letter.path("originalSha256").asString());
        assertThat(text(dossier.resolve(letter.path("file").asString())))
                .contains("Piècen°%d—p.1/".formatted(number), "miseendemeure");
        assertThat(Files.readString(dossier.resolve("pour-le-deposant/Bordereau.csv"))
                        .replace('\u00a0', ' '))
                .contains("%d;Mise en demeure;2026-10-05;".formatted(number))
                .containsPattern("%d;Mise en demeure;2026-10-05;.*créancier".formatted(number));
        assertThat(text(requete(dossier))).contains("endemeuredepayer(piècesn°%det%d)".formatted(number, number + 1));
        Program.Result originals = run(Program.CLOCK, "originals", REFERENCE, "--format", "json");
        assertThat(JsonMapper.shared()
                        .readTree(originals.out())
                        .valueStream()
                        .filter(one -> one.path("ofTheVault").asBoolean())
                        .filter(one -> one.path("derived").size() > 0)
                        .map(one -> one.path("sha256").asString()))
                .containsExactlyInAnyOrder(
                        letter.path("originalSha256").asString(),
                        proved.path("originalSha256").asString());
        assertThat(run(Program.CLOCK, "originals", REFERENCE).out()).contains("d’une lettre du coffre");
        assertThat(madeFrom(pack()))
                .contains(
                        letter.path("originalSha256").asString(),
                        proved.path("originalSha256").asString());
    }

    @Test
    void a_file_that_the_case_names_too_is_one_piece_under_its_own_name() throws IOException {
        produce();
        send("--proof", proof.toString());
        Files.copy(proof, affaire.resolve("med/depot.jpg"));
        Files.writeString(
                affaire.resolve("affaire.yaml"),
                Files.readString(affaire.resolve("affaire.yaml"))
                        + "  - {file: med/depot.jpg, title: Dépôt du recommandé, date: 2026-10-05, kind: proof-of-notice}\n");

        Path dossier = dossier();

        assertThat(titles(dossier)).contains("Mise en demeure", "Dépôt du recommandé");
        assertThat(pieces(dossier))
                .extracting(piece -> piece.path("originalSha256").asString())
                .doesNotHaveDuplicates();
        int number = piece(dossier, "Mise en demeure").path("number").asInt();
        assertThat(text(requete(dossier))).contains("endemeuredepayer(piècesn°%det%d)".formatted(number, number + 1));
    }

    @Test
    void a_draft_a_letter_never_sent_and_one_taken_back_are_no_pieces() {
        produce("--draft");
        assertThat(titles(dossier())).noneMatch(title -> title.startsWith("Mise en demeure"));
        produce();
        assertThat(titles(dossier())).noneMatch(title -> title.startsWith("Mise en demeure"));
        send();
        assertThat(titles(dossier())).contains("Mise en demeure");
        Program.Result withdrawn = run(THEN, "version", "withdraw", REFERENCE, "mise-en-demeure", "--reason", "Erreur");
        assertThat(withdrawn.exitCode()).describedAs(withdrawn.err()).isZero();

        assertThat(titles(dossier())).noneMatch(title -> title.startsWith("Mise en demeure"));
    }
}
