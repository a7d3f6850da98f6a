package fr.opposable.cli;

/** Parses the command line and runs the command it names. */
public final class CommandLineDoor {

    private CommandLineDoor() {}

    /** {@return the exit code} */
    public static int run(String[] args) {
        return 2;
    }
}
