package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.dossier.PieceProgress.Step;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DossierProgressTest {

    private final AtomicLong now = new AtomicLong();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_terminal_shows_one_line_that_renews_itself_and_is_gone_at_the_end() {
        try (DossierProgress progress = progress(true, false)) {
            progress.at(Step.JUDGED, 0, 4, 0);
            progress.at(Step.JUDGED, 1, 4, 0);
            later(progress, Step.JUDGED, 3, 0);
            // overtaken by the other hand
            later(progress, Step.JUDGED, 2, 0);
            later(progress, Step.REDUCED, 0, 21);
            later(progress, Step.STAMPED, 4, 0);
            later(progress, Step.BOUND, 4, 0);
            // a volume was too heavy
            later(progress, Step.BOUND, 0, 0);
        }

        assertThat(shown().split("\r\u001b\\[K", -1))
                .containsExactly(
                        "",
                        "Pièces examinées\u00a0: 0 sur 4",
                        "Pièces examinées\u00a0: 3 sur 4",
                        "Pièces examinées\u00a0: 3 sur 4",
                        "Images réduites\u00a0: 0 sur 4 pièces, 21 images vues",
                        "Pièces tamponnées\u00a0: 4 sur 4",
                        "Pièces reliées\u00a0: 4 sur 4",
                        "Pièces reliées\u00a0: 0 sur 4",
                        "");
    }

    @Test
    void nothing_is_told_while_a_password_is_asked() {
        try (DossierProgress progress = progress(true, false)) {
            progress.at(Step.JUDGED, 0, 4, 0);
            assertThat(progress.quietFor(file -> {
                                later(progress, Step.JUDGED, 1, 0);
                                return Optional.of("of " + file);
                            })
                            .of(Path.of("kbis.pdf")))
                    .contains("of kbis.pdf");
            later(progress, Step.JUDGED, 2, 0);
        }

        assertThat(shown().split("\r\u001b\\[K", -1))
                .containsExactly("", "Pièces examinées\u00a0: 0 sur 4", "", "Pièces examinées\u00a0: 2 sur 4", "");
    }

    @Test
    void elsewhere_a_plain_line_comes_from_time_to_time() {
        try (DossierProgress progress = progress(false, false)) {
            later(progress, Step.JUDGED, 1, 0);
            now.addAndGet(Duration.ofSeconds(10).toNanos());
            later(progress, Step.STAMPED, 2, 0);
            later(progress, Step.STAMPED, 3, 0);
        }

        assertThat(shown()).isEqualTo("Pièces tamponnées\u00a0: 2 sur 4" + System.lineSeparator());
    }

    @Test
    void nothing_is_shown_to_who_wants_quiet() {
        try (DossierProgress progress = progress(true, true)) {
            later(progress, Step.JUDGED, 1, 0);
        }

        assertThat(shown()).isEmpty();
    }

    private DossierProgress progress(boolean isInteractive, boolean isSilent) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new DossierProgress(new Terminal(stream, stream, isInteractive), isSilent, now::get);
    }

    private void later(DossierProgress progress, Step step, int pieces, int pictures) {
        now.addAndGet(Duration.ofMillis(300).toNanos());
        progress.at(step, pieces, 4, pictures);
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
