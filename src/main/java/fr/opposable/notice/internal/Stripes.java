package fr.opposable.notice.internal;

import fr.opposable.evidence.GreyPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which way stripes run on a page, if any do: each block votes by the direction its greys change in (the structure tensor), when they
 * change strongly and in one direction only, as they do across bars and not across words.
 */
final class Stripes {

    private static final int BLOCK = 32;

    /** Sum of squared changes that a block of bars has at least: half its points differ by thirty greys from the next. */
    private static final long LEAST_ENERGY = 60L * 60 * BLOCK * BLOCK / 2;

    /** How much of the change must be in one direction, in hundredths. */
    private static final long LEAST_COHERENCE = 80;

    private static final int LEAST_BLOCKS = 8;
    private static final int STEP = 6;
    private static final int MOST_DIRECTIONS = 3;

    private Stripes() {}

    /**
     * {@return the directions, in degrees clockwise from the right, that bars are crossed in; those that most blocks vote for first, empty
     * without stripes}
     */
    static List<Integer> angles(GreyPage page) {
        int[] votes = new int[180 / STEP];
        for (int top = 0; top + BLOCK < page.height(); top += BLOCK) {
            for (int left = 0; left + BLOCK < page.width(); left += BLOCK) {
                int degrees = direction(page, left, top);
                if (degrees >= 0) {
                    votes[degrees / STEP % votes.length]++;
                }
            }
        }
        List<Integer> directions = new ArrayList<>();
        for (int i = 0; i < votes.length; i++) {
            int near = votes[i] + votes[(i + 1) % votes.length] + votes[(i + votes.length - 1) % votes.length];
            boolean summit = votes[i] >= votes[(i + 1) % votes.length]
                    && votes[i] > votes[(i + votes.length - 1) % votes.length];
            if (summit && near >= LEAST_BLOCKS) {
                directions.add(i);
            }
        }
        return directions.stream()
                .sorted(Comparator.comparingInt((Integer i) -> -votes[i]))
                .limit(MOST_DIRECTIONS)
                .map(i -> i * STEP + STEP / 2)
                .toList();
    }

    /** {@return the direction of change in a block, from 0 to 179 degrees; -1 when there is no one direction} */
    private static int direction(GreyPage page, int left, int top) {
        long across = 0;
        long down = 0;
        long both = 0;
        for (int y = top; y < top + BLOCK; y++) {
            for (int x = left; x < left + BLOCK; x++) {
                int here = page.at(x, y);
                int right = page.at(x + 1, y);
                int below = page.at(x, y + 1);
                int beyond = page.at(x + 1, y + 1);
                long dx = (long) right + beyond - here - below;
                long dy = (long) below + beyond - here - right;
                across += dx * dx;
                down += dy * dy;
                both += dx * dy;
            }
        }
        long energy = across + down;
        double difference = (double) (across - down);
        if (energy < LEAST_ENERGY) {
            return -1;
        }
        double one = Math.hypot(difference, 2.0 * both);
        if (one * 100 < (double) LEAST_COHERENCE * energy) {
            return -1;
        }
        int degrees = (int) Math.round(Math.toDegrees(Math.atan2(2.0 * both, difference) / 2));
        return Math.floorMod(degrees, 180);
    }
}
