package fr.opposable.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerifierPageTest {

    @TempDir
    static Path work;

    @TempDir
    static Path profile;

    private static Packed packed;
    private static Packed purged;
    private static Packed rotated;
    private static Browser browser;

    @BeforeAll
    static void pack() throws Exception {
        packed = Packed.in(work, true);
        purged = Purged.in(Files.createDirectories(work.resolve("purged"))).packed();
        rotated = Packed.rotated(Files.createDirectories(work.resolve("rotated")));
        browser = Browser.start(profile).orElse(null);
    }

    @AfterAll
    static void quit() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void the_page_holds_all_it_needs_and_allows_nothing_else() {
        String page = new String(VerifierPage.make().toArray(), StandardCharsets.UTF_8);

        assertThat(page).contains("default-src 'none'").doesNotContain("{{").doesNotContain("unsafe-inline");
        assertThat(page).doesNotContainPattern("https?://|src=|@import|url\\(");
        for (String kind : List.of("script", "style")) {
            Matcher block =
                    Pattern.compile("(?s)<" + kind + ">(.*)</" + kind + ">").matcher(page);
            assertThat(block.find()).isTrue();
            String digest = java.util.Base64.getEncoder()
                    .encodeToString(Sha256.of(block.group(1)).raw());
            assertThat(page).contains(kind + "-src 'sha256-" + digest + "'");
        }
    }

    @Nested
    class In_a_browser {

        @TempDir
        Path folder;

        @BeforeEach
        void needs_a_browser() {
            assumeTrue(browser != null, "Chromium is not here");
        }

        private JsonNode report(Path page, Path dropped) throws Exception {
            browser.open(page);
            browser.drop(dropped);
            String report = browser.evaluate("document.body.dataset.rapport").asString("");
            assertThat(report)
                    .describedAs(browser.evaluate("document.getElementById('raison').textContent")
                            .asString(""))
                    .isNotEmpty();
            return JsonMapper.shared().readTree(report);
        }

        /** What the page names is, word for word, what the command names. */
        private void agree(Path pack, Path page) throws Exception {
            JsonNode report = report(page, pack);
            Set<String> said = new TreeSet<>();
            report.path("problems")
                    .forEach(problem -> said.add(line(
                            problem.path("where").asString(""),
                            problem.path("what").asString(""),
                            problem.path("since").asString("–"))));
            Set<String> wanted = new TreeSet<>();
            PackVerification verification = PackVerifier.verify(pack, PackProgress.NONE);
            verification
                    .problems()
                    .forEach(problem -> wanted.add(
                            line(problem.where(), problem.what(), problem.since() == null ? "–" : problem.since())));
            assertThat(said).isEqualTo(wanted);
            assertThat(report.path("verdict").asString("")).isEqualTo(verification.isIntact() ? "intact" : "altered");
        }

        private static String line(String where, String what, String since) {
            return (where + " | " + what + " | " + since).replaceAll("[\\u00a0\\u202f]", " ");
        }

        @Test
        void an_intact_pack_is_intact_unpacked_and_as_an_archive() throws Exception {
            Path pack = packed.unpackTo(folder);

            assertThat(report(pack.resolve("VERIFIER.html"), pack)
                            .path("verdict")
                            .asString(""))
                    .isEqualTo("intact");
            assertThat(browser.evaluate("document.getElementById('cle').textContent")
                            .asString(""))
                    .isEqualTo(packed.summary().key().hex());
            assertThat(browser.evaluate("document.getElementById('verdict-mot').textContent")
                            .asString(""))
                    .isEqualTo("Intact");
            assertThat(report(pack.resolve("VERIFIER.html"), packed.archive())
                            .path("verdict")
                            .asString(""))
                    .isEqualTo("intact");
        }

        @ParameterizedTest
        @EnumSource
        void it_names_in_a_forgery_what_the_command_names(Forgery forgery) throws Exception {
            Path page = packed.unpackTo(Files.createDirectories(folder.resolve("intact")))
                    .resolve("VERIFIER.html");
            Path pack = packed.unpackTo(Files.createDirectories(folder.resolve("forged")));

            forgery.commit(pack);

            agree(pack, page);
        }

        @Test
        void it_follows_the_keys_of_a_log_from_one_to_the_next() throws Exception {
            Path pack = rotated.unpackTo(folder);

            assertThat(report(pack.resolve("VERIFIER.html"), pack)
                            .path("verdict")
                            .asString(""))
                    .isEqualTo("intact");
            assertThat(browser.evaluate("document.getElementById('notes').textContent")
                            .asString(""))
                    .contains("l’ancienne clé a signé la nouvelle");
        }

        @ParameterizedTest
        @EnumSource
        void it_names_in_a_broken_chain_of_keys_what_the_command_names(KeyForgery forgery) throws Exception {
            Path page = rotated.unpackTo(Files.createDirectories(folder.resolve("intact")))
                    .resolve("VERIFIER.html");
            Path pack = rotated.unpackTo(Files.createDirectories(folder.resolve("forged")));

            forgery.commit(pack);

            agree(pack, page);
        }

        @Test
        void it_takes_as_told_what_was_erased_on_order() throws Exception {
            Path pack = purged.unpackTo(folder);

            assertThat(report(pack.resolve("VERIFIER.html"), pack)
                            .path("verdict")
                            .asString(""))
                    .isEqualTo("intact");
            assertThat(browser.evaluate("document.getElementById('notes').textContent")
                            .asString(""))
                    .contains("3 contenu(s) effacé(s) le 22/11/2026 par Anne Fauvel");
        }

        @ParameterizedTest
        @EnumSource
        void it_names_in_a_manifest_that_lies_what_the_command_names(ManifestForgery forgery) throws Exception {
            Path page = purged.unpackTo(Files.createDirectories(folder.resolve("intact")))
                    .resolve("VERIFIER.html");
            Path pack = purged.unpackTo(Files.createDirectories(folder.resolve("forged")));

            forgery.commit(pack);

            agree(pack, page);
        }

        @Test
        void it_names_a_byte_changed_in_any_file_as_the_command_does() throws Exception {
            Path page = packed.unpackTo(Files.createDirectories(folder.resolve("intact")))
                    .resolve("VERIFIER.html");
            Path pack = packed.unpackTo(Files.createDirectories(folder.resolve("altered")));
            for (String path : some(Packed.paths(pack))) {
                byte[] original = Files.readAllBytes(pack.resolve(path));
                Forgery.flip(pack.resolve(path), original.length / 2);
                agree(pack, page);
                Files.write(pack.resolve(path), original);
            }
        }

        /** One of each sort of file. */
        private static List<String> some(List<String> paths) {
            Set<String> sorts = new TreeSet<>();
            List<String> some = new ArrayList<>();
            for (String path : paths) {
                if (sorts.add(path.replaceAll("[0-9]+", "0").replaceAll("originaux/.*", "originaux"))) {
                    some.add(path);
                }
            }
            return some;
        }

        @Test
        void its_own_arithmetic_agrees_with_ours_where_the_browser_has_none() throws Exception {
            Path pack = packed.unpackTo(folder);
            browser.open(pack.resolve("VERIFIER.html"));
            String words = "é".repeat(5000);

            assertThat(browser.evaluate("hex(sha256(utf8('é'.repeat(5000))))").asString(""))
                    .isEqualTo(Sha256.of(words).hex());
            assertThat(browser.evaluate("""
                    (() => {
                      const h = new Sha256(), bytes = utf8('é'.repeat(5000));
                      for (let at = 0; at < bytes.length; at += 37) h.update(bytes.subarray(at, at + 37));
                      return hex(h.digest());
                    })()""").asString(""))
                    .isEqualTo(Sha256.of(words).hex());
            assertThat(browser.evaluate("selfTest()").asBoolean(false)).isTrue();
            browser.evaluate("Object.defineProperty(crypto, 'subtle', {value: undefined})");
            browser.drop(pack);
            assertThat(browser.evaluate("document.body.dataset.etat").asString(""))
                    .isEqualTo("intact");
        }

        @Test
        void a_folder_that_is_no_pack_is_refused_with_a_reason() throws Exception {
            Path pack = packed.unpackTo(folder);
            browser.open(pack.resolve("VERIFIER.html"));
            browser.drop(pack.resolve("data/originaux"));

            assertThat(browser.evaluate("document.body.dataset.etat").asString(""))
                    .isEqualTo("refus");
            assertThat(browser.evaluate("document.getElementById('raison').textContent")
                            .asString(""))
                    .contains("dossier de preuve");
        }

        @Test
        void the_network_cannot_be_reached_from_the_page() throws Exception {
            Path pack = packed.unpackTo(folder);
            browser.open(pack.resolve("VERIFIER.html"));

            assertThatFails("fetch('https://example.org/').then(() => 'reached')");
            assertThatFails("fetch('LISEZMOI.txt').then(() => 'reached')");
        }

        private static void assertThatFails(String expression) throws Exception {
            String said;
            try {
                said = browser.evaluate(expression).asString("");
            } catch (IOException e) {
                said = e.getMessage();
            }
            assertThat(said).doesNotContain("\"reached\"").contains("fetch");
        }
    }
}
