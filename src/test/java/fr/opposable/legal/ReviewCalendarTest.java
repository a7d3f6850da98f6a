package fr.opposable.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReviewCalendarTest {

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
