package fr.opposable.store;

import java.util.List;
import java.util.Optional;

/**
 * One line of the embedded database's redo log, read by the rules it was written by: {@code COMMIT}, {@code SET SCHEMA s}, {@code INSERT
 * INTO t VALUES(…)}, {@code DELETE FROM t WHERE c=v AND …} or another statement, after {@code /*C7*}{@code /} where the session changes.
 *
 * <p>HSQLDB itself reads far more than it writes: a row cut short is a row of nulls to it, what follows the last bracket is nothing.
 *
 * @param session the session it names; empty when it goes on with that of the line before
 * @param kind what it is
 * @param table the table of an inserted row
 * @param values how many values that row has, 0 for any other line
 */
record RedoLine(String session, Kind kind, String table, int values) {

    /** What a line is to the replay. */
    enum Kind {
        /** A row that comes or goes: nothing of it holds before its COMMIT. */
        ROW,
        COMMIT,
        /** The schema of what this session says next: holds nothing. */
        SCHEMA,
        /** A statement that commits itself. */
        STATEMENT
    }

    private static final String INSERT = "INSERT INTO ";
    private static final String DELETE = "DELETE FROM ";
    private static final String SCHEMA = "SET SCHEMA ";
    private static final String COMMIT = "COMMIT";
    private static final String DISCONNECT = "DISCONNECT";
    private static final String SESSION = "/*C";

    /** How a statement begins that is logged as typed: those of migrations, with the comments before them. */
    private static final List<String> STATEMENTS = List.of(
            "--", "ALTER ", "CREATE ", "DROP ", "SET ", "GRANT ", "REVOKE ", "COMMENT ", "TRUNCATE ", "DECLARE ");

    /** {@return the line, its end of line left out; empty when HSQLDB cannot have written it so} */
    static Optional<RedoLine> read(String line) {
        if (!isPrintable(line)) {
            return Optional.empty();
        }
        int start = sessionEnd(line);
        String session = line.substring(0, start);
        String statement = line.substring(start);
        if (statement.equals(COMMIT)) {
            return Optional.of(new RedoLine(session, Kind.COMMIT, "", 0));
        }
        if (statement.startsWith(INSERT)) {
            RedoWords words = new RedoWords(statement, INSERT.length());
            String table = words.name();
            int values = words.values();
            return only(values > 0, new RedoLine(session, Kind.ROW, table, values));
        }
        if (statement.startsWith(DELETE)) {
            RedoWords words = new RedoWords(statement, DELETE.length());
            boolean whole = !words.name().isEmpty() && words.conditions();
            return only(whole, new RedoLine(session, Kind.ROW, "", 0));
        }
        if (statement.startsWith(SCHEMA)) {
            boolean whole = RedoWords.isName(statement, SCHEMA.length());
            return only(whole, new RedoLine(session, Kind.SCHEMA, "", 0));
        }
        boolean known = statement.equals(DISCONNECT) || STATEMENTS.stream().anyMatch(statement::startsWith);
        return only(known, new RedoLine(session, Kind.STATEMENT, "", 0));
    }

    private static Optional<RedoLine> only(boolean whole, RedoLine line) {
        return whole ? Optional.of(line) : Optional.empty();
    }

    /** {@return whether a line that was being written may have been cut here} */
    static boolean mayBegin(String fragment) {
        if (!isPrintable(fragment)) {
            return false;
        }
        String statement = fragment.substring(sessionEnd(fragment));
        return begins(statement, INSERT)
                || begins(statement, DELETE)
                || COMMIT.startsWith(statement)
                || DISCONNECT.startsWith(statement)
                || SESSION.startsWith(statement)
                || statement.matches("/\\*C\\d+\\*?")
                || STATEMENTS.stream().anyMatch(word -> begins(statement, word));
    }

    private static boolean begins(String fragment, String word) {
        return word.startsWith(fragment) || fragment.startsWith(word);
    }

    private static int sessionEnd(String line) {
        if (!line.startsWith(SESSION)) {
            return 0;
        }
        int end = SESSION.length();
        while (end < line.length() && Character.isDigit(line.charAt(end))) {
            end++;
        }
        return end > SESSION.length() && line.startsWith("*/", end) ? end + 2 : 0;
    }

    private static boolean isPrintable(String line) {
        return line.chars().allMatch(c -> c >= ' ' && c <= 0x7f);
    }
}
