package fr.opposable.originals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.claim.CaseFile;
import fr.opposable.intake.CaseFolders;
import fr.opposable.intake.Intake;
import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.PdfTools;
import fr.opposable.store.DataStore;
import fr.opposable.store.StoreUnavailableException;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    private static final CaseKey KEY = new CaseKey("732829320", "AFF-2026-0042");

    @TempDir
    Path folder;

    private DataStore store;
    private Vault vault;
    private Originals originals;

    @BeforeEach
    void open() {
        store = DataStore.open(folder.resolve("data"), null);
        vault = new Vault(store, CLOCK);
        originals = new Originals(vault, PdfTools.signatures());
    }

    @AfterEach
    void close() {
        vault.close();
        store.close();
    }

    private Submission file(String name, byte[] content) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return new Submission(file, name, null, null);
    }

    private Submission file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keeps_a_file_bit_for_bit_with_who_gave_it_and_when() throws IOException {
        byte[] bytes = {0, 1, 2, 3, -1, 13, 10, 0};
        Submission given = new Submission(file("bl.bin", bytes).file(), "bl.bin", "exhibits[0].file", "Classeur 3");

        originals.receive(KEY, List.of(given), "Anne Martin");

        assertThat(originals.of(KEY)).singleElement().satisfies(original -> {
            assertThat(original)
                    .returns("bl.bin", Original::name)
                    .returns("exhibits[0].file", Original::role)
                    .returns(Sha256.of(bytes), Original::sha256)
                    .returns(8L, Original::size)
                    .returns("application/octet-stream", Original::mediaType)
                    .returns("Classeur 3", Original::paperAt)
                    .returns("Anne Martin", Original::receivedBy)
                    .returns(CLOCK.instant(), Original::receivedAt)
                    .returns(false, Original::isSigned);
            assertThat(vault.read(original.sha256()).toArray()).isEqualTo(bytes);
        });
    }

    @Test
    void takes_the_same_file_in_once() throws IOException {
        List<Submission> files = List.of(file("a.txt", "un devis"), file("b.txt", "un bon"));
        originals.receive(KEY, files, "Anne");
        int acts = vault.journal().of(KEY.reference(), KEY.creditor()).size();

        List<Original> again = originals.receive(KEY, files, "Quelqu'un d'autre");

        assertThat(again).extracting(Original::receivedBy).containsExactly("Anne", "Anne");
        assertThat(vault.journal().of(KEY.reference(), KEY.creditor())).hasSize(acts);
    }

    @Test
    void the_same_bytes_under_two_names_are_kept_once_and_received_twice() throws IOException {
        originals.receive(KEY, List.of(file("devis.txt", "un devis"), file("copie/devis.txt", "un devis")), "Anne");

        assertThat(originals.of(KEY)).hasSize(2).extracting(Original::sha256).containsOnly(Sha256.of("un devis"));
        try (Stream<Path> stored = Files.walk(store.content())) {
            assertThat(stored.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void the_place_of_the_paper_may_be_told_later() throws IOException {
        Submission given = file("contrat.txt", "un contrat");
        originals.receive(KEY, List.of(given), "Anne");

        originals.receive(KEY, List.of(new Submission(given.file(), given.name(), null, "Coffre du notaire")), "Paul");

        assertThat(originals.of(KEY)).singleElement().satisfies(original -> {
            assertThat(original.paperAt()).isEqualTo("Coffre du notaire");
            assertThat(original.receivedBy()).isEqualTo("Anne");
        });
    }

    @Test
    void what_is_derived_points_to_its_original_which_does_not_change() throws IOException {
        originals.receive(KEY, List.of(file("bl.txt", "bon de livraison")), "Anne");
        Sha256 original = Sha256.of("bon de livraison");

        originals.derive(
                KEY,
                original,
                file("bl-tampon.txt", "Pièce n° 4. bon de livraison").file(),
                "stamp",
                Map.of("text", "Pièce n° 4", "corner", "top-right"),
                "Anne");

        assertThat(originals.of(KEY)).singleElement().satisfies(kept -> {
            assertThat(kept.sha256()).isEqualTo(original);
            assertThat(kept.derived()).singleElement().satisfies(derived -> {
                assertThat(derived.transformation()).isEqualTo("stamp");
                assertThat(derived.parameters()).containsEntry("corner", "top-right");
                assertThat(vault.read(derived.sha256()).length()).isEqualTo(derived.size());
            });
        });
    }

    @Test
    void nothing_is_derived_from_what_was_not_received_nor_from_itself() throws IOException {
        Submission given = file("a.txt", "un devis");
        originals.receive(KEY, List.of(given), "Anne");

        assertThatThrownBy(() -> originals.derive(KEY, Sha256.of("autre"), given.file(), "ocr", Map.of(), "Anne"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no original");
        assertThatThrownBy(() -> originals.derive(KEY, Sha256.of("un devis"), given.file(), "ocr", Map.of(), "Anne"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the same");
    }

    @Test
    void a_signed_pdf_is_marked_as_never_to_be_altered() throws IOException {
        originals.receive(KEY, List.of(file("devis-signe.pdf", SignedPdf.of("Claire Dupuis"))), "Anne");

        assertThat(originals.of(KEY)).singleElement().satisfies(original -> {
            assertThat(original.isSigned()).isTrue();
            assertThat(original.mediaType()).isEqualTo("application/pdf");
            assertThat(original.signatures()).singleElement().satisfies(signature -> {
                assertThat(signature.signer()).isEqualTo("Claire Dupuis");
                assertThat(signature.format()).isEqualTo("adbe.pkcs7.detached");
                assertThat(signature.covers()).isTrue();
            });
        });
    }

    @Test
    void a_pdf_nobody_can_read_is_kept_and_said_to_be_so() throws IOException {
        originals.receive(KEY, List.of(file("casse.pdf", "%PDF-1.7\nrien qui vaille")), "Anne");

        assertThat(originals.of(KEY)).singleElement().satisfies(original -> {
            assertThat(original.unread()).isNotBlank();
            assertThat(original.isSigned()).isFalse();
        });
    }

    @Test
    void a_missing_file_is_told_by_its_name_and_nothing_is_half_received() throws IOException {
        Submission there = file("a.txt", "un devis");
        Submission gone = new Submission(folder.resolve("in/absent.pdf"), "absent.pdf", null, null);

        assertThatThrownBy(() -> originals.receive(KEY, List.of(there, gone), "Anne"))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("absent.pdf");
        assertThat(originals.of(KEY)).isEmpty();
    }

    @Test
    void an_altered_original_is_named_by_verify() throws IOException {
        originals.receive(KEY, List.of(file("a.txt", "un devis")), "Anne");
        vault.settle();
        assertThat(vault.verify(_ -> {}).problems()).isEmpty();
        assertThat(vault.verify(_ -> {}).notices()).noneMatch(notice -> notice.contains("sans version"));
    }

    @Test
    void the_files_a_case_names_are_its_exhibits() {
        Path sample = Path.of("samples/04-mise-en-demeure-ar");
        CaseFile file = ((Intake.Accepted) new CaseFolders().read(sample)).caseFile();

        List<Submission> named = NamedFiles.of(file, sample);

        assertThat(named)
                .extracting(Submission::name)
                .contains(
                        "contrat/conditions-generales.pdf",
                        "pieces/F2026-0098.pdf",
                        "med/ar.jpg",
                        "relances/relance-1.eml")
                .hasSize(11);
        assertThat(named).allSatisfy(one -> assertThat(one.file()).isRegularFile());
        assertThat(named.getFirst().role()).isEqualTo("terms.documents[0]");
    }

    @Test
    void another_creditors_case_of_the_same_reference_is_another_case() throws IOException {
        CaseKey other = new CaseKey("090275413", KEY.reference());
        originals.receive(KEY, List.of(file("a.txt", "un devis")), "Anne");
        originals.receive(other, List.of(file("a.txt", "un devis")), "Paul");

        assertThat(originals.of(other)).singleElement().returns("Paul", Original::receivedBy);
        assertThat(originals.of(KEY.reference(), null)).hasSize(2);
    }
}
