package fr.opposable.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every measurement takes: the options of all commands, and the seed of what it invents. */
final class BenchOptions {

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description =
                    "Graine de ce qui est inventé\u00a0: la même donne les mêmes affaires et les mêmes octets (par défaut\u00a0: 1).")
    long seed = 1;
}
