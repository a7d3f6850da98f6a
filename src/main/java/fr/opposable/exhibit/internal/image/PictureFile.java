package fr.opposable.exhibit.internal.image;

import fr.opposable.exhibit.ExhibitKind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    private static final int PHOTOMETRIC = 262;
    private static final int MASK = 4;
    private static final int ORIENTATION = 274;
    private static final int STRIP_BYTES = 279;
    private static final int X_RESOLUTION = 282;
    private static final int Y_RESOLUTION = 283;
    private static final int RESOLUTION_UNIT = 296;
    private static final int CENTIMETRE = 3;
    private static final int TILE_BYTES = 325;
    private static final int EXTRA_SAMPLES = 338;

    private static final Set<Integer> KEPT =
            Set.of(COMPRESSION, PHOTOMETRIC, ORIENTATION, STRIP_BYTES, RESOLUTION_UNIT, TILE_BYTES, EXTRA_SAMPLES);

    /** Compressions of a TIFF that a reader here reads, and those of which one says itself what is wrong. */
    private static final Set<Integer> READ = Set.of(1, 2, 3, 4, OLD_JPEG, JPEG, 8, 32_771, 32_773, 32_809, 32_946);

    /** A fax is coarser down than across, by up to this much. */
    private static final float MOST_STRETCHED = 4;

    private static final float LEAST_STRETCHED = 1.2f;
    private static final int MOST_DIRECTORIES = 2000;
    private static final int MOST_ENTRIES = 4000;

    private final Path file;
    private final ExhibitKind kind;
    private final Map<Integer, Map<Integer, Integer>> tags = new HashMap<>();
    private int density;
    private String frame = "";

    PictureFile(Path file, ExhibitKind kind) throws IOException {
        this.file = file;
        this.kind = kind;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            switch (kind) {
                case JPEG -> jpeg(in);
                case PNG -> png(in);
                case TIFF -> directories(in, 0);
                case WEBP -> webp(in);
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

    /** {@return whether the page is coded as a fax codes it, and the file says how long its data are} */
    boolean isFax(int index) {
        int compression = said(index, COMPRESSION, 1);
        boolean saysLength = said(index, STRIP_BYTES, 0) != 0 || said(index, TILE_BYTES, 0) != 0;
        return kind == ExhibitKind.TIFF && compression >= 2 && compression <= 4 && saysLength;
    }

    /** {@return whether the picture says which dots of another are seen, and is none itself} */
    boolean isMask(int index) {
        return kind == ExhibitKind.TIFF && said(index, PHOTOMETRIC, 0) == MASK;
    }

    /** {@return whether what stands beside the colours is not said to be a transparency} */
    boolean isOpaque(int index) {
        return kind == ExhibitKind.TIFF && said(index, EXTRA_SAMPLES, 1) == 0;
    }

    /** {@return how many times as high as wide a dot is; 1 when it is square, or not said} */
    float stretch(int index) {
        int across = said(index, X_RESOLUTION, 0);
        int down = said(index, Y_RESOLUTION, 0);
        float stretch = kind == ExhibitKind.TIFF && across > 0 && down > 0 ? (float) across / down : 1;
        float most = Math.max(stretch, 1 / stretch);
        return most < LEAST_STRETCHED || most > MOST_STRETCHED ? 1 : stretch;
    }

    /** {@return by what few programs read the picture, in French; null when it is coded as most are} */
    @Nullable
    String oddCoding(int index) {
        if (kind == ExhibitKind.TIFF && !READ.contains(said(index, COMPRESSION, 1))) {
            return "d'une compression TIFF que peu de logiciels lisent (n° %d)".formatted(said(index, COMPRESSION, 1));
        }
        return frame.isEmpty() ? null : frame;
    }

    private int said(int index, int tag, int otherwise) {
        return tags.getOrDefault(index, Map.of()).getOrDefault(tag, otherwise);
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
            if (marker < 0xffc0 || (marker >= 0xffd0 && marker <= 0xffda)) {
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
            } else {
                frame(marker, in.readUnsignedByte());
            }
            at += 2 + length;
        }
    }

    private void frame(int marker, int precision) {
        boolean isFrame =
                marker >= 0xffc0 && marker <= 0xffcf && marker != 0xffc4 && marker != 0xffc8 && marker != 0xffcc;
        if (marker == 0xfff7) {
            frame = "d'un codage JPEG-LS, que peu de logiciels lisent";
        } else if (isFrame && marker > 0xffc8) {
            frame = "d'un codage arithmétique, que peu de logiciels lisent";
        } else if (isFrame && precision != 8) {
            frame = "de %d bits par couleur, que peu de logiciels lisent dans un JPEG".formatted(precision);
        }
    }

    /** The chunks of a RIFF, each with its length after its name. */
    private void webp(RandomAccessFile in) throws IOException {
        long at = 12;
        while (at + 8 < in.length()) {
            in.seek(at);
            int name = in.readInt();
            long length = number(in, 4, /* little= */ true);
            if (name == 0x45584946) {
                boolean hasMark = length > 6 && in.readInt() == 0x45786966;
                directories(in, at + 8 + (hasMark ? 6 : 0));
            }
            at += 8 + length + (length & 1);
        }
    }

    private void png(RandomAccessFile in) throws IOException {
        long at = 8;
        while (at + 12 < in.length()) {
            in.seek(at);
            long length = in.readInt() & 0xffffffffL;
            int type = in.readInt();
            if (type == 0x65584966) {
                directories(in, at + 8);
            } else if (type == 0x70485973 && length == 9) {
                int perMetre = in.readInt();
                in.readInt();
                density = in.readUnsignedByte() == 1 ? (int) Math.round(perMetre * 0.0254) : 0;
            }
            at += 12 + length;
        }
    }

    /** Reads the directories of a TIFF that begins at {@code base}, small or large (BigTIFF). */
    private void directories(RandomAccessFile in, long base) throws IOException {
        if (base + 16 > in.length()) {
            return;
        }
        in.seek(base);
        boolean little = in.readUnsignedShort() == 0x4949;
        int version = (int) number(in, 2, little);
        if (version != 42 && version != 43) {
            return;
        }
        boolean isLarge = version == 43;
        if (isLarge) {
            in.seek(base + 8);
        }
        int address = isLarge ? 8 : 4;
        int entry = isLarge ? 20 : 12;
        int counted = isLarge ? 8 : 2;
        long at = number(in, address, little);
        for (int index = 0; at > 0 && at < in.length() - base - 8 && index < MOST_DIRECTORIES; index++) {
            in.seek(base + at);
            long entries = number(in, counted, little);
            long end = base + at + counted + entry * entries;
            if (entries < 0 || entries > MOST_ENTRIES || end + address > in.length()) {
                return;
            }
            Map<Integer, Integer> found = new HashMap<>();
            for (int i = 0; i < entries; i++) {
                in.seek(base + at + counted + (long) entry * i);
                entry(in, base, little, address, found);
            }
            perInch(found);
            tags.put(index, found);
            in.seek(end);
            at = number(in, address, little);
        }
    }

    private static void entry(RandomAccessFile in, long base, boolean little, int address, Map<Integer, Integer> found)
            throws IOException {
        int tag = (int) number(in, 2, little);
        int width = number(in, 2, little) == 4 ? 4 : 2;
        long count = number(in, address, little);
        boolean isKept = KEPT.contains(tag);
        boolean isRatio = tag == X_RESOLUTION || tag == Y_RESOLUTION;
        long length = isRatio ? 8 : count * width;
        if (length > address) {
            long place = base + number(in, address, little);
            if (place < 0 || place > in.length() - 8) {
                return;
            }
            in.seek(place);
        }
        if (isKept) {
            found.put(tag, (int) number(in, width, little));
        } else if (isRatio) {
            long over = number(in, 4, little);
            long under = number(in, 4, little);
            found.put(tag, under == 0 ? 0 : (int) Math.min(10_000, over / under));
        }
    }

    private static void perInch(Map<Integer, Integer> found) {
        if (found.getOrDefault(RESOLUTION_UNIT, 2) == CENTIMETRE) {
            found.computeIfPresent(X_RESOLUTION, (_, perCentimetre) -> perCentimetre * 254 / 100);
            found.computeIfPresent(Y_RESOLUTION, (_, perCentimetre) -> perCentimetre * 254 / 100);
        }
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
