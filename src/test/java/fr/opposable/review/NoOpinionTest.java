package fr.opposable.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The product shows texts and facts; it gives no chances and tells nobody that a claim meets the conditions (FOR-ADV-1). */
class NoOpinionTest {

    private static final Pattern OPINION = Pattern.compile(
            "(?i)[ée]ligible|bonnes? chances|chances de succ[èe]s|dossier solide|créance est recevable|remplit les conditions|score de");

    @Test
    void no_message_weighs_the_chances_of_a_claim() throws IOException {
        for (String root : List.of("src/main/java", "src/main/resources", "templates")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|yaml|json|html)"))
                        .toList()) {
                    assertThat(OPINION.matcher(Files.readString(file)).results().map(match -> match.group()))
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
    }
}
