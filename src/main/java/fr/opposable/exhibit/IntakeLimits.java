package fr.opposable.exhibit;

import java.time.Duration;

/**
 * How much a file may cost.
 *
 * @param base time of any file, when it is judged alone: of the processor, and at most six times as much by the clock, so that a busy machine
 *     gives the same verdicts. Files judged beside each other have as much each, and one that takes more is judged again, alone
 * @param perMebibyte more time for each MiB beyond the first ten: a thick scan is no attack
 * @param most time no file exceeds
 * @param heapMebibytes heap of the worker, for all it has in hand; its whole process stays under about 512 MiB
 * @param largestFile bytes
 * @param depth how deep messages in messages are followed
 * @param attachments how many files one exhibit may carry, those of its attachments included
 */
public record IntakeLimits(
        Duration base,
        Duration perMebibyte,
        Duration most,
        int heapMebibytes,
        long largestFile,
        int depth,
        int attachments) {

    /** 5 s and 512 MiB. */
    public static final IntakeLimits ORDINARY = new IntakeLimits(
            Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofMinutes(2), 320, 512L << 20, 5, 200);

    private static final long INCLUDED = 10;

    /** {@return how long a file of {@code bytes} may take} */
    public Duration timeFor(long bytes) {
        long more = Math.max(0, (bytes >> 20) - INCLUDED);
        Duration time = base.plus(perMebibyte.multipliedBy(more));
        return time.compareTo(most) > 0 ? most : time;
    }
}
