package fr.opposable.vault;

import fr.opposable.kernel.Sha256;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One sending of one version.
 *
 * @param recipient to whom
 * @param channel by which way, a key of {@link Channels}
 * @param day on which day
 * @param number number of the item, « 1A 234 567 8901 2 »; null when it has none
 * @param proof what proves it; null when nothing was given yet
 */
public record Sending(
        String recipient,
        String channel,
        LocalDate day,
        @Nullable String number,
        @Nullable Proof proof) {

    /**
     * A file that proves a sending, named by its digest. The vault keeps it, unless it is a mailer's table: that one tells of other
     * people's letters too.
     *
     * @param name its name when it was given
     * @param file digest of its bytes
     */
    public record Proof(String name, Sha256 file) {}
}
