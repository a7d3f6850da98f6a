package fr.opposable.court;

/**
 * A court that was looked at and put aside.
 *
 * @param what the court or the option, in French
 * @param why in short, in French
 * @param article text, as a lawyer cites it
 */
public record Excluded(String what, String why, String article) {}
