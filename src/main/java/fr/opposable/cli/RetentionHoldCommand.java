package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.retention.HeldCase;
import fr.opposable.retention.Holds;
import java.time.Clock;
import picocli.CommandLine.Command;

/** Keeps a case, whatever its age. */
@Command(name = "hold", description = "Conserve une affaire sur ordre\u00a0: rien n’en part, quel que soit son âge.")
final class RetentionHoldCommand extends HeldCaseCommand {

    RetentionHoldCommand(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    @Override
    String record(Holds holds, HeldCase held, String reason, String author) {
        holds.set(held, reason, author);
        return French.typeset(
                        "L’affaire %s est conservée sur ordre ; rien n’en sera effacé avant « retention release ».")
                .formatted(held);
    }
}
