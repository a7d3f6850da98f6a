package fr.opposable.legal;

import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.Period;
import java.math.BigDecimal;

/**
 * A rate with its days and its text.
 *
 * @param percent percent a year: 2.75 is 2,75 %
 * @param inForce days it applies to
 * @param basis text that makes it apply
 * @param source where the figure was published, in words
 * @param verification how far it was checked
 */
public record DatedRate(
        BigDecimal percent, Period inForce, LegalReference basis, String source, Verification verification) {}
