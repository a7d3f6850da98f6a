package fr.opposable.exhibit.internal.image;

import fr.opposable.exhibit.ExhibitKind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the file of a picture says beside its points: how it was held (Exif or TIFF tag 274) and how many points an inch has. Read from the
 * file itself; what is not said or makes no sense is « upright » and « unknown ».
 */
final class PictureFile {

    /** Upright. */
    static final int UPRIGHT = 1;

    private static final int COMPRESSION = 259;
    private static final int OLD_JPEG = 6;
    private static final int JPEG = 7;
    private static final int ORIENTATION = 274;
    private static final int X_RESOLUTION = 282;
    private static final int RESOLUTION_UNIT = 296;
    private static final int CENTIMETRE = 3;
    private static final int MOST_DIRECTORIES = 2000;

    private final Path file;
    private final ExhibitKind kind;
    private final Map<Integer, Map<Integer, Integer>> tags = new HashMap<>();
    private int density;

    PictureFile(Path file, ExhibitKind kind) throws IOException {
        this.file = file;
        this.kind = kind;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            switch (kind) {
                case JPEG -> jpeg(in);
                case PNG -> png(in);
                case TIFF -> directories(in, 0);
                default -> {
                    // the others say nothing that is used here
                }
            }
        }
    }

    Path path() {
        return file;
    }

    boolean isJpeg() {
        return kind == ExhibitKind.JPEG;
    }

    /** {@return 1 to 8, as Exif numbers them} */
    int orientation(int index) {
        int stated = tags.getOrDefault(index, Map.of()).getOrDefault(ORIENTATION, UPRIGHT);
        return stated >= 1 && stated <= 8 ? stated : UPRIGHT;
    }

    /** {@return whether the points were already simplified by JPEG inside a TIFF, so that doing it again loses nothing that shows} */
    boolean isPhotograph(int index) {
        int compression = tags.getOrDefault(index, Map.of()).getOrDefault(COMPRESSION, 1);
        return compression == OLD_JPEG || compression == JPEG;
    }

    /** {@return points per inch; zero when not said} */
    int resolution(int index) {
        return density > 0 ? density : tags.getOrDefault(index, Map.of()).getOrDefault(X_RESOLUTION, 0);
    }

    private void jpeg(RandomAccessFile in) throws IOException {
        long at = 2;
        while (at + 4 < in.length()) {
            in.seek(at);
            int marker = in.readUnsignedShort();
            if ((marker < 0xffe0 && marker != 0xffdb) || marker == 0xffda) {
                return;
            }
            int length = in.readUnsignedShort();
            if (marker == 0xffe1 && length > 14 && in.readInt() == 0x45786966 && in.readUnsignedShort() == 0) {
                directories(in, at + 10);
            } else if (marker == 0xffe0 && length >= 14) {
                in.seek(at + 11);
                int unit = in.readUnsignedByte();
                int x = in.readUnsignedShort();
                density = unit == 1 ? x : unit == 2 ? x * 254 / 100 : 0;
            }
            at += 2 + length;
        }
    }

    private void png(RandomAccessFile in) throws IOException {
        long at = 8;
        while (at + 12 < in.length()) {
            in.seek(at);
            long length = in.readInt() & 0xffffffffL;
            int type = in.readInt();
            if (type == 0x49444154) {
                return;
            }
            if (type == 0x70485973 && length == 9) {
                int perMetre = in.readInt();
                in.readInt();
                density = in.readUnsignedByte() == 1 ? (int) Math.round(perMetre * 0.0254) : 0;
            }
            at += 12 + length;
        }
    }

    /** Reads the directories of a TIFF that begins at {@code base}; BigTIFF is read by its pictures only. */
    private void directories(RandomAccessFile in, long base) throws IOException {
        if (base + 8 > in.length()) {
            return;
        }
        in.seek(base);
        boolean little = in.readUnsignedShort() == 0x4949;
        if (number(in, 2, little) != 42) {
            return;
        }
        long at = number(in, 4, little);
        for (int index = 0; at > 0 && base + at + 2 < in.length() && index < MOST_DIRECTORIES; index++) {
            in.seek(base + at);
            int entries = (int) number(in, 2, little);
            if (base + at + 2 + 12L * entries + 4 > in.length()) {
                return;
            }
            tags.put(index, entries(in, base, base + at + 2, entries, little));
            in.seek(base + at + 2 + 12L * entries);
            at = number(in, 4, little);
        }
    }

    private static Map<Integer, Integer> entries(
            RandomAccessFile in, long base, long first, int entries, boolean little) throws IOException {
        Map<Integer, Integer> found = new HashMap<>();
        for (int i = 0; i < entries; i++) {
            in.seek(first + 12L * i);
            int tag = (int) number(in, 2, little);
            int type = (int) number(in, 2, little);
            number(in, 4, little);
            if (tag == ORIENTATION || tag == RESOLUTION_UNIT || tag == COMPRESSION) {
                found.put(tag, (int) number(in, type == 4 ? 4 : 2, little));
            } else if (tag == X_RESOLUTION) {
                long where = base + number(in, 4, little);
                if (where + 8 <= in.length()) {
                    in.seek(where);
                    long over = number(in, 4, little);
                    long under = number(in, 4, little);
                    found.put(tag, under == 0 ? 0 : (int) Math.min(10_000, over / under));
                }
            }
        }
        if (found.getOrDefault(RESOLUTION_UNIT, 2) == CENTIMETRE) {
            found.computeIfPresent(X_RESOLUTION, (_, perCentimetre) -> perCentimetre * 254 / 100);
        }
        return found;
    }

    private static long number(RandomAccessFile in, int length, boolean little) throws IOException {
        long number = 0;
        for (int i = 0; i < length; i++) {
            long octet = in.readUnsignedByte();
            number |= octet << (8 * (little ? i : length - 1 - i));
        }
        return number;
    }
}
