package fr.opposable.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackVerifierTest {

    @TempDir
    static Path work;

    @TempDir
    Path folder;

    private static Packed packed;

    @BeforeAll
    static void pack() throws Exception {
        packed = Packed.in(work, true);
    }

    private static List<String> places(Path pack) {
        return PackVerifier.verify(pack, PackProgress.NONE).problems().stream()
                .map(PackVerification.Problem::where)
                .toList();
    }

    @Test
    void an_intact_pack_is_intact_as_an_archive_and_unpacked() throws IOException {
        PackVerification archive = PackVerifier.verify(packed.archive(), PackProgress.NONE);
        PackVerification unpacked = PackVerifier.verify(packed.unpackTo(folder), PackProgress.NONE);

        assertThat(archive.problems()).isEmpty();
        assertThat(unpacked).isEqualTo(archive);
        assertThat(archive.checked()).isEqualTo(packed.summary().files());
        assertThat(archive.notices())
                .anyMatch(notice -> notice.contains(packed.summary().key().hex()))
                .anyMatch(notice -> notice.contains("existaient le 2026-11-22T04:00:00Z"));
    }

    @Test
    void what_systems_leave_in_folders_is_no_alteration() throws IOException {
        Path pack = packed.unpackTo(folder);
        Files.writeString(pack.resolve("data/.DS_Store"), "x");
        Files.writeString(pack.resolve("Thumbs.db"), "x");

        PackVerification verification = PackVerifier.verify(folder, PackProgress.NONE);

        assertThat(verification.problems()).isEmpty();
        assertThat(verification.notices()).anyMatch(notice -> notice.contains(".DS_Store"));
    }

    @Test
    void any_byte_changed_in_any_file_names_that_file_and_no_other() throws IOException {
        Path pack = packed.unpackTo(folder);
        for (String path : Packed.paths(pack)) {
            Path file = pack.resolve(path);
            byte[] original = Files.readAllBytes(file);
            for (int at : new int[] {0, original.length / 3, original.length - 1}) {
                byte[] changed = original.clone();
                changed[at] ^= 1;
                Files.write(file, changed);

                assertThat(places(pack)).describedAs("%s, byte %d", path, at).containsExactly(path);
            }
            Files.write(file, original);
        }
        assertThat(places(pack)).isEmpty();
    }

    @Test
    void any_file_gone_or_cut_short_is_named() throws IOException {
        Path pack = packed.unpackTo(folder);
        for (String path : Packed.paths(pack)) {
            Path file = pack.resolve(path);
            byte[] original = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(original, original.length / 2));
            assertThat(places(pack)).describedAs("%s, cut", path).containsExactly(path);
            Files.delete(file);
            assertThat(places(pack)).describedAs("%s, removed", path).containsExactly(path);
            Files.write(file, original);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_forgery_is_named_for_what_it_touches(Forgery forgery) throws IOException {
        Path pack = packed.unpackTo(folder);

        forgery.commit(pack);

        assertThat(places(pack)).containsExactlyInAnyOrderElementsOf(forgery.named());
    }

    @Test
    void the_first_version_touched_is_told() throws IOException {
        Path pack = packed.unpackTo(folder);
        Forgery.flip(pack.resolve("data/documents/relance-1_v2.pdf"), 0);
        Forgery.flip(pack.resolve("data/originaux/affaire.yaml"), 0);

        assertThat(PackVerifier.verify(pack, PackProgress.NONE).problems())
                .extracting(PackVerification.Problem::where, PackVerification.Problem::since)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(
                                "data/documents/relance-1_v2.pdf", "044160836/AFF-2026-0312/relance-1 v2"),
                        org.assertj.core.api.Assertions.tuple("data/originaux/affaire.yaml", null));
    }

    @Test
    void progress_ends_with_all_that_was_to_be_read() {
        long[] last = new long[2];

        PackVerification verification = PackVerifier.verify(packed.archive(), (bytes, total) -> {
            assertThat(bytes).isGreaterThan(last[0]);
            last[0] = bytes;
            last[1] = total;
        });

        assertThat(last[0]).isEqualTo(last[1]).isEqualTo(verification.bytes());
    }
}
