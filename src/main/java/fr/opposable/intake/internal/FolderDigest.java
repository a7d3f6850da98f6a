package fr.opposable.intake.internal;

import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/** The digest of case folders: every file's name, size and content, in the order of the names. */
final class FolderDigest {

    private FolderDigest() {}

    static Sha256 of(Path root, List<String> names) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] block = new byte[1 << 16];
        for (String name : names) {
            Path folder = root.resolve(name);
            for (Path file : files(folder)) {
                String path = name + "/" + folder.relativize(file).toString().replace('\\', '/');
                digest.update((path + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
                try (InputStream in = Files.newInputStream(file)) {
                    for (int read = in.read(block); read >= 0; read = in.read(block)) {
                        digest.update(block, 0, read);
                    }
                }
            }
        }
        return Sha256.finish(digest);
    }

    /** {@return the plain files below {@code folder}, links left out, in the order of their paths} */
    static List<Path> files(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }
}
