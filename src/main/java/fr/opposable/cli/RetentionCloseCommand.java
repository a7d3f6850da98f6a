package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.retention.HeldCase;
import fr.opposable.retention.Holds;
import java.time.Clock;
import picocli.CommandLine.Command;

/** Says that the proceedings of a case are over. */
@Command(
        name = "close-procedure",
        description = "Dit que la procédure d’une affaire est close\u00a0: ses durées courent de nouveau.")
final class RetentionCloseCommand extends HeldCaseCommand {

    RetentionCloseCommand(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    @Override
    String record(Holds holds, HeldCase held, String reason, String author) {
        holds.closeProcedure(held, reason, author);
        return French.typeset("La procédure de l’affaire %s est inscrite comme close.")
                .formatted(held);
    }
}
