package fr.opposable.decompte.internal;

/** How a cell looks. Each stands once in the style sheet of the workbook, and once more for texts that must never be read as formulas. */
public enum Look {
    TEXT(Type.TEXT, "General", Frame.NONE, Side.LEFT),
    WRAPPED(Type.TEXT, "General", Frame.NONE, Side.LEFT),
    QUIET(Type.QUIET, "General", Frame.NONE, Side.LEFT),
    TITLE(Type.TITLE, "General", Frame.NONE, Side.NATURAL),
    STRONG(Type.STRONG, "General", Frame.NONE, Side.LEFT),
    HEAD(Type.HEAD, "General", Frame.BELOW, Side.LEFT),
    HEAD_RIGHT(Type.HEAD, "General", Frame.BELOW, Side.RIGHT),
    GROUP(Type.STRONG, "General", Frame.GROUP, Side.LEFT),
    GROUP_DATE(Type.STRONG, "dd/mm/yyyy", Frame.GROUP, Side.LEFT),
    GROUP_EUROS(Type.STRONG, Formats.EUROS, Frame.GROUP, Side.NATURAL),
    DATE(Type.TEXT, "dd/mm/yyyy", Frame.NONE, Side.LEFT),
    WHOLE_LEFT(Type.TEXT, "0", Frame.NONE, Side.LEFT),
    WHOLE(Type.TEXT, "0", Frame.NONE, Side.NATURAL),
    EUROS(Type.TEXT, Formats.EUROS, Frame.NONE, Side.NATURAL),
    EUROS_FINE(Type.TEXT, "#,##0.0000\\ \"€\"", Frame.NONE, Side.NATURAL),
    PERCENT(Type.TEXT, "0.00##%", Frame.NONE, Side.NATURAL),
    TOTAL(Type.STRONG, "General", Frame.ABOVE, Side.LEFT),
    TOTAL_EUROS(Type.STRONG, Formats.EUROS, Frame.ABOVE, Side.NATURAL);

    final Type type;
    final String format;
    final Frame frame;
    final Side side;

    Look(Type type, String format, Frame frame, Side side) {
        this.type = type;
        this.format = format;
        this.frame = frame;
        this.side = side;
    }

    /** Where in the cell; on the left with a little room. */
    enum Side {
        NATURAL,
        LEFT,
        RIGHT
    }

    /** The letters; the ordinal is the font's place in the style sheet. */
    enum Type {
        TEXT,
        STRONG,
        TITLE,
        HEAD,
        QUIET
    }

    /** The lines and the ground; the ordinal is the border's place in the style sheet. */
    enum Frame {
        NONE,
        BELOW,
        ABOVE,
        GROUP
    }

    boolean wraps() {
        return this == WRAPPED || type == Type.HEAD;
    }

    private static final class Formats {
        static final String EUROS = "#,##0.00\\ \"€\"";
    }
}
