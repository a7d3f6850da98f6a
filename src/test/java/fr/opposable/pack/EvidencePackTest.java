package fr.opposable.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.opposable.golden.ArchivalProof;
import fr.opposable.kernel.CanonicalJson;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EvidencePackTest {

    @TempDir
    static Path work;

    private static Packed packed;
    private static Path pack;

    @BeforeAll
    static void pack() throws Exception {
        packed = Packed.in(work, true);
        pack = packed.unpackTo(work.resolve("unpacked"));
    }

    @Test
    void the_same_case_on_the_same_day_makes_the_same_bytes() throws IOException {
        Path again = work.resolve("encore.zip");
        try (DataStore store = DataStore.open(work.resolve("data"), null);
                Vault vault = new Vault(store, Clock.systemUTC())) {
            Packed.write(vault, work.resolve("affaire"), again);
        }

        assertThat(again).hasSameBinaryContentAs(packed.archive());
    }

    @Test
    void originals_are_there_bit_for_bit_under_names_every_system_reads() throws IOException {
        Path original = work.resolve("affaire/pieces/Relevé n° 3 – été.txt");

        assertThat(pack.resolve("data/originaux/pieces/Releve-n-3-ete.txt")).hasSameBinaryContentAs(original);
        assertThat(Files.readString(pack.resolve("data/manifeste.json"))).contains("pieces/Relevé n° 3 – été.txt");
        assertThat(Packed.paths(pack)).allMatch(path -> path.matches("[A-Za-z0-9._/-]+"));
    }

    @Test
    void the_manifest_is_canonical_and_knows_every_file_but_what_follows_it() throws IOException {
        String text = Files.readString(pack.resolve("data/manifeste.json"));
        Map<?, ?> manifest = JsonMapper.shared().readValue(text, Map.class);
        List<String> known = ((List<?>) manifest.get("files"))
                .stream().map(file -> (String) ((Map<?, ?>) file).get("path")).toList();

        assertThat(CanonicalJson.write(manifest)).isEqualTo(text);
        assertThat(Packed.paths(pack))
                .filteredOn(path -> !known.contains(path))
                .containsExactlyInAnyOrder(
                        "data/manifeste.json",
                        "data/manifeste.sceau.note.txt",
                        "data/manifeste.sceau.texte.txt",
                        "data/manifeste.sceau.signature",
                        "manifest-sha256.txt",
                        "tagmanifest-sha256.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chronologie", "manifeste", "decompte"})
    void pages_are_fit_for_the_archive(String name) throws IOException {
        ArchivalProof.assertPdfA2b(Files.readAllBytes(pack.resolve("data/" + name + ".pdf")));
    }

    @Test
    void the_lines_of_the_readme_run_as_they_are_and_say_what_it_announces() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/openssl")))
                .describedAs("openssl is not here")
                .isTrue();
        List<String> commands = Files.readAllLines(pack.resolve("LISEZMOI.txt")).stream()
                .filter(line -> line.matches("    (sha256sum|diff|openssl|test) .*"))
                .map(String::strip)
                .toList();
        StringBuilder said = new StringBuilder();
        for (String command : commands) {
            Process process = new ProcessBuilder("/bin/bash", "-c", command)
                    .directory(pack.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).describedAs(command + "\n" + output).isZero();
            if (command.startsWith("sha256sum") || command.startsWith("diff")) {
                assertThat(output).isEmpty();
            }
            said.append(output);
        }

        assertThat(commands).hasSizeGreaterThanOrEqualTo(9);
        assertThat(said)
                .contains(packed.summary().key().hex())
                .contains("Signature Verified Successfully")
                .contains("conforme")
                .contains("Verification: OK")
                .contains("Time stamp: Nov 22 04:00:00 2026 GMT");
    }

    @Test
    void without_an_authority_the_readme_says_whose_dates_they_are() throws Exception {
        Path other = Files.createDirectories(work.resolve("sans"));
        Packed unstamped = Packed.in(other, false);
        String readme =
                Files.readString(unstamped.unpackTo(other.resolve("unpacked")).resolve("LISEZMOI.txt"));

        assertThat(readme.replaceAll("\\s+", " ")).contains("les dates sont celles de l’ordinateur qui l’a tenu");
        assertThat(readme).doesNotContain("openssl ts");
        assertThat(PackVerifier.verify(unstamped.archive(), PackProgress.NONE).problems())
                .isEmpty();
    }

    @Test
    void what_is_no_original_stays_behind_and_is_listed() throws Exception {
        Path other = Files.createDirectories(work.resolve("liens"));
        Path home = Packed.caseFolder(other);
        Files.writeString(home.resolve(".secret"), "x");
        Files.createSymbolicLink(home.resolve("lien.pdf"), Path.of("/etc/hostname"));
        Path data = Files.createDirectories(home.resolve("data"));
        PackRequest request = Packed.request(home);
        PackRequest excluding = new PackRequest(
                request.file(),
                List.of(),
                request.creditor(),
                request.statement(),
                home,
                List.of(data),
                List.of(),
                "tests");
        try (DataStore store = DataStore.open(data, null);
                Vault vault = new Vault(store, Clock.systemUTC())) {
            PackSummary summary = new EvidencePack(vault, fr.opposable.rendering.TemplateLibrary.onClassPath())
                    .write(excluding, other.resolve("dossier.zip"), _ -> {});

            assertThat(summary.notes())
                    .anyMatch(note -> note.contains(".secret") && note.contains("caché"))
                    .anyMatch(note -> note.contains("lien.pdf") && note.contains("symbolique"))
                    .anyMatch(note -> note.contains("data") && note.contains("du programme"))
                    .hasSize(3);
            assertThat(summary.key()).isNull();
        }
        Path unpacked = new Packed(other.resolve("dossier.zip"), packed.summary()).unpackTo(other.resolve("unpacked"));
        assertThat(told(unpacked)).isNotEmpty().allMatch(path -> Files.exists(unpacked.resolve(path)));
        PackVerification verification = PackVerifier.verify(other.resolve("dossier.zip"), PackProgress.NONE);
        assertThat(verification.problems()).isEmpty();
        assertThat(verification.notices()).anyMatch(notice -> notice.contains("n’est signé par aucune clé"));
    }

    /** {@return the paths that the readme gives for what the pack holds, but the documents, of which it says that there are none} */
    private static List<String> told(Path pack) throws IOException {
        return Files.readAllLines(pack.resolve("LISEZMOI.txt")).stream()
                .filter(line -> line.startsWith("  data/") && !line.contains("aucun"))
                .map(line -> line.strip().split("\\s+")[0])
                .toList();
    }

    @Test
    void a_key_that_was_replaced_is_handed_over_beside_the_new_one() throws Exception {
        Path other = Files.createDirectories(work.resolve("cle"));
        Packed before = Packed.in(other, false);
        Path after = other.resolve("apres.zip");
        try (DataStore store = DataStore.open(other.resolve("data"), null);
                Vault vault = new Vault(store, Clock.systemUTC())) {
            vault.ledger().rotateKey(fr.opposable.ledger.KeyChange.RENEWED);
            Packed.seal(vault, "mise en demeure, corrigée", "AFF-2026-0312", "mise-en-demeure");
            PackSummary summary = Packed.write(vault, other.resolve("affaire"), after);

            assertThat(summary.key()).isNotEqualTo(before.summary().key());
            assertThat(Packed.paths(new Packed(after, summary).unpackTo(other.resolve("unpacked"))))
                    .anyMatch(path -> path.matches("data/registre/cles/[0-9a-f]{12}\\.pem"));
        }
        assertThat(PackVerifier.verify(after, PackProgress.NONE).problems()).isEmpty();
    }
}
