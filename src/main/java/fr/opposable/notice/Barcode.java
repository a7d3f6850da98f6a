package fr.opposable.notice;

/**
 * A code read off a page.
 *
 * @param symbology {@code Code 128}, {@code Data Matrix}
 * @param text what it says, as encoded
 */
public record Barcode(String symbology, String text) {}
