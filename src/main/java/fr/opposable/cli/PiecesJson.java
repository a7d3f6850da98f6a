package fr.opposable.cli;

import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.PrintedCopy;
import fr.opposable.exhibit.Refusal;
import fr.opposable.exhibit.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judged exhibits, for programs. */
final class PiecesJson {

    private PiecesJson() {}

    /** {@return the list; where copies lie is said only when they are {@code kept}} */
    static List<Map<String, @Nullable Object>> of(List<Exhibit> exhibits, boolean kept) {
        return exhibits.stream().map(exhibit -> of(exhibit, kept)).toList();
    }

    /** {@return the same, and behind it what could not be read} */
    static List<Map<String, @Nullable Object>> of(List<Exhibit> exhibits, List<UnreadFile> unread, boolean kept) {
        List<Map<String, @Nullable Object>> list = new ArrayList<>(of(exhibits, kept));
        unread.forEach(file -> list.add(of(file)));
        return list;
    }

    private static Map<String, @Nullable Object> of(UnreadFile unread) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", String.valueOf(unread.file().getFileName()));
        map.put("file", unread.file().toString());
        map.put("verdict", Verdict.REFUSED.name().toLowerCase(Locale.ROOT));
        map.put("refusal", of(unread.refusal()));
        return map;
    }

    private static Map<String, @Nullable Object> of(Exhibit exhibit, boolean kept) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", exhibit.name());
        map.put("file", exhibit.original().toString());
        map.put("sha256", exhibit.sha256().hex());
        map.put("bytes", exhibit.bytes());
        map.put("kind", exhibit.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        map.put("verdict", exhibit.verdict().name().toLowerCase(Locale.ROOT));
        map.put("pages", exhibit.pages());
        map.put("signed", exhibit.isSigned());
        map.put("shown", exhibit.isShown());
        map.put("seen", exhibit.seen());
        map.put("removed", exhibit.removed());
        map.put("refusal", of(exhibit.refusal()));
        map.put("copy", of(exhibit.copy(), kept));
        map.put("attachments", of(exhibit.attachments(), kept));
        return map;
    }

    private static @Nullable Map<String, Object> of(@Nullable Refusal refusal) {
        if (refusal == null) {
            return null;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", refusal.code());
        map.put("reason", refusal.reason());
        map.put("cure", refusal.cure());
        return map;
    }

    private static @Nullable Map<String, @Nullable Object> of(@Nullable PrintedCopy copy, boolean kept) {
        if (copy == null) {
            return null;
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("file", kept ? copy.pdf().toString() : null);
        map.put("sha256", copy.sha256().hex());
        map.put("pages", copy.pages());
        map.put("making", copy.making());
        map.put("rendering", copy.isRendering());
        return map;
    }
}
