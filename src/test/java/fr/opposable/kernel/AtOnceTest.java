package fr.opposable.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AtOnceTest {

    private static final List<Integer> MANY = IntStream.range(0, 200).boxed().toList();

    @Test
    void what_is_made_stands_in_the_order_of_the_things() {
        assertThat(AtOnce.each(MANY, one -> one * one))
                .isEqualTo(MANY.stream().map(one -> one * one).toList());
        assertThat(AtOnce.each(List.of(7), one -> one + 1)).containsExactly(8);
        assertThat(AtOnce.each(List.<Integer>of(), one -> one + 1)).isEmpty();
    }

    @Test
    void no_more_are_in_hand_than_asked() {
        AtomicInteger inHand = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        AtOnce.each(MANY, 2, one -> {
            most.accumulateAndGet(inHand.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            inHand.decrementAndGet();
            return one;
        });

        assertThat(most).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void the_first_fault_is_told_as_it_was() {
        IllegalArgumentException fault = new IllegalArgumentException("the third");

        assertThatThrownBy(() -> AtOnce.each(MANY, one -> {
                    if (one == 3) {
                        throw fault;
                    }
                    if (one > 3) {
                        throw new IllegalStateException("a later one");
                    }
                    return one;
                }))
                .isSameAs(fault);
    }
}
