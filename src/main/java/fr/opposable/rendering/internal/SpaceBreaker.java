package fr.opposable.rendering.internal;

import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/**
 * Where a French line may end: after a space, and after a hyphen between two letters. Never after an apostrophe, never at a
 * no-break space (U+00A0, U+202F). What is longer than any word, a link or a name typed without spaces, is cut rather than printed
 * over the margin.
 */
final class SpaceBreaker implements LineBreakingStrategy {

    private static final int LONGEST_WORD = 40;

    @Override
    public BreakPointsProvider getBreakPointsProvider(String text, String language, CalculatedStyle style) {
        return new Points(text);
    }

    private static final class Points implements BreakPointsProvider {

        private final String text;
        private int position;

        Points(String text) {
            this.text = text;
        }

        @Override
        public BreakPoint next() {
            int length = text.length();
            if (position >= length) {
                return BreakPoint.getDonePoint();
            }
            int i = position + 1;
            while (i < length && !mayBreakBefore(i) && i - position < LONGEST_WORD) {
                i++;
            }
            position = i;
            return new BreakPoint(i);
        }

        private boolean mayBreakBefore(int i) {
            char before = text.charAt(i - 1);
            char after = text.charAt(i);
            if (before == ' ' || before == '\n') {
                return after != ' ' && after != '\n';
            }
            return before == '-' && i > 1 && Character.isLetter(text.charAt(i - 2)) && Character.isLetter(after);
        }
    }
}
