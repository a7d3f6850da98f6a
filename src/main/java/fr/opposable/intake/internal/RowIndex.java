package fr.opposable.intake.internal;

import java.util.Arrays;

/**
 * Where the rows of a sheet lie, and which rows bear the same key. Numbers only: a million rows take some forty megabytes, whatever is
 * written in them. Of a key only a hash is kept, so whoever finds a row compares the key itself.
 */
final class RowIndex {

    private static final int NONE = -1;

    private long[] offsets = new long[64];
    private int[] lengths = new int[64];
    private int[] lines = new int[64];
    private int[] next = new int[64];
    private int size;

    private int[] hashes = new int[128];
    private int[] heads = filled(128);
    private int[] tails = new int[128];
    private int used;

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }

    /** {@return a hash of {@code key}, its bits well mixed} */
    static int hash(String key) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
        }
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        return (int) (hash >>> 32);
    }

    /** {@return the number of the row added} */
    int add(long offset, long length, int line, int hash) {
        if (size == offsets.length) {
            resize(size + (size >> 1));
        }
        int row = size++;
        offsets[row] = offset;
        lengths[row] = (int) Math.min(length, Integer.MAX_VALUE);
        lines[row] = line;
        next[row] = NONE;
        int slot = slot(hash);
        if (heads[slot] == NONE) {
            hashes[slot] = hash;
            heads[slot] = row;
            used++;
        } else {
            next[tails[slot]] = row;
        }
        tails[slot] = row;
        if (used > heads.length / 3 * 2) {
            grow();
        }
        return row;
    }

    private int slot(int hash) {
        int slot = hash & (heads.length - 1);
        while (heads[slot] != NONE && hashes[slot] != hash) {
            slot = (slot + 1) & (heads.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldHashes = hashes;
        int[] oldHeads = heads;
        int[] oldTails = tails;
        hashes = new int[oldHeads.length * 2];
        heads = filled(oldHeads.length * 2);
        tails = new int[oldHeads.length * 2];
        for (int i = 0; i < oldHeads.length; i++) {
            if (oldHeads[i] != NONE) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                heads[slot] = oldHeads[i];
                tails[slot] = oldTails[i];
            }
        }
    }

    private void resize(int capacity) {
        offsets = Arrays.copyOf(offsets, capacity);
        lengths = Arrays.copyOf(lengths, capacity);
        lines = Arrays.copyOf(lines, capacity);
        next = Arrays.copyOf(next, capacity);
    }

    /** Gives back the room kept for rows to come: there are none. {@return this index} */
    RowIndex sealed() {
        resize(size);
        tails = new int[0];
        return this;
    }

    /** {@return the first row whose key has that hash, -1 when there is none} */
    int first(int hash) {
        return heads[slot(hash)];
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
