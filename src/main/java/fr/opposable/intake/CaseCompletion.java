package fr.opposable.intake;

import fr.opposable.kernel.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * Something that is known of cases beside the files that tell of them: proofs that came back, letters noted as sent, payments read in a
 * bank's file. What the case says itself is never overwritten.
 */
public interface CaseCompletion {

    /**
     * {@return the same cases in the same order, completed; one of which nothing is known is given back as it is}
     *
     * <p>Asked for many cases at a time, so that the store is read once for all of them. What was added or contradicts is told in the
     * findings of each case.
     */
    List<Intake.Accepted> complete(List<Intake.Accepted> cases);

    /** {@return a digest of all that is known, another one whenever more is known; empty when nothing is, for no case at all} */
    Optional<Sha256> known();
}
