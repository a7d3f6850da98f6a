package fr.opposable.intake.internal;

import java.util.List;

/**
 * A column that the portfolio's files may have.
 *
 * @param names its English name, its French name, then other names it is known by; never empty
 * @param path where its cells go in the tree of the case; {@code +} at the end adds to a list
 * @param mandatory whether the file is of no use without it
 * @param cell how its cells are written
 */
record Column(List<String> names, String path, boolean mandatory, Cell cell) {

    /** How a cell is written, where a person would not write as YAML does. */
    enum Cell {
        /** As it is. */
        PLAIN,
        /** One of a list of words, French or English. */
        WORD,
        /** « oui », « non ». */
        TRUTH,
        /** Name of a file. */
        FILE,
        /** Names of files parted by bars. */
        FILES,
        /** Lines of an address, parted by line feeds. */
        LINES,
        /** Name of a country or its two letters. */
        COUNTRY,
        /** « interest-first » or the parts, parted by commas. */
        IMPUTATION
    }

    Column {
        names = List.copyOf(names);
    }

    /** {@return a column that may be left out} */
    static Column may(String english, String french, String path) {
        return new Column(List.of(english, french), path, false, Cell.PLAIN);
    }

    /** {@return a column the file must have} */
    static Column must(String english, String french, String path) {
        return new Column(List.of(english, french), path, true, Cell.PLAIN);
    }

    Column as(Cell other) {
        return new Column(names, path, mandatory, other);
    }

    Column alsoCalled(String... others) {
        return new Column(
                java.util.stream.Stream.concat(names.stream(), java.util.Arrays.stream(others))
                        .toList(),
                path,
                mandatory,
                cell);
    }

    /** {@return the name a French reader is told} */
    String french() {
        return names.get(1);
    }

    /** {@return whether its cells are what stands at {@code path}; with {@code whole} false, whether they are a part of it} */
    boolean holds(String path, boolean whole) {
        String own = path().endsWith("+") ? path().substring(0, path().length() - 1) : path();
        return whole ? own.equals(path) : own.startsWith(path + ".");
    }

    String english() {
        return names.get(0);
    }
}
