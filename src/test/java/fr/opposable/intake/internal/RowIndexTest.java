package fr.opposable.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class RowIndexTest {

    @Test
    void finds_the_rows_of_every_key_in_their_order() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        RowIndex index = new RowIndex();
        Map<Integer, List<Integer>> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            int hash = RowIndex.hash("K-" + random.nextInt(8_000));
            int row = index.add(i * 10L, i, i + 2, hash);
            expected.computeIfAbsent(hash, _ -> new ArrayList<>()).add(row);
        }
        index.sealed();

        assertThat(index.size()).isEqualTo(20_000);
        expected.forEach((hash, rows) -> {
            List<Integer> found = new ArrayList<>();
            for (int row = index.first(hash); row >= 0; row = index.next(row)) {
                found.add(row);
            }
            assertThat(found).isEqualTo(rows);
        });
        assertThat(index.first(RowIndex.hash("nobody"))).isNegative();
        assertThat(index.offset(19_999)).isEqualTo(199_990L);
        assertThat(index.line(19_999)).isEqualTo(20_001);
    }

    @Test
    void keys_that_share_a_hash_share_a_chain_and_are_told_apart_by_whoever_reads_them() {
        RowIndex index = new RowIndex();
        index.add(0, 1, 1, 42);
        index.add(1, 1, 2, 42);

        assertThat(index.first(42)).isZero();
        assertThat(index.next(0)).isEqualTo(1);
        assertThat(index.next(1)).isNegative();
    }
}
