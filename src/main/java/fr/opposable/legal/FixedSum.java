package fr.opposable.legal;

import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sum that the law fixes.
 *
 * @param amount the sum
 * @param from first day in force
 * @param to last day in force; null while no end is known
 * @param basis text that fixes it
 * @param source where it was read
 * @param verification how far it was checked
 */
public record FixedSum(
        Money amount,
        LocalDate from,
        @Nullable LocalDate to,
        LegalReference basis,
        String source,
        Verification verification) {}
