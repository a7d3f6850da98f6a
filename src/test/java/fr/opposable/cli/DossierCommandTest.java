package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.sample.ScannedPieces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

class DossierCommandTest {

    private static final Path SAMPLE = Path.of("samples/04-mise-en-demeure-ar");

    @TempDir
    Path folder = Path.of("");

    private Path affaire = Path.of("");

    @BeforeEach
    void a_case_of_our_own() throws IOException {
        affaire = folder.resolve("affaire");
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = affaire.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private Program.Result dossier(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "dossier",
                affaire.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--data",
                folder.resolve("data").toString()));
        args.addAll(List.of(more));
        return Program.run(args.toArray(String[]::new));
    }

    private Program.Result confirmed(String... more) {
        List<String> args = new ArrayList<>(List.of("--confirmed-by", "Clément Morand", "--no-transfer"));
        args.addAll(List.of(more));
        return dossier(args.toArray(String[]::new));
    }

    private void add(String lines) throws IOException {
        Path yaml = affaire.resolve("affaire.yaml");
        Files.writeString(yaml, Files.readString(yaml) + lines);
    }

    private static Path made(Program.Result result) {
        assertThat(result.out()).describedAs(result.err()).contains("ossier n°");
        return Path.of(result.out().lines().skip(1).findFirst().orElseThrow());
    }

    private static JsonNode report(Path made) throws IOException {
        return JsonMapper.shared()
                .readTree(made.resolve("pour-le-deposant/rapport.json").toFile());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    private static String guide(Path dossier) throws IOException {
        return Files.readString(dossier.resolve("pour-le-deposant/LISEZMOI.txt"))
                .replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static List<String> everyFile(Path dossier) throws IOException {
        try (Stream<Path> files = Files.walk(dossier)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> dossier.relativize(file).toString())
                    .toList();
        }
    }

    @Test
    void what_only_a_human_can_say_makes_a_draft_until_one_does() throws IOException {
        Program.Result draft = dossier();

        assertThat(draft.exitCode()).describedAs(draft.err()).isEqualTo(1);
        assertThat(draft.err())
                .contains("CE QUI EMPÊCHE", "[R-PTY-06, CPC, art. 117]", "BODACC")
                .containsOnlyOnce("[R-DOC-07")
                .containsOnlyOnce("[FIL-CMP-1");
        assertThat(made(draft).toString()).endsWith("_PROJET");
        assertThat(text(made(draft).resolve("00_Requete_PROJET.pdf"))).contains("PROJET");
        assertThat(text(made(draft)
                        .resolve("pieces")
                        .resolve(names(made(draft).resolve("pieces")).getFirst())))
                .contains("PROJET — Pièce n° 1 — p. 1/1");
        assertThat(everyFile(made(draft)))
                .filteredOn(name -> name.matches("(?!.*pour-le-deposant/[^/]+\\.(csv|json|txt)).*"))
                .isNotEmpty()
                .allMatch(name -> name.matches(".*_PROJET\\.(pdf|docx)"));
        assertThat(guide(made(draft)))
                .contains("CE DOSSIER EST UN PROJET", "Faites signer la requête (00_Requete_PROJET.pdf) à la page")
                .doesNotContain("[R-", "[FIL-", "Confirmé par");

        Program.Result last = confirmed();

        assertThat(last.exitCode()).describedAs(last.err()).isZero();
        assertThat(names(made(last)))
                .containsExactly(
                        "00_Requete.pdf",
                        "01_Pieces_1_a_10.pdf",
                        "annexes-en-fichiers-separes",
                        "pieces",
                        "pour-le-deposant");
        assertThat(guide(made(last)))
                .contains(
                        "Confirmé par Clément Morand le ",
                        "C’est la personne qui signe : Clément Morand, gérant",
                        "ceux que porte le registre.")
                .doesNotContain(" ?", "À confirmer par", "[R-")
                .contains(
                        "Faites signer la requête (00_Requete.pdf)",
                        "Elle porte déjà sa date",
                        "Frais de greffe",
                        "30,23 €");
    }

    @Test
    void numbers_stamps_names_and_pages_are_those_of_one_list() throws IOException {
        Path made = made(confirmed());
        JsonNode report = report(made);

        List<String> files = names(made.resolve("pieces"));
        assertThat(files)
                .hasSize(10)
                .allMatch(name -> name.matches("Piece_\\d\\d_[A-Za-z0-9_-]+\\.pdf") && name.length() <= 60);
        for (JsonNode piece : report.path("pieces")) {
            String number = piece.path("number").asString();
            assertThat(piece.path("file").asString()).contains("Piece_%02d_".formatted(Integer.parseInt(number)));
            assertThat(text(made.resolve(piece.path("file").asString()))).contains("Pièce n° " + number + " — p. 1/1");
        }
        assertThat(report.path("pieces")).hasSize(10);
        assertThat(report.path("pieces").get(3).path("removed").get(0).asString())
                .contains("factur-x.xml");
        assertThat(text(made.resolve("00_Requete.pdf"))).contains("pièce n° 4").doesNotContain("[", "PROJET");
        assertThat(Files.readString(made.resolve("pour-le-deposant/Bordereau.csv")))
                .contains("4;Facture n°\u00a0F2026-0098;2026-04-20");
    }

    @Test
    void asked_for_again_nothing_is_made_and_a_changed_folder_is_kept() throws IOException {
        Program.Result first = confirmed();
        Path made = made(first);
        Files.createDirectories(folder.resolve("out/.en-cours-AFF-2026-0098/travail"));

        Program.Result again = confirmed();

        assertThat(first.err()).contains("À SAVOIR");
        assertThat(again.err())
                .contains("rien n’a été refait")
                .endsWith(first.err().substring(first.err().indexOf("À SAVOIR")));
        assertThat(names(folder.resolve("out"))).noneMatch(name -> name.startsWith("."));
        assertThat(made(again)).isEqualTo(made);
        Files.copy(affaire.resolve("med/lettre.pdf"), affaire.resolve("pieces/oubliée.pdf"));
        Files.writeString(affaire.resolve("mdp.txt"), "a.pdf = b");
        assertThat(confirmed().err())
                .contains("rien n’a été refait", "sans être une pièce\u00a0: «\u00a0pieces/oubliée.pdf\u00a0». Pour")
                .doesNotContain("mdp.txt");
        Files.writeString(made.resolve("00_Requete.pdf"), "signée à la main");

        Program.Result mended = confirmed();

        assertThat(mended.err()).contains("changé à la main");
        assertThat(names(folder.resolve("out"))).contains(made.getFileName() + "_ancien-1");
        assertThat(text(made.resolve("00_Requete.pdf"))).contains("injonction");
        assertThat(Program.run(
                                "history",
                                "AFF-2026-0098",
                                "--data",
                                folder.resolve("data").toString())
                        .out())
                .contains("requete-injonction, version 1")
                .doesNotContain("version 2");
    }

    @Test
    void once_filed_numbers_are_frozen_and_new_pieces_come_after() throws IOException {
        confirmed();
        Program.Result filed = Program.run(
                "dossier", affaire.toString(), "--data", folder.resolve("data").toString(), "--filed", "2026-11-21");
        assertThat(filed.exitCode()).describedAs(filed.err()).isZero();
        assertThat(filed.out()).contains("requete-injonction version 1");
        Files.copy(affaire.resolve("med/lettre.pdf"), affaire.resolve("pieces/kbis.pdf"));
        add("  - {file: pieces/kbis.pdf, title: Extrait Kbis, date: 2026-11-01, kind: registry-extract}\n");

        JsonNode report = report(made(confirmed()));

        assertThat(report.path("pieces")).hasSize(11);
        assertThat(report.path("pieces").get(0).path("filed").asBoolean()).isTrue();
        assertThat(report.path("pieces").get(10).path("title").asString()).isEqualTo("Extrait Kbis");
        Files.writeString(
                affaire.resolve("ordre-des-pieces.txt"), "pieces/kbis.pdf\npieces/devis-D-2025-233-signe.pdf\n");
        Program.Result moved = confirmed();
        assertThat(moved.exitCode()).isEqualTo(2);
        assertThat(moved.err()).contains("déjà communiquée").contains("sous le n°\u00a011");
    }

    @Test
    void a_filed_piece_whose_file_changed_is_bound_as_it_was_filed() throws IOException {
        JsonNode before = report(made(confirmed()));
        Program.run(
                "dossier", affaire.toString(), "--data", folder.resolve("data").toString(), "--filed", "2026-11-21");
        Files.copy(
                affaire.resolve("med/lettre.pdf"),
                affaire.resolve("contrat/conditions-generales.pdf"),
                StandardCopyOption.REPLACE_EXISTING);

        Program.Result after = confirmed("--profile", "client");

        assertThat(after.err()).contains("c’est l’original gardé qui est relié");
        assertThat(report(made(after)).path("pieces").get(1).path("originalSha256"))
                .isEqualTo(before.path("pieces").get(1).path("originalSha256"));
    }

    @Test
    void a_piece_that_cannot_be_bound_is_named_with_its_cure_and_blocks() throws IOException {
        Files.writeString(affaire.resolve("pieces/notes.xyz"), "ni chair ni poisson");
        add("  - {file: pieces/notes.xyz, title: Notes, kind: other}\n");

        Program.Result result = confirmed();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("[EXH-REFUSED").contains("notes.xyz").contains("exportez-le en PDF");
        assertThat(report(made(result)).path("pieces")).hasSize(10);
        assertThat(report(made(result)).path("refused").get(0).path("code").asString())
                .isNotBlank();
    }

    @Test
    void files_of_a_message_share_its_number_and_a_twin_is_not_bound_twice() throws IOException {
        String invoice =
                Base64.getMimeEncoder().encodeToString(Files.readAllBytes(affaire.resolve("pieces/F2026-0098.pdf")));
        String plan = Base64.getMimeEncoder()
                .encodeToString(
                        Files.readAllBytes(Path.of("samples/01-une-facture/pieces/devis-D-2026-064-signe.pdf")));
        Files.writeString(
                affaire.resolve("relances/relance-1.eml"),
                """
                From: compta@metallerie-morand.example
                To: travaux@batisseurs-gier.example
                Date: Wed, 27 May 2026 09:00:00 +0200
                Subject: Facture
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                Bonjour, voici la facture et le plan.
                --b
                Content-Type: application/pdf; name="facture.pdf"
                Content-Disposition: attachment; filename="facture.pdf"
                Content-Transfer-Encoding: base64

                %s
                --b
                Content-Type: application/pdf; name="plan.pdf"
                Content-Disposition: attachment; filename="plan.pdf"
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(invoice, plan).replace("\r\n", "\n").replace("\n", "\r\n"));

        Program.Result result = confirmed();
        Path made = made(result);

        List<String> numbers = report(made)
                .path("pieces")
                .valueStream()
                .map(piece -> piece.path("number").asString())
                .toList();
        assertThat(numbers).containsExactly("1", "2", "3", "4", "5-1", "5-2", "6", "7", "8", "9", "10");
        assertThat(result.err().replaceAll("\\s+", " ")).contains("elle n’est pas reliée deux fois");
        assertThat(text(made.resolve("00_Requete.pdf"))).contains("5-1");
    }

    @Test
    void a_message_of_the_rpva_keeps_below_its_limit() throws IOException {
        List<Path> scans = ScannedPieces.write(3, 12, 7, 1, affaire.resolve("scans"));
        StringBuilder more = new StringBuilder();
        for (Path scan : scans) {
            more.append("  - {file: scans/%s, title: Plans d’exécution, kind: delivery, date: 2026-04-01}%n"
                    .formatted(scan.getFileName()));
        }
        add(more.toString());

        Path made = made(confirmed("--profile", "rpva"));

        JsonNode report = report(made);
        assertThat(report.path("volumes").size()).isGreaterThan(1);
        assertThat(report.path("messages").size()).isGreaterThan(1);
        for (JsonNode message : report.path("messages")) {
            long bytes = 0;
            for (JsonNode file : message) {
                bytes += Files.size(made.resolve(file.asString()));
            }
            assertThat(bytes).isLessThanOrEqualTo(4_000_000);
        }
        assertThat(report.path("messages").get(0).get(0).asString()).isEqualTo("00_Requete.pdf");
        assertThat(guide(made)).contains("Message 1 sur ");

        Path light = made(confirmed("--profile", "rpva", "--reduce", "100"));

        JsonNode lighter = report(light);
        assertThat(lighter.path("volumes").size())
                .isLessThan(report.path("volumes").size());
        assertThat(text(light.resolve(
                        lighter.path("volumes").get(0).path("file").asString())))
                .contains("ramenées à 100 points par pouce");
        assertThat(guide(light))
                .containsPattern(
                        "Avec --reduce 100, \\d+ images restent telles quelles .* guère plus de points que demandé");
    }

    @Test
    void one_file_is_printed_for_the_envelope() throws IOException {
        Path made = made(confirmed("--profile", "paper"));

        try (PDDocument print = Loader.loadPDF(made.resolve("A_imprimer.pdf").toFile())) {
            List<String> titles = new ArrayList<>();
            print.getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .forEach(item -> titles.add(item.getTitle().replace('\u00a0', ' ')));
            assertThat(titles)
                    .startsWith(
                            "Lettre au greffe",
                            "Sommaire de l’envoi",
                            "Requête en injonction de payer, exemplaire 1/2",
                            "Requête en injonction de payer, exemplaire 2/2",
                            "Projet d’ordonnance")
                    .anyMatch(title -> title.startsWith("Pièce n° 1 – "));
            assertThat(titles.getLast()).startsWith("Pièce n° 10 – ");
            Matcher seventh =
                    Pattern.compile("7\\. [^.]*?\\(1 page, feuillet (\\d+)\\)").matcher(guide(made));
            assertThat(seventh.find()).isTrue();
            PDFTextStripper page = new PDFTextStripper();
            page.setStartPage(Integer.parseInt(seventh.group(1)));
            page.setEndPage(page.getStartPage());
            assertThat(page.getText(print).replace('\u00a0', ' ')).contains("Pièce n° 7 — p. 1/1");
        }
    }

    @Test
    void papers_are_in_the_pack_and_stamped_copies_beside_their_originals() throws IOException {
        confirmed();
        Path pack = folder.resolve("preuve.zip");
        Program.Result exported = Program.run(
                "export",
                affaire.toString(),
                "--out",
                pack.toString(),
                "--data",
                folder.resolve("data").toString());

        assertThat(exported.exitCode()).describedAs(exported.err()).isZero();
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).anyMatch(name -> name.contains("requete-injonction"));
            ZipEntry entry = zip.stream()
                    .filter(one -> one.getName().endsWith("data/journal.csv"))
                    .findFirst()
                    .orElseThrow();
            try (InputStream journal = zip.getInputStream(entry)) {
                assertThat(new String(journal.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("dossier");
            }
        }
        assertThat(Program.run("verify", pack.toString()).exitCode()).isZero();
        assertThat(Program.run(
                                "originals",
                                "AFF-2026-0098",
                                "--data",
                                folder.resolve("data").toString())
                        .out())
                .contains("en a été tirée (stamp)");
    }
}
