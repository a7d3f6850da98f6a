package fr.opposable.mailing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the folder of a mail lot is written before it takes its place: one folder a process, so that two that write the same lot do not
 * write into each other's. What a process that ended left of the same lot is removed.
 */
final class Aside {

    private static final Pattern OWNER = Pattern.compile("-([0-9]{1,18})[.]partiel$");

    private final Path out;
    private final String lot;
    private final Path folder;

    Aside(Path out, String lot) {
        this.out = out;
        this.lot = lot;
        this.folder = out.resolve(
                ".envoi-%s-%d.partiel".formatted(lot, ProcessHandle.current().pid()));
    }

    Path folder() {
        return folder;
    }

    /** Removes what was left of this lot by this process, or by one that is there no more. */
    void clear() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(out, ".envoi-" + lot + "*.partiel")) {
            for (Path one : left) {
                Matcher owner = OWNER.matcher(String.valueOf(one.getFileName()));
                boolean anothers = owner.find()
                        && !one.equals(folder)
                        && ProcessHandle.of(Long.parseLong(owner.group(1))).isPresent();
                if (!anothers) {
                    delete(one);
                }
            }
        }
    }

    /** Removes the folder after a fault, so that a disk that is full is not left full. */
    void abandon(Exception fault) {
        try {
            delete(folder);
        } catch (IOException second) {
            fault.addSuppressed(second);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault) throws IOException {
                if (fault != null) {
                    throw fault;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
