package fr.opposable.exhibit.internal.image;

import fr.opposable.kernel.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A JPEG as PDF takes it, point for point: only what decodes the picture is kept. Place, camera, author and comments stay in the
 * original.
 *
 * @param bytes the file without its metadata
 * @param width in points
 * @param height in points
 * @param components 1 for grey, 3 for colours
 */
record PlainJpeg(Bytes bytes, int width, int height, int components) {

    private static final int APP0 = 0xe0;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int FILLING = 0xff;

    /** {@return the JPEG in {@code file}; null when it is not one that can be taken as it is} */
    static @Nullable PlainJpeg of(Path file) throws IOException {
        byte[] in = Files.readAllBytes(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        out.write(in, 0, 2);
        int[] frame = null;
        int at = 2;
        while (at + 4 <= in.length) {
            int marker = in[at + 1] & 0xff;
            if ((in[at] & 0xff) != 0xff || marker < 0xc0) {
                return null;
            }
            if (marker == FILLING) {
                at++;
                continue;
            }
            if (marker == START_OF_SCAN) {
                out.write(in, at, end(in, at) - at);
                out.write(FILLING);
                out.write(END);
                return frame == null
                        ? null
                        : new PlainJpeg(Bytes.owning(out.toByteArray()), frame[0], frame[1], frame[2]);
            }
            int length = number(in, at + 2);
            if (length < 2 || at + 2 + length > in.length) {
                return null;
            }
            if (isFrame(marker)) {
                frame = frame(in, at, marker, length);
                if (frame == null) {
                    return null;
                }
            }
            boolean metadata = (marker > APP0 && marker <= APP15 && marker != APP14) || marker == COMMENT;
            if (!metadata) {
                out.write(in, at, 2 + length);
            }
            at += 2 + length;
        }
        return null;
    }

    /** {@return where the picture whose first scan is {@code at} ends: telephones put films, second pictures and places behind it} */
    private static int end(byte[] in, int at) {
        int i = at;
        while (i + 3 < in.length) {
            int marker = in[i + 1] & 0xff;
            if ((in[i] & 0xff) != 0xff || marker == 0 || marker == FILLING || (marker >= 0xd0 && marker <= 0xd7)) {
                i++;
            } else if (marker == END) {
                return i;
            } else {
                i += 2 + number(in, i + 2);
            }
        }
        boolean isEnded =
                in.length - at > 2 && (in[in.length - 2] & 0xff) == FILLING && (in[in.length - 1] & 0xff) == END;
        return isEnded ? in.length - 2 : in.length;
    }

    /** Baseline, extended and progressive frames; tables share the range. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int @Nullable [] frame(byte[] in, int at, int marker, int length) {
        int precision = in[at + 4] & 0xff;
        int components = in[at + 9] & 0xff;
        boolean usual = marker <= 0xc2 && precision == 8 && (components == 1 || components == 3) && length >= 8;
        return usual ? new int[] {number(in, at + 7), number(in, at + 5), components} : null;
    }

    private static int number(byte[] in, int at) {
        return ((in[at] & 0xff) << 8) | (in[at + 1] & 0xff);
    }
}
