package fr.opposable.intake.internal;

import java.util.List;
import java.util.Map;

/** What was written, before anybody asked what it means: the one tree that YAML, JSON and the rows of a portfolio all become. */
public sealed interface Node {

    Place place();

    /** Nothing: {@code ~}, {@code null}, an empty cell. */
    record Nothing(Place place) implements Node {}

    /**
     * A scalar, as typed.
     *
     * @param value the characters, unescaped
     * @param quoted whether it stood in quotes, and so is text whatever it looks like
     */
    record Text(Place place, String value, boolean quoted) implements Node {}

    /** Keys and values, in the order written. */
    record Table(Place place, Map<String, Node> entries) implements Node {}

    /** A list. */
    record Items(Place place, List<Node> items) implements Node {}

    /** Something that could not be read, and was complained of where it was found. */
    record Broken(Place place) implements Node {}
}
