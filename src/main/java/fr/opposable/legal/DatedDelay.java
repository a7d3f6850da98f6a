package fr.opposable.legal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A delay of law, or of dated practice where the law sets none.
 *
 * @param id its name
 * @param days calendar days
 * @param from first day in force
 * @param to last day in force; null while no end is known
 * @param source where it comes from, in words
 * @param verification how far it was checked
 */
public record DatedDelay(
        String id, int days, LocalDate from, @Nullable LocalDate to, String source, Verification verification) {}
