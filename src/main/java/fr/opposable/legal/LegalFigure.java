package fr.opposable.legal;

import fr.opposable.kernel.LegalReference;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number the law fixes that is no published rate, no sum and no delay in days: points added to a rate, a multiple, a number of months.
 *
 * @param value the number; its unit is that of its id
 * @param from first day in force
 * @param to last day in force; null while no end is known
 * @param basis text that fixes it
 * @param source where it was read
 * @param verification how far it was checked
 */
public record LegalFigure(
        BigDecimal value,
        LocalDate from,
        @Nullable LocalDate to,
        LegalReference basis,
        String source,
        Verification verification) {}
