package fr.opposable.rendering.internal;

import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/**
 * Where a French line may end: after a space, and after a hyphen between two letters. Never after an apostrophe, never at a
 * no-break space (U+00A0, U+202F), never in an e-mail address, where a hyphen at the end of a line would not be read as part of it.
 * What is longer than any word, a link or a name typed without spaces, is cut rather than printed over the margin.
 */
final class SpaceBreaker implements LineBreakingStrategy {

    /** So many capitals W still stand on one line of a letter. */
    private static final int LONGEST_WORD = 48;

    private static final int CUT = 16;

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
            if (position >= text.length()) {
                return BreakPoint.getDonePoint();
            }
            int end = position + 1;
            while (end < text.length() && !mayBreakBefore(end)) {
                end++;
            }
            position = end - position > LONGEST_WORD ? position + CUT : end;
            return new BreakPoint(position);
        }

        private boolean mayBreakBefore(int i) {
            char before = text.charAt(i - 1);
            char after = text.charAt(i);
            if (isSpace(before)) {
                return !isSpace(after);
            }
            return before == '-'
                    && i > 1
                    && Character.isLetter(text.charAt(i - 2))
                    && Character.isLetter(after)
                    && !isAddress(i);
        }

        /** {@return whether the word around {@code i} is an e-mail or web address} */
        private boolean isAddress(int i) {
            int end = i;
            while (end < text.length() && !isSpace(text.charAt(end))) {
                end++;
            }
            String word = text.substring(wordStart(i), end);
            return word.indexOf('@') >= 0 || word.contains("://") || word.startsWith("www.");
        }

        private int wordStart(int end) {
            int start = end - 1;
            while (start > 0 && !isSpace(text.charAt(start - 1))) {
                start--;
            }
            return start;
        }

        private static boolean isSpace(char c) {
            return c == ' ' || c == '\n';
        }
    }
}
