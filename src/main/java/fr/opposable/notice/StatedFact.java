package fr.opposable.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a proof states it.
 *
 * @param fact what happened
 * @param day when, in Paris; null only where {@link NoticeFact#mayLackDay}
 * @param word the provider's own word or code for it; empty when a dated column says it
 */
public record StatedFact(NoticeFact fact, @Nullable LocalDate day, String word) {}
