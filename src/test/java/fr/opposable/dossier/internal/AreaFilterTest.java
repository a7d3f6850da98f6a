package fr.opposable.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaFilterTest {

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            as many dots             | 3 | 1 | 3 | 1 | 7 90 255       | 7 90 255
            two in one               | 2 | 1 | 1 | 1 | 10 20          | 15
            half is rounded up       | 2 | 1 | 1 | 1 | 10 11          | 11
            three in two             | 3 | 1 | 2 | 1 | 0 30 90        | 10 70
            five in two              | 5 | 1 | 2 | 1 | 0 0 50 100 100 | 10 90
            four in three            | 4 | 1 | 3 | 1 | 0 40 80 120    | 10 60 110
            a stroke is not lost     | 6 | 1 | 2 | 1 | 255 255 255 255 0 255 | 255 170
            two rows in one          | 1 | 2 | 1 | 1 | 10 20          | 15
            three rows in two        | 1 | 3 | 1 | 2 | 0 30 90        | 10 70
            five rows in three       | 1 | 5 | 1 | 3 | 0 50 100 150 200 | 20 100 180
            a square in one          | 2 | 2 | 1 | 1 | 0 100 200 100  | 100
            nine in four             | 3 | 3 | 2 | 2 | 0 0 0 0 90 0 0 0 0 | 10 10 10 10
            rows and columns apart   | 4 | 2 | 2 | 2 | 0 10 20 30 100 110 120 130 | 5 25 105 125
            white stays white        | 7 | 3 | 5 | 2 | 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 | 255 255 255 255 255 255 255 255 255 255
            """)
    void dots_are_the_mean_of_those_they_stand_for(
            String what, int width, int height, int wide, int high, String dots, String made) throws IOException {
        assertThat(ints(filtered(bytes(dots), width, height, wide, high, 1)))
                .describedAs(what)
                .containsExactly(Arrays.stream(made.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    @Test
    void colours_do_not_run_into_one_another() throws IOException {
        assertThat(ints(filtered(bytes("255 0 10 255 0 30 0 100 0 0 200 0"), 4, 1, 2, 1, 3)))
                .containsExactly(255, 0, 20, 0, 150, 0);
    }

    @Test
    void any_ratio_keeps_the_mean_of_the_whole() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            int width = 1 + random.nextInt(60);
            int height = 1 + random.nextInt(60);
            int wide = 1 + random.nextInt(width);
            int high = 1 + random.nextInt(height);
            byte[] dots = new byte[width * height];
            random.nextBytes(dots);

            byte[] made = filtered(dots, width, height, wide, high, 1);

            assertThat(mean(made))
                    .describedAs("%d × %d in %d × %d", width, height, wide, high)
                    .isBetween(mean(dots) - 0.51, mean(dots) + 0.51);
        }
    }

    @Test
    void the_widest_picture_does_not_overflow() throws IOException {
        int width = 65_500;
        byte[] white = new byte[width];
        Arrays.fill(white, (byte) 255);
        AreaFilter filter = new AreaFilter(width, width, 1, 2, 1);
        for (int y = 0; y < width; y++) {
            filter.take(white, 0);
        }

        assertThat(ints(filter.whole())).containsExactly(255, 255);
    }

    @Test
    void rows_that_never_came_are_told() {
        AreaFilter filter = new AreaFilter(4, 4, 2, 2, 1);
        filter.take(new byte[4], 0);
        filter.take(new byte[4], 0);
        filter.take(new byte[4], 0);

        assertThatExceptionOfType(IOException.class).isThrownBy(filter::whole).withMessageContaining("3 of 4");
        assertThatIllegalArgumentException().isThrownBy(() -> new AreaFilter(4, 4, 5, 2, 1));
    }

    private static byte[] filtered(byte[] dots, int width, int height, int wide, int high, int colours)
            throws IOException {
        AreaFilter filter = new AreaFilter(width, height, wide, high, colours);
        for (int y = 0; y < height; y++) {
            filter.take(dots, y * width * colours);
        }
        return filter.whole();
    }

    private static byte[] bytes(String numbers) {
        String[] each = numbers.split(" ");
        byte[] bytes = new byte[each.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(each[i]);
        }
        return bytes;
    }

    private static int[] ints(byte[] bytes) {
        return IntStream.range(0, bytes.length).map(i -> bytes[i] & 0xff).toArray();
    }

    private static double mean(byte[] bytes) {
        return Arrays.stream(ints(bytes)).average().orElseThrow();
    }
}
