package fr.opposable.mailing;

import fr.opposable.bank.Payments;
import fr.opposable.bank.RecordedPayment;
import fr.opposable.kernel.French;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was paid after a letter was made: the letter asks for it, so it does not leave. */
final class PaidSince {

    private PaidSince() {}

    /** {@return why the version does not leave, in French without a full stop; null when nothing was paid since it was made} */
    static @Nullable String told(Vault vault, SealedVersion version) {
        List<RecordedPayment> since = new Payments(vault.journal())
                .since(version.key().caseReference(), version.key().creditor(), version.producedAt());
        return since.isEmpty()
                ? null
                : French.typeset("un paiement de %s, du %s, a été inscrit après la lettre, qui le réclame encore")
                        .formatted(
                                French.euros(since.getLast().amount()),
                                French.figures(since.getLast().day()));
    }
}
