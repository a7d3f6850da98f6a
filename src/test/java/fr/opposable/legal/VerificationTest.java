package fr.opposable.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            status      | in the files | for the reader  | verified
            VERIFIED    | verified     | vérifié         | true
            SECOND_HAND | second-hand  | de seconde main | false
            UNVERIFIED  | unverified   | non vérifié     | false
            """)
    void only_two_sources_that_agree_verify(Verification.Status status, String key, String french, boolean verified) {
        assertThat(status.key()).isEqualTo(key);
        assertThat(status.french()).isEqualTo(french);
        assertThat(new Verification(status, LocalDate.of(2026, 11, 21), null).isVerified())
                .isEqualTo(verified);
    }
}
