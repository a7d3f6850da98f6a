package fr.opposable.bundle;

import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** Digests of files of any size. */
final class FileDigests {

    private static final int BLOCK = 1 << 16;

    private FileDigests() {}

    /** {@return the digest of {@code file}, read piece by piece} */
    static Sha256 of(Path file) {
        MessageDigest digest = Sha256.newDigest();
        byte[] block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return Sha256.finish(digest);
    }
}
