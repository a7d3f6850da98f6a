package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Once the order is made, the commissaire de justice gets what the judge saw: nothing is asked or reckoned again. */
class OrderToServeTest {

    private static final Path SAMPLE = Path.of("samples/tribunaux/chambre-commerciale");

    @TempDir
    Path folder = Path.of("");

    private Path affaire = Path.of("");

    @BeforeEach
    void a_case_of_our_own() throws IOException {
        affaire = Files.createDirectories(folder.resolve("affaire"));
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.toList()) {
                Files.copy(file, affaire.resolve(file.getFileName()));
            }
        }
    }

    private Program.Result dossier(String day, String... more) {
        List<String> line = new ArrayList<>(List.of(
                "dossier", affaire.toString(), "--data", folder.resolve("data").toString(), "--as-of", day));
        line.addAll(List.of(more));
        return Program.run(line.toArray(String[]::new));
    }

    private Path made(String day, String profile) {
        Program.Result result = dossier(
                day,
                "--profile",
                profile,
                "--out",
                folder.resolve("out").toString(),
                "--confirmed-by",
                "Anne Le Goff",
                "--no-transfer");
        assertThat(result.exitCode()).describedAs(result.err()).isZero();
        return Path.of(result.out().lines().skip(1).findFirst().orElseThrow());
    }

    private void ordered() throws IOException {
        Files.copy(affaire.resolve("releve.pdf"), affaire.resolve("ordonnance.pdf"));
        Files.write(
                affaire.resolve("ordonnance.pdf"),
                "%\n".getBytes(StandardCharsets.US_ASCII),
                StandardOpenOption.APPEND);
        Path yaml = affaire.resolve("affaire.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace(
                                "\nexhibits:",
                                "\n  - {date: 2026-11-21, kind: requete-filed}\n  - {date: 2026-12-10, kind: order-made, file: ordonnance.pdf}\nexhibits:"));
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    private static String guide(Path made) throws IOException {
        return plain(Files.readString(made.resolve("pour-le-deposant/LISEZMOI.txt")));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    @Test
    void the_pack_holds_the_requete_as_it_was_handed_in_and_the_pieces_the_judge_saw() throws IOException {
        Path filed = made("2026-11-21", "paper");
        assertThat(dossier("2026-11-21", "--filed", "2026-11-21").exitCode()).isZero();
        ordered();

        Path pack = made("2026-12-15", "commissaire");

        assertThat(pack.toString()).doesNotContain("PROJET");
        assertThat(pack.resolve("00_Requete.pdf")).hasSameBinaryContentAs(filed.resolve("actes/03_Requete.pdf"));
        assertThat(pack.resolve("annexes-en-fichiers-separes")).doesNotExist();
        try (Stream<Path> pieces = Files.list(pack.resolve("pieces"))) {
            assertThat(pieces.map(piece -> piece.getFileName().toString()))
                    .hasSize(11)
                    .noneMatch(name -> name.contains("rdonnance"));
        }
        assertThat(text(pack.resolve("Demande_signification.pdf")))
                .contains("rendue le 10 décembre 2026", "Date limite de signification : mercredi 10 mars 2027");
        assertThat(text(pack.resolve("Mes_Pieces.pdf")))
                .contains("Piece_11_Avis_reception")
                .doesNotContain("Piece_12");
        assertThat(guide(pack))
                .contains(
                        "REMISE AU COMMISSAIRE DE JUSTICE",
                        "Ordonnance du 10 décembre 2026, à signifier au plus tard le 10 mars 2027",
                        "exemplaire déposé le 21 novembre 2026",
                        "Confirmé : l’ordonnance accorde tout ce qui était demandé, ou le créancier accepte qu’elle accorde moins.")
                .doesNotContain(
                        "Somme demandée", "Autre lecture", "extrait récent", "Frais de greffe", "faute d’un dépôt");
    }

    /** The judge ruled on what was filed: a piece found since is no part of what he saw, and is numbered for a later use. */
    @Test
    void a_piece_that_came_after_the_filing_is_not_handed_over_as_one_the_judge_saw() throws IOException {
        made("2026-11-21", "paper");
        assertThat(dossier("2026-11-21", "--filed", "2026-11-21").exitCode()).isZero();
        ordered();
        Files.copy(affaire.resolve("execution.pdf"), affaire.resolve("trouvee-depuis.pdf"));
        Files.write(
                affaire.resolve("trouvee-depuis.pdf"),
                "%\n".getBytes(StandardCharsets.US_ASCII),
                StandardOpenOption.APPEND);
        Files.writeString(
                affaire.resolve("affaire.yaml"),
                "  - {file: trouvee-depuis.pdf, title: Bon de livraison du 30 mai 2026, date: 2026-05-30, kind: delivery, from: debtor}\n",
                StandardOpenOption.APPEND);

        Path pack = made("2026-12-15", "commissaire");

        try (Stream<Path> pieces = Files.list(pack.resolve("pieces"))) {
            assertThat(pieces).hasSize(11);
        }
        assertThat(text(pack.resolve("Demande_signification.pdf"))).contains("ces documents (11 pièces)");
        assertThat(text(pack.resolve("Mes_Pieces.pdf"))).doesNotContain("30 mai 2026");
    }

    /** Served, an order for less is accepted (a reading of CPC, art. 1409, al. 3): somebody answers before the officer is asked. */
    @Test
    void nobody_has_an_order_served_before_saying_that_it_grants_enough() throws IOException {
        ordered();

        Program.Result asked = dossier(
                "2026-12-15",
                "--profile",
                "commissaire",
                "--out",
                folder.resolve("out").toString(),
                "--no-transfer");

        assertThat(plain(asked.out() + asked.err()))
                .contains(
                        "L’ordonnance du 10 décembre 2026 accorde-t-elle tout ce qui était demandé",
                        "la faire signifier, c’est renoncer à agir pour le reste");
    }

    @Test
    void without_a_recorded_filing_the_requete_is_told_to_be_missing() throws IOException {
        ordered();

        Path pack = made("2026-12-15", "commissaire");

        assertThat(pack.resolve("00_Requete.pdf")).doesNotExist();
        assertThat(guide(pack)).contains("La requête déposée n’est pas dans ce dossier", "--filed");

        assertThat(text(pack.resolve("Demande_signification.pdf"))).contains("10 mars 2027");
    }

    @Test
    void the_officer_named_beside_the_case_is_the_one_written_to() throws IOException {
        Path depot = affaire.resolve("depot.yaml");
        Files.writeString(
                depot,
                Files.readString(depot)
                        + "officer: {kind: company, name: SELARL Kermeur et associés, address: {lines: [5 rue Kéréon],"
                        + " postalCode: \"29000\", city: Quimper}}\n");
        ordered();

        Path pack = made("2026-12-15", "commissaire");

        for (String paper : new String[] {"Demande_signification.pdf", "Mes_Pieces.pdf"}) {
            assertThat(text(pack.resolve(paper)))
                    .contains("SELARL Kermeur et associés Commissaire de justice 5 rue Kéréon")
                    .doesNotContain("………");
        }
        assertThat(guide(pack))
                .contains("Commissaire de justice : SELARL Kermeur et associés")
                .doesNotContain("sa place est laissée en pointillés");
    }
}
