package fr.opposable.cli;

import fr.opposable.kernel.French;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The e-mail that carries letters. */
@Command(
        name = "outbox",
        description = {
            "La boîte d’envoi\u00a0: les courriels qui portent des lettres, du dépôt à la remise au serveur.",
            "Le serveur se règle dans courriel/reglages.properties du dossier de données, le compte par OPPOSABLE_SMTP_USER et OPPOSABLE_SMTP_PASSWORD."
        })
final class OutboxCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    CommonOptions options = new CommonOptions();

    OutboxCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** {@return this command with those below it} */
    static CommandLine with(Terminal terminal, Clock clock) {
        return new CommandLine(new OutboxCommand(terminal))
                .addSubcommand(new OutboxAddCommand(terminal, clock))
                .addSubcommand(new OutboxSendCommand(terminal, clock))
                .addSubcommand(new OutboxListCommand(terminal, clock))
                .addSubcommand(new OutboxResolveCommand(terminal, clock));
    }

    @Override
    public Integer call() {
        terminal.err()
                .println(French.typeset(
                        "Que faire de la boîte d’envoi ? ./opposable outbox add, send, list ou resolve (--help)"));
        return ExitCode.USAGE;
    }
}
