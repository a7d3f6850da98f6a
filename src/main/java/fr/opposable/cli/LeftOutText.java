package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.mailing.LeftOut;
import fr.opposable.rendering.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Letters that do not leave, told by reason: a clerk mends a reason, not eight hundred lines. */
final class LeftOutText {

    /** Letters named of each reason; the list holds them all. */
    private static final int NAMED = 5;

    private LeftOutText() {}

    /** {@return the lines to print, those of one rule together, most letters first} */
    static List<String> of(List<LeftOut> leftOut) {
        Map<String, List<LeftOut>> byRule = new LinkedHashMap<>();
        leftOut.forEach(one ->
                byRule.computeIfAbsent(one.rule(), _ -> new ArrayList<>()).add(one));
        List<List<LeftOut>> groups = new ArrayList<>(byRule.values());
        groups.sort((a, b) -> Integer.compare(b.size(), a.size()));
        List<String> lines = new ArrayList<>();
        groups.forEach(group -> lines.addAll(lines(group)));
        return lines;
    }

    private static List<String> lines(List<LeftOut> group) {
        LeftOut first = group.getFirst();
        if (group.size() == 1) {
            return TextTable.wrap(
                    "  ",
                    French.typeset("%s, %s : %s [%s]. %s")
                            .formatted(first.place(), first.name(), first.reason(), first.rule(), first.cure()));
        }
        boolean alike = group.stream().allMatch(one -> one.reason().equals(first.reason()));
        String named = group.stream().limit(NAMED).map(LeftOut::name).collect(Collectors.joining(French.NARROW + "; "));
        int others = group.size() - NAMED;
        return TextTable.wrap(
                "  ",
                French.typeset("%d lettres [%s], %s : %s. %s%s")
                        .formatted(
                                group.size(),
                                first.rule(),
                                alike ? "chacune pour ce motif" : "la première par exemple",
                                first.reason(),
                                first.cure(),
                                French.typeset(" – ")
                                        + named
                                        + (others > 0 ? " et " + French.counted(others, "autre") : "")));
    }
}
