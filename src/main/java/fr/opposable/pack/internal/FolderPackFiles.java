package fr.opposable.pack.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** A pack unpacked. Links are never followed. */
public final class FolderPackFiles implements PackFiles {

    private final Path folder;
    private final List<String> names = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();

    /** @throws IOException when the folder cannot be read */
    public FolderPackFiles(Path folder) throws IOException {
        this.folder = folder;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    names.add(name);
                } else {
                    damages.add(new Damage("lien symbolique ou fichier spécial, qui n’est pas lu", name));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        names.sort(null);
    }

    @Override
    public List<String> names() {
        return List.copyOf(names);
    }

    @Override
    public long size(String name) {
        try {
            return Files.size(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public List<Damage> damages() {
        return List.copyOf(damages);
    }

    @Override
    public void close() {
        // Nothing stays open.
    }
}
