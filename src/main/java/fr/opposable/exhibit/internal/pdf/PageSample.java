package fr.opposable.exhibit.internal.pdf;

import fr.opposable.exhibit.internal.pdf.ScannedPage.Make;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Which pages are looked at: the first, those that hold something broken or may be blank, some others drawn from the file's own digest, so
 * that the same file has the same sample, and the last. Of scans of one make, of which each picture was found whole, two are enough.
 */
record PageSample(List<Integer> pages) {

    private static final int OTHERS = 4;
    private static final int ENOUGH_OF_A_MAKE = 2;

    /** Light scans that are looked at: a sheet and its back may all be blank. */
    private static final int MOST_LIGHT = 12;

    /**
     * {@return the sample}
     *
     * @param suspects pages that are looked at whatever the others are
     * @param scans for each page, what it is as a scan; null where it is none
     */
    static PageSample of(String sha256, List<Integer> suspects, List<@Nullable ScannedPage> scans) {
        SequencedSet<Integer> sample = new LinkedHashSet<>(List.of(0));
        sample.addAll(suspects);
        light(scans).forEach(sample::add);
        Map<Make, Integer> seen = new HashMap<>();
        sample.forEach(page -> count(scans.get(page), seen));
        for (int page : drawn(scans.size(), sha256)) {
            ScannedPage scan = scans.get(page);
            boolean isKnown = scan != null && seen.getOrDefault(scan.make(), 0) >= ENOUGH_OF_A_MAKE;
            if (!isKnown && sample.add(page)) {
                count(scan, seen);
            }
        }
        return new PageSample(List.copyOf(sample));
    }

    private static void count(@Nullable ScannedPage scan, Map<Make, Integer> seen) {
        if (scan != null && !scan.isLight()) {
            seen.merge(scan.make(), 1, Integer::sum);
        }
    }

    private static List<Integer> light(List<@Nullable ScannedPage> scans) {
        List<Integer> light = new ArrayList<>();
        for (int page = 0; page < scans.size() && light.size() < MOST_LIGHT; page++) {
            ScannedPage scan = scans.get(page);
            if (scan != null && scan.isLight()) {
                light.add(page);
            }
        }
        return light;
    }

    /** {@return pages between the first and the last, and the last after the first of them} */
    private static List<Integer> drawn(int pages, String sha256) {
        Random draw = new Random(Long.parseUnsignedLong(sha256.substring(0, 16), 16));
        SequencedSet<Integer> drawn = new LinkedHashSet<>();
        for (int i = 0; i < OTHERS * 4 && drawn.size() < Math.min(OTHERS, pages - 2); i++) {
            drawn.add(1 + draw.nextInt(pages - 2));
        }
        List<Integer> order = new ArrayList<>(drawn);
        if (pages > 1) {
            order.add(Math.min(1, order.size()), pages - 1);
        }
        return order;
    }
}
