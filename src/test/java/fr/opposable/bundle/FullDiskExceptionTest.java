package fr.opposable.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.dossier.BindingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FullDiskExceptionTest {

    private static final Path OUT = Path.of("out");

    private static RuntimeException told(Throwable cause) {
        return FullDiskException.told(new BindingException("Le volume ne peut pas être écrit", cause), OUT);
    }

    @Test
    void a_disk_without_room_is_told_as_one_however_deep_it_lies() {
        assertThat(told(new UncheckedIOException(new FileSystemException("a.pdf", null, "No space left on device"))))
                .isInstanceOf(FullDiskException.class)
                .hasMessageContaining("plus de place sur le disque")
                .hasMessageContaining("relancez la même commande");
        assertThat(told(new IOException("Disk quota exceeded"))).isInstanceOf(FullDiskException.class);
    }

    @Test
    void every_other_fault_stays_what_it_is_and_a_full_disk_is_told_once() {
        FullDiskException full = FullDiskException.of(OUT, null);

        assertThat(told(new IOException("Permission denied"))).isInstanceOf(BindingException.class);
        assertThat(FullDiskException.told(full, Path.of("elsewhere"))).isSameAs(full);
    }

    @Test
    void a_run_says_what_is_done_and_what_is_left() {
        assertThat(FullDiskException.ofRun(OUT, 11, 29, FullDiskException.of(OUT, null)))
                .hasMessageContaining("11 dossier(s) sont faits")
                .hasMessageContaining("il reste 29 affaire(s)")
                .hasMessageContaining("--resume");
    }
}
