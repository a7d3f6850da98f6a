package fr.opposable.vault;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version and what became of it, read from the journal.
 *
 * @param version the version
 * @param state how far it has come
 * @param isDraft whether it was made as a draft: it bears « PROJET » whatever became of it since
 * @param sent its sendings, in the order they were recorded
 * @param approvedBy who made it final from a draft; null when the program's checks alone did
 * @param supersedes the number of the version it stands in the place of; null when it is none
 * @param reason why it stands there; null when it stands in no other's place
 * @param replacedBy the number of the version that stands in its place; null when there is none
 * @param ended the day since when it is replaced or withdrawn; null while it is neither
 * @param endReason why it was replaced or withdrawn; null while it was not
 */
public record VersionLife(
        SealedVersion version,
        VersionState state,
        boolean isDraft,
        List<Sent> sent,
        @Nullable String approvedBy,
        @Nullable Integer supersedes,
        @Nullable String reason,
        @Nullable Integer replacedBy,
        @Nullable LocalDate ended,
        @Nullable String endReason) {

    public VersionLife {
        sent = List.copyOf(sent);
    }

    /**
     * @param sending what was sent to whom
     * @param author who says so
     * @param recordedAt when it was recorded, UTC
     */
    public record Sent(Sending sending, String author, Instant recordedAt) {}

    /** {@return whether it is neither replaced nor withdrawn} */
    public boolean stands() {
        return state != VersionState.REPLACED && state != VersionState.WITHDRAWN;
    }

    /** {@return how it is named to the user: « mise-en-demeure version 2 »} */
    public String name() {
        return version.key().kind() + " version " + version.versionNo();
    }
}
