package fr.opposable.vault;

import java.util.Optional;

/** What was erased on order: a content that is gone is missing, unless it was. */
@FunctionalInterface
public interface Erasures {

    /** Nothing was. */
    Erasures NONE = (documentId, versionNo) -> Optional.empty();

    /** {@return the erasure that covers a file that is no version, if one is recorded in the log} */
    default Optional<Erasure> ofFile(String digest) {
        return Optional.empty();
    }

    /** {@return whether what an act says was erased on order} */
    default boolean coversAct(String actId) {
        return false;
    }

    /** {@return the erasure that covers this version, if one is recorded in the log} */
    Optional<Erasure> of(String documentId, int versionNo);

    /**
     * An erasure.
     *
     * @param certificate its number
     * @param words what is said of it, in French: « contenu effacé le … par … (certificat n° …) »
     */
    record Erasure(String certificate, String words) {}
}
