package fr.opposable.letter;

import fr.opposable.claim.ClaimStatement.ImputationLine;
import fr.opposable.claim.Payment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reçu for the last payment (CPCE, art. R. 124-6 when a collector received it).
 *
 * @param content what every letter says
 * @param payment the payment; null when there was none, and then nothing is written
 * @param parts what it was set against
 */
public record Receipt(LetterContent content, @Nullable Payment payment, List<ImputationLine> parts) implements Letter {

    public Receipt {
        parts = List.copyOf(parts);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.RECU;
    }

    @Override
    public PayBy payBy() {
        return new PayBy.Nothing();
    }
}
