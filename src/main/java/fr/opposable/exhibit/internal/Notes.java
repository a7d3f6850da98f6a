package fr.opposable.exhibit.internal;

import fr.opposable.exhibit.ExhibitKind;
import fr.opposable.exhibit.internal.WorkReport.Carried;
import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is noted while one file is judged. */
public final class Notes {

    private static final int MOST = 40;
    private static final int LONGEST_NAME = 120;

    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private final List<Carried> carried = new ArrayList<>();
    private ExhibitKind kind = ExhibitKind.UNKNOWN;
    private String making = "";
    private boolean rendering;
    private boolean own;
    private boolean signed;
    private boolean passing;
    private @Nullable Long checksum;

    public void kind(ExhibitKind is) {
        kind = is;
    }

    public ExhibitKind kind() {
        return kind;
    }

    /** Something a reader must know, in French; typeset here. */
    public void seen(String template, Object... values) {
        if (seen.size() < MOST) {
            seen.add(French.typeset(template).formatted(values));
        }
    }

    /** Something the copy leaves out, in French; typeset here. */
    public void removed(String template, Object... values) {
        if (removed.size() < MOST) {
            removed.add(French.typeset(template).formatted(values));
        }
    }

    public boolean hasRemoved() {
        return !removed.isEmpty();
    }

    /** How the copy was made, in French; typeset here. */
    public void made(String template, Object... values) {
        making = French.typeset(template).formatted(values);
    }

    /** That there is no copy: the original is bound as it is, and why, in French; typeset here. */
    public void own(String template, Object... values) {
        made(template, values);
        own = true;
    }

    /** How a copy in a layout of our own was made. */
    public void rendered(String template, Object... values) {
        made(template, values);
        rendering = true;
    }

    public void signed() {
        signed = true;
    }

    public boolean isSigned() {
        return signed;
    }

    /** What is told of this file may be otherwise another time. */
    public void mayDiffer() {
        passing = true;
    }

    /** The CRC-32C of the whole file, as it was opened. */
    public void opened(long crc) {
        checksum = crc;
    }

    public void carries(String name, String file) {
        carried.add(new Carried(name, file, false));
    }

    /** Carries a file that the text of the message shows. */
    public void shows(String name, String file) {
        carried.add(new Carried(name, file, true));
    }

    public int carriedSoFar() {
        return carried.size();
    }

    WorkReport accepted(int pages) {
        return report(null, null, null, pages);
    }

    WorkReport refused(RefusedFileException refusal) {
        carried.clear();
        return report(refusal.code(), refusal.reason(), refusal.cure(), 0);
    }

    private WorkReport report(@Nullable String code, @Nullable String reason, @Nullable String cure, int pages) {
        return new WorkReport(
                kind,
                code,
                reason,
                cure,
                List.copyOf(seen),
                List.copyOf(removed),
                pages,
                making,
                own,
                rendering,
                signed,
                passing,
                checksum,
                List.copyOf(carried));
    }

    /**
     * {@return {@code name}, which others wrote, as a label between « »: without folders, control characters or marks that turn the
     * direction of writing}
     */
    public static String quoted(String name) {
        return "«\u00a0" + label(name) + "\u00a0»";
    }

    /** {@return {@code name} as a label} */
    public static String label(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints().limit(LONGEST_NAME).map(c -> harmless(c) ? c : ' ').forEach(kept::appendCodePoint);
        String label = kept.toString().strip().replaceAll(" {2,}", " ");
        boolean cut = last.codePointCount(0, last.length()) > LONGEST_NAME;
        return label.isEmpty() ? "sans nom" : cut ? label + "…" : label;
    }

    private static boolean harmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
