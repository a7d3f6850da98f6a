package fr.opposable.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/**
 * The address in the window of a DL envelope (110 × 220 mm, window 45 × 100 mm, 20 mm from right and bottom), A4 folded in three.
 * Whatever the letter's play in its envelope, x 100-190 and y 45-79 mm are seen; x 90-200, y 34-92 mm may be.
 */
class AddressWindowTest {

    private static final PageRenderer RENDERER = new PageRenderer(TemplateLibrary.onClassPath());

    @Test
    void six_lines_stand_in_what_is_always_seen() throws IOException {
        List<GlyphBox> glyphs = glyphsOf(SpecimenLetter.ordinary());

        List<GlyphBox> address = inWindowColumn(glyphs);
        assertThat(address).isNotEmpty().allSatisfy(glyph -> {
            assertThat(glyph.left()).isGreaterThanOrEqualTo(109.9);
            assertThat(glyph.right()).isLessThanOrEqualTo(190);
            assertThat(glyph.top()).isGreaterThanOrEqualTo(45);
            assertThat(glyph.baseline()).isLessThanOrEqualTo(79);
        });
        assertThat(baselines(address)).hasSize(6);
        assertThat(baselines(address).getFirst()).isCloseTo(58, within(0.3));
        assertThat(baselines(address).getLast()).isCloseTo(78, within(0.3));
    }

    @Test
    void a_seventh_line_for_the_country_moves_the_block_up_by_one() throws IOException {
        List<GlyphBox> glyphs = glyphsOf(SpecimenLetter.ordinary()
                .with("addressee", List.of("A", "B", "C", "D", "E", "1000 BRUXELLES", "BELGIQUE")));

        List<Double> baselines = baselines(inWindowColumn(glyphs));
        assertThat(baselines).hasSize(7);
        assertThat(baselines.getFirst()).isCloseTo(54, within(0.3));
        assertThat(baselines.getLast()).isCloseTo(78, within(0.3));
    }

    @Test
    void a_line_of_38_capitals_ends_before_the_window_does() throws IOException {
        String longest = "SOCIETE INTERNATIONALE DE MAINTENANCES";
        assertThat(longest).hasSize(38);
        List<GlyphBox> glyphs = glyphsOf(SpecimenLetter.ordinary()
                .with("addressee", List.of(longest, longest, longest, longest, longest, longest)));

        assertThat(inWindowColumn(glyphs))
                .allSatisfy(glyph -> assertThat(glyph.right()).isLessThanOrEqualTo(190));
    }

    @Test
    void nothing_else_can_show_through_the_window() throws IOException {
        SpecimenLetter crowded = SpecimenLetter.ordinary()
                .with(
                        "sender",
                        Map.of(
                                "name",
                                "Société interprofessionnelle de maintenance et de distribution d’équipements",
                                "lines",
                                List.of(
                                        "SAS au capital de 1 250 000 euros",
                                        "Zone industrielle de la Pilaterie, bâtiment C, porte 14, 59290 Wasquehal",
                                        "RCS Lille Métropole 999 999 998",
                                        "TVA FR 12 999999998",
                                        "Téléphone 03 20 00 00 00",
                                        "comptabilite.clients@societe-interprofessionnelle.example")))
                .with("addressee", List.of());

        assertThat(glyphsOf(crowded)).noneMatch(glyph -> glyph.touches(90, 34, 200, 92));
    }

    private static List<GlyphBox> glyphsOf(SpecimenLetter letter) throws IOException {
        Pages printed = RENDERER.render(SpecimenLetter.TEMPLATE, letter.model(), SpecimenLetter.profile());
        try (PDDocument document = Loader.loadPDF(printed.pdf().toArray())) {
            return GlyphBox.ofPage(document, 1);
        }
    }

    private static List<GlyphBox> inWindowColumn(List<GlyphBox> glyphs) {
        return glyphs.stream().filter(glyph -> glyph.touches(90, 34, 200, 92)).toList();
    }

    private static List<Double> baselines(List<GlyphBox> glyphs) {
        return glyphs.stream()
                .map(glyph -> Math.round(glyph.baseline() * 10) / 10.0)
                .collect(Collectors.toCollection(java.util.TreeSet::new))
                .stream()
                .toList();
    }
}
