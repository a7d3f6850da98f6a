package fr.opposable.exhibit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** A disk without room is no fault of the file that was judged just then. */
class FullDiskTest {

    @Test
    void a_full_disk_is_told_as_one_however_deep_it_lies() {
        assertThat(blamed(new UncheckedIOException(new IOException("No space left on device"))))
                .isEqualTo("no-room");
        assertThat(blamed(new IOException("Missing root object specification"))).isEqualTo("damaged");
    }

    private static String blamed(Exception cause) {
        return WorkerMain.blamed(new RefusedFileException("damaged", "…", "…", cause))
                .code();
    }
}
