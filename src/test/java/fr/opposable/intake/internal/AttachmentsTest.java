package fr.opposable.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.intake.Rejects;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsTest {

    @TempDir
    Path temp;

    private Path in;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        in = Files.createDirectory(temp.resolve("in"));
        out = Files.createDirectory(temp.resolve("out"));
    }

    private Path file(String name, int size) throws IOException {
        return Files.write(in.resolve(name), new byte[size]);
    }

    private List<String> copy(long largest, long most, String... names) throws IOException {
        try (Attachments attachments = new Attachments(out, largest, most)) {
            for (String name : names) {
                attachments.copy(in.resolve(name), out.resolve("pieces").resolve(name), "A-1");
            }
            attachments.complete();
        }
        Path list = out.resolve(Rejects.NOT_COPIED);
        return Files.exists(list) ? Files.readAllLines(list) : List.of();
    }

    @Test
    void a_file_of_ordinary_size_is_copied() throws IOException {
        file("facture.pdf", 100);

        assertThat(copy(100, 1_000, "facture.pdf")).isEmpty();
        assertThat(out.resolve("pieces/facture.pdf")).hasSameBinaryContentAs(in.resolve("facture.pdf"));
    }

    @Test
    void a_file_that_is_too_large_is_listed_with_the_place_where_it_lies() throws IOException {
        Path film = file("film.mp4", 101);

        List<String> listed = copy(100, 1_000, "film.mp4");

        assertThat(out.resolve("pieces/film.mp4")).doesNotExist();
        assertThat(listed).hasSize(2);
        assertThat(listed.getLast())
                .startsWith("A-1;pieces/film.mp4;101;" + film.toAbsolutePath() + ";la pièce dépasse");
    }

    @Test
    void a_run_copies_only_so_much_in_all() throws IOException {
        file("a", 60);
        file("b", 60);
        file("c", 40);

        List<String> listed = copy(100, 100, "a", "b", "c");

        assertThat(out.resolve("pieces")).isDirectoryContaining("glob:**/a").isDirectoryContaining("glob:**/c");
        assertThat(out.resolve("pieces/b")).doesNotExist();
        assertThat(listed).hasSize(2);
        assertThat(listed.getLast()).contains("le plus qu’un passage copie");
    }

    @Test
    void a_file_that_many_cases_name_counts_once() throws IOException {
        file("cgv.pdf", 60);

        assertThat(copy(100, 100, "cgv.pdf", "cgv.pdf", "cgv.pdf")).isEmpty();
    }

    @Test
    void a_list_of_an_earlier_run_goes_when_everything_was_copied() throws IOException {
        Files.writeString(out.resolve(Rejects.NOT_COPIED), "ancien");
        file("a", 1);

        assertThat(copy(100, 100, "a")).isEmpty();
    }

    @Test
    void three_gigabytes_are_not_copied() throws IOException {
        try (RandomAccessFile film = new RandomAccessFile(in.resolve("film.mp4").toFile(), "rw")) {
            film.setLength(3L << 30);
        }

        try (Attachments attachments = new Attachments(out)) {
            assertThat(attachments.copy(in.resolve("film.mp4"), out.resolve("film.mp4"), "A-1"))
                    .isEqualTo("la pièce dépasse 50 Mio.");
        }
        assertThat(out.resolve("film.mp4")).doesNotExist();
    }
}
