package fr.opposable.sample;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Draws that come out alike on every machine and every release: a named algorithm, and bounds made here from its raw bits, because the
 * platform promises the bits of an algorithm and not what its other methods make of them.
 */
final class Draw {

    private final RandomGenerator random;

    Draw(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** {@return a number from {@code low} to {@code high}, both included} */
    int between(int low, int high) {
        if (high < low) {
            throw new IllegalArgumentException("Nothing lies between %d and %d".formatted(low, high));
        }
        long width = (long) high - low + 1;
        return (int) (low + Math.unsignedMultiplyHigh(random.nextLong(), width));
    }

    /** {@return true in {@code percent} draws of a hundred} */
    boolean chance(int percent) {
        return between(1, 100) <= percent;
    }

    /** {@return one of {@code items}} */
    <T> T of(List<T> items) {
        return items.get(between(0, items.size() - 1));
    }

    /** {@return {@code count} decimal digits} */
    String digits(int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + between(0, 9)));
        }
        return text.toString();
    }
}
