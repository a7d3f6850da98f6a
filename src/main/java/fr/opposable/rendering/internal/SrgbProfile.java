package fr.opposable.rendering.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/**
 * The colours of our pages: sRGB (IEC 61966-2-1), as an ICC profile of version 4.2 written from the figures of the standard, its
 * primaries adapted to D50 by the Bradford transform. Made here because a profile is the one thing PDF/A wants that no library of
 * ours may lend.
 */
final class SrgbProfile {

    private static final int HEADER = 128;
    private static final int D50_X = 0xf6d6;
    private static final int D50_Y = 0x10000;
    private static final int D50_Z = 0xd32d;

    /** The profile, 500 bytes or so. */
    static final byte[] BYTES = write();

    /** {@link #BYTES} as a Flate stream, compressed once for all documents. */
    static final byte[] DEFLATED = deflate(BYTES);

    private SrgbProfile() {}

    private static byte[] write() {
        String[] names = {"desc", "cprt", "wtpt", "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
        byte[] curve = curve();
        byte[][] values = {
            text("sRGB IEC61966-2-1"),
            text("No copyright, use freely"),
            xyz(D50_X, D50_Y, D50_Z),
            matrix(1.047882, 0.022919, -0.050201, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678),
            xyz(fixed(0.436066), fixed(0.222488), fixed(0.013916)),
            xyz(fixed(0.385147), fixed(0.716873), fixed(0.097076)),
            xyz(fixed(0.143066), fixed(0.060608), fixed(0.714096)),
            curve,
            curve,
            curve
        };
        int size = HEADER + 4 + names.length * 12;
        int[] offsets = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            boolean shared = i > 0 && values[i] == values[i - 1];
            offsets[i] = shared ? offsets[i - 1] : size;
            size += shared ? 0 : values[i].length;
        }
        ByteBuffer profile = ByteBuffer.allocate(size);
        header(profile, size);
        profile.putInt(names.length);
        for (int i = 0; i < names.length; i++) {
            profile.put(ascii(names[i])).putInt(offsets[i]).putInt(values[i].length);
        }
        for (int i = 0; i < values.length; i++) {
            profile.position(offsets[i]).put(values[i]);
        }
        return profile.array();
    }

    private static void header(ByteBuffer out, int size) {
        out.putInt(size).putInt(0).putInt(0x04200000);
        out.put(ascii("mntrRGB XYZ "));
        for (int part : new int[] {2026, 1, 1, 0, 0, 0}) {
            out.putShort((short) part);
        }
        out.put(ascii("acsp")).position(68);
        out.putInt(D50_X).putInt(D50_Y).putInt(D50_Z).position(HEADER);
    }

    /** A multi-localised text with one entry, English. */
    private static byte[] text(String words) {
        byte[] utf16 = words.getBytes(StandardCharsets.UTF_16BE);
        ByteBuffer out = ByteBuffer.allocate(padded(28 + utf16.length));
        out.put(ascii("mluc")).putInt(0).putInt(1).putInt(12).put(ascii("enUS"));
        return out.putInt(utf16.length).putInt(28).put(utf16).array();
    }

    private static byte[] xyz(int x, int y, int z) {
        return ByteBuffer.allocate(20)
                .put(ascii("XYZ "))
                .putInt(0)
                .putInt(x)
                .putInt(y)
                .putInt(z)
                .array();
    }

    private static byte[] matrix(double... values) {
        ByteBuffer out =
                ByteBuffer.allocate(8 + 4 * values.length).put(ascii("sf32")).putInt(0);
        for (double value : values) {
            out.putInt(fixed(value));
        }
        return out.array();
    }

    /** Parametric curve of type 3: a line near black, then a power of 2.4. */
    private static byte[] curve() {
        ByteBuffer out = ByteBuffer.allocate(32)
                .put(ascii("para"))
                .putInt(0)
                .putShort((short) 3)
                .putShort((short) 0);
        for (double value : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
            out.putInt(fixed(value));
        }
        return out.array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] buffer = new byte[4096];
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
