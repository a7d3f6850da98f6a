package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One dossier read back as those who receive it read it: what the requête cites, its annex, the bordereau, the bound list, stamps,
 * bookmarks, page labels, links, file names, the table and the guide give each piece the same number, the same title, the same pages.
 */
class OneListTest {

    private static final Path SAMPLE = Path.of("samples/04-mise-en-demeure-ar");

    @TempDir
    private static Path folder = Path.of("");

    private static Path made = Path.of("");
    private static JsonNode report = JsonMapper.shared().createObjectNode();

    /** A message with a piece of its own, so that there are parts; several pages, so that ranges differ from numbers. */
    @BeforeAll
    static void a_dossier() throws IOException {
        Path affaire = folder.resolve("affaire");
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = affaire.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        String plan = Base64.getMimeEncoder()
                .encodeToString(
                        Files.readAllBytes(Path.of("samples/01-une-facture/pieces/devis-D-2026-064-signe.pdf")));
        Files.writeString(
                affaire.resolve("relances/relance-1.eml"), """
                From: compta@metallerie-morand.example
                To: travaux@batisseurs-gier.example
                Date: Wed, 27 May 2026 09:00:00 +0200
                Subject: Facture
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                %s
                --b
                Content-Type: application/pdf; name="plan.pdf"
                Content-Disposition: attachment; filename="plan.pdf"
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted("Bonjour, voici le plan.\n".repeat(80), plan)
                        .replace("\r\n", "\n")
                        .replace("\n", "\r\n"));
        Program.Result result = Program.run(
                "dossier",
                affaire.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--data",
                folder.resolve("data").toString(),
                "--profile",
                "client",
                "--no-transfer",
                "--confirmed-by",
                "Clément Morand");
        assertThat(result.out()).describedAs(result.err()).contains("Dossier n°");
        made = Path.of(result.out().lines().skip(1).findFirst().orElseThrow());
        report = JsonMapper.shared()
                .readTree(made.resolve("pour-le-deposant/rapport.json").toFile());
    }

    private static List<JsonNode> pieces() {
        return report.path("pieces").valueStream().toList();
    }

    private static String number(JsonNode piece) {
        return piece.path("number").asString();
    }

    private static String title(JsonNode piece) {
        return plain(piece.path("title").asString());
    }

    private static int pages(JsonNode piece) {
        return piece.path("pages").asInt();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** Without spaces: a title may go on over two lines of a column. */
    private static String tight(String text) {
        return plain(text).replaceAll("\\s+", "");
    }

    private static String text(PDDocument document, int from, int to) throws IOException {
        PDFTextStripper words = new PDFTextStripper();
        words.setStartPage(from);
        words.setEndPage(to);
        return plain(words.getText(document));
    }

    private static String text(String file) throws IOException {
        try (PDDocument document = Loader.loadPDF(made.resolve(file).toFile())) {
            return text(document, 1, document.getNumberOfPages());
        }
    }

    private static Path volume() {
        return made.resolve(report.path("volumes").get(0).path("file").asString());
    }

    /** {@return the first page of each piece in the volume, by its number, counted from what the volume says it generated} */
    private static Map<String, Integer> firstPages() {
        Map<String, Integer> first = new LinkedHashMap<>();
        int at = report.path("volumes").get(0).path("generated").asInt() + 1;
        for (JsonNode piece : pieces()) {
            first.put(number(piece), at);
            at += pages(piece);
        }
        return first;
    }

    @Test
    void the_list_is_what_this_test_needs() {
        assertThat(pieces())
                .extracting(OneListTest::number)
                .containsExactly("1", "2", "3", "4", "5-1", "5-2", "6", "7", "8", "9", "10");
        assertThat(pieces()).extracting(OneListTest::pages).anyMatch(pages -> pages > 1);
        assertThat(pieces()).extracting(OneListTest::title).doesNotHaveDuplicates();
    }

    @Test
    void each_bordereau_lists_them_in_order_with_title_date_author_and_pages() throws IOException {
        List<String[]> rows = Files.readAllLines(made.resolve("pour-le-deposant/Bordereau.csv")).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
        assertThat(rows).hasSameSizeAs(pieces());
        String requete = tight(text("00_Requete.pdf"));
        String annex = requete.substring(requete.indexOf("Annexe2–Bordereaudespièces"));
        String apart = tight(text("annexes-en-fichiers-separes/Annexe_2_Bordereau.pdf"))
                .replaceAll("SHA-256:[0-9a-f]{64}", "");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            JsonNode piece = pieces().get(i);
            assertThat(row[0]).isEqualTo(number(piece));
            assertThat(plain(row[1])).isEqualTo(title(piece));
            assertThat(row[4]).isEqualTo(Integer.toString(pages(piece)));
            String day = row[2].isEmpty() ? "–" : row[2].replaceAll("(\\d+)-(\\d+)-(\\d+)", "$3/$2/$1");
            lines.add(tight(number(piece) + title(piece)));
            lines.add(tight(day + (row[3].isEmpty() ? "–" : row[3]) + pages(piece)));
        }
        assertThat(annex).containsSubsequence(lines);
        assertThat(apart)
                .containsSubsequence(lines.stream()
                        .filter(line -> !line.matches("\\d\\d/.*"))
                        .toList());
    }

    @Test
    void the_bound_list_leads_each_piece_to_the_page_it_prints() throws IOException {
        try (PDDocument document = Loader.loadPDF(volume().toFile())) {
            String list = tight(text(
                    document, 1, report.path("volumes").get(0).path("generated").asInt()));
            List<String> lines = new ArrayList<>();
            for (JsonNode piece : pieces()) {
                lines.add(tight(number(piece) + title(piece)));
                lines.add(pages(piece) + "" + firstPages().get(number(piece)));
            }
            assertThat(list.replaceAll("SHA-256del’original:[0-9a-f]{64}", "")).containsSubsequence(lines);
            List<Integer> targets = new ArrayList<>();
            for (PDAnnotation annotation : document.getPage(0).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && link.getDestination() instanceof PDPageDestination destination) {
                    targets.add(document.getPages().indexOf(destination.getPage()) + 1);
                }
            }
            assertThat(targets).containsAll(firstPages().values());
        }
    }

    @Test
    void stamps_bookmarks_and_labels_of_the_volume_are_those_of_the_list() throws IOException {
        try (PDDocument document = Loader.loadPDF(volume().toFile())) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(plain(item.getTitle()) + " | "
                        + (document.getPages().indexOf(item.findDestinationPage(document)) + 1));
            }
            String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            List<String> expected = new ArrayList<>(List.of("Liste des pièces | 1"));
            for (JsonNode piece : pieces()) {
                int first = firstPages().get(number(piece));
                expected.add("Pièce n° %s – %s | %d".formatted(number(piece), title(piece), first));
                for (int page = 1; page <= pages(piece); page++) {
                    int at = first + page - 1;
                    assertThat(text(document, at, at))
                            .contains(
                                    "Pièce n° %s — p. %d/%d".formatted(number(piece), page, pages(piece)),
                                    "page %d du volume".formatted(at));
                    assertThat(plain(labels[at - 1])).isEqualTo("Pièce %s – %d".formatted(number(piece), page));
                }
            }
            assertThat(bookmarks).isEqualTo(expected);
            assertThat(document.getNumberOfPages()).isEqualTo(firstPages().get("10") + pages(pieces().getLast()) - 1);
        }
    }

    @Test
    void each_file_is_named_and_stamped_by_its_number_and_its_original_too() throws IOException {
        List<String> originals;
        try (Stream<Path> files = Files.list(made.resolve("originaux"))) {
            originals = files.map(file -> file.getFileName().toString()).toList();
        }
        for (JsonNode piece : pieces()) {
            String[] parts = number(piece).split("-", -1);
            String name = "%02d".formatted(Integer.parseInt(parts[0])) + (parts.length > 1 ? "-" + parts[1] : "");
            String file = piece.path("file").asString();
            assertThat(file).startsWith("pieces/Piece_" + name + "_").doesNotContain("__", "_.");
            assertThat(text(file)).contains("Pièce n° %s — p. 1/%d".formatted(number(piece), pages(piece)));
            assertThat(originals).anyMatch(original -> original.startsWith("Original_" + name + "_"));
        }
        assertThat(originals).hasSameSizeAs(pieces());
        assertThat(volume().getFileName()).hasToString("01_Pieces_1_a_10.pdf");
    }

    @Test
    void what_the_requete_cites_is_in_the_list_and_each_piece_is_cited() throws IOException {
        String requete = text("00_Requete.pdf").replaceAll("\\s+", " ");
        String said = requete.substring(0, requete.indexOf("Annexe 1 –"));
        Matcher cited = Pattern.compile("pièces? n° ([0-9àet, -]+)").matcher(said);
        List<String> numbers = new ArrayList<>();
        List<String> known = pieces().stream().map(OneListTest::number).toList();
        while (cited.find()) {
            Matcher one =
                    Pattern.compile("(\\d+(?:-\\d+)?)(?: à (\\d+(?:-\\d+)?))?").matcher(cited.group(1));
            while (one.find()) {
                int from = known.indexOf(one.group(1));
                int to = one.group(2) == null ? from : known.indexOf(one.group(2));
                assertThat(from).describedAs(cited.group()).isNotNegative();
                assertThat(to).describedAs(cited.group()).isGreaterThanOrEqualTo(from);
                numbers.addAll(known.subList(from, to + 1));
            }
        }
        assertThat(numbers).containsAll(known);
    }

    @Test
    void the_guide_says_where_each_piece_is() throws IOException {
        String guide = plain(Files.readString(made.resolve("pour-le-deposant/LISEZMOI.txt")))
                .replaceAll("\\s+", " ");
        for (JsonNode piece : pieces()) {
            assertThat(guide)
                    .contains("%s. %s (%d page%s, reliée page %d)"
                            .formatted(
                                    number(piece),
                                    title(piece),
                                    pages(piece),
                                    pages(piece) > 1 ? "s" : "",
                                    firstPages().get(number(piece))));
        }
        assertThat(guide).contains("Somme demandée : 21 803,28 €").doesNotContain("[].", ".representative.");
    }
}
