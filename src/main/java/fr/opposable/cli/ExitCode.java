package fr.opposable.cli;

/** The exit codes of the command-line contract. */
final class ExitCode {

    static final int DONE = 0;
    /** Done, but something was refused or is blocking. */
    static final int REFUSALS = 1;
    /** Wrong usage or unreadable input. */
    static final int USAGE = 2;
    /** Internal fault, with an id found in the log. */
    static final int FAULT = 3;

    private ExitCode() {}
}
