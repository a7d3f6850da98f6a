package fr.opposable.history;

import fr.opposable.claim.ClaimStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A version reckoned again from its facts and its law.
 *
 * @param making what it was made from
 * @param statement what that gives today
 * @param deviations the sums that are no longer those of the version: empty when every one is the same to the cent
 */
public record Replay(Making making, ClaimStatement statement, List<Deviation> deviations) {

    public Replay {
        deviations = List.copyOf(deviations);
    }

    /**
     * A sum that came out otherwise.
     *
     * @param figure {@code principal} to {@code perDay}
     * @param then plain decimal, as the version has it
     * @param now plain decimal
     */
    public record Deviation(String figure, String then, String now) {}

    static Replay of(Making making, ClaimStatement statement) {
        List<Deviation> deviations = new ArrayList<>();
        Map<String, String> now = Snapshot.figuresOf(statement);
        Map<String, String> then = making.snapshot().figures();
        now.forEach((figure, sum) -> {
            String before = then.get(figure);
            if (before != null && !before.equals(sum)) {
                deviations.add(new Deviation(figure, before, sum));
            }
        });
        return new Replay(making, statement, deviations);
    }

    /** {@return whether the version's own sums were kept, so that there is something to compare} */
    public boolean hasFigures() {
        return !making.snapshot().figures().isEmpty();
    }
}
