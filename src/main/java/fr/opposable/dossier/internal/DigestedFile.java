package fr.opposable.dossier.internal;

import fr.opposable.kernel.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A file being written, put on the disk by one thread and read back and hashed by another that follows it: who writes waits for neither,
 * and the digest is of what the file holds. {@link #written} tells that all of it can be read; {@link #sha256} may come later.
 */
final class DigestedFile extends OutputStream {

    private static final int BLOCK = 1 << 20;
    private static final int BLOCKS = 4;
    private static final int PART = 256 << 10;
    private static final ByteBuffer END = ByteBuffer.allocate(0);

    private final BlockingQueue<ByteBuffer> empty = new ArrayBlockingQueue<>(BLOCKS);
    private final BlockingQueue<ByteBuffer> full = new ArrayBlockingQueue<>(BLOCKS + 1);
    private final Reach reach = new Reach();
    private final MessageDigest digest = Sha256.newDigest();
    private final FileChannel channel;
    private final Thread writer;
    private final Thread reader;
    private ByteBuffer open = ByteBuffer.allocate(BLOCK);
    private int blocks = 1;
    private long taken;
    private boolean isEnded;

    DigestedFile(Path file) throws IOException {
        this.channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.READ);
        this.writer = Thread.ofPlatform().daemon().name("volume-writer").start(this::putBlocks);
        this.reader = Thread.ofPlatform().daemon().name("volume-digest").start(this::follow);
    }

    /** How far the file is written, told from the thread that writes to the one that hashes; and what went wrong for either. */
    private static final class Reach {
        private long bytes;
        private long hashed;
        private boolean isLast;
        private @Nullable Throwable fault;

        synchronized void to(long end) {
            bytes = end;
            notifyAll();
        }

        synchronized void hashed(long end) {
            hashed = end;
        }

        synchronized void last() {
            isLast = true;
            notifyAll();
        }

        synchronized void failed(Throwable e) {
            if (fault == null) {
                fault = e;
            }
            notifyAll();
        }

        /** {@return where the file ends by now, beyond {@code place}; {@code place} itself when nothing more comes} */
        synchronized long beyond(long place) throws InterruptedException {
            while (bytes == place && !isLast && fault == null) {
                wait();
            }
            return fault == null ? bytes : place;
        }

        synchronized boolean isBroken() {
            return fault != null;
        }

        synchronized void check() throws IOException {
            if (fault != null) {
                throw new IOException(fault.getMessage(), fault);
            }
        }

        /** A thread that ended before its work leaves no digest of a part behind. */
        synchronized void checkIsWritten(long end) throws IOException {
            check();
            if (bytes != end) {
                throw new IOException("%d bytes were written of %d".formatted(bytes, end));
            }
        }

        synchronized void checkIsHashed(long end) throws IOException {
            checkIsWritten(end);
            if (hashed != end) {
                throw new IOException("%d bytes were hashed of %d".formatted(hashed, end));
            }
        }
    }

    /** The thread that writes. After a fault it takes blocks and leaves them, so that who fills them is told and does not wait for ever. */
    private void putBlocks() {
        long at = 0;
        try {
            for (ByteBuffer block = full.take(); block != END; block = full.take()) {
                try {
                    while (block.hasRemaining() && !reach.isBroken()) {
                        at += channel.write(block);
                    }
                    reach.to(at);
                } catch (IOException | RuntimeException | OutOfMemoryError e) {
                    reach.failed(e);
                }
                empty.put(block.clear());
            }
        } catch (InterruptedException e) {
            reach.failed(e);
            Thread.currentThread().interrupt();
        } finally {
            reach.last();
        }
    }

    /** The thread that hashes. It stays close behind, so that what it reads is still in memory. */
    private void follow() {
        ByteBuffer part = ByteBuffer.allocateDirect(PART);
        long at = 0;
        try {
            for (long end = reach.beyond(at); end > at; end = reach.beyond(at)) {
                while (at < end) {
                    int read = channel.read(part.clear().limit((int) Math.min(PART, end - at)), at);
                    if (read < 0) {
                        throw new EOFException("the file is shorter than what was written to it");
                    }
                    digest.update(part.flip());
                    at += read;
                }
            }
            reach.hashed(at);
        } catch (IOException e) {
            reach.failed(e);
        } catch (InterruptedException e) {
            reach.failed(e);
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
            taken += open.flip().remaining();
            full.put(open);
            ByteBuffer free = empty.poll();
            if (free == null && blocks < BLOCKS) {
                blocks++;
                free = ByteBuffer.allocate(BLOCK);
            }
            open = free == null ? empty.take() : free;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        reach.check();
    }

    /**
     * Ends the file: after this call it can be read, whole.
     *
     * @throws IOException when it could not be written
     */
    void written() throws IOException {
        next();
        end();
        reach.checkIsWritten(taken);
    }

    /**
     * {@return the digest of what the file holds}
     *
     * @throws IOException when it could not be read back
     */
    Sha256 sha256() throws IOException {
        join(reader);
        reach.checkIsHashed(taken);
        return Sha256.finish(digest);
    }

    private void end() throws IOException {
        if (!isEnded) {
            isEnded = true;
            try {
                full.put(END);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            join(writer);
        }
    }

    private static void join(Thread thread) throws IOException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("the writing was interrupted", e);
    }

    @Override
    public void close() throws IOException {
        try {
            end();
            join(reader);
        } catch (IOException e) {
            // who was interrupted could not tell it the end
            reach.failed(e);
            writer.interrupt();
            throw e;
        } finally {
            channel.close();
        }
    }
}
