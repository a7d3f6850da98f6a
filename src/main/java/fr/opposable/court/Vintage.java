package fr.opposable.court;

import java.time.LocalDate;

/**
 * How old the table of courts is, and who must be thanked for it.
 *
 * @param label « juillet 2026 »
 * @param checkedOn day its facts were gathered and tried
 * @param attribution the sources, as their licence wants them named
 * @param licence licence of the sources
 * @param digest SHA-256 of the table, {@code sha256:…}
 */
public record Vintage(String label, LocalDate checkedOn, String attribution, String licence, String digest) {}
