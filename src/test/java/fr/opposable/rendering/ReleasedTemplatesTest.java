package fr.opposable.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.letter.LetterKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A letter that was sent can be made again, to the byte, as long as its template is the one it was made with. */
class ReleasedTemplatesTest {

    private static Map<String, String> released() throws IOException {
        return Files.readAllLines(Path.of("templates/released.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
    }

    @Test
    void a_released_template_is_never_edited() throws IOException {
        TemplateLibrary templates = TemplateLibrary.onClassPath();

        assertThat(released())
                .allSatisfy((id, digest) -> assertThat(templates.digest(id).hex())
                        .as(
                                "%s was released and has changed, with one of %s. Undo the change, and make it in a new version",
                                id, templates.reach(id))
                        .isEqualTo(digest));
    }

    @Test
    void every_letter_that_can_be_made_is_released() throws IOException {
        assertThat(released().keySet())
                .containsAll(Arrays.stream(LetterKind.values())
                        .map(LetterKind::template)
                        .toList());
    }
}
