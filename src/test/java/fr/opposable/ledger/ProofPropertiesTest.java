package fr.opposable.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every proof holds, and no proof with anything changed does. A failing case names its seed. */
class ProofPropertiesTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static Sha256 otherThan(Sha256 hash, RandomGenerator random) {
        byte[] bytes = hash.raw();
        bytes[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
        return Sha256.ofRaw(bytes);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_leaf_is_shown_to_be_in_its_tree_and_nowhere_else(long seed) {
        RandomGenerator random = random(seed);
        int size = random.nextInt(1, 400);
        int index = random.nextInt(size);
        GrowingTree tree = GrowingTree.of(size);
        Sha256 root = GrowingTree.definition(tree.leaves);
        Sha256 leaf = tree.leaves.get(index);

        List<Sha256> path = Proofs.inclusion(index, size, tree);

        assertThat(ProofCheck.includes(leaf, index, size, path, root)).isTrue();
        assertThat(ProofCheck.includes(otherThan(leaf, random), index, size, path, root))
                .isFalse();
        assertThat(ProofCheck.includes(leaf, index, size, path, otherThan(root, random)))
                .isFalse();
        assertThat(ProofCheck.includes(leaf, size, size, path, root)).isFalse();
        assertThat(ProofCheck.includes(leaf, -1, size, path, root)).isFalse();
        List<Sha256> longer = new ArrayList<>(path);
        longer.add(leaf);
        assertThat(ProofCheck.includes(leaf, index, size, longer, root)).isFalse();
        if (size > 1) {
            assertThat(ProofCheck.includes(leaf, (index + 1) % size, size, path, root))
                    .isFalse();
            assertThat(ProofCheck.includes(leaf, index, size, path.subList(0, path.size() - 1), root))
                    .isFalse();
            List<Sha256> changed = new ArrayList<>(path);
            int at = random.nextInt(changed.size());
            changed.set(at, otherThan(changed.get(at), random));
            assertThat(ProofCheck.includes(leaf, index, size, changed, root)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_tree_is_shown_to_begin_with_each_of_its_past_ones_and_no_other(long seed) {
        RandomGenerator random = random(seed);
        int to = random.nextInt(1, 400);
        int from = random.nextInt(1, to + 1);
        GrowingTree tree = GrowingTree.of(to);
        Sha256 before = GrowingTree.definition(tree.leaves.subList(0, from));
        Sha256 after = GrowingTree.definition(tree.leaves);

        List<Sha256> path = Proofs.consistency(from, to, tree);

        assertThat(ProofCheck.extendsTo(from, before, to, after, path)).isTrue();
        assertThat(ProofCheck.extendsTo(from, otherThan(before, random), to, after, path))
                .isFalse();
        assertThat(ProofCheck.extendsTo(from, before, to, otherThan(after, random), path))
                .isFalse();
        assertThat(ProofCheck.extendsTo(0, before, to, after, path)).isFalse();
        assertThat(ProofCheck.extendsTo(to + 1, before, to, after, path)).isFalse();
        if (!path.isEmpty()) {
            List<Sha256> changed = new ArrayList<>(path);
            int at = random.nextInt(changed.size());
            changed.set(at, otherThan(changed.get(at), random));
            assertThat(ProofCheck.extendsTo(from, before, to, after, changed)).isFalse();
            assertThat(ProofCheck.extendsTo(from, before, to, after, path.subList(1, path.size())))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_frontier_taken_up_in_the_middle_ends_at_the_same_root(long seed) {
        RandomGenerator random = random(seed);
        int size = random.nextInt(1, 600);
        int middle = random.nextInt(size + 1);
        GrowingTree tree = GrowingTree.of(size);

        Frontier frontier = Frontier.of(middle, tree);
        tree.leaves.subList(middle, size).forEach(frontier::append);

        assertThat(frontier.size()).isEqualTo(size);
        assertThat(frontier.root()).isEqualTo(GrowingTree.definition(tree.leaves));
    }
}
