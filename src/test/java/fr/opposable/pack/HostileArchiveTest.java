package fr.opposable.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileArchiveTest {

    private static final Path CORPUS = Path.of("../shared/corpora/7-security/archives");

    @TempDir
    static Path work;

    @TempDir
    Path folder;

    private static Packed packed;

    @BeforeAll
    static void pack() throws Exception {
        packed = Packed.in(work, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            FILE                     | SAID
            traversal-dotdot.zip     | sort du dossier
            traversal-backslash.zip  | barre oblique inverse
            symlink.zip              | lien symbolique
            bomb-50MB-in-50KB.zip    | grossit démesurément
            tika-testZipEncrypted.zip| chiffrée
            gz-bomb.csv.gz           | ni une archive ZIP ni un dossier
            tika-full_encrypted.7z   | ni une archive ZIP ni un dossier
            tika-test-documents.zip  | n’est pas un dossier de preuve
            cp850-names.zip          | n’est pas un dossier de preuve
            reserved-names.zip       | chemin absolu
            """)
    void an_archive_of_the_corpus_is_refused_with_its_reason(String file, String said) {
        assumeTrue(Files.isDirectory(CORPUS), "the corpora are not here");

        assertThatThrownBy(() -> PackVerifier.verify(CORPUS.resolve(file), PackProgress.NONE))
                .isInstanceOf(PackRefusedException.class)
                .satisfies(refused ->
                        assertThat(refused.getMessage().replace('\u00a0', ' ')).contains(said));
    }

    @Test
    void an_archive_without_its_end_is_named_as_cut_short() {
        assumeTrue(Files.isDirectory(CORPUS), "the corpora are not here");

        assertThat(PackVerifier.verify(CORPUS.resolve("truncated.zip"), PackProgress.NONE)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("tronquée"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            NAME                    | SAID
            ../evil                 | sort du dossier
            D/../../evil            | sort du dossier
            /etc/passwd             | chemin absolu
            C:evil                  | chemin absolu
            D/data/./x              | sort du dossier
            D//x                    | sort du dossier
            D/LISEZMOI.TXT          | confondent
            D/data/manifeste.JSON   | confondent
            """)
    void an_entry_added_under_such_a_name_refuses_the_archive(String name, String said) throws IOException {
        Path hostile = rewritten(name.replaceFirst("^D/", packed.summary().folder() + "/"), text -> text);

        assertThatThrownBy(() -> PackVerifier.verify(hostile, PackProgress.NONE))
                .isInstanceOf(PackRefusedException.class)
                .hasMessageContaining(said);
    }

    @Test
    void two_entries_of_one_name_refuse_the_archive() throws IOException {
        String name = packed.summary().folder() + "/LISEZMOJ.txt";
        Path twice = rewritten(
                name, bytes -> new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1)
                        .replace("LISEZMOJ.txt", "LISEZMOI.txt"));

        assertThatThrownBy(() -> PackVerifier.verify(twice, PackProgress.NONE))
                .isInstanceOf(PackRefusedException.class)
                .hasMessageContaining("deux fois");
    }

    /** The pack again, as another program would compress it, with one more entry. */
    private Path rewritten(String added, UnaryOperator<String> edit) throws IOException {
        Path file = folder.resolve("hostile.zip");
        try (ZipFile from = new ZipFile(packed.archive().toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    in.transferTo(to);
                }
            }
            to.putNextEntry(new ZipEntry(added));
            to.write('x');
        }
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        Files.write(file, edit.apply(bytes).getBytes(StandardCharsets.ISO_8859_1));
        return file;
    }

    @Test
    void the_pack_compressed_again_by_another_program_is_intact() throws IOException {
        Path again = rewritten(packed.summary().folder() + "/data/.DS_Store", text -> text);

        assertThat(PackVerifier.verify(again, PackProgress.NONE).problems()).isEmpty();
    }

    @Test
    void an_archive_cut_anywhere_is_never_intact() throws IOException {
        byte[] whole = Files.readAllBytes(packed.archive());
        Path cut = folder.resolve("cut.zip");
        for (int length = 4; length < whole.length; length += whole.length / 60) {
            Files.write(cut, Arrays.copyOf(whole, length));

            assertThat(PackVerifier.verify(cut, PackProgress.NONE).problems())
                    .describedAs("%d of %d bytes", length, whole.length)
                    .isNotEmpty();
        }
    }

    @Test
    void octets_put_before_between_or_after_are_named() throws IOException {
        byte[] whole = Files.readAllBytes(packed.archive());
        Path file = folder.resolve("longer.zip");
        for (int at : new int[] {0, whole.length}) {
            byte[] longer = new byte[whole.length + 7];
            System.arraycopy(whole, 0, longer, 0, at);
            System.arraycopy(whole, at, longer, at + 7, whole.length - at);
            longer[at] = 'P';
            longer[at + 1] = 'K';
            Files.write(file, longer);

            assertThat(PackVerifier.verify(file, PackProgress.NONE).problems())
                    .describedAs("at " + at)
                    .isNotEmpty();
        }
    }

    /** A changed date of an entry changes nothing that is proven; any other change is named or refuses the archive. */
    @Test
    void a_byte_changed_anywhere_in_the_archive_is_named_unless_every_content_stays() throws IOException {
        byte[] whole = Files.readAllBytes(packed.archive());
        var contents = contents(packed.archive());
        Path file = folder.resolve("changed.zip");
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < whole.length; at += 769) {
            places.add(at);
        }
        for (int at = whole.length - 700; at < whole.length; at++) {
            places.add(at);
        }
        int harmless = 0;
        for (int at : places) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            Throwable refused = catchThrowable(() -> assertThat(
                            PackVerifier.verify(file, PackProgress.NONE).problems())
                    .isNotEmpty());
            if (refused instanceof AssertionError) {
                harmless++;
                assertThat(contents(file)).describedAs("byte " + at).isEqualTo(contents);
            } else if (refused != null) {
                assertThat(refused).describedAs("byte " + at).isInstanceOf(PackRefusedException.class);
            }
        }
        assertThat(harmless).isLessThan(places.size() / 2);
    }

    private static TreeMap<String, String> contents(Path archive) throws IOException {
        TreeMap<String, String> contents = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    contents.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return contents;
    }
}
