package fr.opposable.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;

/** A picture is exact when it was read to its last block and nothing was left over. */
class JpegBlocksTest {

    private static final int WIDTH = 203;
    private static final int HEIGHT = 154;

    @ParameterizedTest(name = "colour {0}, restarts every {1} blocks, quality {2}")
    @CsvSource({"false, 0, 0.75", "false, 0, 1", "false, 3, 0.75", "true, 0, 0.75", "true, 0, 0.2", "true, 5, 0.75"})
    void a_whole_picture_is_exact_and_each_block_has_its_mean(boolean isColour, int restarts, float quality)
            throws IOException {
        BufferedImage picture = noise(isColour);
        JpegBlocks blocks =
                JpegBlocks.of(bytes(coded(picture, restarts, quality, false))).orElseThrow();
        int[][] means = new int[Math.ceilDiv(HEIGHT, 8)][Math.ceilDiv(WIDTH, 8)];

        int rows = blocks.read(Integer.MAX_VALUE, (column, row, mean, _) -> {
            if (row < means.length && column < means[0].length) {
                means[row][column] = mean;
            }
        });

        assertThat(rows).isEqualTo(means.length);
        assertThat(blocks.isExact()).isTrue();
        for (int row = 0; row < HEIGHT / 8; row++) {
            for (int column = 0; column < WIDTH / 8; column++) {
                assertThat(means[row][column])
                        .as("block %d, %d", column, row)
                        .isCloseTo(mean(picture, column, row), within(quality < 0.5 ? 12 : 3));
            }
        }
    }

    @Test
    void a_picture_of_which_a_part_was_not_read_is_not_exact() throws IOException {
        JpegBlocks blocks =
                JpegBlocks.of(bytes(coded(noise(false), 0, 0.75f, false))).orElseThrow();
        blocks.read(3, (_, _, _, _) -> {});

        assertThat(blocks.isExact()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void bytes_taken_out_put_in_or_changed_are_mostly_found(int restarts) throws IOException {
        byte[] whole = coded(noise(false), restarts, 0.75f, false);
        int from = scan(whole) + 20;
        Random random = new Random(11);
        int found = 0;
        int tried = 300;
        for (int i = 0; i < tried; i++) {
            int at = from + random.nextInt(whole.length - from - 20);
            byte[] altered =
                    switch (i % 3) {
                        case 0 -> joined(Arrays.copyOf(whole, at), Arrays.copyOfRange(whole, at + 5, whole.length));
                        case 1 ->
                            joined(
                                    Arrays.copyOf(whole, at),
                                    new byte[] {1, 2, 3},
                                    Arrays.copyOfRange(whole, at, whole.length));
                        default -> {
                            byte[] other = whole.clone();
                            for (int k = 0; k < 64; k++) {
                                other[Math.min(at + k, whole.length - 3)] ^= (byte) (1 + random.nextInt(255));
                            }
                            yield other;
                        }
                    };
            found += isExact(altered) ? 0 : 1;
        }
        // where a code ends by chance where another did, the rest is read as before, and as any reader reads it
        assertThat(found).isGreaterThan(tried / 2);
    }

    @Test
    void a_picture_cut_short_is_not_exact_wherever_it_was_cut() throws IOException {
        byte[] whole = coded(noise(false), 0, 0.75f, false);

        assertThat(IntStream.range(scan(whole), whole.length - 1)
                        .filter(length -> isExact(Arrays.copyOf(whole, length))))
                .isEmpty();
    }

    @Test
    void a_picture_that_ends_before_its_last_block_is_damaged_and_a_whole_one_is_not() throws IOException {
        byte[] whole = coded(noise(false), 0, 0.75f, false);
        int half = (scan(whole) + whole.length) / 2;

        assertThat(isDamaged(whole)).isFalse();
        assertThat(isDamaged(joined(Arrays.copyOf(whole, half), bytes(0xff, 0xd9))))
                .isTrue();
        assertThat(isDamaged(Arrays.copyOf(whole, half))).isTrue();
    }

    @Test
    void a_table_with_values_longer_than_any_may_be_is_refused_here_as_by_other_readers() throws IOException {
        byte[] whole = coded(noise(false), 0, 0.75f, false);
        int table = 2;
        while (whole[table] != (byte) 0xff || whole[table + 1] != (byte) 0xc4) {
            table++;
        }
        // length, class and number, sixteen counts, then the symbols
        for (int i = 0; i < 12; i++) {
            whole[table + 21 + i] |= 0x20;
        }

        assertThat(isDamaged(whole)).isTrue();
        assertThat(isExact(whole)).isFalse();
        assertThatThrownBy(() -> ImageIO.read(new ByteArrayInputStream(whole))).isInstanceOf(IOException.class);
    }

    @Test
    void a_picture_that_goes_on_behind_its_last_block_is_damaged_and_one_that_is_filled_up_is_not() throws IOException {
        byte[] whole = coded(noise(false), 0, 0.75f, false);
        byte[] open = Arrays.copyOf(whole, whole.length - 2);
        int middle = (scan(whole) + whole.length) / 2;
        byte[] end = bytes(0xff, 0xd9);

        assertThat(isDamaged(joined(open, Arrays.copyOfRange(whole, middle, middle + 200), end)))
                .isTrue();
        assertThat(isDamaged(joined(open, bytes(0, 0, 0, 0, 0, 0, 0, 0, 0, 0), end)))
                .isFalse();
        assertThat(isDamaged(joined(open, bytes(0xff, 0xff, 0xff, 0xff), end))).isFalse();
    }

    private static boolean isDamaged(byte[] jpeg) {
        JpegBlocks blocks = JpegBlocks.of(bytes(jpeg)).orElseThrow();
        blocks.read(Integer.MAX_VALUE, (_, _, _, _) -> {});
        return blocks.isDamaged();
    }

    @Test
    void a_comment_behind_the_coded_data_belongs_to_the_picture_and_another_scan_does_not() throws IOException {
        byte[] whole = coded(noise(false), 0, 0.75f, false);
        byte[] open = Arrays.copyOf(whole, whole.length - 2);

        assertThat(isExact(joined(open, bytes(0xff, 0xfe, 0, 4, 'o', 'k', 0xff, 0xd9))))
                .isTrue();
        assertThat(isExact(joined(open, bytes(0xff, 0xda, 0, 4, 'n', 'o', 0xff, 0xd9))))
                .isFalse();
        assertThat(isExact(joined(open, bytes(0x12, 0x34, 0xff, 0xd9)))).isFalse();
    }

    @Test
    void a_picture_without_its_steps_is_not_exact() throws IOException {
        byte[] whole = coded(noise(false), 0, 0.75f, false);
        int table = 2;
        while (whole[table] != (byte) 0xff || whole[table + 1] != (byte) 0xdb) {
            table++;
        }
        // as if a program had kept something of its own there
        whole[table + 1] = (byte) 0xee;

        assertThat(isExact(whole)).isFalse();
    }

    @Test
    void another_coding_is_none_of_ours() throws IOException {
        assertThat(JpegBlocks.of(bytes(coded(noise(false), 0, 0.75f, true)))).isEmpty();
        assertThat(JpegBlocks.of(bytes(new byte[] {1, 2, 3}))).isEmpty();
    }

    private static CodedBytes bytes(byte[] jpeg) {
        return new CodedBytes(new ByteArrayInputStream(jpeg), jpeg.length);
    }

    private static boolean isExact(byte[] jpeg) {
        Optional<JpegBlocks> blocks = JpegBlocks.of(bytes(jpeg));
        blocks.ifPresent(all -> all.read(Integer.MAX_VALUE, (_, _, _, _) -> {}));
        return blocks.map(JpegBlocks::isExact).orElse(false);
    }

    private static int mean(BufferedImage picture, int column, int row) {
        double sum = 0;
        for (int i = 0; i < 64; i++) {
            int x = column * 8 + i % 8;
            int y = row * 8 + i / 8;
            if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
                sum += picture.getRaster().getSample(x, y, 0);
                continue;
            }
            int rgb = picture.getRGB(x, y);
            sum += 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
        }
        return (int) Math.round(sum / 64);
    }

    private static BufferedImage noise(boolean isColour) {
        BufferedImage picture =
                new BufferedImage(WIDTH, HEIGHT, isColour ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(5);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            int grey = Math.clamp(x + random.nextInt(60), 0, 255);
            if (isColour) {
                picture.setRGB(x, y, grey << 16 | (255 - grey) << 8 | grey);
            } else {
                picture.getRaster().setSample(x, y, 0, grey);
            }
        }
        return picture;
    }

    private static int scan(byte[] jpeg) {
        int at = 2;
        while (jpeg[at] != (byte) 0xff || jpeg[at + 1] != (byte) 0xda) {
            at++;
        }
        return at;
    }

    private static byte[] coded(BufferedImage picture, int restarts, float quality, boolean isProgressive)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        how.setProgressiveMode(isProgressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        IIOMetadata told = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), how);
        if (restarts > 0) {
            IIOMetadataNode all = (IIOMetadataNode) told.getAsTree(told.getNativeMetadataFormatName());
            IIOMetadataNode interval = new IIOMetadataNode("dri");
            interval.setAttribute("interval", Integer.toString(restarts));
            Node markers = all.getElementsByTagName("markerSequence").item(0);
            markers.insertBefore(interval, markers.getFirstChild());
            told.setFromTree(told.getNativeMetadataFormatName(), all);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, told), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
