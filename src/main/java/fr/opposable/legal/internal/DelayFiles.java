package fr.opposable.legal.internal;

import fr.opposable.legal.DatedDelay;
import fr.opposable.legal.LawEntry;
import fr.opposable.legal.ProceduralDelay;
import java.time.Period;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of {@code delays/}: those of practice, in days, and those of procedure, which name the date that chooses the regime. */
final class DelayFiles {

    private static final Pattern LENGTH = Pattern.compile("(\\d+) (jours?|mois|ans?)");

    private DelayFiles() {}

    static void practice(YamlMap page, Shelf<DatedDelay> shelf, Inventory inventory) {
        YamlMap all =
                page.onlyWith("name", "unit", "nature", "reviewed", "delays").map("delays");
        for (String id : all.keys()) {
            List<DatedEntry> entries = DatedEntry.listOf(all, id);
            inventory.add(LawEntry.Kind.DELAY, id, entries.getLast().source().citation(), page, entries);
            shelf.put(
                    id,
                    DatedEntry.series(
                            id,
                            page,
                            entries,
                            entry -> new DatedDelay(
                                    id,
                                    entry.decimal().intValueExact(),
                                    entry.from(),
                                    entry.to(),
                                    entry.sourceInWords(),
                                    entry.verification())),
                    page);
        }
    }

    static void procedure(YamlMap page, Shelf<ProceduralDelay> shelf, Inventory inventory) {
        YamlMap all = page.onlyWith("name", "nature", "reviewed", "delays").map("delays");
        for (String id : all.keys()) {
            YamlMap delay =
                    all.map(id).onlyWith("rule", "name", "starts", "chosenBy", "sanction", "byDistance", "entries");
            List<DatedEntry> entries = DatedEntry.listOf(delay, "entries");
            inventory.add(LawEntry.Kind.DELAY, id, delay.text("name"), page, entries);
            shelf.put(id, DatedEntry.series(id, page, entries, entry -> procedural(id, delay, entry)), page);
        }
    }

    private static ProceduralDelay procedural(String id, YamlMap delay, DatedEntry entry) {
        return new ProceduralDelay(
                id,
                delay.textOrNull("rule"),
                delay.text("name"),
                length(entry.yaml()),
                delay.text("starts"),
                delay.text("chosenBy"),
                delay.textOrNull("sanction"),
                delay.truth("byDistance"),
                entry.basis(),
                entry.from(),
                entry.to(),
                entry.note(),
                entry.sourceInWords(),
                entry.verification());
    }

    private static Period length(YamlMap entry) {
        String text = entry.text("value");
        if (text.equals("aucun")) {
            return Period.ZERO;
        }
        Matcher matcher = LENGTH.matcher(text);
        if (!matcher.matches()) {
            throw entry.fault("'%s' is no delay (15 jours, 3 mois, 5 ans, aucun)".formatted(text));
        }
        int count = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2).charAt(0)) {
            case 'j' -> Period.ofDays(count);
            case 'm' -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }
}
