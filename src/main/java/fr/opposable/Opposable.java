package fr.opposable;

import fr.opposable.cli.CommandLineDoor;
import org.springframework.modulith.Modulithic;

/** The program: {@code opposable COMMAND}. */
@Modulithic(systemName = "Opposable")
public final class Opposable {

    private Opposable() {}

    /** Runs one command and ends with its exit code: 0 done, 1 done with refusals, 2 wrong usage, 3 internal fault. */
    public static void main(String[] args) {
        System.exit(CommandLineDoor.run(args));
    }
}
