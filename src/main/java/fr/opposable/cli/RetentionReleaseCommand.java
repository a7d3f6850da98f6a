package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.retention.HeldCase;
import fr.opposable.retention.Holds;
import java.time.Clock;
import picocli.CommandLine.Command;

/** Releases a case that was held. */
@Command(name = "release", description = "Lève la conservation sur ordre d’une affaire.")
final class RetentionReleaseCommand extends HeldCaseCommand {

    RetentionReleaseCommand(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    @Override
    String record(Holds holds, HeldCase held, String reason, String author) {
        holds.release(held, reason, author);
        return French.typeset("La conservation sur ordre de l’affaire %s est levée.")
                .formatted(held);
    }
}
