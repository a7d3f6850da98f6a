package fr.opposable.mailing;

import fr.opposable.bank.Payments;
import fr.opposable.bank.RecordedPayment;
import fr.opposable.history.Snapshot;
import fr.opposable.kernel.French;
import fr.opposable.mailing.SecondLook.Objection;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was paid that a letter does not know: it asks for it, so it does not leave. Told by what the letter's sums were reckoned from, and
 * not by the hour it was sealed: a draft made final keeps the sums of the draft.
 */
final class PaidSince {

    private static final String RULE = "MAIL-PAID";

    private PaidSince() {}

    /** {@return why the version does not leave; null when it knows every payment that stands} */
    static @Nullable Objection told(Vault vault, SealedVersion version) {
        List<RecordedPayment> since = new Payments(vault.journal())
                .unknownTo(
                        () -> Snapshot.read(vault.facts(version)).caseFile(),
                        version.key().caseReference(),
                        version.key().creditor());
        return since.isEmpty()
                ? null
                : new Objection(
                        RULE,
                        French.typeset("un paiement de %s, du %s, a été inscrit après la lettre, qui le réclame encore")
                                .formatted(
                                        French.euros(since.getLast().amount()),
                                        French.figures(since.getLast().day())),
                        French.typeset(
                                        "Produisez de nouveau : « produce --kind %s » refait la lettre avec ce paiement ; si tout est payé, retirez-la par « version withdraw ».")
                                .formatted(version.key().kind()));
    }
}
