package fr.opposable.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Sha256;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference vectors of Certificate Transparency (RFC 6962): eight entries, their roots, paths and proofs. */
class KnownAnswersTest {

    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static GrowingTree tree(int size) {
        GrowingTree tree = new GrowingTree();
        ENTRIES.stream()
                .limit(size)
                .map(entry -> Merkle.leaf(HexFormat.of().parseHex(entry)))
                .forEach(tree.leaves::add);
        return tree;
    }

    private static List<Sha256> hashes(String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(" ")).map(Sha256::new).toList();
    }

    @Test
    void an_empty_tree_has_the_digest_of_nothing() {
        assertThat(Merkle.EMPTY.hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d
            2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125
            3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77
            4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
            5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4
            6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef
            7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c
            8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328
            """)
    void roots(int size, String root) {
        Frontier frontier = new Frontier();
        tree(size).leaves.forEach(frontier::append);

        assertThat(frontier.root().hex()).isEqualTo(root);
        assertThat(Proofs.root(size, tree(size)).hex()).isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 1,
            0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4
            5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
            2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125
            1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b
            """)
    void inclusion_paths(int index, int size, String path) {
        GrowingTree tree = tree(size);

        assertThat(Proofs.inclusion(index, size, tree)).isEqualTo(hashes(path));
        assertThat(ProofCheck.includes(tree.leaves.get(index), index, size, hashes(path), Proofs.root(size, tree)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1, 1,
            1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4
            6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
            2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b
            """)
    void consistency_proofs(int from, int to, String path) {
        assertThat(Proofs.consistency(from, to, tree(to))).isEqualTo(hashes(path));
        assertThat(ProofCheck.extendsTo(
                        from, Proofs.root(from, tree(from)), to, Proofs.root(to, tree(to)), hashes(path)))
                .isTrue();
    }
}
