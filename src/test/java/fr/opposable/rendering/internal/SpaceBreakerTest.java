package fr.opposable.rendering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xhtmlrenderer.css.style.EmptyStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;

class SpaceBreakerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            à l’appui de la demande        | à ·l’appui ·de ·la ·demande
            il doit 1\u202f234,56\u00a0€ net | il ·doit ·1\u202f234,56\u00a0€ ·net
            rendez-vous                    | rendez-·vous
            F-2026-118                     | F-2026-118
            12-13                          | 12-13
            à compta@le-goff.fr, ou        | à ·compta@le-goff.fr, ·ou
            vraiment\u202f?                | vraiment\u202f?
            """)
    void breaks_after_spaces_and_between_hyphenated_letters_only(String text, String expected) {
        assertThat(String.join("·", pieces(text))).isEqualTo(expected);
    }

    @Test
    void cuts_what_is_longer_than_a_word() {
        assertThat(pieces("x".repeat(100))).extracting(String::length).containsExactly(16, 16, 16, 16, 36);
    }

    private static List<String> pieces(String text) {
        var points = new SpaceBreaker().getBreakPointsProvider(text, "fr", new EmptyStyle());
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (BreakPoint point = points.next(); point.getPosition() != BreakIterator.DONE; point = points.next()) {
            pieces.add(text.substring(from, point.getPosition()));
            from = point.getPosition();
        }
        return pieces;
    }
}
