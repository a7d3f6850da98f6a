package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReductionProgressTest {

    private final AtomicLong now = new AtomicLong();

    @Test
    void a_terminal_shows_one_line_that_renews_itself() {
        assertThat(shown(true, false).split("\r\u001b\\[K"))
                .containsExactly(
                        "",
                        "Images réduites\u00a0: pièce 1 sur 4, 1 image vue",
                        "Images réduites\u00a0: pièce 3 sur 4, 21 images vues",
                        "Images réduites\u00a0: pièce 4 sur 4, 24 images vues" + System.lineSeparator());
    }

    @Test
    void nothing_is_shown_to_nobody() {
        assertThat(shown(false, false)).isEmpty();
        assertThat(shown(true, true)).isEmpty();
    }

    private String shown(boolean isInteractive, boolean isQuiet) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        try (ReductionProgress progress =
                new ReductionProgress(new Terminal(stream, stream, isInteractive), isQuiet, now::get)) {
            progress.reduced(0, 4, 1);
            progress.reduced(0, 4, 2);
            progress.reduced(2, 4, 20);
            now.addAndGet(Duration.ofMillis(300).toNanos());
            progress.reduced(1, 4, 21);
            progress.reduced(4, 4, 24);
            progress.reduced(3, 4, 23);
        }
        return err.toString(StandardCharsets.UTF_8);
    }
}
