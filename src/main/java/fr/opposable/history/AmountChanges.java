package fr.opposable.history;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the sums of two statements differ, each with what moved it. */
final class AmountChanges {

    private static final Map<String, String> NAMES = names();

    private AmountChanges() {}

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("principal", "principal");
        names.put("interest", "intérêts");
        names.put("indemnities", "indemnités forfaitaires");
        names.put("penaltyClause", "clause pénale");
        names.put("costs", "frais");
        names.put("total", "total");
        names.put("perDay", "intérêts par jour");
        return names;
    }

    static List<String> between(ClaimStatement before, ClaimStatement after, FactChanges facts) {
        List<String> ofInterest = new ArrayList<>();
        days(before.asOf(), after.asOf(), ofInterest);
        ofInterest.addAll(rates(before, after));
        return lines(Snapshot.figuresOf(before), Snapshot.figuresOf(after), facts, ofInterest);
    }

    /** {@return the same where the interest cannot be reckoned again} */
    static List<String> ofFigures(Map<String, String> before, Map<String, String> after, FactChanges facts) {
        return lines(before, after, facts, List.of());
    }

    private static List<String> lines(
            Map<String, String> before, Map<String, String> after, FactChanges facts, List<String> ofInterest) {
        List<String> lines = new ArrayList<>();
        List<String> rest = new ArrayList<>(ofInterest);
        NAMES.forEach((figure, name) -> {
            @Nullable Money delta = delta(before.get(figure), after.get(figure));
            if (delta == null || delta.isZero()) {
                return;
            }
            List<String> causes = new ArrayList<>();
            if (figure.equals("principal") || figure.equals("interest")) {
                causes.addAll(facts.takeMovements());
            }
            if (figure.equals("interest")) {
                causes.addAll(rest);
                rest.clear();
            }
            lines.add(line(name, delta, causes));
        });
        lines.addAll(rest);
        return lines;
    }

    private static @Nullable Money delta(@Nullable String before, @Nullable String after) {
        return before == null || after == null ? null : Money.of(after).minus(Money.of(before));
    }

    private static String line(String name, Money delta, List<String> causes) {
        String sum = (delta.isNegative() ? "\u2212" : "+")
                + French.NO_BREAK
                + French.euros(delta.isNegative() ? delta.negate() : delta);
        return causes.isEmpty()
                ? name + " " + sum
                : name + " " + sum + French.NO_BREAK + ": " + String.join(", ", causes);
    }

    private static void days(LocalDate before, LocalDate after, List<String> causes) {
        long days = ChronoUnit.DAYS.between(before, after);
        if (days != 0) {
            causes.add("%d jour%s de %s (arrêté au %s)"
                    .formatted(
                            Math.abs(days),
                            Math.abs(days) > 1 ? "s" : "",
                            days > 0 ? "plus" : "moins",
                            French.figures(after)));
        }
    }

    /** A rate by the half-year, or the agreement, it belongs to. */
    private static Map<String, BigDecimal> ratesOf(ClaimStatement statement) {
        Map<String, BigDecimal> rates = new LinkedHashMap<>();
        statement
                .segments()
                .forEach(segment -> rates.putIfAbsent(
                        segment.basis().equals("fixed")
                                ? "taux convenu"
                                : "taux du " + halfYear(segment.period().from()),
                        segment.ratePercent()));
        return rates;
    }

    private static String halfYear(LocalDate day) {
        return (day.getMonthValue() <= 6 ? "1er" : "2e") + " semestre " + day.getYear();
    }

    private static List<String> rates(ClaimStatement before, ClaimStatement after) {
        Map<String, BigDecimal> old = ratesOf(before);
        List<String> causes = new ArrayList<>();
        ratesOf(after).forEach((name, percent) -> {
            BigDecimal was = old.remove(name);
            if (was == null) {
                causes.add("%s (%s)".formatted(name, French.percent(percent)));
            } else if (was.compareTo(percent) != 0) {
                causes.add("%s (%s au lieu de %s)".formatted(name, French.percent(percent), French.percent(was)));
            }
        });
        old.forEach((name, percent) -> causes.add("%s (%s) en moins".formatted(name, French.percent(percent))));
        return causes;
    }
}
