package fr.opposable.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateLibraryTest {

    @TempDir
    Path folder;

    @Test
    void knows_all_that_a_template_reaches() {
        assertThat(TemplateLibrary.onClassPath().reach(SpecimenLetter.TEMPLATE))
                .containsExactly(
                        "base/amounts.css",
                        "base/amounts.html",
                        "base/closing.html",
                        "base/letterhead.html",
                        "base/page.css",
                        "specimen/v1/letter.html");
    }

    @Test
    void the_digest_changes_with_any_file_the_template_reaches() throws IOException {
        SmallTemplate.page(
                        folder,
                        "<html><head><link rel='stylesheet' href='letter.css'/></head><body><p>x</p></body></html>")
                .file("trial/v1/letter.css", "p { margin: 0 }");
        var before = TemplateLibrary.of(folder).digest(SmallTemplate.ID);

        assertThat(TemplateLibrary.of(folder).digest(SmallTemplate.ID)).isEqualTo(before);

        java.nio.file.Files.writeString(folder.resolve("trial/v1/letter.css"), "p { margin: 1mm }");
        var restyled = TemplateLibrary.of(folder).digest(SmallTemplate.ID);
        java.nio.file.Files.writeString(folder.resolve("trial/v1/template.yaml"), "id: trial");

        assertThat(restyled).isNotEqualTo(before);
        assertThat(TemplateLibrary.of(folder).digest(SmallTemplate.ID)).isNotIn(before, restyled);
    }

    @Test
    void a_folder_comes_before_the_class_path() {
        SmallTemplate.of(folder, "<p>x</p>").file("base/page.css", "p { margin: 7mm }");

        assertThat(TemplateLibrary.of(folder).text("base/page.css")).isEqualTo("p { margin: 7mm }");
        assertThat(TemplateLibrary.of(folder).text("base/amounts.css")).contains(".pay");
    }
}
