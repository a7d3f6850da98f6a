package fr.opposable.rendering.internal;

import fr.opposable.kernel.Sha256;
import java.security.SecureRandom;

/**
 * Where the six letters before a subset font's name come from. They tell subsets apart and hide nothing, so they are drawn from the
 * document's identity: same input, same bytes.
 */
final class SubsetTags extends SecureRandom {

    private static final long serialVersionUID = 1L;

    static final SubsetTags SOURCE = new SubsetTags();

    private static final ThreadLocal<long[]> STATE = ThreadLocal.withInitial(() -> new long[1]);

    private SubsetTags() {}

    /** Starts the letters of one document on this thread. */
    static void begin(Sha256 identity) {
        STATE.get()[0] = Long.parseUnsignedLong(identity.hex().substring(0, 16), 16);
    }

    @Override
    public double nextDouble() {
        long[] state = STATE.get();
        state[0] += 0x9e3779b97f4a7c15L;
        long mixed = state[0];
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
