package fr.opposable.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.cli.CommandLineDoor;
import fr.opposable.cli.Terminal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole dossiers: what leaves with the pieces, what stays, and what their guide tells of it. */
class HandedOutPiecesTest {

    private static final Path SAMPLE = Path.of("samples/04-mise-en-demeure-ar");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T11:00:00Z"), ZoneOffset.UTC);
    private static final String SCAN = "pieces/bon-de-livraison-BL-2026-051.pdf";

    @TempDir
    Path folder = Path.of("");

    private Path home = Path.of("");

    @BeforeEach
    void a_case() throws IOException {
        home = folder.resolve("affaire");
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = home.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(copy.toAbsolutePath().getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void run(String... more) {
        List<String> line = new ArrayList<>(List.of(
                "dossier", home.toString(), "--data", folder.resolve("data").toString()));
        line.addAll(Arrays.asList(more));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = new CommandLineDoor(new Terminal(to, to, false), CLOCK).execute(line.toArray(String[]::new));
        assertThat(exit).describedAs(said.toString(StandardCharsets.UTF_8)).isLessThan(2);
    }

    private Path made(String profile) throws IOException {
        Path out = folder.resolve("out-" + profile);
        run("--profile", profile, "--out", out.toString(), "--confirmed-by", "Anne Le Goff", "--no-transfer");
        try (Stream<Path> made = Files.list(out)) {
            return made.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    /** {@return the guide, on one line, its blanks plain} */
    private static String guide(Path dossier) throws IOException {
        return Files.readString(dossier.resolve(BundleReadme.FILE)).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static List<String> attached(Path dossier) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(dossier)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".pdf")).toList()) {
                try (PDDocument document = Loader.loadPDF(file.toFile())) {
                    PDDocumentNameDictionary dictionary =
                            document.getDocumentCatalog().getNames();
                    if (dictionary != null && dictionary.getEmbeddedFiles() != null) {
                        for (PDComplexFileSpecification one :
                                dictionary.getEmbeddedFiles().getNames().values()) {
                            names.add(one.getFile());
                        }
                    }
                }
            }
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"commissaire", "client"})
    void the_pages_that_stay_out_are_handed_out_in_no_other_way(String profile) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < 6; page++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            document.save(home.resolve(SCAN).toFile());
        }
        Files.writeString(home.resolve("ordre-des-pieces.txt"), SCAN + " [4] = Bon de livraison n° BL-2026-051\n");

        Path dossier = made(profile);

        try (Stream<Path> originals = Files.list(dossier.resolve(BundleLayout.NATIVES))) {
            assertThat(originals.map(file -> file.getFileName().toString()).toList())
                    .isNotEmpty()
                    .noneMatch(name -> name.contains("bon-de-livraison"));
        }
        assertThat(attached(dossier)).noneMatch(name -> name.contains("bon-de-livraison"));
        assertThat(guide(dossier))
                .contains(
                        "L’original de « " + SCAN
                                + " » n’est pas remis : la pièce n° 1 n’en est que des pages, et ses autres pages ne se communiquent pas avec elle. Il reste tel quel dans le coffre",
                        "originaux/ : les fichiers tels que reçus, sous le numéro de leur pièce, hors ceux dont la pièce n’est que des pages");
    }

    @Test
    void what_the_judge_did_not_see_is_named_where_it_is_not_handed_out() throws IOException {
        made("tribunal-digital");
        run("--filed", "2026-11-21");
        Files.copy(home.resolve("med/lettre.pdf"), home.resolve("pieces/bon-retrouve.pdf"));
        Files.copy(home.resolve("relances/relance-3.pdf"), home.resolve("pieces/ordonnance.pdf"));
        Path file = home.resolve("affaire.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "exhibits:\n",
                                "  - {date: 2026-11-21, kind: order-made, file: pieces/ordonnance.pdf}\nexhibits:\n"
                                        + "  - {file: pieces/bon-retrouve.pdf, title: Bon de commande retrouvé, date: 2026-03-01, kind: order, from: debtor}\n"));
        Files.writeString(home.resolve(OrderPlace.NAME), "med/lettre.pdf\n");

        String guide = guide(made("commissaire"));

        assertThat(guide)
                .describedAs("what is not handed out comes after nothing")
                .doesNotContain("ne nomme pas")
                .contains(
                        "« Bon de commande retrouvé » (de « pieces/bon-retrouve.pdf ») n’est pas parmi les pièces remises : la requête a été déposée sans elle, et le juge ne l’a pas vue.",
                        "(de « pieces/ordonnance.pdf ») n’est pas parmi les pièces remises : c’est l’ordonnance elle-même");
    }

    @Test
    void what_was_attached_is_a_piece_and_of_what_the_text_shows_only_what_may_be_evidence() throws IOException {
        String mail = """
                From: Clément Morand <compta@metallerie-morand.example>
                To: Franck Magnin <travaux@batisseurs-gier.example>
                Date: Wed, 27 May 2026 10:00:00 +0200
                Subject: Facture F2026-0098
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/html; charset=utf-8

                <p>Voici la capture de notre banque.</p><img src="cid:capture@x"><img src="cid:logo@x" alt="Morand">
                """ + shown("capture-banque.png", 900, 500) + shown("logo.png", 180, 60);
        Files.writeString(home.resolve("relances/relance-1.eml"), mail + attached("vignette.png", 150, 90) + "--x--\n");
        Files.writeString(home.resolve("relances/relance-2.eml"), mail.replace("F2026-0098", "encore due") + "--x--\n");

        Path dossier = made("client");

        String guide = guide(dossier);
        assertThat(guide)
                .describedAs("the electronic invoice inside the PDF of the invoice is not bound")
                .contains(
                        "RETIRÉ DES COPIES, ET GARDÉ DANS LES ORIGINAUX - pièce n° 4 : fichier joint « factur-x.xml »");
        assertThat(guide)
                .contains("L’image « logo.png »", "est prise pour un ornement de signature")
                .contains("L’image « capture-banque.png »", "est assez grande pour prouver quelque chose")
                .contains("est déjà reliée avec")
                .doesNotContain("L’image « vignette.png »");
        try (Stream<Path> pieces = Files.list(dossier.resolve(BundleLayout.PIECES))) {
            assertThat(pieces.map(file -> file.getFileName().toString())
                            .filter(name -> name.contains("capture-banque") || name.contains("vignette")))
                    .hasSize(2);
        }
    }

    private static String shown(String name, int wide, int high) throws IOException {
        return part(name, wide, high, "inline")
                .replace("--x\n", "--x\nContent-ID: <%s@x>\n".formatted(name.replaceAll("[-.].*", "")));
    }

    private static String attached(String name, int wide, int high) throws IOException {
        return part(name, wide, high, "attachment");
    }

    private static String part(String name, int wide, int high, String disposition) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(wide, high, BufferedImage.TYPE_BYTE_GRAY), "png", png);
        assertThat(png.size()).isLessThan(20_000);
        return "--x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n"
                + "Content-Disposition: %s; filename=\"%s\"\n\n".formatted(disposition, name)
                + Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(png.toByteArray())
                + "\n";
    }

    @Test
    void a_draft_asks_again_for_nothing_that_was_decided_and_prints_names_as_they_are_printed() throws IOException {
        Path file = home.resolve("affaire.yaml");
        Files.writeString(
                file, Files.readString(file).replace("name: Bâtisseurs du Gier", "name: Bâtisseurs de l'Hostis"));
        Path out = folder.resolve("out");

        run(
                "--profile",
                "paper",
                "--out",
                out.toString(),
                "--confirmed-by",
                "Anne Le Goff",
                "--no-transfer",
                "--draft");

        try (Stream<Path> made = Files.list(out)) {
            assertThat(guide(made.filter(Files::isDirectory).findFirst().orElseThrow()))
                    .contains("contre Bâtisseurs de l’Hostis", "Les points de ce projet réglés")
                    .doesNotContain("Demandez le renvoi", "Dites qui a confirmé", "feuillets 15 à 16");
        }
    }
}
