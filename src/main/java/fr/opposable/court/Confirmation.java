package fr.opposable.court;

/**
 * Something a named human must confirm before filing.
 *
 * @param what what to confirm, in French
 * @param who who can, in French
 */
public record Confirmation(String what, String who) {}
