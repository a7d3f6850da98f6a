package fr.opposable.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFaultTest {

    @TempDir
    Path folder;

    private static FileSystemException saying(String reason) {
        return new FileSystemException("a.pdf", null, reason);
    }

    @Test
    void each_answer_of_a_system_has_its_french_words() {
        assertThat(DiskFault.words(saying("Read-only file system"))).isEqualTo("disque en lecture seule");
        assertThat(DiskFault.words(saying("No space left on device"))).isEqualTo("disque plein");
        assertThat(DiskFault.words(saying("File name too long"))).isEqualTo("nom de fichier trop long");
        assertThat(DiskFault.words(new AccessDeniedException("a.pdf"))).isEqualTo("accès refusé");
        assertThat(DiskFault.words(new FileNotFoundException("a.pdf (Permission denied)")))
                .isEqualTo("accès refusé");
        assertThat(DiskFault.words(new UncheckedIOException(new NoSuchFileException("a.pdf"))))
                .isEqualTo("fichier ou dossier introuvable");
    }

    @Test
    void a_real_fault_is_told_and_never_in_the_words_of_the_machine() {
        assertThat(faultOf(folder.resolve("a".repeat(300)))).isEqualTo("nom de fichier trop long");
        assertThat(faultOf(folder)).isEqualTo("c’est un dossier");
        assertThat(faultOf(folder.resolve("absent/a.txt"))).isEqualTo("fichier ou dossier introuvable");
        assertThat(DiskFault.words(new IOException("Expected a dictionary at 12"), "pages illisibles"))
                .isEqualTo("pages illisibles");
    }

    private static String faultOf(Path file) {
        try {
            Files.writeString(file, "x");
            return "";
        } catch (IOException e) {
            return DiskFault.words(e);
        }
    }

    @Test
    void a_file_is_named_where_the_system_names_it() {
        assertThat(DiskFault.named(new UncheckedIOException(new AccessDeniedException("pieces/a.pdf"))))
                .isEqualTo("pieces/a.pdf\u00a0: accès refusé");
        assertThat(DiskFault.named(new IOException("No space left on device"))).isEqualTo("disque plein");
    }
}
