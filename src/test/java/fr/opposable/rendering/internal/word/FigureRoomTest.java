package fr.opposable.rendering.internal.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureRoomTest {

    @Test
    void columns_wide_enough_stay_as_the_pages_have_them() {
        assertThat(FigureRoom.shared(new int[] {2752, 926}, new int[] {1200, 900}))
                .containsExactly(2752, 926);
    }

    @Test
    void what_a_figure_lacks_is_taken_from_what_the_others_can_spare() {
        assertThat(FigureRoom.shared(new int[] {3000, 900, 2000, 800}, new int[] {1000, 1000, 1000, 1000}))
                .containsExactly(2800, 1000, 1900, 1000);
    }

    @Test
    void a_table_never_grows_wider_than_its_page() {
        assertThat(FigureRoom.shared(new int[] {1000, 900, 800}, new int[] {950, 1000, 1000}))
                .satisfies(given -> assertThat(given[0] + given[1] + given[2]).isEqualTo(2700))
                .satisfies(given -> assertThat(given[0]).isGreaterThanOrEqualTo(950));
    }
}
