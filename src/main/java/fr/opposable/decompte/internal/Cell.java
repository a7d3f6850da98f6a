package fr.opposable.decompte.internal;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a cell holds. */
public sealed interface Cell {

    Look look();

    /** Words, whatever they begin with. */
    record Text(String value, Look look) implements Cell {}

    /** A figure typed in. */
    record Figure(BigDecimal value, Look look) implements Cell {}

    /** A day. */
    record Day(LocalDate value, Look look) implements Cell {}

    /**
     * A computation, with the result we know it has, for readers that do not compute.
     *
     * @param expression as the file format writes it: English names, commas, no equals sign
     * @param result what it gives
     */
    record Formula(String expression, BigDecimal result, Look look) implements Cell {}

    /** Nothing but its looks. */
    record Empty(Look look) implements Cell {}
}
