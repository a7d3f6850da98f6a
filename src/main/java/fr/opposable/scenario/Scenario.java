package fr.opposable.scenario;

import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the amicable phase for some cases, from one day to another.
 *
 * @param set name of the set it belongs to, {@code usage}
 * @param version version of that set
 * @param id its name in the set
 * @param title in French
 * @param from first day it is followed
 * @param to last day; null: no end is known
 * @param scope the cases it is for
 * @param promiseDays working days left to a promise of payment
 * @param caps how often the debtor may be approached; null: no figure is set
 * @param steps its steps, in order; at least one
 * @param line its line in the file
 */
public record Scenario(
        String set,
        String version,
        String id,
        String title,
        LocalDate from,
        @Nullable LocalDate to,
        Scope scope,
        int promiseDays,
        @Nullable Caps caps,
        List<Step> steps,
        int line) {

    public Scenario {
        steps = List.copyOf(steps);
    }

    boolean isFollowedOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** {@return its name and version as decisions and reports give them} */
    public String name() {
        return "%s/%s, version %s".formatted(set, id, version);
    }

    /** {@return the rule by which a step of this scenario is chosen or held: {@code SCN-professionnel.relance-2}} */
    String rule(Step step) {
        return "SCN-%s.%s".formatted(id, step.kind().key());
    }

    @Override
    public String toString() {
        return French.typeset("%s (%s)").formatted(title, name());
    }
}
