package fr.opposable.bundle;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.originals.CaseKey;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What one making of a dossier holds in hand, once its case is read and its pieces are in order.
 *
 * @param statement what is claimed
 * @param order the order that is to be served; null when a requête is filed
 * @param number of the dossier in its case
 */
record Making(
        BundleRequest request,
        CaseKey key,
        ClaimStatement statement,
        PiecePlan plan,
        @Nullable OrderToServe order,
        BundleIdentity identity,
        int number) {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** {@return the name of its folder} */
    String name(boolean isDraft) {
        return BundleFolder.name(
                key.reference(), number, isDraft, request.profile().key());
    }

    /** {@return where its folder goes} */
    Path place(boolean isDraft) {
        return isDraft ? request.aside() : request.out();
    }
}
