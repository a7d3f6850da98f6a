package fr.opposable.cli;

import java.io.PrintStream;

/**
 * Where a command speaks: results on standard output, messages in French on standard error.
 *
 * @param out results
 * @param err messages
 * @param interactive whether standard error is a terminal that a person watches
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive) {}
