package fr.opposable.decompte.internal;

/** How a cell looks. Each stands once in the style sheet of the workbook, and once more for texts that must never be read as formulas. */
public enum Look {
    TEXT(Type.TEXT, "General", Frame.NONE, false),
    WRAPPED(Type.TEXT, "General", Frame.NONE, false),
    QUIET(Type.QUIET, "General", Frame.NONE, false),
    TITLE(Type.TITLE, "General", Frame.NONE, false),
    STRONG(Type.STRONG, "General", Frame.NONE, false),
    HEAD(Type.HEAD, "General", Frame.BELOW, false),
    HEAD_RIGHT(Type.HEAD, "General", Frame.BELOW, true),
    GROUP(Type.STRONG, "General", Frame.GROUP, false),
    GROUP_DATE(Type.STRONG, "dd/mm/yyyy", Frame.GROUP, false),
    GROUP_EUROS(Type.STRONG, Formats.EUROS, Frame.GROUP, false),
    DATE(Type.TEXT, "dd/mm/yyyy", Frame.NONE, false),
    WHOLE(Type.TEXT, "0", Frame.NONE, false),
    EUROS(Type.TEXT, Formats.EUROS, Frame.NONE, false),
    EUROS_FINE(Type.TEXT, "#,##0.0000\\ \"€\"", Frame.NONE, false),
    PERCENT(Type.TEXT, "0.00##%", Frame.NONE, false),
    TOTAL(Type.STRONG, "General", Frame.ABOVE, false),
    TOTAL_EUROS(Type.STRONG, Formats.EUROS, Frame.ABOVE, false);

    final Type type;
    final String format;
    final Frame frame;
    final boolean right;

    Look(Type type, String format, Frame frame, boolean right) {
        this.type = type;
        this.format = format;
        this.frame = frame;
        this.right = right;
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
