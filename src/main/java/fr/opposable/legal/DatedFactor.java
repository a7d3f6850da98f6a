package fr.opposable.legal;

import fr.opposable.kernel.LegalReference;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number of the law that is neither a rate of a period nor a sum: points added to a rate, or a multiple of one.
 *
 * @param id its name in the house, {@code default-margin}
 * @param name what it is, in French
 * @param value the number
 * @param basis text that sets it
 * @param from first day in force
 * @param to last day in force; null while no end is known
 * @param source where it was read
 * @param verification how far it was checked
 */
public record DatedFactor(
        String id,
        String name,
        BigDecimal value,
        LegalReference basis,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        Verification verification) {}
