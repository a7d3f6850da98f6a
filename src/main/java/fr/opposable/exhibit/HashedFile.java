package fr.opposable.exhibit;

import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.zip.CRC32C;

/**
 * A file, read once to its end.
 *
 * @param sha256 its digest
 * @param checksum its CRC-32C, by which whoever opens it later can tell in no time that nobody wrote into it meanwhile; made against accidents,
 *     not against a hand that means to deceive
 */
public record HashedFile(Path file, Sha256 sha256, long checksum) {

    private static final int BLOCK = 1 << 18;
    private static final ThreadLocal<ByteBuffer> BLOCKS =
            ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(BLOCK));

    /**
     * {@return {@code file}, hashed}
     *
     * @throws UncheckedIOException when it cannot be read, or is a link
     */
    public static HashedFile of(Path file) {
        MessageDigest digest = Sha256.newDigest();
        CRC32C checksum = new CRC32C();
        // outside the heap, where the system writes and the digest reads without a copy in between
        ByteBuffer block = BLOCKS.get();
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            while (in.read(block.clear()) >= 0) {
                digest.update(block.flip());
                checksum.update(block.rewind());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return new HashedFile(file, Sha256.finish(digest), checksum.getValue());
    }
}
