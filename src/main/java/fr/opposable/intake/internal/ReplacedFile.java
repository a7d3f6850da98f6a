package fr.opposable.intake.internal;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is whole or not there: written beside its place, and moved into it when it is complete. */
final class ReplacedFile implements Closeable {

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final OutputStream out;
    private boolean complete;

    private ReplacedFile(Path target, Path part, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    static ReplacedFile at(Path target) throws IOException {
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        return new ReplacedFile(
                target,
                part,
                FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE));
    }

    static void write(Path target, byte[] content) throws IOException {
        try (ReplacedFile file = at(target)) {
            file.write(content);
            file.complete();
        }
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    void copy(Path source) throws IOException {
        Files.copy(source, out);
    }

    /** Puts the file in its place. */
    void complete() throws IOException {
        out.flush();
        channel.force(true);
        channel.close();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        complete = true;
    }

    @Override
    public void close() throws IOException {
        if (!complete) {
            channel.close();
            Files.deleteIfExists(part);
        }
    }
}
