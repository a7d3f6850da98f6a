package fr.opposable.history;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.French;
import fr.opposable.legal.CreditorColumn;
import fr.opposable.legal.DatedRate;
import fr.opposable.legal.LawEntry;
import fr.opposable.legal.LegalLibrary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** How two libraries of legal texts differ: rates by their half-year, the rest by title. */
final class LawChanges {

    private static final int MOST = 6;
    private static final String RATES = "rates/";
    private static final String INDEX = "index.yaml";

    private LawChanges() {}

    static List<String> between(LegalLibrary before, LegalLibrary after) {
        List<String> lines = new ArrayList<>();
        rates("taux BCE", before.refinancingRates(), after.refinancingRates(), lines);
        rates(
                "taux de l’intérêt légal (créancier particulier)",
                before.legalRates(CreditorColumn.INDIVIDUAL),
                after.legalRates(CreditorColumn.INDIVIDUAL),
                lines);
        rates(
                "taux de l’intérêt légal (autre créancier)",
                before.legalRates(CreditorColumn.OTHER),
                after.legalRates(CreditorColumn.OTHER),
                lines);
        texts(before, after, lines);
        if (lines.isEmpty()) {
            lines.add("textes de loi relus, sans changement de taux ni de texte cité");
        }
        return lines;
    }

    private static void rates(String name, List<DatedRate> before, List<DatedRate> after, List<String> lines) {
        Map<LocalDate, DatedRate> old = new LinkedHashMap<>();
        before.forEach(rate -> old.put(rate.inForce().from(), rate));
        for (DatedRate rate : after) {
            DatedRate was = old.remove(rate.inForce().from());
            String when = " du " + French.figures(rate.inForce().from());
            if (was == null) {
                lines.add("%s%s ajouté (%s)".formatted(name, when, French.percent(rate.percent())));
            } else if (was.percent().compareTo(rate.percent()) != 0) {
                lines.add("%s%s%c: %s au lieu de %s"
                        .formatted(
                                name,
                                when,
                                French.NO_BREAK,
                                French.percent(rate.percent()),
                                French.percent(was.percent())));
            }
        }
        old.values()
                .forEach(rate -> lines.add("%s du %s retiré"
                        .formatted(name, French.figures(rate.inForce().from()))));
    }

    private static void texts(LegalLibrary before, LegalLibrary after, List<String> lines) {
        Map<String, Bytes> old = before.files();
        Map<String, Bytes> now = after.files();
        TreeSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        TreeSet<String> titles = new TreeSet<>();
        for (String path : paths) {
            Bytes was = old.get(path);
            if (path.startsWith(RATES) || path.equals(INDEX) || Objects.equals(was, now.get(path))) {
                continue;
            }
            titles.add(title(path, now.containsKey(path) ? after : before));
        }
        if (!titles.isEmpty()) {
            String named = String.join(
                    French.NARROW + "; ", titles.stream().limit(MOST).toList());
            int more = titles.size() - MOST;
            lines.add("textes de loi modifiés" + French.NO_BREAK + ": " + named
                    + (more > 0 ? " et %d autre(s)".formatted(more) : ""));
        }
    }

    private static String title(String path, LegalLibrary library) {
        return library.entries().stream()
                .filter(entry -> entry.file().endsWith(path))
                .map(LawEntry::title)
                .findFirst()
                .orElse(path);
    }
}
