package fr.opposable.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeterminismTest {

    private static final PageRenderer RENDERER = new PageRenderer(TemplateLibrary.onClassPath());

    /** Prints the digest of the ordinary letter; started in a process of its own by a test below. */
    public static void main(String[] args) {
        System.out.println(digest(new PageRenderer(TemplateLibrary.onClassPath()), SpecimenLetter.ordinary()));
    }

    @Test
    void the_same_input_makes_the_same_bytes() {
        assertThat(digest(RENDERER, SpecimenLetter.ordinary())).isEqualTo(digest(RENDERER, SpecimenLetter.ordinary()));
    }

    @Test
    void what_was_rendered_before_leaves_no_trace() {
        String first = digest(RENDERER, SpecimenLetter.ordinary());

        digest(RENDERER, SpecimenLetter.ordinary().invoices(30, "12.00"));
        digest(RENDERER, SpecimenLetter.ordinary().with("placeAndDate", "Huế, le 1er mai 2026"));

        assertThat(digest(RENDERER, SpecimenLetter.ordinary())).isEqualTo(first);
    }

    @Test
    void threads_do_not_disturb_each_other() throws InterruptedException, ExecutionException {
        List<SpecimenLetter> letters = List.of(
                SpecimenLetter.ordinary(),
                SpecimenLetter.ordinary().invoices(12, "99.00"),
                SpecimenLetter.ordinary().with("placeAndDate", "Huế, le 1er mai 2026"));
        List<String> alone =
                letters.stream().map(letter -> digest(RENDERER, letter)).toList();
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            SpecimenLetter letter = letters.get(i % letters.size());
            tasks.add(() -> digest(RENDERER, letter));
        }

        List<String> together = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<String> done : threads.invokeAll(tasks)) {
                together.add(done.get());
            }
        }

        for (int i = 0; i < together.size(); i++) {
            assertThat(together.get(i)).as("letter %d", i).isEqualTo(alone.get(i % alone.size()));
        }
    }

    @Test
    void another_process_makes_the_same_bytes() throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=Asia/Tokyo",
                        "-Duser.language=en",
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath,
                        DeterminismTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(other.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(printed.lines().toList().getLast()).isEqualTo(digest(RENDERER, SpecimenLetter.ordinary()));
    }

    @Test
    void another_identity_or_date_makes_another_file() {
        DocumentProfile profile = SpecimenLetter.profile();
        DocumentProfile later = new DocumentProfile(
                profile.title(),
                profile.author(),
                profile.subject(),
                profile.keywords(),
                Instant.parse("2026-11-22T10:00:00Z"),
                profile.identity());
        DocumentProfile other = new DocumentProfile(
                profile.title(),
                profile.author(),
                profile.subject(),
                profile.keywords(),
                profile.producedAt(),
                Sha256.of("another"));

        assertThat(List.of(digest(profile), digest(later), digest(other))).doesNotHaveDuplicates();
    }

    private static String digest(DocumentProfile profile) {
        return RENDERER.render(
                        SpecimenLetter.TEMPLATE, SpecimenLetter.ordinary().model(), profile)
                .pdf()
                .sha256()
                .hex();
    }

    private static String digest(PageRenderer renderer, SpecimenLetter letter) {
        return renderer.render(SpecimenLetter.TEMPLATE, letter.model(), SpecimenLetter.profile())
                .pdf()
                .sha256()
                .hex();
    }
}
