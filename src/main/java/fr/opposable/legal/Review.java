package fr.opposable.legal;

import java.time.LocalDate;

/**
 * Something of {@code legal-texts} that a person must read again, and the day by which it must be done.
 *
 * @param id its name in the house
 * @param due the day
 * @param what what to read and to do, in French
 * @param why what is expected to have changed, in French
 * @param where the folder or file to mend
 */
public record Review(String id, LocalDate due, String what, String why, String where) {}
