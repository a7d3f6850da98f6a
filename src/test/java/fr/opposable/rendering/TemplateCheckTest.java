package fr.opposable.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.letter.Grid;
import fr.opposable.letter.LetterModel;
import fr.opposable.letter.SpecimenLetters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A template is read before it is used, and a firm's own takes the place of ours. */
class TemplateCheckTest {

    private static final Path INJECTIONS = Path.of("../shared/corpora/7-security/strings/template-injection-dev.txt");

    private static final TemplateCheck OURS = new TemplateCheck(TemplateLibrary.onClassPath());

    @TempDir
    Path firm;

    static Stream<String> ours() {
        return Grid.standard().templates().stream();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void ours_are_fit(String template) {
        assertThat(OURS.of(template)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            FILE         | REPLACED                     | BY                                | TOLD                                  | QUOTED
            parts.html   | ${letter.claim.asked}        | ${letter.claim.askd}              | ${letter.claim.asked}                 | Nous vous remercions de bien vouloir
            parts.html   | Il s’agit sans doute         | Vous êtes un escroc. Il s’agit    | FOR-MIS-1                             | Sauf erreur de notre part
            parts.html   | ou si vous contestez         | ou si vous refusez                | COM-DISP-1                            | ``
            parts.html   | d’un simple oubli.</p>       | d’un simple oubli.</div>          | Un bloc n’est pas fermé               | Sauf erreur de notre part
            parts.html   | <p>Sauf                      | <p th:utext="${letter.subject}">  | th:utext                              | ``
            parts.html   | <p>Sauf                      | <p>[[${letter.subject}]] Sauf     | [[                                    | ``
            letter.html  | relance-1/v1/parts :: facts  | relance-1/v1/parts :: faits       | faits                                 | ``
            """)
    void what_is_wrong_is_told_with_its_place(String file, String replaced, String by, String told, String quoted)
            throws IOException {
        Path template = copied("relance-1/v1");
        Path page = template.resolve(file);
        String text = Files.readString(page);
        assertThat(text).contains(replaced);
        Files.writeString(page, text.replace(replaced, by));

        List<TemplateCheck.Remark> remarks = check("relance-1/v1");

        assertThat(remarks).anySatisfy(remark -> {
            assertThat(remark.message()).contains(told);
            if (!quoted.isEmpty()) {
                assertThat(remark.file()).isEqualTo("relance-1/v1/" + file);
                assertThat(remark.line()).isPositive();
                assertThat(remark.paragraph()).contains(quoted);
            }
        });
    }

    @Test
    void law_that_is_not_reproduced_word_for_word_is_told() throws IOException {
        Path page = copied("relance-recouvrement/v1").resolve("letter.html");
        Files.writeString(
                page,
                Files.readString(page)
                        .replace(
                                "<div th:replace=\"~{base/senders :: law}\"/>",
                                "<p>Reproduction des deuxième et troisième alinéas de l’article\u00a0L.\u00a0111-8 : à voir.</p>"));

        assertThat(check("relance-recouvrement/v1"))
                .extracting(TemplateCheck.Remark::message)
                .anyMatch(message -> message.contains("L. 111-8, al. 2"));
    }

    @Test
    void a_firm_s_template_is_taken_whole_and_the_rest_is_ours() throws IOException {
        Path page = copied("relance-1/v1").resolve("parts.html");
        Files.writeString(page, Files.readString(page).replace("simple oubli", "malentendu"));
        Files.createDirectories(firm.resolve("base"));
        Files.writeString(firm.resolve("base/page.css"), "p { color: #ff0000 }");
        TemplateLibrary library = TemplateLibrary.ofFirm(firm);

        assertThat(check("relance-1/v1")).isEmpty();
        assertThat(library.text("relance-1/v1/parts.html")).contains("malentendu");
        assertThat(library.digest("relance-1/v1"))
                .isNotEqualTo(TemplateLibrary.onClassPath().digest("relance-1/v1"));
        assertThat(library.digest("relance-2/v1"))
                .isEqualTo(TemplateLibrary.onClassPath().digest("relance-2/v1"));
        Files.delete(firm.resolve("relance-1/v1/template.yaml"));
        assertThatThrownBy(() -> TemplateLibrary.ofFirm(firm).text("relance-1/v1/template.yaml"))
                .isInstanceOf(RenderingException.class);
    }

    @Test
    void no_expression_of_the_corpus_runs_in_a_template() throws IOException {
        Assumptions.assumeTrue(Files.isRegularFile(INJECTIONS), "the security corpus is not beside the project");
        Path page = copied("relance-1/v1").resolve("parts.html");
        String text = Files.readString(page);
        List<String> lines = Files.readAllLines(INJECTIONS, StandardCharsets.UTF_8).stream()
                .filter(line -> line.contains("{") && !line.startsWith("# "))
                .toList();
        assertThat(lines).hasSizeGreaterThan(5);

        for (String line : lines) {
            String escaped = line.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
            String expression = escaped.contains("${") ? escaped : "${" + escaped + "}";
            Files.writeString(
                    page,
                    text.replace("<p>Sauf erreur", "<p><span th:text=\"" + expression + "\">x</span>Sauf erreur"));

            assertThat(check("relance-1/v1")).as(line).isNotEmpty();
        }
    }

    @Test
    void every_line_of_the_corpus_is_printed_as_it_is_when_a_case_brings_it() throws IOException {
        Assumptions.assumeTrue(Files.isRegularFile(INJECTIONS), "the security corpus is not beside the project");
        PageRenderer pages = new PageRenderer(TemplateLibrary.onClassPath());
        Map<String, Object> model =
                LetterModel.of(SpecimenLetters.of("relance-1/v1").getFirst());
        Map<?, ?> letter = (Map<?, ?>) model.get("letter");

        for (String line : Files.readAllLines(INJECTIONS, StandardCharsets.UTF_8)) {
            if (line.isBlank() || line.chars().anyMatch(Character::isISOControl)) {
                continue;
            }
            Map<String, Object> changed = new HashMap<>();
            letter.forEach((key, value) -> changed.put(String.valueOf(key), value));
            changed.put("subject", line.strip());

            assertThat(String.join("\n", pages.text("relance-1/v1", Map.of("letter", changed)))
                            .replaceAll("\\s+", " "))
                    .contains(line.strip().replaceAll("\\s+", " "));
        }
    }

    private List<TemplateCheck.Remark> check(String template) {
        return new TemplateCheck(TemplateLibrary.ofFirm(firm)).of(template);
    }

    private Path copied(String template) throws IOException {
        Path to = Files.createDirectories(firm.resolve(template));
        try (Stream<Path> files = Files.list(Path.of("templates", template))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }
}
