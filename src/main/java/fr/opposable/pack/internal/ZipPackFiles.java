package fr.opposable.pack.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** A pack in a ZIP, read in place. What could harm whoever unpacks it is refused before anything is read. */
public final class ZipPackFiles implements PackFiles {

    /** A text shrinks ten or twenty times; what shrinks more than this was made to. */
    private static final long MOST_SQUEEZED = 200;

    private static final long SMALL = 1 << 20;

    private final FileChannel channel;
    private final Map<String, ZipRecord> records = new LinkedHashMap<>();
    private final List<Damage> damages;

    /**
     * @throws UnsafeArchiveException when it must not be unpacked
     * @throws IOException when it cannot be read
     */
    public ZipPackFiles(Path archive) throws IOException {
        this.channel = FileChannel.open(archive, StandardOpenOption.READ);
        try {
            ZipTable table = new ZipTable(channel);
            this.damages = table.damages();
            SafePaths paths = new SafePaths();
            for (ZipRecord record : table.records()) {
                paths.accept(record.name());
                refuseBomb(record);
                if (!record.isFolder()) {
                    records.put(record.name(), record);
                }
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void refuseBomb(ZipRecord record) {
        if ((record.size() > SMALL && record.size() / MOST_SQUEEZED > record.compressed())
                || (record.isFolder() && record.size() > 0)) {
            throw new UnsafeArchiveException(
                    "«\u00a0%s\u00a0» y grossit démesurément une fois décomprimé (%d octets pour %d)"
                            .formatted(record.name(), record.size(), record.compressed()));
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(records.keySet());
    }

    @Override
    public long size(String name) {
        return record(name).size();
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipRecord record = record(name);
        InputStream raw = new BufferedInputStream(new Part(channel, record.data(), record.compressed()), 1 << 16);
        if (record.method() == ZipRecord.STORED) {
            return new Exact(raw, record, null);
        }
        Inflater inflater = new Inflater(true);
        return new Exact(new InflaterInputStream(raw, inflater, 1 << 16), record, inflater);
    }

    private ZipRecord record(String name) {
        ZipRecord record = records.get(name);
        if (record == null) {
            throw new IllegalArgumentException("The archive has no " + name);
        }
        return record;
    }

    @Override
    public List<Damage> damages() {
        return damages;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** A part of the archive. */
    private static final class Part extends InputStream {

        private final FileChannel channel;
        private final long end;
        private long at;

        Part(FileChannel channel, long start, long length) {
            this.channel = channel;
            this.at = start;
            this.end = start + length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (at >= end) {
                return -1;
            }
            int wanted = (int) Math.min(length, end - at);
            int read = channel.read(ByteBuffer.wrap(bytes, offset, wanted), at);
            at += Math.max(read, 0);
            return read;
        }
    }

    /** Content that must be as long as the table says, never longer, and have its CRC. */
    private static final class Exact extends InputStream {

        private final CheckedInputStream in;
        private final ZipRecord record;
        private final @Nullable Inflater inflater;
        private long count;

        Exact(InputStream in, ZipRecord record, @Nullable Inflater inflater) {
            this.in = new CheckedInputStream(in, new CRC32());
            this.record = record;
            this.inflater = inflater;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count += Math.max(read, 0);
            boolean wrong = read < 0
                    ? count != record.size() || in.getChecksum().getValue() != record.crc()
                    : count > record.size();
            if (wrong) {
                throw new IOException("The content of " + record.name() + " is not what the table says");
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
            if (inflater != null) {
                inflater.end();
            }
        }
    }
}
