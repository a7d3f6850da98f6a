package fr.opposable.dossier.internal;

import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A file being written and, by a thread of its own, hashed and put on the disk a block at a time: the writer waits for neither. */
final class DigestedFile extends OutputStream {

    private static final int BLOCK = 1 << 20;
    private static final int BLOCKS = 4;

    private final BlockingQueue<ByteBuffer> empty = new ArrayBlockingQueue<>(BLOCKS);
    private final BlockingQueue<ByteBuffer> full = new ArrayBlockingQueue<>(BLOCKS + 1);
    private final MessageDigest digest = Sha256.newDigest();
    private final FileChannel channel;
    private final Thread thread;
    private volatile Throwable fault = NONE;
    private ByteBuffer open;

    private static final Throwable NONE = new IOException("none");
    private static final ByteBuffer END = ByteBuffer.allocate(0);

    DigestedFile(Path file) throws IOException {
        this.channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        for (int i = 1; i < BLOCKS; i++) {
            empty.add(ByteBuffer.allocate(BLOCK));
        }
        this.open = ByteBuffer.allocate(BLOCK);
        this.thread = Thread.ofPlatform().daemon().name("volume-digest").start(this::run);
    }

    private void run() {
        try {
            for (ByteBuffer block = full.take(); block != END; block = full.take()) {
                if (fault == NONE) {
                    digest.update(block.duplicate());
                    while (block.hasRemaining()) {
                        channel.write(block);
                    }
                }
                block.clear();
                empty.put(block);
            }
        } catch (IOException e) {
            fault = e;
            drain();
        } catch (InterruptedException e) {
            fault = e;
            Thread.currentThread().interrupt();
        }
    }

    /** The writer is told at its next block, and must find one to be told. */
    private void drain() {
        try {
            empty.put(ByteBuffer.allocate(BLOCK));
            for (ByteBuffer block = full.take(); block != END; block = full.take()) {
                block.clear();
                empty.put(block);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void write(int one) throws IOException {
        if (!open.hasRemaining()) {
            next();
        }
        open.put((byte) one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int left = length;
        while (left > 0) {
            if (!open.hasRemaining()) {
                next();
            }
            int now = Math.min(left, open.remaining());
            open.put(bytes, at, now);
            at += now;
            left -= now;
        }
    }

    private void next() throws IOException {
        try {
            full.put(open.flip());
            open = empty.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the writing was interrupted", e);
        }
        failed();
    }

    private void failed() throws IOException {
        Throwable seen = fault;
        if (seen != NONE) {
            throw new IOException(seen.getMessage(), seen);
        }
    }

    /** {@return the digest of all that was written; the file is closed} */
    Sha256 finish() throws IOException {
        next();
        close();
        failed();
        return Sha256.finish(digest);
    }

    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        try {
            full.put(END);
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the writing was interrupted", e);
        } finally {
            channel.close();
        }
    }
}
