package fr.opposable.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.golden.ArchivalProof;
import fr.opposable.intake.InvoiceCheck;
import fr.opposable.intake.Portfolio;
import fr.opposable.intake.Portfolios;
import fr.opposable.kernel.Bytes;
import fr.opposable.store.BothEngines;
import fr.opposable.store.DataStore;
import fr.opposable.vault.DocumentKey;
import fr.opposable.vault.FinalVersion;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Sending;
import fr.opposable.vault.TransitionRefusedException;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import fr.opposable.vault.VersionState;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class DraftRunTest {

    private static final Path SAMPLE = Path.of("samples/02-paiements-partiels");
    private static final LocalDate DAY = RunFixture.DAY;

    @TempDir
    Path folder;

    private RunRequest request(Path portfolio, String reason) {
        return new RunRequest(
                portfolio, folder.resolve("out"), "relance-1", DAY, true, false, false, "claire", 1, reason);
    }

    private DraftRun.Summary drafts(DataStore store, Vault vault) {
        try (Portfolio portfolio = Portfolios.open(SAMPLE, InvoiceCheck.NONE)) {
            return new DraftRun(store, vault, RunFixture.CLOCK)
                    .run(request(SAMPLE, null), portfolio, LetterWorkshop.standard(), RunProgress.SILENT);
        }
    }

    private RunSummary produce(DataStore store, Vault vault, Path sample, String reason) {
        try (Portfolio portfolio = Portfolios.open(sample, InvoiceCheck.NONE)) {
            return new LetterRun(store, vault, RunFixture.CLOCK)
                    .run(request(sample, reason), portfolio, LetterWorkshop.standard(), RunProgress.SILENT);
        }
    }

    private static List<VersionLife> lives(Vault vault) {
        return vault.lives().ofCase("AFF-2026-0312", null);
    }

    private static VersionLife life(Vault vault, int number) {
        return lives(vault).get(number - 1);
    }

    @Test
    void a_draft_bears_projet_on_every_page_and_stays_fit_for_the_archive() throws IOException {
        try (DataStore store = BothEngines.EMBEDDED.open(folder.resolve("data"));
                Vault vault = new Vault(store, RunFixture.CLOCK)) {
            DraftRun.Summary summary = drafts(store, vault);

            assertThat(summary.files())
                    .containsExactly(folder.resolve("out/projets/AFF-2026-0312_relance-1_v1_PROJET.pdf"));
            byte[] pdf = Files.readAllBytes(summary.files().getFirst());
            ArchivalProof.assertPdfA2b(pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentInformation().getTitle()).startsWith("PROJET");
                PDFTextStripper text = new PDFTextStripper();
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    text.setStartPage(page);
                    text.setEndPage(page);
                    assertThat(text.getText(document)).contains("PROJET – document de travail");
                    assertThat(redPart(new PDFRenderer(document).renderImageWithDPI(page - 1, 36)))
                            .as("thousandths of page %d that the mark covers", page)
                            .isGreaterThan(50);
                }
            }
        }
    }

    private static int redPart(BufferedImage picture) {
        int red = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                Color colour = new Color(picture.getRGB(x, y));
                red += colour.getRed() - colour.getGreen() > 20 ? 1 : 0;
            }
        }
        return red * 1000 / (picture.getWidth() * picture.getHeight());
    }

    @ParameterizedTest
    @EnumSource
    void a_draft_enters_no_lot_and_the_same_command_makes_it_once(BothEngines engine) {
        try (DataStore store = engine.open(folder.resolve("data"));
                Vault vault = new Vault(store, RunFixture.CLOCK)) {
            Bytes first = Bytes.owning(bytes(drafts(store, vault).files().getFirst()));
            Bytes again = Bytes.owning(bytes(drafts(store, vault).files().getFirst()));

            assertThat(again).isEqualTo(first);
            assertThat(lives(vault)).singleElement().satisfies(life -> {
                assertThat(life.state()).isEqualTo(VersionState.DRAFT);
                assertThat(life.version().lot()).isNull();
            });
            JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());
            assertThat(jdbc.queryForObject("SELECT count(*) FROM lot_entry", Integer.class))
                    .isZero();
            assertThat(jdbc.queryForObject("SELECT count(*) FROM run_item", Integer.class))
                    .isZero();
            assertThatThrownBy(() -> FinalVersion.of(life(vault, 1)))
                    .isInstanceOf(TransitionRefusedException.class)
                    .hasMessageContaining("ni envoyé, ni remis dans un lot, ni déposé");
            assertThat(vault.verify(_ -> {}).problems()).isEmpty();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_approved_draft_gives_the_final_version_and_says_who_approved(BothEngines engine) throws IOException {
        try (DataStore store = engine.open(folder.resolve("data"));
                Vault vault = new Vault(store, RunFixture.CLOCK)) {
            drafts(store, vault);
            Approval approval = new Approval(store, vault, RunFixture.CLOCK);
            LetterWorkshop workshop = LetterWorkshop.standard();
            VersionLife draft = life(vault, 1);

            assertThatThrownBy(() -> approval.approve(draft, workshop, DAY.plusDays(1), "luc"))
                    .isInstanceOf(TransitionRefusedException.class)
                    .hasMessageContaining("--as-of 2026-11-21");
            SealedVersion version = approval.approve(draft, workshop, DAY, "luc");

            assertThat(version.versionNo()).isEqualTo(2);
            assertThat(life(vault, 1).state()).isEqualTo(VersionState.REPLACED);
            assertThat(life(vault, 2).state()).isEqualTo(VersionState.FINAL);
            assertThat(life(vault, 2).approvedBy()).isEqualTo("luc");
            try (PDDocument document = Loader.loadPDF(vault.read(version).toArray())) {
                assertThat(new PDFTextStripper().getText(document)).doesNotContain("PROJET");
            }
            assertThatThrownBy(() -> approval.approve(life(vault, 2), workshop, DAY, "luc"))
                    .hasMessageContaining("seul un projet");
            assertThat(vault.proof(version)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_sent_is_replaced_with_a_reason_only(BothEngines engine) throws IOException {
        Path changed = folder.resolve("case");
        copy(changed);
        try (DataStore store = engine.open(folder.resolve("data"));
                Vault vault = new Vault(store, RunFixture.CLOCK)) {
            produce(store, vault, changed, null);
            vault.lives()
                    .send(FinalVersion.of(life(vault, 1)), new Sending("Combe", "lrar", DAY, null, null), "claire");
            Path facts = changed.resolve("affaire.yaml");
            String original = Files.readString(facts);
            Files.writeString(facts, original.replace("amount: 2500.00", "amount: 2600.00"));

            assertThatThrownBy(() -> produce(store, vault, changed, null))
                    .isInstanceOf(RunRefusedException.class)
                    .hasMessageContaining("a été envoyée le 21/11/2026")
                    .hasMessageContaining("paiement de 2\u202f600,00\u00a0€")
                    .hasMessageContaining("--reason");
            assertThat(lives(vault)).hasSize(1);
            produce(store, vault, changed, "chèque relu");

            assertThat(life(vault, 1).state()).isEqualTo(VersionState.REPLACED);
            assertThat(life(vault, 1).endReason()).isEqualTo("chèque relu");
            assertThat(life(vault, 2).supersedes()).isEqualTo(1);
            assertThat(life(vault, 2).state()).isEqualTo(VersionState.FINAL);

            // What returns to the first facts is a third version, not the first again.
            Files.writeString(facts, original + "# relu\n");
            produce(store, vault, changed, "chèque relu encore");
            assertThat(lives(vault)).hasSize(3);
            assertThat(life(vault, 3).supersedes()).isEqualTo(2);
            assertThat(life(vault, 2).state()).isEqualTo(VersionState.REPLACED);
            assertThat(vault.verify(_ -> {}).problems()).isEmpty();
        }
    }

    private static void copy(Path target) throws IOException {
        try (var files = Files.walk(SAMPLE)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(SAMPLE.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void in_a_run_over_many_cases_what_changed_is_the_reason() throws IOException {
        RunFixture fixture = new RunFixture(folder);
        copy(fixture.portfolio.resolve("un"));
        Path other = fixture.portfolio.resolve("autre");
        copy(other);
        Path otherFacts = other.resolve("affaire.yaml");
        Files.writeString(
                otherFacts,
                Files.readString(otherFacts)
                        .replace("AFF-2026-0312", "AFF-2026-0999")
                        .replaceAll("    file: pieces/F2026-0312.pdf.*\n", "")
                        .replace("F2026-0312", "F2026-0999"));
        fixture.run(null, fixture.request("relance-1", DAY));
        Path facts = fixture.portfolio.resolve("un/affaire.yaml");
        Files.writeString(facts, Files.readString(facts).replace("amount: 2500.00", "amount: 2600.00"));
        fixture.run(null, fixture.request("relance-1", DAY));

        try (DataStore store = DataStore.open(fixture.data, null);
                Vault vault = new Vault(store, RunFixture.CLOCK)) {
            List<VersionLife> lives = vault.lives().ofCase("AFF-2026-0312", null);
            assertThat(lives).hasSize(2);
            assertThat(lives.getLast().reason()).contains("principal", "paiement de 2\u202f600,00\u00a0€");
            DocumentKey key = lives.getFirst().version().key();
            assertThat(vault.lives(new DocumentKey(key.creditor(), "AFF-2026-0999", key.kind())))
                    .hasSize(1);
        }
    }
}
