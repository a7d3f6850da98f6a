package fr.opposable.cli;

import fr.opposable.kernel.French;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures the program on this machine. */
@Command(name = "bench", description = "Mesure le programme sur cette machine.")
final class BenchCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    CommonOptions options = new CommonOptions();

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.err()
                .println(French.typeset("Il manque ce qui est à mesurer : ./opposable bench letters --cases 20000"));
        return ExitCode.USAGE;
    }
}
