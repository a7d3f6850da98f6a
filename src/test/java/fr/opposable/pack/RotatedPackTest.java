package fr.opposable.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RotatedPackTest {

    @TempDir
    static Path work;

    @TempDir
    Path folder;

    private static Packed packed;

    @BeforeAll
    static void pack() throws Exception {
        packed = Packed.rotated(work);
    }

    private static List<String> places(Path pack) {
        return PackVerifier.verify(pack, PackProgress.NONE).problems().stream()
                .map(PackVerification.Problem::where)
                .toList();
    }

    @Test
    void the_chain_of_keys_the_renewals_and_the_revocation_lists_are_there_and_hold() throws IOException {
        Path registre = packed.unpackTo(folder).resolve("data/registre");
        PackVerification verification = PackVerifier.verify(packed.archive(), PackProgress.NONE);

        assertThat(verification.problems()).isEmpty();
        assertThat(verification.notices()).anyMatch(notice -> notice.contains("l’ancienne clé a signé la nouvelle"));
        assertThat(Packed.paths(registre))
                .contains(
                        "cles/succession-0001.note.txt",
                        "horodatage/renouvellements/0001.txt",
                        "horodatage/renouvellements/0001.tsr",
                        "points/000000000002.crl");
    }

    @Test
    void any_byte_changed_in_the_papers_of_the_log_names_that_file_and_no_other() throws IOException {
        Path pack = packed.unpackTo(folder);
        for (String path : Packed.paths(pack)) {
            if (path.startsWith("data/registre/")) {
                byte[] original = Files.readAllBytes(pack.resolve(path));
                Forgery.flip(pack.resolve(path), original.length / 3);
                assertThat(places(pack)).describedAs(path).containsExactly(path);
                Files.write(pack.resolve(path), original);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_breaks_the_chain_is_named(KeyForgery forgery) throws IOException {
        Path pack = packed.unpackTo(folder);

        forgery.commit(pack);

        assertThat(places(pack))
                .allMatch(place -> forgery.named().stream().anyMatch(place::startsWith))
                .anyMatch(place -> place.startsWith(forgery.named().getLast()));
    }

    @Test
    void openssl_follows_the_chain_and_the_renewals_with_the_lines_of_the_readme() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/openssl")))
                .describedAs("openssl is not here")
                .isTrue();
        Path pack = packed.unpackTo(folder);
        List<String> commands = Files.readAllLines(pack.resolve("LISEZMOI.txt")).stream()
                .filter(line -> line.matches("    openssl .*(succession-|renouvellements/).*"))
                .map(String::strip)
                .toList();
        for (String command : commands) {
            Process process = new ProcessBuilder("/bin/bash", "-c", command)
                    .directory(pack.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).describedAs(command + "\n" + said).isZero();
        }
        assertThat(commands).hasSize(2);
    }
}
