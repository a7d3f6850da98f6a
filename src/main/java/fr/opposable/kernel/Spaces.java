package fr.opposable.kernel;

/** White space of every kind that people type inside numbers. */
final class Spaces {

    private Spaces() {}

    static String removedFrom(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
