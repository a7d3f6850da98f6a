package fr.opposable.court;

import org.jspecify.annotations.Nullable;

/**
 * The courts of a commune.
 *
 * @param judiciaire its tribunal judiciaire, or its tribunal de première instance overseas
 * @param proximite the chambre de proximité it belongs to; null when the seat of the tribunal judiciaire serves it
 * @param commerce its commercial court; null when no source names one
 * @param control whether two sources agree on {@code commerce}
 */
public record Resort(
        Court judiciaire,
        @Nullable Court proximite,
        @Nullable Court commerce,
        Control control) {}
