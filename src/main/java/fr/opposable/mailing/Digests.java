package fr.opposable.mailing;

import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** Digests of files of any size. */
final class Digests {

    private static final int BUFFER = 1 << 16;

    private Digests() {}

    static Sha256 of(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return Sha256.finish(digest);
    }
}
