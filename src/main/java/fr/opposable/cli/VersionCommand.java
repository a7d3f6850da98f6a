package fr.opposable.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What becomes of one version: final, sent, replaced, withdrawn. Each is a command of its own below this one. */
@Command(
        name = "version",
        description = {
            "Ce que devient une version d’un document\u00a0: définitive, envoyée, remplacée, retirée.",
            "Chaque acte est inscrit au journal et au registre\u202f; rien n’est modifié ni effacé."
        })
final class VersionCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    CommonOptions options = new CommonOptions();

    private VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine with(Terminal terminal, Clock clock) {
        return new CommandLine(new VersionCommand(terminal))
                .addSubcommand(new VersionFinalCommand(terminal, clock))
                .addSubcommand(new VersionSentCommand(terminal, clock))
                .addSubcommand(new VersionSentLotCommand(terminal, clock))
                .addSubcommand(new VersionReplaceCommand(terminal, clock))
                .addSubcommand(new VersionWithdrawCommand(terminal, clock));
    }

    @Override
    public Integer call() {
        terminal.err()
                .println(
                        "Il manque l’acte\u00a0: final, sent, sent-lot, replace ou withdraw. Aide\u00a0: ./opposable version --help");
        return ExitCode.USAGE;
    }
}
