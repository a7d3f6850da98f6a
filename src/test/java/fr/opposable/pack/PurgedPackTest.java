package fr.opposable.pack;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.golden.ArchivalProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PurgedPackTest {

    @TempDir
    static Path work;

    @TempDir
    Path folder;

    private static Purged purged;

    @BeforeAll
    static void pack() throws Exception {
        purged = Purged.in(work);
    }

    @Test
    void what_was_erased_is_told_and_not_missing() {
        PackVerification verification = PackVerifier.verify(purged.packed().archive(), PackProgress.NONE);

        assertThat(verification.problems()).isEmpty();
        assertThat(verification.notices())
                .anyMatch(notice -> notice.contains("3 contenu(s) effacé(s) le 22/11/2026 par Anne Fauvel")
                        && notice.contains(purged.certificate()));
    }

    @Test
    void the_guide_the_journal_and_the_manifest_say_so_and_the_certificate_is_there() throws IOException {
        Path pack = purged.packed().unpackTo(folder);
        String words = "contenu effacé le 22/11/2026 par Anne Fauvel (certificat n°\u00a0" + purged.certificate() + ")";

        for (String file : new String[] {"LISEZMOI.txt", "data/journal.csv", "data/journal.json"}) {
            assertThat(Files.readString(pack.resolve(file)).replaceAll("\\s*\\n\\s*", " "))
                    .describedAs(file)
                    .contains(words);
        }
        assertThat(Files.readString(pack.resolve(Manifest.PATH))).contains(purged.certificate());
        assertThat(pack.resolve("data/documents/certificat-effacement_v1.pdf")).isNotEmptyFile();
        assertThat(pack.resolve("data/documents/relance-1_v1.pdf")).doesNotExist();
        assertThat(pack.resolve("data/originaux-recus/ancienne.txt")).doesNotExist();
        assertThat(pack.resolve("data/originaux-recus/nouvelle.txt")).isNotEmptyFile();
        assertThat(Files.readString(pack.resolve("data/journal.json"))).doesNotContain("ancienne.txt");
        ArchivalProof.assertPdfA2b(Files.readAllBytes(pack.resolve("data/manifeste.pdf")));
    }

    @ParameterizedTest
    @EnumSource
    void a_manifest_that_says_what_no_act_says_is_named(ManifestForgery forgery) throws IOException {
        Path pack = purged.packed().unpackTo(folder);

        forgery.commit(pack);

        assertThat(PackVerifier.verify(pack, PackProgress.NONE).problems())
                .extracting(PackVerification.Problem::where)
                .containsExactlyInAnyOrderElementsOf(forgery.named());
    }
}
