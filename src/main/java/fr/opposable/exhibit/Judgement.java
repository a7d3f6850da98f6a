package fr.opposable.exhibit;

import java.util.Set;

/**
 * What was told of a file, and for how long it holds.
 *
 * @param isLasting whether the same judge would tell the same of the same file another time. False when a password was asked for, when time,
 *     memory or the office suite failed, when pages were left unlooked at for want of time, and for every refusal that a fault of the machine
 *     may look like
 */
public record Judgement(Exhibit exhibit, boolean isLasting) {

    /** What a file is refused for by its first bytes, its length or its place: a full disk looks like none of these. */
    static final Set<String> LASTING_REFUSALS = Set.of("empty", "too-large", "too-deep", "unknown-kind", "web-page");
}
