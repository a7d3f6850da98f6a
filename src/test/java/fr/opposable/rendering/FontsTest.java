package fr.opposable.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FontsTest {

    private static final TemplateLibrary LIBRARY = TemplateLibrary.onClassPath();
    private static final GlyphCoverage COVERAGE = new PageRenderer(LIBRARY).coverage();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fonts/source-sans-3-regular.ttf",
                "fonts/source-sans-3-semibold.ttf",
                "fonts/source-serif-4-regular.ttf",
                "fonts/source-serif-4-semibold.ttf"
            })
    void figures_are_of_one_width_and_stand_on_the_line(String name) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(LIBRARY.read(name)))) {
            int width = font.getAdvanceWidth(glyph(font, '0'));
            for (char digit = '0'; digit <= '9'; digit++) {
                var box = font.getGlyph().getGlyph(glyph(font, digit));
                assertThat(font.getAdvanceWidth(glyph(font, digit)))
                        .as("width of %c", digit)
                        .isEqualTo(width);
                assertThat((int) box.getYMinimum()).as("foot of %c", digit).isBetween(-20, 0);
                assertThat((int) box.getYMaximum()).as("head of %c", digit).isBetween(620, 670);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            French      | Œuvre, cœur, l’été, « à l’heure », n° 1ᵉʳ, 1 234,56 €, −12 % … — –
            Polish      | Zażółć gęślą jaźń
            Turkish     | Işıl Gökçe Ünal, İstanbul
            Vietnamese  | Nguyễn Thị Ngọc Bích
            Romanian    | Ștefan Țepeș
            Czech       | Příliš žluťoučký kůň
            Hungarian   | Őrült Űző
            """)
    void names_of_latin_scripts_can_be_shown(String language, String text) {
        assertThat(COVERAGE.missing(text)).as(language).isEmpty();
    }

    @Test
    void what_cannot_be_shown_is_named_in_order_and_once() {
        assertThat(COVERAGE.missing("A 東京 東 😀")).containsExactly(0x6771, 0x4eac, 0x1f600);
        assertThat(COVERAGE.missing("\u202eabc")).containsExactly(0x202e);
        assertThat(COVERAGE.missing("bell\u0007")).containsExactly(0x7);
    }

    @Test
    void a_letter_and_its_accent_are_one_character_when_there_is_one() {
        assertThat(COVERAGE.missing("e\u0301te\u0301")).isEmpty();
        assertThat(COVERAGE.missing("q\u0301")).containsExactly(0x301);
    }

    private static int glyph(TrueTypeFont font, char c) throws IOException {
        return font.getUnicodeCmapLookup().getGlyphId(c);
    }
}
