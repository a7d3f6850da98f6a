package fr.opposable.cli;

import java.io.PrintStream;

/**
 * Where a command speaks: results on standard output, messages in French on standard error.
 *
 * @param out results
 * @param err messages
 * @param interactive whether standard error is a terminal that a person watches
 * @param screen whether standard output is a terminal, which shows no binary file
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean screen) {

    /** A terminal whose output goes to a file or to another program. */
    public Terminal(PrintStream out, PrintStream err, boolean interactive) {
        this(out, err, interactive, false);
    }
}
