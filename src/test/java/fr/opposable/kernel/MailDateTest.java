package fr.opposable.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon, 23 Nov 2026 08:05:09 +0100          | 2026-11-23T08:05:09+01:00
            Mon,  2 Nov 2026 8:05 +0100              | 2026-11-02T08:05:00+01:00
            23 nov 2026 08:05:09 -0330               | 2026-11-23T08:05:09-03:30
            Mon, 23 Nov 2026 08:05:09 GMT            | 2026-11-23T08:05:09Z
            Mon, 23 Nov 2026 08:05:09 +0100 (CET)    | 2026-11-23T08:05:09+01:00
            Mon, 23 Nov 2026 08:05:09 EST            | 2026-11-23T08:05:09-05:00
            Mon, 23 Nov 2026 08:05:09 pdt            | 2026-11-23T08:05:09-07:00
            Monday, 23 Nov 2026 08:05:09 UT          | 2026-11-23T08:05:09Z
            Tue, 23 Nov 2026 08:05:09 +0100          | 2026-11-23T08:05:09+01:00
            """)
    void is_read_in_the_shapes_that_programs_write(String stated, OffsetDateTime told) {
        assertThat(MailDate.of(stated)).contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hier",
                "Mon, 31 Nov 2026 08:05:09 +0100",
                "Mon, 23 Nov 2026 08:05:09",
                "Mon, 32 Nov 2026 08:05:09 +0100",
                "Mon, 23 Nov 2026 08:05:09 CEST",
                "2026-11-23T08:05:09Z"
            })
    void is_not_guessed(String stated) {
        assertThat(MailDate.of(stated)).isEmpty();
    }

    @Test
    void is_not_looked_for_in_what_is_too_long_to_be_one() {
        assertThat(MailDate.of("(".repeat(100_000) + "Mon, 23 Nov 2026 08:05:09 +0100"))
                .isEmpty();
    }
}
