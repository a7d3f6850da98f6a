package fr.opposable.cli;

import fr.opposable.kernel.French;

/** How far the reading or writing of a large file is, every hundred million bytes. */
final class ByteProgress {

    private static final long STEP = 100_000_000;

    private final Terminal terminal;
    private final String done;
    private long next = STEP;

    /** @param done what was done to the bytes, in French, masculine plural */
    ByteProgress(Terminal terminal, String done) {
        this.terminal = terminal;
        this.done = done;
    }

    void told(long bytes, long total) {
        if (bytes >= next) {
            next += STEP;
            terminal.err()
                    .println(
                            total > 0
                                    ? French.typeset("%d Mo sur %d %s…")
                                            .formatted(bytes / 1_000_000, total / 1_000_000, done)
                                    : French.typeset("%d Mo %s…").formatted(bytes / 1_000_000, done));
        }
    }
}
