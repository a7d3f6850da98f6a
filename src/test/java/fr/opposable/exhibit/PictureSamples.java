package fr.opposable.exhibit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;

/** Pictures of our own making: white, with a red upper left quarter, so that it shows how they are turned. */
final class PictureSamples {

    private static final int UNSIGNED_SHORT = 3;

    private PictureSamples() {}

    static BufferedImage quarter(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        if (!image.getColorModel().hasAlpha()) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
        }
        graphics.setColor(type == BufferedImage.TYPE_BYTE_BINARY ? Color.BLACK : Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    static byte[] written(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IOException("No writer for " + format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a JPEG in passes, closed after so many of them} */
    static byte[] passes(int width, int height, int passes) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(to);
            writer.write(null, new IIOImage(quarter(width, height, BufferedImage.TYPE_INT_RGB), null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        byte[] whole = out.toByteArray();
        int begun = 0;
        int end = 2;
        while (end + 1 < whole.length && (whole[end + 1] & 0xff) != 0xd9) {
            boolean isScan = (whole[end + 1] & 0xff) == 0xda;
            if (isScan && begun++ == passes) {
                break;
            }
            end += 2 + ((whole[end + 2] & 0xff) << 8 | whole[end + 3] & 0xff);
            while (isScan && ((whole[end] & 0xff) != 0xff || whole[end + 1] == 0)) {
                end++;
            }
        }
        byte[] closed = Arrays.copyOf(whole, end + 2);
        closed[end] = (byte) 0xff;
        closed[end + 1] = (byte) 0xd9;
        return closed;
    }

    /** {@return a JPEG that says it was held in {@code orientation}, and where} */
    static byte[] jpeg(int width, int height, int orientation) {
        byte[] plain = written(quarter(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        exif.writeBytes(new byte[] {0, 0, 0, 8, 0, 1});
        exif.writeBytes(new byte[] {1, 0x12, 0, UNSIGNED_SHORT, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
        exif.writeBytes(new byte[] {0, 0, 0, 0});
        exif.writeBytes("Paris, 48.85 N".getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (exif.size() + 2)});
        out.writeBytes(exif.toByteArray());
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    static byte[] tiff(String compression, BufferedImage... pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(to);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(compression);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : List.of(pages)) {
                writer.writeToSequence(new IIOImage(page, null, null), param);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** {@return a PNG whose head states sides that its data do not have} */
    static byte[] pngThatClaims(int width, int height) {
        byte[] png = written(quarter(10, 10, BufferedImage.TYPE_INT_RGB), "png");
        ByteBuffer head = ByteBuffer.wrap(png);
        head.putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        head.putInt(29, (int) crc.getValue());
        return png;
    }

    /** {@return a picture of one grey, in as many bits as the kind of image has, with a black upper left quarter} */
    static BufferedImage grey(int type, int share) {
        BufferedImage image = new BufferedImage(1240, 1754, type);
        int most = (1 << image.getColorModel().getComponentSize(0)) - 1;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.getRaster().setSample(x, y, 0, x < 620 && y < 877 ? 0 : most * share / 100);
            }
        }
        return image;
    }

    /** {@return {@code png} with {@code chunk} before its data} */
    static byte[] withChunk(byte[] png, String name, byte[] chunk) {
        ByteBuffer out = ByteBuffer.allocate(png.length + chunk.length + 12);
        byte[] named = ByteBuffer.allocate(chunk.length + 4)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(chunk)
                .array();
        CRC32 crc = new CRC32();
        crc.update(named);
        out.put(png, 0, 33).putInt(chunk.length).put(named).putInt((int) crc.getValue());
        return out.put(png, 33, png.length - 33).array();
    }

    /** {@return what Exif says of a picture held in {@code orientation}} */
    static byte[] exif(int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(26).putInt(0x4d4d002a).putInt(8).putShort((short) 1);
        return exif.putShort((short) 0x112)
                .putShort((short) UNSIGNED_SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .array();
    }

    /** {@return a TIFF of one strip, its directory first, as scanners write it} */
    static byte[] oneStrip(int[][] tags, byte[] strip) {
        int start = 8 + 2 + 12 * (tags.length + 1) + 4;
        ByteBuffer out = ByteBuffer.allocate(start + 16 + strip.length);
        out.putInt(0x4d4d002a).putInt(8).putShort((short) (tags.length + 1));
        boolean isPlaced = false;
        for (int[] tag : tags) {
            if (!isPlaced && tag[0] > 273) {
                entry(out, 273, start + 16);
                isPlaced = true;
            }
            entry(out, tag[0], tag[0] == 282 ? start : tag[0] == 283 ? start + 8 : tag[1]);
        }
        out.position(start);
        for (int[] tag : tags) {
            if (tag[0] == 282 || tag[0] == 283) {
                out.putInt(tag[1]).putInt(1);
            }
        }
        return out.position(start + 16).put(strip).array();
    }

    private static void entry(ByteBuffer out, int tag, int value) {
        boolean isRatio = tag == 282 || tag == 283;
        boolean isShort = tag == 258 || tag == 259 || tag == 262;
        out.putShort((short) tag).putShort((short) (isRatio ? 5 : isShort ? 3 : 4));
        out.putInt(1).putInt(isShort ? value << 16 : value);
    }

    /** {@return a black and white page with marks from its top to its foot} */
    static BufferedImage lines(int width, int height) {
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        for (int y = 20; y < height - 5; y += 23) {
            graphics.fillRect(100, y, width - 200 - y % 700, 9);
        }
        graphics.dispose();
        return page;
    }

    /** {@return the data of the only strip of a black and white page, coded as a fax codes it} */
    static byte[] faxStrip(BufferedImage page) {
        try (PDDocument document = new PDDocument()) {
            return CCITTFactory.createFromImage(document, page)
                    .getCOSObject()
                    .createRawInputStream()
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
