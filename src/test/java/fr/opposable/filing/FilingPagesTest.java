package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ToldFacts.JointSums;
import fr.opposable.court.Qualification;
import fr.opposable.dossier.PieceFile;
import fr.opposable.filing.FilingCases.Bench;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Told;
import fr.opposable.golden.ArchivalProof;
import fr.opposable.golden.GoldenPdf;
import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.TemplateLibrary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The papers as a clerk holds them: each looked at, each fit for the archive. */
class FilingPagesTest {

    private static final FilingDocuments DOCUMENTS = new FilingDocuments(TemplateLibrary.onClassPath(), Cases.LAW);

    @ParameterizedTest
    @EnumSource(FilingKind.class)
    void each_paper_of_an_ordinary_case_reads_and_looks_as_it_should(FilingKind kind) {
        CaseFile file = FilingCases.sample(FilingCases.SAMPLE);
        boolean afterOrder = kind == FilingKind.DEMANDE_SIGNIFICATION || kind == FilingKind.MES_PIECES;
        FilingRequest request = FilingCases.of(
                afterOrder ? FilingCases.ordered(file, "2026-11-15") : file, Bench.COMMERCE.stated, options -> options);

        byte[] pdf = DOCUMENTS.write(request, kind).pages().pdf().toArray();

        ArchivalProof.assertPdfA2b(pdf);
        if (kind != FilingKind.DECOMPTE) { // printed with the digest of the law, and looked at in its own room
            GoldenPdf.assertMatches("filing/" + kind.key(), pdf);
        }
    }

    @Test
    void a_lawyer_files_against_two_debtors_and_asks_the_transfer() {
        FilingRequest request = twoDebtors(false);

        GoldenPdf.assertMatches("filing/avocat-deux-debiteurs", pdf(request, FilingKind.REQUETE_INJONCTION));
        GoldenPdf.assertMatches("filing/avocat-deux-debiteurs-ordonnance", pdf(request, FilingKind.PROJET_ORDONNANCE));
    }

    @Test
    void an_order_against_two_debtors_at_an_agreed_rate_with_a_transfer_is_one_page() throws IOException {
        FilingRequest request = FilingCases.of(
                FilingCases.sample("tribunaux/chambre-commerciale"),
                Qualification.NONE,
                options -> new FilingOptions(
                        options.filer(),
                        List.of(FilingCases.company("Gier Travaux publics", "SAS", Bench.COMMERCE.address)),
                        "article 6 des conditions générales",
                        new Transfer.To("Tribunal des activités économiques de Lyon"),
                        true,
                        null,
                        "Claire Martin",
                        null,
                        false));

        try (PDDocument order = Loader.loadPDF(pdf(request, FilingKind.PROJET_ORDONNANCE))) {
            assertThat(GoldenPdf.words(order).split("\f\n"))
                    .singleElement()
                    .asString()
                    .contains("Gier Travaux publics", "renvoyée", "Le greffier", "Rappel");
        }
    }

    @Test
    void an_order_against_two_debtors_who_owe_alike_holds_on_one_page() throws IOException {
        FilingRequest request = FilingCases.of(
                FilingCases.sample("tribunaux/plusieurs-debiteurs"), Qualification.NONE, options -> FilingCases.with(
                                options,
                                List.of(FilingCases.company("Gier Travaux publics", "SAS", Bench.COMMERCE.address)),
                                "article 6 du contrat de location")
                        .telling(new Told().joint(JointSums.PRINCIPAL, null).facts()));

        try (PDDocument order = Loader.loadPDF(pdf(request, FilingKind.PROJET_ORDONNANCE))) {
            assertThat(GoldenPdf.words(order).split("\f\n"))
                    .singleElement()
                    .asString()
                    .contains("Au plus, pour chacun", "Le greffier");
        }
    }

    @Test
    void an_order_is_set_closer_only_where_that_spares_a_page() {
        FilingRequest one =
                FilingCases.of(FilingCases.sample(FilingCases.SAMPLE), Bench.COMMERCE.stated, options -> options);

        assertThat(DOCUMENTS.write(one, FilingKind.PROJET_ORDONNANCE).xhtml())
                .contains("class=\"order\"")
                .doesNotContain("class=\"order closer\"");
        assertThat(DOCUMENTS
                        .write(twoDebtors(false), FilingKind.PROJET_ORDONNANCE)
                        .xhtml())
                .contains("class=\"order closer\"");
    }

    @Test
    void an_order_too_long_for_one_page_is_signed_under_what_the_judge_decides() throws IOException {
        FilingRequest request = FilingCases.of(
                FilingCases.sample("tribunaux/plusieurs-debiteurs"), Qualification.NONE, options -> FilingCases.with(
                                options,
                                List.of(
                                        FilingCases.company("Gier Travaux publics", "SAS", Bench.COMMERCE.address),
                                        FilingCases.company("Gier Terrassement", "SAS", Bench.COMMERCE.address)),
                                "article 6 du contrat de location")
                        .telling(new Told().joint(JointSums.PRINCIPAL, null).facts()));

        try (PDDocument order = Loader.loadPDF(pdf(request, FilingKind.PROJET_ORDONNANCE))) {
            String[] pages = GoldenPdf.words(order).split("\f\n");
            assertThat(pages).hasSize(2);
            assertThat(pages[0]).contains("en partie").doesNotContain("Mettons les dépens");
            assertThat(pages[1])
                    .contains(
                            "Au plus, pour Gier Terrassement",
                            "Mettons les dépens",
                            "Rejetons la demande",
                            "Le juge",
                            "page 2/2");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 12})
    void the_contents_of_the_envelope_count_its_sheets(int each) throws IOException {
        FilingRequest request = assembled(each);
        EnvelopeSheets sheets = EnvelopeSheets.of(
                Map.of(
                        FilingKind.LETTRE_GREFFE, 1,
                        FilingKind.SOMMAIRE_ENVOI, 1,
                        FilingKind.REQUETE_INJONCTION, 6,
                        FilingKind.PROJET_ORDONNANCE, 1,
                        FilingKind.INTERCALAIRES, request.files().size()),
                2,
                request.files());
        byte[] pdf = DOCUMENTS
                .write(request, FilingKind.SOMMAIRE_ENVOI, sheets)
                .pages()
                .pdf()
                .toArray();

        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper).replace('\u00a0', ' '))
                    .contains("3 à 8 Requête", "9 à 14 Requête", "15 Projet d’ordonnance")
                    .contains((each == 1 ? "17" : "17 à " + (16 + each)) + " Pièce n° 1")
                    .containsPattern("\\b%d feuillets en tout"
                            .formatted(15 + (each + 1) * request.files().size()));
        }
        if (each == 12) {
            GoldenPdf.assertMatches("filing/sommaire-envoi-feuillets", pdf);
        }
    }

    private static FilingRequest assembled(int pagesEach) {
        FilingRequest request = twoDebtors(false);
        return request.with(request.exhibits().pieces().stream()
                .map(piece -> new PieceFile(
                        piece,
                        Path.of("copie.pdf"),
                        pagesEach,
                        Path.of(piece.id()),
                        Sha256.of(piece.id()),
                        "application/pdf",
                        "",
                        true,
                        false))
                .toList());
    }

    @Test
    void a_bordereau_of_assembled_pieces_tells_their_pages_and_digests() {
        GoldenPdf.assertMatches("filing/bordereau-empreintes", pdf(assembled(3), FilingKind.BORDEREAU));
    }

    @Test
    void a_draft_says_so_on_each_page() throws IOException {
        byte[] pdf = pdf(twoDebtors(true), FilingKind.REQUETE_INJONCTION);

        ArchivalProof.assertPdfA2b(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (String page : GoldenPdf.words(document).split("\f\n")) {
                assertThat(page).contains("PROJET – document de travail");
            }
        }
    }

    @Test
    void a_human_being_before_the_judge_of_protection() {
        FilingRequest request =
                FilingCases.of(FilingCases.before(Bench.PROTECTION, true), Bench.PROTECTION.stated, options -> options);

        GoldenPdf.assertMatches("filing/protection", pdf(request, FilingKind.REQUETE_INJONCTION));
        GoldenPdf.assertMatches("filing/protection-lettre-greffe", pdf(request, FilingKind.LETTRE_GREFFE));
    }

    @Test
    void several_invoices_a_credit_note_and_payments() {
        FilingRequest request = FilingCases.of(
                FilingCases.sample("03-plusieurs-factures-avoir"), Bench.COMMERCE.stated, options -> options);

        GoldenPdf.assertMatches("filing/plusieurs-factures", pdf(request, FilingKind.REQUETE_INJONCTION));
    }

    @ParameterizedTest
    @EnumSource(FilingKind.class)
    void each_paper_has_a_word_copy_with_its_words(FilingKind kind) throws IOException {
        FilingRequest request = twoDebtors(false);

        byte[] word = DOCUMENTS.word(request, kind).toArray();

        String text = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        assertThat(text).contains("Entrepôts du Léon");
        if (kind == FilingKind.REQUETE_INJONCTION) {
            assertThat(text).contains("PAR CES MOTIFS", "Annexe 2 – Bordereau");
            assertThat(text.substring(text.indexOf("PAR CES MOTIFS"), text.indexOf(">Signature<")))
                    .as("one cell from what is asked to who signs")
                    .doesNotContain("</w:tc>");
        }
    }

    @Test
    void the_same_request_makes_the_same_bytes() {
        byte[] first = pdf(twoDebtors(false), FilingKind.REQUETE_INJONCTION);

        assertThat(new FilingDocuments(TemplateLibrary.onClassPath(), Cases.LAW)
                        .write(twoDebtors(false), FilingKind.REQUETE_INJONCTION)
                        .pages()
                        .pdf()
                        .toArray())
                .isEqualTo(first);
    }

    @Test
    void every_citation_leads_to_its_row_of_the_bordereau() throws IOException {
        FilingRequest request = twoDebtors(false);
        try (PDDocument document = Loader.loadPDF(pdf(request, FilingKind.REQUETE_INJONCTION))) {
            int last = document.getNumberOfPages() - 1;
            List<Integer> targets = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link
                            && (link.getAction() instanceof PDActionGoTo goTo
                                            ? goTo.getDestination()
                                            : link.getDestination())
                                    instanceof PDPageDestination spot) {
                        targets.add(spot.retrievePageNumber());
                    }
                }
            }
            assertThat(targets).hasSizeGreaterThan(6).containsOnly(last);
        }
    }

    private static FilingRequest twoDebtors(boolean draft) {
        return FilingCases.of(
                FilingCases.before(Bench.TAE, false),
                Bench.TAE.stated,
                options -> new FilingOptions(
                        FilingCases.lawyer(),
                        List.of(FilingCases.company("Entrepôts du Léon", "SAS", Bench.TAE.address)),
                        "article 4 du contrat",
                        new Transfer.To("Tribunal de commerce de Lyon"),
                        true,
                        null,
                        "Maître Jeanne Aubry",
                        null,
                        draft));
    }

    private static byte[] pdf(FilingRequest request, FilingKind kind) {
        return DOCUMENTS.write(request, kind).pages().pdf().toArray();
    }
}
