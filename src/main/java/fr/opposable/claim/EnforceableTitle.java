package fr.opposable.claim;

import fr.opposable.kernel.LegalReference;
import fr.opposable.legal.DatedFactor;
import fr.opposable.legal.LegalTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A decision that can be enforced, and the day from which it raises the legal rate (C. mon. fin., art. L. 313-3).
 *
 * <p>The two months run from the day the decision became enforceable, which supposes its service (Cass. 2e civ., 12 janv. 2023, n°
 * 20-20.063): the later of the two days is taken, and without a known service nothing is raised. An order for payment becomes a title only when the
 * time for opposition is over; the user gives that day as {@code title-enforceable}.
 *
 * @param enforceableOn day the decision became enforceable
 * @param servedOn day it was served; null when not known
 * @param increasedFrom first day at the raised rate; null without a known service
 * @param points points added to the legal rate
 * @param article the text that adds them
 */
record EnforceableTitle(
        LocalDate enforceableOn,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate increasedFrom,
        BigDecimal points,
        LegalReference article) {

    private static final String POINTS = "legal-increase";
    private static final String DELAY = "execution.majoration-interet";

    /** {@return the first title of a case; null when it has none} */
    static @Nullable EnforceableTitle of(CaseFile file, LegalTexts legal) {
        LocalDate enforceable = first(file, EventKind.TITLE_ENFORCEABLE);
        if (enforceable == null) {
            return null;
        }
        LocalDate served = first(file, EventKind.ORDER_SERVED);
        DatedFactor points = legal.factor(POINTS, enforceable);
        return new EnforceableTitle(
                enforceable, served, increasedFrom(enforceable, served, legal), points.value(), points.basis());
    }

    private static @Nullable LocalDate increasedFrom(
            LocalDate enforceable, @Nullable LocalDate served, LegalTexts legal) {
        if (served == null) {
            return null;
        }
        LocalDate start = served.isAfter(enforceable) ? served : enforceable;
        return start.plus(legal.proceduralDelay(DELAY, start).length()).plusDays(1);
    }

    private static @Nullable LocalDate first(CaseFile file, EventKind kind) {
        return file.events().stream()
                .filter(event -> event.kind() == kind)
                .map(Event::date)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
