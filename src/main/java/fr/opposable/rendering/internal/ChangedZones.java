package fr.opposable.rendering.internal;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Where two pictures of a page differ: rectangles around neighbouring changes. Cells that touch, or nearly, are one zone. */
final class ChangedZones {

    /** Side of a cell, in pixels. */
    private static final int CELL = 6;

    /** Cells apart that still belong together: the letters of a word, the words of a phrase. */
    private static final int REACH = 2;

    /** Difference of a colour, of 255, below which two pixels are the same to the eye. */
    private static final int TOLERANCE = 40;

    private final BufferedImage before;
    private final BufferedImage after;
    private final int columns;
    private final int rows;

    private ChangedZones(BufferedImage before, BufferedImage after) {
        this.before = before;
        this.after = after;
        this.columns = (Math.max(before.getWidth(), after.getWidth()) + CELL - 1) / CELL;
        this.rows = (Math.max(before.getHeight(), after.getHeight()) + CELL - 1) / CELL;
    }

    /** {@return the zones, in pixels, from top to bottom; none when the pictures look the same} */
    static List<Rectangle> of(BufferedImage before, BufferedImage after) {
        ChangedZones zones = new ChangedZones(before, after);
        return zones.grouped(zones.changedCells());
    }

    private BitSet changedCells() {
        BitSet changed = new BitSet(columns * rows);
        for (int y = 0; y < rows * CELL; y++) {
            for (int x = 0; x < columns * CELL; x++) {
                if (differs(x, y)) {
                    changed.set(y / CELL * columns + x / CELL);
                }
            }
        }
        return changed;
    }

    private boolean differs(int x, int y) {
        int one = colour(before, x, y);
        int other = colour(after, x, y);
        return one != other
                && (Math.abs((one >> 16 & 0xff) - (other >> 16 & 0xff)) > TOLERANCE
                        || Math.abs((one >> 8 & 0xff) - (other >> 8 & 0xff)) > TOLERANCE
                        || Math.abs((one & 0xff) - (other & 0xff)) > TOLERANCE);
    }

    private static int colour(BufferedImage picture, int x, int y) {
        return x < picture.getWidth() && y < picture.getHeight() ? picture.getRGB(x, y) : 0xffffff;
    }

    private List<Rectangle> grouped(BitSet changed) {
        List<Rectangle> zones = new ArrayList<>();
        BitSet open = (BitSet) changed.clone();
        for (int cell = open.nextSetBit(0); cell >= 0; cell = open.nextSetBit(cell)) {
            zones.add(zoneFrom(cell, open));
        }
        return zones;
    }

    private Rectangle zoneFrom(int first, BitSet open) {
        Rectangle zone = new Rectangle(first % columns * CELL, first / columns * CELL, CELL, CELL);
        Deque<Integer> reached = new ArrayDeque<>();
        open.clear(first);
        reached.add(first);
        while (!reached.isEmpty()) {
            int cell = reached.remove();
            int column = cell % columns;
            int row = cell / columns;
            zone.add(new Rectangle(column * CELL, row * CELL, CELL, CELL));
            for (int y = Math.max(0, row - REACH); y <= Math.min(rows - 1, row + REACH); y++) {
                for (int x = Math.max(0, column - REACH); x <= Math.min(columns - 1, column + REACH); x++) {
                    if (open.get(y * columns + x)) {
                        open.clear(y * columns + x);
                        reached.add(y * columns + x);
                    }
                }
            }
        }
        return zone;
    }
}
