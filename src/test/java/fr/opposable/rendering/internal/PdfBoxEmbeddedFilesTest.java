package fr.opposable.rendering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.evidence.EmbeddedFiles;
import fr.opposable.evidence.EmbeddedFiles.EmbeddedFile;
import fr.opposable.evidence.UnreadablePdfException;
import fr.opposable.rendering.PdfTools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfBoxEmbeddedFilesTest {

    private final EmbeddedFiles embeddedFiles = PdfTools.embeddedFiles();

    @TempDir
    private Path folder;

    @Test
    void finds_xml_in_the_name_tree_the_associated_files_and_the_annotations_each_once() throws IOException {
        Path pdf = new PdfWithFiles()
                .inNameTree("factur-x.xml", "<a/>")
                .inNameTree("photo.png", "not XML")
                .inNameTreeAndAssociated("annexe.XML", "<b/>")
                .associated("af.xml", "<c/>")
                .annotation("annotation.xml", "<d/>")
                .write(folder.resolve("f.pdf"));

        assertThat(embeddedFiles.xmlOf(pdf))
                .extracting(EmbeddedFile::name)
                .containsExactlyInAnyOrder("factur-x.xml", "annexe.XML", "af.xml", "annotation.xml");
        assertThat(embeddedFiles.xmlOf(pdf))
                .extracting(file -> new String(file.content().toArray(), StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder("<a/>", "<b/>", "<c/>", "<d/>");
    }

    @Test
    void a_pdf_without_files_gives_none() throws IOException {
        assertThat(embeddedFiles.xmlOf(new PdfWithFiles().write(folder.resolve("f.pdf"))))
                .isEmpty();
    }

    @Test
    void a_name_is_a_label_and_nothing_is_written_under_it() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path pdf = new PdfWithFiles().inNameTree("../outside.xml", "<a/>").write(inner.resolve("f.pdf"));

        assertThat(embeddedFiles.xmlOf(pdf)).extracting(EmbeddedFile::name).containsExactly("../outside.xml");
        assertThat(folder.resolve("outside.xml")).doesNotExist();
        assertThat(inner).isDirectoryNotContaining("glob:**.xml");
    }

    @Test
    void opens_a_pdf_that_only_its_owner_may_change() throws IOException {
        Path pdf = new PdfWithFiles()
                .inNameTree("factur-x.xml", "<a/>")
                .encrypted("owner", "")
                .write(folder.resolve("f.pdf"));

        assertThat(embeddedFiles.xmlOf(pdf))
                .singleElement()
                .satisfies(
                        file -> assertThat(file.content().toArray()).asString().isEqualTo("<a/>"));
    }

    @Test
    void a_pdf_behind_a_password_is_refused_with_a_cure() throws IOException {
        Path pdf = new PdfWithFiles()
                .inNameTree("factur-x.xml", "<a/>")
                .encrypted("owner", "user")
                .write(folder.resolve("f.pdf"));

        assertThatThrownBy(() -> embeddedFiles.xmlOf(pdf))
                .isInstanceOfSatisfying(UnreadablePdfException.class, refused -> {
                    assertThat(refused).hasMessageContaining("mot de passe");
                    assertThat(refused.cure()).contains("sans mot de passe");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF-1.7", "%PDF-1.7\n1 0 obj\n<<", "plain text"})
    void what_is_no_pdf_is_refused_with_a_cure(String content) throws IOException {
        Path pdf = Files.writeString(folder.resolve("f.pdf"), content);

        assertThatThrownBy(() -> embeddedFiles.xmlOf(pdf)).isInstanceOf(UnreadablePdfException.class);
    }

    @Test
    void a_pdf_cut_before_its_end_still_gives_its_invoice() throws IOException {
        Path pdf = new PdfWithFiles().inNameTree("factur-x.xml", "<a/>").write(folder.resolve("f.pdf"));
        byte[] whole = Files.readAllBytes(pdf);
        int table = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("xref\n0 ");
        assertThat(table).isPositive();
        Files.write(pdf, Arrays.copyOf(whole, table));

        assertThat(embeddedFiles.xmlOf(pdf)).extracting(EmbeddedFile::name).containsExactly("factur-x.xml");
    }

    @Test
    void a_name_tree_that_holds_itself_ends() throws IOException {
        Path pdf = new PdfWithFiles()
                .inNameTree("factur-x.xml", "<a/>")
                .nameTreeLoop()
                .write(folder.resolve("f.pdf"));

        assertThat(embeddedFiles.xmlOf(pdf)).extracting(EmbeddedFile::name).containsExactly("factur-x.xml");
    }

    @Test
    void more_files_than_any_invoice_carries_are_refused() throws IOException {
        PdfWithFiles pdf = new PdfWithFiles();
        for (int i = 0; i < 21; i++) {
            pdf.inNameTree("f%02d.xml".formatted(i), "<a/>");
        }
        Path file = pdf.write(folder.resolve("f.pdf"));

        assertThatThrownBy(() -> embeddedFiles.xmlOf(file)).hasMessageContaining("20 fichiers");
    }

    /** A thousand times its length; with more of the same, decoding it whole would end the virtual machine. */
    @Test
    void an_embedded_file_that_inflates_past_the_limit_is_refused() throws IOException {
        Path pdf = PdfBombs.embeddedFile(folder.resolve("f.pdf"), 60);

        assertThatThrownBy(() -> embeddedFiles.xmlOf(pdf)).isInstanceOf(UnreadablePdfException.class);
    }

    @Test
    void an_object_stream_that_inflates_past_the_limit_is_refused() throws IOException {
        Path pdf = PdfBombs.objectStream(folder.resolve("f.pdf"), 60);

        assertThatThrownBy(() -> embeddedFiles.xmlOf(pdf))
                .isInstanceOf(UnreadablePdfException.class)
                .hasMessageContaining("mémoire");
    }

    /** Truncations and changed bytes, the same on each run: files or a refusal, no other exception. */
    @Test
    void any_damage_ends_in_files_or_a_refusal() throws IOException {
        Path pdf = new PdfWithFiles()
                .inNameTree("factur-x.xml", "<a>" + "text ".repeat(200) + "</a>")
                .annotation("annotation.xml", "<d/>")
                .write(folder.resolve("f.pdf"));
        byte[] whole = Files.readAllBytes(pdf);
        Random random = new Random(20_260_203);
        int opened = 0;
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] damaged = whole.clone();
            if (i % 2 == 0) {
                damaged = Arrays.copyOf(damaged, random.nextInt(whole.length));
            } else {
                for (int changed = 0; changed < 1 + i % 20; changed++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
            }
            Files.write(pdf, damaged);

            try {
                opened += embeddedFiles.xmlOf(pdf).size() < 3 ? 1 : 0;
            } catch (UnreadablePdfException e) {
                refused++;
            }
        }
        assertThat(opened + refused).isEqualTo(400);
        assertThat(opened).isPositive();
        assertThat(refused).isPositive();
    }
}
