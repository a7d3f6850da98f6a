package fr.opposable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackingNumberTest {

    /** International vectors: 12345678 has 5, 47312482 has 9, 00300000 and 00000000 show the two remainders that are replaced. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            NUMBER,               LOOK
            RB123456785GB,        FITTING
            RB 123 456 785 FR,    FITTING
            rb123456785fr,        FITTING
            RB473124829US,        FITTING
            RB003000000US,        FITTING
            RB000000005US,        FITTING
            RB123456786GB,        FAULTY
            RB213456785GB,        FAULTY
            1A 201 443 8890 3,    FITTING
            1A 20144388903,       FITTING
            2C 012 345 6789 01,   STRANGE
            1A201443889,          STRANGE
            RECOMMANDE,           STRANGE
            """)
    void tells_what_a_number_looks_like(String number, TrackingNumber.Look look) {
        assertThat(TrackingNumber.read(number)).isEqualTo(look);
    }
}
