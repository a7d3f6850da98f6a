package fr.opposable.pack.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The final table of a ZIP (APPNOTE 6.3, ZIP64 included), read strictly: what readers could understand in two ways is named. Entries must
 * follow one another from the first byte on, without gap or overlap, and each must say the same before its bytes as in the table.
 */
final class ZipTable {

    private static final int END = 0x06054b50;
    private static final int END64 = 0x06064b50;
    private static final int LOCATOR64 = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int TRAILER = 0x08074b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final long UNSAID = 0xffffffffL;
    private static final int MOST_ENTRIES = 200_000;
    private static final int LARGEST_TABLE = 64 << 20;
    private static final int SYMBOLIC_LINK = 0xa;
    private static final int REGULAR = 0x8;
    private static final int DIRECTORY = 0x4;
    private static final int UNIX = 3;
    private static final String WHERE = "archive";

    private final FileChannel channel;
    private final List<ZipRecord> records = new ArrayList<>();
    private final List<PackFiles.Damage> damages = new ArrayList<>();
    private long tableOffset = -1;

    ZipTable(FileChannel channel) throws IOException {
        this.channel = channel;
        long end = findEnd();
        if (end < 0) {
            damage("archive tronquée ou illisible\u00a0: sa table finale manque", WHERE);
            return;
        }
        readTable(end);
        checkSequence();
    }

    List<ZipRecord> records() {
        return List.copyOf(records);
    }

    List<PackFiles.Damage> damages() {
        return List.copyOf(damages);
    }

    private void damage(String what, String where) {
        damages.add(new PackFiles.Damage(what, where));
    }

    private long findEnd() throws IOException {
        long size = channel.size();
        int length = (int) Math.min(size, END_SIZE + LONGEST_COMMENT);
        ByteBuffer tail = read(size - length, length);
        for (int at = length - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END && at + END_SIZE + unsigned(tail.getShort(at + 20)) == length) {
                return size - length + at;
            }
        }
        return -1;
    }

    private void readTable(long end) throws IOException {
        ByteBuffer last = read(end, END_SIZE);
        long entries = unsigned(last.getShort(10));
        long size = Integer.toUnsignedLong(last.getInt(12));
        long offset = Integer.toUnsignedLong(last.getInt(16));
        boolean oneDisk = last.getShort(4) == 0 && last.getShort(6) == 0 && last.getShort(8) == last.getShort(10);
        long tableEnd = end;
        if (end >= 20 && read(end - 20, 4).getInt(0) == LOCATOR64) {
            long at = read(end - 20, 20).getLong(8);
            if (at < 0 || at > end - 76 || read(at, 4).getInt(0) != END64) {
                damage("table finale ZIP64 illisible", WHERE);
                return;
            }
            ByteBuffer large = read(at, 56);
            entries = large.getLong(32);
            size = large.getLong(40);
            offset = large.getLong(48);
            tableEnd = at;
        }
        if (!oneDisk) {
            throw new UnsafeArchiveException("elle est en plusieurs volumes");
        }
        if (last.getShort(20) != 0) {
            damage("un commentaire a été ajouté à l’archive", WHERE);
        }
        if (entries < 0 || entries > MOST_ENTRIES || size < 0 || size > LARGEST_TABLE) {
            throw new UnsafeArchiveException(
                    "elle annonce plus de %d fichiers, ou une table démesurée".formatted(MOST_ENTRIES));
        }
        if (offset < 0 || offset + size != tableEnd) {
            damage("archive altérée ou tronquée\u00a0: sa table finale n’est pas là où elle l’annonce", WHERE);
            return;
        }
        ByteBuffer table = read(offset, (int) size);
        for (long i = 0; i < entries; i++) {
            if (!readEntry(table, i)) {
                return;
            }
        }
        if (table.hasRemaining()) {
            damage("la table finale contient plus d’entrées qu’elle n’en annonce", WHERE);
        }
        tableOffset = offset;
    }

    private boolean readEntry(ByteBuffer table, long number) throws IOException {
        int start = table.position();
        if (table.remaining() < 46 || table.getInt(start) != CENTRAL) {
            damage("table finale illisible à partir de l’entrée %d".formatted(number + 1), WHERE);
            return false;
        }
        int nameLength = unsigned(table.getShort(start + 28));
        int extraLength = unsigned(table.getShort(start + 30));
        int commentLength = unsigned(table.getShort(start + 32));
        if (table.remaining() < 46 + nameLength + extraLength + commentLength) {
            damage("table finale illisible à partir de l’entrée %d".formatted(number + 1), WHERE);
            return false;
        }
        byte[] name = new byte[nameLength];
        table.get(start + 46, name);
        ByteBuffer extra = table.slice(start + 46 + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN);
        table.position(start + 46 + nameLength + extraLength + commentLength);
        refuseSpecial(new String(name, StandardCharsets.UTF_8), table, start);
        long[] sizes = {
            Integer.toUnsignedLong(table.getInt(start + 24)),
            Integer.toUnsignedLong(table.getInt(start + 20)),
            Integer.toUnsignedLong(table.getInt(start + 42))
        };
        if (!large(sizes, extra)) {
            damage("tailles illisibles", new String(name, StandardCharsets.UTF_8));
            return true;
        }
        readHeader(
                new ZipRecord(
                        new String(name, StandardCharsets.UTF_8),
                        unsigned(table.getShort(start + 8)),
                        unsigned(table.getShort(start + 10)),
                        Integer.toUnsignedLong(table.getInt(start + 16)),
                        sizes[1],
                        sizes[0],
                        sizes[2],
                        -1),
                name);
        return true;
    }

    private static void refuseSpecial(String name, ByteBuffer table, int start) {
        int system = unsigned(table.getShort(start + 4)) >> 8;
        int type = table.getInt(start + 38) >>> 28;
        if (system == UNIX && type != 0 && type != REGULAR && type != DIRECTORY) {
            throw new UnsafeArchiveException(
                    type == SYMBOLIC_LINK
                            ? "elle contient un lien symbolique, «\u00a0%s\u00a0»".formatted(name)
                            : "elle contient un fichier spécial, «\u00a0%s\u00a0»".formatted(name));
        }
    }

    /** Replaces sizes that do not fit in 32 bits by those of the ZIP64 field. */
    private static boolean large(long[] sizes, ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = unsigned(extra.getShort());
            int length = unsigned(extra.getShort());
            if (length > extra.remaining()) {
                return false;
            }
            ByteBuffer field = extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            extra.position(extra.position() + length);
            for (int i = 0; id == 1 && i < sizes.length; i++) {
                if (sizes[i] == UNSAID && field.remaining() >= 8) {
                    sizes[i] = field.getLong();
                }
            }
        }
        return sizes[0] >= 0 && sizes[1] >= 0 && sizes[2] >= 0;
    }

    private void readHeader(ZipRecord record, byte[] name) throws IOException {
        if (record.isEncrypted()) {
            throw new UnsafeArchiveException("elle est chiffrée\u202f; demandez-la sans mot de passe");
        }
        if (record.method() != ZipRecord.STORED && record.method() != ZipRecord.DEFLATED) {
            throw new UnsafeArchiveException(
                    "«\u00a0%s\u00a0» y est comprimé d’une manière qui n’est pas lue".formatted(record.name()));
        }
        if (record.header() > channel.size() - 30) {
            damage("archive tronquée\u00a0: ce fichier est au-delà de sa fin", record.name());
            return;
        }
        ByteBuffer local = read(record.header(), 30);
        int nameLength = unsigned(local.getShort(26));
        int extraLength = unsigned(local.getShort(28));
        long data = record.header() + 30 + nameLength + extraLength;
        boolean sameName = nameLength == name.length
                && record.header() + 30 + nameLength <= channel.size()
                && read(record.header() + 30, nameLength).equals(ByteBuffer.wrap(name));
        boolean same = local.getInt(0) == LOCAL
                && sameName
                && unsigned(local.getShort(6)) == record.flags()
                && unsigned(local.getShort(8)) == record.method()
                && (record.isTrailed()
                        || (Integer.toUnsignedLong(local.getInt(14)) == record.crc()
                                && said(local.getInt(18), record.compressed())
                                && said(local.getInt(22), record.size())));
        if (!same) {
            damage(
                    "archive altérée\u00a0: ce fichier n’est pas décrit de même en tête et dans la table finale",
                    record.name());
            return;
        }
        if (data + record.compressed() > channel.size()) {
            damage("archive tronquée\u00a0: il manque la fin de ce fichier", record.name());
            return;
        }
        records.add(new ZipRecord(
                record.name(),
                record.flags(),
                record.method(),
                record.crc(),
                record.compressed(),
                record.size(),
                record.header(),
                data));
    }

    private static boolean said(int stated, long size) {
        return Integer.toUnsignedLong(stated) == size || Integer.toUnsignedLong(stated) == UNSAID;
    }

    private void checkSequence() throws IOException {
        List<ZipRecord> byPlace = records.stream()
                .sorted(Comparator.comparingLong(ZipRecord::header))
                .toList();
        long expected = 0;
        boolean whole = damages.isEmpty();
        for (ZipRecord record : byPlace) {
            if (record.header() < expected) {
                throw new UnsafeArchiveException(
                        "«\u00a0%s\u00a0» y recouvre un autre fichier, comme dans une bombe de décompression"
                                .formatted(record.name()));
            }
            if (record.header() > expected && whole) {
                damage("des octets étrangers précèdent ce fichier dans l’archive", record.name());
            }
            expected = record.isTrailed() ? trailerEnd(record) : record.end();
        }
        if (whole && tableOffset != expected) {
            damage("des octets étrangers précèdent la table finale", WHERE);
        }
    }

    private long trailerEnd(ZipRecord record) throws IOException {
        long end = record.end();
        boolean marked = end + 4 <= channel.size() && read(end, 4).getInt(0) == TRAILER;
        long sizes = end + (marked ? 8 : 4);
        if (sizes + 8 > channel.size()) {
            return end;
        }
        boolean narrow = Integer.toUnsignedLong(read(sizes, 4).getInt(0)) == record.compressed()
                && Integer.toUnsignedLong(read(sizes + 4, 4).getInt(0)) == record.size();
        boolean crc = Integer.toUnsignedLong(read(sizes - 4, 4).getInt(0)) == record.crc();
        if (!crc) {
            damage(
                    "archive altérée\u00a0: ce fichier n’est pas décrit de même à sa suite et dans la table finale",
                    record.name());
        }
        return sizes + (narrow ? 8 : 16);
    }

    private ByteBuffer read(long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new IOException("The archive ends at " + channel.size());
            }
        }
        return buffer.flip();
    }

    private static int unsigned(short value) {
        return Short.toUnsignedInt(value);
    }
}
