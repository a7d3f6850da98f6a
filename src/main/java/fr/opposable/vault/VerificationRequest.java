package fr.opposable.vault;

import java.time.Duration;

/**
 * How the vault is to be verified.
 *
 * @param fromStart whether the place where an interrupted verification stopped is forgotten
 * @param hashers documents re-read at a time
 * @param keepEvery how often the place is kept, so that an interruption loses no more
 */
public record VerificationRequest(boolean fromStart, int hashers, Duration keepEvery) {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private static final int MOST = 8;

    /** {@return a whole verification, as many documents at a time as there are processors, eight at most} */
    public static VerificationRequest whole() {
        return new VerificationRequest(
                true, Math.clamp(Runtime.getRuntime().availableProcessors(), 2, MOST), TWO_SECONDS);
    }

    /** {@return the same, going on where an interrupted verification stopped} */
    public VerificationRequest resuming() {
        return new VerificationRequest(false, hashers, keepEvery);
    }

    /** {@return the same, keeping its place this often} */
    public VerificationRequest keepingPlace(Duration every) {
        return new VerificationRequest(fromStart, hashers, every);
    }
}
