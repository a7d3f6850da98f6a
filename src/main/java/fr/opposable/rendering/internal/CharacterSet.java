package fr.opposable.rendering.internal;

import java.util.BitSet;
import java.util.TreeSet;

/** The characters a page uses. */
final class CharacterSet {

    private final BitSet used = new BitSet();

    void addAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                used.set(text.codePointAt(i++));
            } else {
                used.set(c);
            }
        }
    }

    /** {@return whether {@code other} holds all of them} */
    boolean within(BitSet other) {
        BitSet left = (BitSet) used.clone();
        left.andNot(other);
        return left.isEmpty();
    }

    /** {@return those {@code other} does not hold, in order} */
    TreeSet<Integer> outside(BitSet other) {
        BitSet left = (BitSet) used.clone();
        left.andNot(other);
        TreeSet<Integer> missing = new TreeSet<>();
        left.stream().forEach(missing::add);
        return missing;
    }
}
