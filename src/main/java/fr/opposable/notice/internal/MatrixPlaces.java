package fr.opposable.notice.internal;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The places of a page that are about half black and about as wide as high: where a matrix code may be. */
final class MatrixPlaces {

    /** Side of a cell whose blackness is measured, in points. */
    private static final int CELL = 12;

    private static final int LEAST_BLACK = CELL * CELL / 5;
    private static final int LEAST_CELLS = 2;
    private static final int MOST_CELLS = 110;
    private static final int MOST_PLACES = 60;
    private static final int MARGIN = CELL;

    private MatrixPlaces() {}

    /** A part of a page, in points. */
    record Place(int left, int top, int width, int height) {}

    static List<Place> of(BitMatrix page) {
        int across = page.getWidth() / CELL;
        int down = page.getHeight() / CELL;
        boolean[] dark = new boolean[across * down];
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                dark[y * across + x] = black(page, x * CELL, y * CELL) >= LEAST_BLACK;
            }
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < dark.length && places.size() < MOST_PLACES; i++) {
            if (dark[i]) {
                add(places, page, box(dark, across, down, i));
            }
        }
        return places;
    }

    private static int black(BitMatrix page, int left, int top) {
        int black = 0;
        for (int y = 0; y < CELL; y++) {
            for (int x = 0; x < CELL; x++) {
                black += page.get(left + x, top + y) ? 1 : 0;
            }
        }
        return black;
    }

    /** {@return left, top, right and bottom of the cells joined to the one at {@code start}; they are whitened} */
    private static int[] box(boolean[] dark, int across, int down, int start) {
        int[] box = {across, down, -1, -1};
        Deque<Integer> next = new ArrayDeque<>();
        next.add(start);
        dark[start] = false;
        while (!next.isEmpty()) {
            int cell = next.remove();
            int x = cell % across;
            int y = cell / across;
            box[0] = Math.min(box[0], x);
            box[1] = Math.min(box[1], y);
            box[2] = Math.max(box[2], x);
            box[3] = Math.max(box[3], y);
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int nx = x + dx;
                    int ny = y + dy;
                    if (nx >= 0 && ny >= 0 && nx < across && ny < down && dark[ny * across + nx]) {
                        dark[ny * across + nx] = false;
                        next.add(ny * across + nx);
                    }
                }
            }
        }
        return box;
    }

    private static void add(List<Place> places, BitMatrix page, int[] box) {
        int width = box[2] - box[0] + 1;
        int height = box[3] - box[1] + 1;
        boolean fits = Math.min(width, height) >= LEAST_CELLS
                && Math.max(width, height) <= MOST_CELLS
                && Math.max(width, height) <= 4 * Math.min(width, height);
        if (fits) {
            int left = Math.max(0, box[0] * CELL - MARGIN);
            int top = Math.max(0, box[1] * CELL - MARGIN);
            int right = Math.min(page.getWidth(), (box[2] + 1) * CELL + MARGIN);
            int bottom = Math.min(page.getHeight(), (box[3] + 1) * CELL + MARGIN);
            places.add(new Place(left, top, right - left, bottom - top));
        }
    }
}
