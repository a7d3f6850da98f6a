package fr.opposable.exhibit.internal.pdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SequencedSet;
import java.util.TreeSet;

/**
 * Which pages are looked at: the first, those that hold something broken, the last, and some others drawn from the file's own digest, so
 * that the same file has the same sample.
 */
record PageSample(List<Integer> pages) {

    private static final int OTHERS = 4;

    static PageSample of(int pages, String sha256, List<Integer> suspects) {
        SequencedSet<Integer> order = new LinkedHashSet<>(List.of(0));
        order.addAll(suspects);
        if (pages > 1) {
            order.add(pages - 1);
        }
        Random draw = new Random(Long.parseUnsignedLong(sha256.substring(0, 16), 16));
        TreeSet<Integer> others = new TreeSet<>();
        for (int i = 0; i < OTHERS * 4 && others.size() < Math.min(OTHERS, pages - 2); i++) {
            others.add(1 + draw.nextInt(pages - 2));
        }
        order.addAll(others);
        return new PageSample(List.copyOf(order));
    }
}
