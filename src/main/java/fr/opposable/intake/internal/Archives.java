package fr.opposable.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Files that hold other files. None is opened: what a case holds is what its folder holds, after the user has looked at it. */
public final class Archives {

    private Archives() {}

    /** {@return whether the first bytes of {@code file} are those of a zip, 7z, gzip or RAR archive} */
    public static boolean isOne(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return begins(start, 'P', 'K', 3, 4)
                    || begins(start, 'P', 'K', 5, 6)
                    || begins(start, '7', 'z', 0xBC, 0xAF)
                    || begins(start, 'R', 'a', 'r', '!')
                    || begins(start, 0x1F, 0x8B);
        } catch (IOException unreadable) {
            return false; // whoever opens it next says why it cannot be read
        }
    }

    private static boolean begins(byte[] start, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= start.length || start[i] != (byte) bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
