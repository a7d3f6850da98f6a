package fr.opposable.notice;

import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The order that a letter's journey has: sent, presented, then received or returned. */
final class Chronology {

    private Chronology() {}

    /** {@return what is out of order, as a French sentence; null when nothing is} */
    static @Nullable String disorder(List<StatedFact> facts) {
        Map<NoticeFact, LocalDate> days = new TreeMap<>();
        for (StatedFact stated : facts) {
            if (stated.day() != null) {
                days.put(stated.fact(), stated.day());
            }
        }
        NoticeFact before = null;
        for (NoticeFact fact : days.keySet()) {
            LocalDate day = days.get(fact);
            LocalDate earlier = before == null ? null : days.get(before);
            if (before != null && !before.isOutcome() && earlier != null && day != null && day.isBefore(earlier)) {
                return French.typeset("La lettre serait %s le %s, avant d'avoir été %s le %s.")
                        .formatted(fact.french(), French.figures(day), before.french(), French.figures(earlier));
            }
            if (!fact.isOutcome()) {
                before = fact;
            }
        }
        return null;
    }
}
