package fr.opposable.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.golden.SameWords;
import fr.opposable.golden.WordDocument;
import fr.opposable.intake.InvoiceCheck;
import fr.opposable.intake.Portfolio;
import fr.opposable.intake.Portfolios;
import fr.opposable.sample.PortfolioGenerator;
import fr.opposable.store.BothEngines;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Word copies beside the letters of a lot: asked for, made after the versions, never over somebody's work. */
class WordCopiesTest {

    private static final int CASES = 8;

    @TempDir
    Path folder;

    private RunFixture fixture() throws IOException {
        RunFixture fixture = new RunFixture(folder);
        PortfolioGenerator.asOf(RunFixture.DAY).onlyLetters().write(CASES, 7, fixture.portfolio);
        return fixture;
    }

    private static List<Path> copies(RunFixture fixture) throws IOException {
        Path copies = fixture.out.resolve("lot-001/docx");
        if (!Files.exists(copies)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(copies)) {
            return files.sorted().toList();
        }
    }

    private static void run(RunFixture fixture, boolean withCopies) {
        RunRequest request = fixture.request(RunRequest.NEXT, RunFixture.DAY);
        fixture.run(null, withCopies ? request.withWordCopies() : request);
    }

    @Test
    void each_letter_of_a_lot_has_its_copy_and_the_report_counts_them() throws IOException {
        RunFixture fixture = fixture();

        run(fixture, true);

        List<Path> copies = copies(fixture);
        assertThat(copies).hasSize(CASES);
        for (Path copy : copies) {
            String name = String.valueOf(copy.getFileName()).replace(".docx", ".pdf");
            SameWords.assertSame(
                    Files.readAllBytes(fixture.out.resolve("lot-001").resolve(name)), Files.readAllBytes(copy));
        }
        JsonNode report = fixture.report().path("wordCopies");
        assertThat(report.path("there").asInt()).isEqualTo(CASES);
        assertThat(report.path("made").asInt()).isEqualTo(CASES);
        assertThat(report.path("lacking")).isEmpty();
    }

    @Test
    void a_run_that_does_not_ask_for_copies_makes_none() throws IOException {
        RunFixture fixture = fixture();

        run(fixture, false);

        assertThat(copies(fixture)).isEmpty();
        assertThat(fixture.report().has("wordCopies")).isFalse();
    }

    /** As after a stop between the lots and their copies, or halfway through these. */
    @Test
    void the_same_command_makes_the_copies_that_lack_and_touches_no_other() throws IOException {
        RunFixture fixture = fixture();
        run(fixture, false);
        run(fixture, true);
        List<Path> copies = copies(fixture);
        byte[] first = Files.readAllBytes(copies.getFirst());
        Files.delete(copies.getFirst());
        Files.writeString(copies.getLast(), "retouchée");

        run(fixture, true);

        assertThat(copies(fixture)).isEqualTo(copies);
        assertThat(copies.getFirst()).hasBinaryContent(first);
        assertThat(copies.getLast()).hasContent("retouchée");
        assertThat(fixture.report().path("wordCopies").path("made").asInt()).isEqualTo(1);
        assertThat(fixture.report().path("wordCopies").path("there").asInt()).isEqualTo(CASES);
    }

    @Test
    void a_draft_has_a_copy_that_bears_projet_on_every_page() throws IOException {
        Path sample = Path.of("samples/02-paiements-partiels");
        RunRequest request = new RunRequest(
                        sample, folder, "relance-1", RunFixture.DAY, true, false, false, "claire", 1, null)
                .withWordCopies();
        DraftRun.Summary summary;
        try (DataStore store = BothEngines.EMBEDDED.open(folder.resolve("data"));
                Vault vault = new Vault(store, RunFixture.CLOCK);
                Portfolio portfolio = Portfolios.open(sample, InvoiceCheck.NONE)) {
            summary = new DraftRun(store, vault, RunFixture.CLOCK)
                    .run(request, portfolio, LetterWorkshop.standard(), RunProgress.SILENT);
        }

        assertThat(summary.withoutCopy()).isEmpty();
        assertThat(summary.copies()).containsExactly(folder.resolve("projets/AFF-2026-0312_relance-1_v1_PROJET.docx"));
        WordDocument copy = WordDocument.of(Files.readAllBytes(summary.copies().getFirst()));
        for (String pages : List.of("first", "default")) {
            assertThat(copy.edge("header", pages)).contains("PROJET – document de travail");
        }
        assertThat(copy.part("docProps/core.xml")).contains("<dc:title>PROJET – ");
    }
}
