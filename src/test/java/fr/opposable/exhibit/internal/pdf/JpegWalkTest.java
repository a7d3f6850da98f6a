package fr.opposable.exhibit.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegWalkTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_whole_picture_has_no_fault(boolean isProgressive) throws IOException {
        assertThat(JpegWalk.fault(jpeg(isProgressive))).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_picture_cut_anywhere_is_told(boolean isProgressive) throws IOException {
        byte[] whole = jpeg(isProgressive);
        for (int length = 0; length < whole.length - 1; length += 97) {
            assertThat(JpegWalk.fault(Arrays.copyOf(whole, length))).isEqualTo("une image JPEG est tronquée");
        }
    }

    /** Closed by the program that received it, as one that was cut: it decodes without a fault, blurred. */
    @Test
    void a_picture_closed_after_its_first_passes_is_told() throws IOException {
        byte[] whole = jpeg(true);
        int second = 0;
        int third = 0;
        for (int at = 0; at + 1 < whole.length && third == 0; at++) {
            if (whole[at] == (byte) 0xff && whole[at + 1] == (byte) 0xda) {
                third = second > 0 ? at : 0;
                second = at;
            }
        }
        byte[] closed = Arrays.copyOf(whole, third + 2);
        closed[third + 1] = (byte) 0xd9;

        assertThat(JpegWalk.fault(closed)).isEqualTo("une image JPEG est incomplète");
    }

    @Test
    void what_fills_up_a_block_after_the_end_is_no_fault() throws IOException {
        byte[] whole = jpeg(false);

        assertThat(JpegWalk.fault(Arrays.copyOf(whole, whole.length + 500))).isNull();
    }

    @Test
    void a_picture_without_coded_data_is_told() throws IOException {
        assertThat(JpegWalk.fault(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9}))
                .isEqualTo("une image JPEG est endommagée");
    }

    @Test
    void noise_over_the_coded_data_is_told() throws IOException {
        byte[] broken = jpeg(false);
        byte[] noise = new byte[2000];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, broken, broken.length / 2, noise.length);

        assertThat(JpegWalk.fault(broken)).isEqualTo("une image JPEG est endommagée");
    }

    private static byte[] jpeg(boolean isProgressive) throws IOException {
        BufferedImage picture = new BufferedImage(240, 160, BufferedImage.TYPE_BYTE_GRAY);
        Random dots = new Random(2);
        for (int i = 0; i < 240 * 160; i++) {
            picture.getRaster().setSample(i % 240, i / 240, 0, dots.nextInt(256));
        }
        return JpegSamples.coded(picture, isProgressive);
    }
}
