package fr.opposable.store;

/** Names and values in a line of the redo log, one after the other. */
final class RedoWords {

    private final String text;
    private int at;

    RedoWords(String text, int at) {
        this.text = text;
        this.at = at;
    }

    static boolean isName(String text, int from) {
        RedoWords words = new RedoWords(text, from);
        return !words.name().isEmpty() && words.at == text.length();
    }

    /** {@return the name that stands here, as written; empty when none does} */
    String name() {
        int start = at;
        if (next('"')) {
            int end = text.indexOf('"', at);
            at = end < 0 ? text.length() : end + 1;
            return end < 0 ? "" : text.substring(start, at);
        }
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** {@return how many values the row has; 0 unless the rest of the line is one row, whole} */
    int values() {
        if (!next(" VALUES(")) {
            return 0;
        }
        int count = 0;
        do {
            if (!value()) {
                return 0;
            }
            count++;
        } while (next(','));
        return next(')') && at == text.length() ? count : 0;
    }

    /** {@return whether the rest of the line tells one row by its columns} */
    boolean conditions() {
        if (!next(" WHERE ")) {
            return false;
        }
        do {
            if (name().isEmpty() || !(next(" IS NULL") || (next('=') && value()))) {
                return false;
            }
        } while (next(" AND "));
        return at == text.length();
    }

    private boolean value() {
        return next('\'') ? quoted() : next("NULL") || next("TRUE") || next("FALSE") || number();
    }

    /** Up to the quotation mark that is not doubled. */
    private boolean quoted() {
        while (true) {
            int end = text.indexOf('\'', at);
            if (end < 0) {
                return false;
            }
            at = end + 1;
            if (!next('\'')) {
                return true;
            }
        }
    }

    private boolean number() {
        next('-');
        int start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at > start && next('E')) {
            next('-');
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        return at > start;
    }

    private boolean next(char expected) {
        boolean found = at < text.length() && text.charAt(at) == expected;
        at += found ? 1 : 0;
        return found;
    }

    private boolean next(String expected) {
        boolean found = text.startsWith(expected, at);
        at += found ? expected.length() : 0;
        return found;
    }

    private static boolean isOfName(char c) {
        return isDigit(c) || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
