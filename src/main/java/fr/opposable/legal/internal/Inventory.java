package fr.opposable.legal.internal;

import fr.opposable.legal.LawEntry;
import java.util.ArrayList;
import java.util.List;

/** Every entry read, in the order of the files: what {@code law status} counts. */
final class Inventory {

    private final List<LawEntry> entries = new ArrayList<>();

    void add(LawEntry.Kind kind, String id, String title, YamlMap page, List<DatedEntry> series) {
        for (int i = 0; i < series.size(); i++) {
            DatedEntry entry = series.get(i);
            entries.add(new LawEntry(
                    kind,
                    id,
                    title,
                    entry.from(),
                    entry.to(),
                    i == series.size() - 1,
                    entry.sourceInWords(),
                    entry.note(),
                    page.file(),
                    entry.verification()));
        }
    }

    List<LawEntry> entries() {
        return List.copyOf(entries);
    }
}
