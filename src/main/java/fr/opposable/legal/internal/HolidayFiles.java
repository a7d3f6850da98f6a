package fr.opposable.legal.internal;

import fr.opposable.legal.Holiday;
import fr.opposable.legal.LawEntry;
import fr.opposable.legal.Territory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of {@code holidays/}: each holiday as a rule, where it is kept and since when. */
final class HolidayFiles {

    private static final Pattern FROM_EASTER = Pattern.compile("easter([+-]\\d+)");

    private HolidayFiles() {}

    static void read(YamlMap page, List<HolidayRule> rules, Inventory inventory) {
        YamlMap all = page.onlyWith("name", "reviewed", "holidays").map("holidays");
        for (String id : all.keys()) {
            YamlMap holiday = all.map(id).onlyWith("name", "territories", "whole", "entries");
            Set<Territory> territories = territories(holiday);
            List<DatedEntry> entries = DatedEntry.listOf(holiday, "entries");
            inventory.add(LawEntry.Kind.HOLIDAY, id, holiday.text("name"), page, entries);
            rules.add(new HolidayRule(
                    territories, DatedEntry.series(id, page, entries, entry -> dayOf(entry, id, holiday))));
        }
    }

    private static IntFunction<Holiday> dayOf(DatedEntry entry, String id, YamlMap holiday) {
        IntFunction<LocalDate> rule = rule(entry.yaml());
        String name = holiday.text("name");
        boolean whole = holiday.truth("whole");
        return year -> new Holiday(
                id,
                rule.apply(year),
                name,
                whole,
                entry.basis(),
                entry.note(),
                entry.sourceInWords(),
                entry.verification());
    }

    private static IntFunction<LocalDate> rule(YamlMap entry) {
        String text = entry.text("value");
        Matcher matcher = FROM_EASTER.matcher(text);
        if (matcher.matches()) {
            int days = Integer.parseInt(matcher.group(1));
            return year -> Easter.sunday(year).plusDays(days);
        }
        try {
            MonthDay day = MonthDay.parse("--" + text);
            return day::atYear;
        } catch (DateTimeException _) {
            throw entry.fault("'%s' is no day of a year (05-01, easter+39)".formatted(text));
        }
    }

    private static Set<Territory> territories(YamlMap holiday) {
        List<Territory> known = List.of(Territory.values());
        List<Territory> found = new ArrayList<>();
        for (String key : holiday.texts("territories")) {
            found.add(known.stream()
                    .filter(territory -> territory.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> holiday.fault("'%s' is no territory".formatted(key))));
        }
        return EnumSet.copyOf(found);
    }
}
