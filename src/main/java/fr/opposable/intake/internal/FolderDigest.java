package fr.opposable.intake.internal;

import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The digest of case folders: each {@code affaire.yaml}, and the files it names. What else lies in a folder changes no fact; it may
 * even be what a run wrote there, and the run must still be the same run when it is started again.
 */
final class FolderDigest {

    private final Path root;
    private final MessageDigest digest = Sha256.newDigest();
    private final byte[] block = new byte[1 << 16];

    FolderDigest(Path root) {
        this.root = root;
    }

    /** Adds a folder: the bytes of its case file and the tree they hold, null when they could not be read. */
    void add(String name, byte @Nullable [] caseFile, @Nullable Node tree) throws IOException {
        byte[] content = caseFile == null ? new byte[0] : caseFile;
        begin(name, content.length);
        digest.update(content);
        if (tree == null) {
            return;
        }
        for (String file : FilesOfCase.in(root.resolve(name), tree)) {
            Path path = root.resolve(name).resolve(file);
            begin(file, Files.size(path));
            try (InputStream in = Files.newInputStream(path)) {
                for (int read = in.read(block); read >= 0; read = in.read(block)) {
                    digest.update(block, 0, read);
                }
            }
        }
    }

    private void begin(String name, long size) {
        digest.update((name + "\n" + size + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Sha256 finish() {
        return Sha256.finish(digest);
    }
}
