package fr.opposable.legal.internal;

import fr.opposable.legal.CourtDecision;
import fr.opposable.legal.LawEntry;
import java.util.List;

/** The files of {@code decisions/}: decisions of courts that the house cites. */
final class DecisionFiles {

    private DecisionFiles() {}

    static void read(YamlMap page, Shelf<CourtDecision> shelf, Inventory inventory) {
        YamlMap all = page.onlyWith("name", "reviewed", "decisions").map("decisions");
        for (String id : all.keys()) {
            List<DatedEntry> entries = DatedEntry.listOf(all, id);
            inventory.add(LawEntry.Kind.DECISION, id, entries.getLast().source().citation(), page, entries);
            shelf.put(
                    id,
                    DatedEntry.series(
                            id,
                            page,
                            entries,
                            entry -> new CourtDecision(
                                    id,
                                    entry.source().citation(),
                                    entry.yaml().text("value"),
                                    entry.basisOrNull(),
                                    entry.readIn(),
                                    entry.note(),
                                    entry.verification())),
                    page);
        }
    }
}
