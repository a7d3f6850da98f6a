package fr.opposable.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The folder as it stands in the repository, and copies of it with one thing wrong. */
class LegalTextsFolderTest {

    private static final Path FOLDER = Path.of("legal-texts");
    private static final String ECB = "rates/ecb-refinancing.yaml";
    private static final String INTEREST = "rates/legal-interest.yaml";

    @Test
    void every_file_of_the_folder_is_in_the_index() throws IOException {
        List<String> files;
        try (Stream<Path> all = Files.walk(FOLDER)) {
            files = all.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals("README.md") && !file.equals("index.yaml"))
                    .sorted()
                    .toList();
        }

        List<String> index = Files.readAllLines(FOLDER.resolve("index.yaml")).stream()
                .filter(line -> line.startsWith("  - "))
                .map(line -> line.substring(4))
                .toList();

        assertThat(index).containsExactlyElementsOf(files);
    }

    @Test
    void the_version_is_the_digest_the_readme_tells_how_to_make() throws IOException {
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> all = Files.walk(FOLDER)) {
            all.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("index.yaml"))
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .forEach(file -> lines.append(Sha256.of(bytes(file)).hex())
                            .append("  ")
                            .append(file)
                            .append('\n'));
        }

        assertThat(LegalLibrary.fromClassPath().version())
                .isEqualTo(Sha256.of(lines.toString()).toString());
    }

    @Test
    void one_changed_letter_makes_another_version() {
        LegalLibrary changed =
                with("wording/cciv-1344.yaml", text -> text.replace("seconde source", "deuxième source"));

        assertThat(changed.version()).isNotEqualTo(LegalLibrary.fromClassPath().version());
    }

    @Test
    void a_gap_stops_loading_and_names_both_periods() {
        assertThatThrownBy(() -> with(ECB, text -> text.replace("from: 2026-07-01", "from: 2026-07-02")))
                .isInstanceOf(LegalTextsFaultyException.class)
                .hasMessageContaining("gap")
                .hasMessageContaining("2026-01-01/2026-06-30")
                .hasMessageContaining("2026-07-02/2026-12-31");
    }

    @Test
    void an_overlap_stops_loading_and_names_both_periods() {
        assertThatThrownBy(() -> with(INTEREST, text -> text.replace("to: 2026-06-30", "to: 2026-07-01")))
                .isInstanceOf(LegalTextsFaultyException.class)
                .hasMessageContaining("overlap")
                .hasMessageContaining("2026-01-01/2026-07-01")
                .hasMessageContaining("2026-07-01/2026-12-31");
    }

    @Test
    void a_half_year_that_differs_from_the_decision_in_force_stops_loading() {
        assertThatThrownBy(() -> with(
                        ECB,
                        text -> text.replace(
                                "{from: 2024-07-01, to: 2024-12-31, value: \"4.25\"",
                                "{from: 2024-07-01, to: 2024-12-31, value: \"3.65\"")))
                .isInstanceOf(LegalTextsFaultyException.class)
                .hasMessageContaining(
                        "2024-07-01/2024-12-31 has 3.65, but the decision in force on its first day says 4.25");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            value: "2.40"       | value: "2,40"       | '2,40' is no decimal number
            to: 2026-12-31      | to: open            | has a last day
            from: 2014-01-01    | from: 2014-02-30    | is no date
            status: verified    | status: sure        | 'sure' is no status
            readIn:             | raedIn:             | unknown key 'raedIn'
            checkedBy: null,    | ``                  | 'checkedBy' is missing
            unit: percent       | name: percent       | the key 'name' is there twice
            changes:            | change:             | unknown key 'change'
            """)
    void a_malformed_file_stops_loading_with_its_line(String good, String bad, String message) {
        assertThatThrownBy(() -> with(ECB, text -> text.replace(good, bad)))
                .isInstanceOf(LegalTextsFaultyException.class)
                .hasMessageContaining("legal-texts/" + ECB)
                .hasMessageContaining("line ")
                .hasMessageContaining(message);
    }

    @Test
    void a_source_without_title_is_no_source() {
        assertThatThrownBy(() -> with(ECB, text -> text.replace("source: {title:", "source: {titel:")))
                .isInstanceOf(LegalTextsFaultyException.class)
                .hasMessageContaining("unknown key 'titel'");
    }

    @Test
    void nothing_is_guessed_to_be_a_number_or_a_truth() {
        LegalLibrary texts = with("review/calendar.yaml", text -> text.replaceFirst("what: \"[^\"]*\"", "what: 1_000")
                .replaceFirst("why: \"[^\"]*\"", "why: yes"));

        Review first = texts.reviews(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1))
                .getFirst();
        assertThat(first.what()).isEqualTo("1_000");
        assertThat(first.why()).isEqualTo("yes");
    }

    private static LegalLibrary with(String file, UnaryOperator<String> change) {
        Map<String, byte[]> changed = new TreeMap<>();
        String before = new String(bytes(file), StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertThat(after).as("the change touches the file").isNotEqualTo(before);
        changed.put(file, after.getBytes(StandardCharsets.UTF_8));
        return LegalLibrary.read(path -> changed.containsKey(path) ? changed.get(path) : bytes(path));
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
