package fr.opposable.decompte;

import fr.opposable.claim.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The debtors at the head of page 1, each under a heading of his own: one alone, two side by side, more than two below one another in two
 * columns.
 *
 * @param columns one or two, from the left
 */
record DebtorColumns(List<List<Party>> columns) {

    /** A name and the label above it take as much as so many lines. */
    private static final int HEAD_LINES = 3;

    DebtorColumns {
        columns = List.copyOf(columns);
    }

    static DebtorColumns of(Party first, List<Party> others) {
        List<Party> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        int left = (all.size() + 1) / 2;
        return new DebtorColumns(
                others.isEmpty() ? List.of(all) : List.of(all.subList(0, left), all.subList(left, all.size())));
    }

    /** {@return lines of the longest column, the first head not counted} */
    int lines() {
        return columns.stream()
                .mapToInt(column -> (column.size() - 1) * HEAD_LINES
                        + column.stream()
                                .mapToInt(party -> PartyWords.lines(party).size())
                                .sum())
                .max()
                .orElse(0);
    }

    /** {@return the columns as the template prints them} */
    List<Map<String, Object>> printed() {
        int all = columns.stream().mapToInt(List::size).sum();
        List<Map<String, Object>> printed = new ArrayList<>();
        int rank = 0;
        for (List<Party> column : columns) {
            List<Map<String, Object>> parties = new ArrayList<>();
            for (Party party : column) {
                rank++;
                parties.add(Map.of(
                        "label", all == 1 ? "Débiteur" : "Débiteur " + rank + "°",
                        "name", PartyWords.name(party),
                        "lines", PartyWords.lines(party)));
            }
            printed.add(Map.of("parties", parties));
        }
        return printed;
    }
}
