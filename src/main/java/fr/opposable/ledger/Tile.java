package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** 256 neighbouring hashes of a tree, or fewer at its edge, as C2SP tlog-tiles lays them out: one after another, 32 bytes each. */
final class Tile {

    /** Hashes in a full tile. */
    static final int WIDTH = 256;

    /** Heights of the tree between a tile and the one above it. */
    static final int HEIGHT = 8;

    private static final int HASH = 32;

    private Tile() {}

    static byte[] write(List<Sha256> hashes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(hashes.size() * HASH);
        hashes.forEach(hash -> bytes.writeBytes(hash.raw()));
        return bytes.toByteArray();
    }

    /** {@return the hashes; what is left of a damaged tile, without its broken end} */
    static List<Sha256> read(byte[] bytes) {
        List<Sha256> hashes = new ArrayList<>(bytes.length / HASH);
        for (int i = 0; i + HASH <= bytes.length; i += HASH) {
            hashes.add(Sha256.ofRaw(Arrays.copyOfRange(bytes, i, i + HASH)));
        }
        return hashes;
    }

    /** {@return the root over these hashes, whose number is a power of two} */
    static Sha256 fold(List<Sha256> hashes) {
        List<Sha256> row = hashes;
        while (row.size() > 1) {
            List<Sha256> above = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                above.add(Merkle.node(row.get(i), row.get(i + 1)));
            }
            row = above;
        }
        return row.getFirst();
    }
}
