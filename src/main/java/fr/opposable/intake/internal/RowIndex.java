package fr.opposable.intake.internal;

import java.util.Arrays;

/**
 * Where the rows of a sheet lie, and which rows bear the same key. Numbers only: a million rows take some thirty megabytes, whatever
 * is written in them. Keys are kept as 64-bit hashes, so whoever finds a row compares the key itself.
 */
final class RowIndex {

    private static final int NONE = -1;

    private long[] offsets = new long[64];
    private int[] lengths = new int[64];
    private int[] lines = new int[64];
    private int[] next = new int[64];
    private int size;

    private long[] keys = new long[128];
    private int[] heads = filled(128);
    private int[] tails = new int[128];
    private int used;

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }

    /** {@return a hash of {@code key}, well spread over 64 bits} */
    static long hash(String key) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
        }
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        return hash ^ (hash >>> 32);
    }

    int add(long offset, long length, int line, long key) {
        if (size == offsets.length) {
            int more = size + (size >> 1);
            offsets = Arrays.copyOf(offsets, more);
            lengths = Arrays.copyOf(lengths, more);
            lines = Arrays.copyOf(lines, more);
            next = Arrays.copyOf(next, more);
        }
        int row = size++;
        offsets[row] = offset;
        lengths[row] = (int) Math.min(length, Integer.MAX_VALUE);
        lines[row] = line;
        next[row] = NONE;
        int slot = slot(key);
        if (heads[slot] == NONE) {
            keys[slot] = key;
            heads[slot] = row;
            used++;
        } else {
            next[tails[slot]] = row;
        }
        tails[slot] = row;
        if (used * 2 > keys.length) {
            grow();
        }
        return row;
    }

    private int slot(long key) {
        int slot = (int) (key & (keys.length - 1));
        while (heads[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        int[] oldTails = tails;
        keys = new long[oldKeys.length * 2];
        heads = filled(oldKeys.length * 2);
        tails = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
                tails[slot] = oldTails[i];
            }
        }
    }

    /** {@return the first row whose key has that hash, -1 when there is none} */
    int first(long key) {
        return heads[slot(key)];
    }

    /** {@return the next row whose key has the same hash, -1 when there is none} */
    int next(int row) {
        return next[row];
    }

    int size() {
        return size;
    }

    long offset(int row) {
        return offsets[row];
    }

    int length(int row) {
        return lengths[row];
    }

    int line(int row) {
        return lines[row];
    }
}
