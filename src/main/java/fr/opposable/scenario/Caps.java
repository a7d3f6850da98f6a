package fr.opposable.scenario;

/**
 * How often a debtor may be approached. No text gives a figure (C. pén., art. 222-33-2-2; C. conso., art. L. 121-7); these are dated
 * practice.
 *
 * @param contacts most contacts, of any kind, in {@code days} days
 * @param days that many calendar days, the day of the next contact included
 * @param sameChannelDays least calendar days between two contacts by the same channel
 * @param source where they come from, in French
 * @param status how far that was checked
 * @param line line in the file
 */
public record Caps(int contacts, int days, int sameChannelDays, String source, String status, int line) {}
