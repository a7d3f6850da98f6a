package fr.opposable.decompte;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.Segment;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rates of a statement, each once: « T1 », « T2 »… in the order they come, with where they come from and the text that grants them. */
final class RateTable {

    private final Map<Key, Rate> rates = new LinkedHashMap<>();

    private record Key(BigDecimal percent, String source, String article) {}

    /**
     * @param mark how lines refer to it
     * @param rank its place, from 1
     * @param percent percent a year
     * @param source in words
     * @param article the text
     */
    record Rate(String mark, int rank, BigDecimal percent, String source, String article) {}

    static RateTable of(ClaimStatement statement) {
        RateTable table = new RateTable();
        statement
                .segments()
                .forEach(segment -> table.rates.computeIfAbsent(key(segment), key -> {
                    int rank = table.rates.size() + 1;
                    return new Rate("T" + rank, rank, key.percent(), key.source(), key.article());
                }));
        return table;
    }

    private static Key key(Segment segment) {
        return new Key(
                segment.ratePercent().stripTrailingZeros(),
                segment.rateSource(),
                segment.article().citation());
    }

    Rate of(Segment segment) {
        Rate rate = rates.get(key(segment));
        if (rate == null) {
            throw new IllegalArgumentException("A line of another statement: " + segment);
        }
        return rate;
    }

    List<Rate> all() {
        return List.copyOf(rates.values());
    }
}
