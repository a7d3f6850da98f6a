package fr.opposable.dossier.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.dossier.BindingException;
import fr.opposable.dossier.BoundDossier.Volume;
import fr.opposable.dossier.DossierBinder;
import fr.opposable.dossier.DossierWords;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.FilingProfile;
import fr.opposable.dossier.Piece;
import fr.opposable.dossier.PieceFile;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.TemplateLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The count that no volume leaves without: of a thin volume, read by one reader, and of a thick one, read by two. */
class PageCountTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final DossierBinder BINDER = new DossierBinder(TemplateLibrary.onClassPath());
    private static final DossierWords WORDS =
            new DossierWords("Essai", "", "Un créancier", "Un débiteur", "ESSAI-1", "Essai", DATE, false);
    private static final FilingProfile PROFILE =
            new FilingProfile("essai", "essai", null, 60, true, true, false, "verified", "test", DATE, "");
    private static final int PIECES = 5;

    @TempDir
    Path folder;

    private final List<PDDocument> sources = new ArrayList<>();
    private int generated;
    private VolumePress.Job job;
    private Path volume;

    /** What somebody does to a finished volume. */
    private interface Fault {
        void to(PDDocument volume) throws IOException;
    }

    @BeforeEach
    void nothingYet() {
        sources.clear();
    }

    @AfterEach
    void close() throws IOException {
        for (PDDocument source : sources) {
            source.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 60, 81})
    void an_honest_volume_passes(int pagesOfEach) throws IOException {
        bind(pagesOfEach);

        assertThatCode(() -> PageCount.prove(volume, job, sources)).doesNotThrowAnyException();
    }

    /** The last of many volumes lists the pieces of all, and has few of its own. */
    @ParameterizedTest
    @ValueSource(ints = {99, 100, 101, 300})
    void a_list_that_is_longer_than_its_pieces_passes(int listed) throws IOException {
        bind(20);
        Path longer = folder.resolve("longer.pdf");
        try (PDDocument file = Loader.loadPDF(volume.toFile())) {
            for (int more = generated; more < listed; more++) {
                file.getPages().insertBefore(new PDPage(PDRectangle.A4), file.getPage(0));
            }
            file.save(longer.toFile());
        }
        volume = longer;
        job = job.with(Bytes.owning(new byte[0]), listed);

        assertThatCode(() -> PageCount.prove(volume, job, sources)).doesNotThrowAnyException();
        for (int missing : List.of(0, listed - 1, listed, listed + 99)) {
            assertRefused("page %d".formatted(missing + 1), damaged -> damaged.removePage(missing));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 60})
    void a_page_that_is_missing_is_told_wherever_it_was(int pagesOfEach) throws IOException {
        bind(pagesOfEach);
        int all = generated + PIECES * pagesOfEach;

        for (int missing : List.of(0, generated, generated + pagesOfEach, all / 2 - 1, all / 2, all / 2 + 1, all - 1)) {
            assertRefused("page %d".formatted(missing + 1), file -> file.removePage(missing));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 60})
    void a_page_too_many_is_told_wherever_it_stands(int pagesOfEach) throws IOException {
        bind(pagesOfEach);
        int all = generated + PIECES * pagesOfEach;

        assertRefused("behind the last", file -> file.addPage(new PDPage(PDRectangle.A4)));
        for (int before : List.of(0, generated, all / 2, all - 1)) {
            assertRefused("before %d".formatted(before + 1), file -> {
                PDPageTree pages = file.getPages();
                pages.insertBefore(new PDPage(PDRectangle.A4), pages.get(before));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 60})
    void pages_that_change_places_or_shape_are_told(int pagesOfEach) throws IOException {
        bind(pagesOfEach);
        int last = generated + PIECES * pagesOfEach - 1;

        assertRefused("the last before the first of its piece", file -> {
            PDPage moved = file.getPage(last);
            file.removePage(last);
            file.getPages().insertBefore(moved, file.getPage(last - 2));
        });
        assertRefused("another size", file -> file.getPage(last - 1).setMediaBox(PDRectangle.A5));
        assertRefused(
                "another part shown", file -> file.getPage(generated).setCropBox(new PDRectangle(0, 0, 300, 300)));
        assertRefused("turned", file -> file.getPage(last / 2).setRotation(90));
    }

    private void assertRefused(String what, Fault fault) throws IOException {
        Path damaged = folder.resolve("damaged.pdf");
        try (PDDocument file = Loader.loadPDF(volume.toFile())) {
            fault.to(file);
            file.save(damaged.toFile());
        }

        assertThatThrownBy(() -> PageCount.prove(damaged, job, sources))
                .as(what)
                .isInstanceOf(BindingException.class)
                .hasMessageContaining("Le compte des pages n’est pas juste");
    }

    private void bind(int pagesOfEach) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (int i = 0; i < PIECES; i++) {
            Path copy = folder.resolve("piece-%d.pdf".formatted(i));
            try (PDDocument blank = blank(pagesOfEach)) {
                blank.save(copy.toFile());
            }
            copies.add(copy);
            sources.add(Loader.loadPDF(copy.toFile()));
        }
        ExhibitList list = ExhibitList.inOrder(copies.stream()
                .map(copy -> new Piece(copy.toString(), "Pages blanches", null, null))
                .toList());
        List<PieceFile> pieces = new ArrayList<>();
        for (int i = 0; i < PIECES; i++) {
            pieces.add(new PieceFile(
                    list.pieces().get(i),
                    copies.get(i),
                    pagesOfEach,
                    copies.get(i),
                    Sha256.of(copies.get(i).toString()),
                    "application/pdf",
                    "",
                    false,
                    false));
        }
        Volume bound = BINDER.bind(WORDS, pieces, PROFILE, null, folder.resolve("out"))
                .volumes()
                .getFirst();
        volume = bound.file();
        generated = bound.generated();
        job = new VolumePress.Job(
                Bytes.owning(new byte[0]), generated, pieces, "Essai", 0, "", null, false, false, DATE);
    }

    private static PDDocument blank(int pages) {
        PDDocument blank = new PDDocument();
        for (int i = 0; i < pages; i++) {
            blank.addPage(new PDPage(PDRectangle.A4));
        }
        return blank;
    }
}
