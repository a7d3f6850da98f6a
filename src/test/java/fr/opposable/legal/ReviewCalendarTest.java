package fr.opposable.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReviewCalendarTest {

    private static final Path LEGAL_TEXTS = Path.of("legal-texts");
    private static final LegalLibrary LAW = LegalLibrary.fromClassPath();

    @Test
    void rates_come_back_each_half_year() {
        assertThat(LAW.reviews(LocalDate.of(2026, 12, 31), LocalDate.of(2028, 7, 1)))
                .filteredOn(review -> review.id().startsWith("rates."))
                .extracting(review -> review.due().toString())
                .containsExactly("2027-01-01", "2027-07-01", "2028-01-01", "2028-07-01");
    }

    @Test
    void the_article_that_changes_in_2027_is_to_be_read_on_that_day() {
        assertThat(LAW.reviews(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1)))
                .extracting(Review::id)
                .containsExactlyInAnyOrder("rates.january", "l441-10.2027");
    }

    @Test
    void nothing_is_due_outside_the_days_asked() {
        assertThat(LAW.reviews(LocalDate.of(2027, 1, 2), LocalDate.of(2027, 1, 14)))
                .isEmpty();
    }

    @Test
    void every_file_named_by_the_calendar_exists() {
        LAW.reviews(LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31)).stream()
                .flatMap(review -> Stream.of(review.where().split(", ")))
                .filter(where -> !where.contains("*"))
                .forEach(where -> assertThat(Files.exists(Path.of("legal-texts", where)))
                        .as(where)
                        .isTrue());
    }

    /** What ends with the experiment is read again with it, whichever file it stands in. */
    @Test
    void every_file_that_ends_with_the_experiment_is_named_on_its_last_day() throws IOException {
        List<String> ending;
        try (Stream<Path> files = Files.walk(LEGAL_TEXTS)) {
            ending = files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains("to: 2028-12-31"))
                    .map(file -> LEGAL_TEXTS.relativize(file).toString())
                    .toList();
        }
        List<String> named = LAW.reviews(LocalDate.of(2028, 12, 31), LocalDate.of(2028, 12, 31)).stream()
                .flatMap(review -> Stream.of(review.where().split(", ")))
                .toList();

        assertThat(ending).isNotEmpty();
        assertThat(named).containsAll(ending);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_entry_says_its_days_its_source_and_its_check() {
        assertThat(LAW.entries()).hasSizeGreaterThan(300).allSatisfy(entry -> {
            assertThat(entry.source()).isNotBlank();
            assertThat(entry.title()).isNotBlank();
            assertThat(entry.verification().checkedOn()).isAfter("2026-11-20");
            assertThat(entry.verification().checkedBy()).isNull();
            assertThat(entry.to() == null || !entry.to().isBefore(entry.from())).isTrue();
        });
    }
}
