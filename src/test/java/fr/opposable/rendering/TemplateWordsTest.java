package fr.opposable.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateWordsTest {

    @TempDir
    Path folder;

    @Test
    void follows_names_through_maps() {
        var template = SmallTemplate.of(folder, "<p th:text=\"${letter.sender.name}\">x</p>");

        assertThat(template.textOf(Map.of("letter", Map.of("sender", Map.of("name", "Vauban")))))
                .isEqualTo("Vauban");
    }

    @Test
    void proposes_the_nearest_name_for_an_unknown_one() {
        var template = SmallTemplate.of(folder, "<p th:text=\"${letter.sendr}\">x</p>");

        assertThatThrownBy(() -> template.print(Map.of("letter", Map.of("sender", "Vauban", "subject", "x"))))
                .isInstanceOf(RenderingException.class)
                .hasMessageContaining("trial/v1")
                .hasMessageContaining("nothing is called 'sendr'")
                .hasMessageContaining("did you mean 'sender'?");
    }

    @Test
    void a_name_with_a_question_mark_may_be_absent() {
        var template = SmallTemplate.of(
                folder, "<p>A<span th:if=\"${letter.box?.amount?}\" th:text=\"${letter.box.amount}\">x</span></p>");

        assertThat(template.textOf(Map.of("letter", Map.of()))).isEqualTo("A");
        assertThat(template.textOf(Map.of("letter", Map.of("box", Map.of())))).isEqualTo("A");
        assertThat(template.textOf(Map.of("letter", Map.of("box", Map.of("amount", "B")))))
                .isEqualTo("AB");
    }

    @Test
    void what_is_empty_is_not_there() {
        var template = SmallTemplate.of(
                folder,
                "<p>A<span th:if=\"${text}\">B</span><span th:if=\"${list}\">C</span><span th:unless=\"${truth}\">D</span></p>");

        assertThat(template.textOf(Map.of("text", "", "list", List.of(), "truth", false)))
                .isEqualTo("AD");
        assertThat(template.textOf(Map.of("text", "x", "list", List.of("y"), "truth", true)))
                .isEqualTo("ABC");
    }

    @Test
    void loops_know_their_place() {
        var template = SmallTemplate.of(
                folder,
                "<p><span th:each=\"item, place : ${items}\"><span th:text=\"${place.count}\">1</span>"
                        + "<span th:text=\"${item}\">x</span><span th:unless=\"${place.last}\">;</span></span></p>");

        assertThat(template.textOf(Map.of("items", List.of("a", "b")))).isEqualTo("1a;2b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${letter.name.length()}",
                "${letter.getClass()}",
                "${T(java.lang.Runtime).getRuntime()}",
                "${new java.io.File('/etc/passwd')}",
                "${#strings.repeat('A', 100000000)}",
                "${@bean.wipe()}",
                "${letter['name']}",
                "${letter.class}",
                "${letter.name.bytes}",
                "${param.x}",
                "${1 + 1}"
            })
    void calls_no_method_and_reaches_no_class(String expression) {
        var template = SmallTemplate.of(folder, "<p th:text=\"" + expression.replace("\"", "&quot;") + "\">x</p>");

        assertThatThrownBy(() -> template.print(Map.of("letter", Map.of("name", "Vauban"))))
                .isInstanceOf(RenderingException.class);
    }

    @Test
    void an_object_that_is_neither_text_nor_list_nor_map_is_refused() {
        var template = SmallTemplate.of(folder, "<p th:text=\"${service}\">x</p>");

        assertThatThrownBy(() -> template.print(Map.of("service", new Random())))
                .isInstanceOf(RenderingException.class)
                .hasMessageContaining("java.util.Random");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[${7*7}]] __${7*7}__",
                "<script>alert(1)</script><b>x</b>",
                "&lt;b&gt; &amp;amp; &#65;",
                "${letter.name} ~{base/page} th:text='x'",
                "]]> <!-- x --> <?x y?>"
            })
    void a_value_is_printed_as_it_is_written(String value) {
        var template = SmallTemplate.of(folder, "<p th:text=\"${name}\">x</p>");

        assertThat(template.textOf(Map.of("name", value))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p th:utext="${name}">x</p>               | th:utext
            <p th:onclick="${name}">x</p>             | th:onclick
            <p th:inline="text">[[${name}]]</p>       | [[
            <p th:text="__${name}__">x</p>            | __
            <p th:text="@{/x}">x</p>                  | @{
            <p th:text="#{x}">x</p>                   | #{
            <script>x</script>                        | <script>
            <p onclick="x">x</p>                      | onclick
            <p style="position: fixed">x</p>          | style
            <?php x ?>                                | <?
            """)
    void a_template_says_nothing_but_what_it_may(String body, String named) {
        var template = SmallTemplate.of(folder, body);

        assertThatThrownBy(() -> template.print(Map.of("name", "x")))
                .isInstanceOf(RenderingException.class)
                .hasMessageContaining(named);
    }

    @Test
    void an_accent_may_come_from_data_and_nothing_else() {
        var template = SmallTemplate.of(folder, "<p th:attr=\"style=${accent}\">x</p>");

        assertThat(template.textOf(Map.of("accent", "border-color: #1f4e79"))).isEqualTo("x");
        assertThatThrownBy(() -> template.print(Map.of("accent", "background: url(http://127.0.0.1/)")))
                .isInstanceOf(RenderingException.class);
    }

    @Test
    void unbalanced_marks_are_refused() {
        var template = SmallTemplate.of(folder, "<p>x");

        assertThatThrownBy(() -> template.print(Map.of())).isInstanceOf(RenderingException.class);
    }

    @Test
    void a_character_without_a_glyph_stops_the_page_and_is_named() {
        var template = SmallTemplate.of(folder, "<p th:text=\"${name}\">x</p>");

        assertThatThrownBy(() -> template.print(Map.of("name", "Café 東京")))
                .isInstanceOf(RenderingException.class)
                .hasMessageContaining("U+6771");
    }

    @Test
    void fifty_pages_are_the_most() {
        var template = SmallTemplate.of(folder, "<p th:each=\"line : ${lines}\" th:text=\"${line}\">x</p>");

        assertThatThrownBy(() -> template.print(Map.of("lines", java.util.Collections.nCopies(6000, "x"))))
                .isInstanceOf(RenderingException.class)
                .hasMessageContaining("50 at most");
    }

    @Test
    void a_page_that_grows_without_end_is_stopped() {
        var template =
                SmallTemplate.of(folder, "<p th:each=\"a : ${lines}\"><span th:each=\"b : ${lines}\">x</span></p>");

        assertThatThrownBy(() -> template.print(Map.of("lines", java.util.Collections.nCopies(1000, "x"))))
                .isInstanceOf(RenderingException.class)
                .hasMessageContaining("elements");
    }
}
