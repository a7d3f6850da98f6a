package fr.opposable.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseOutageTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            08006, true
            53100, true
            57P01, true
            58030, true
            S1000, true
            23505, false
            42601, false
            22001, false
            """)
    void a_database_gone_or_full_is_told_from_a_mistake_of_ours(String state, boolean outage) {
        Throwable fault = new IllegalStateException("step", new RuntimeException(new SQLException("x", state)));

        assertThat(DatabaseOutage.in(fault).isPresent()).isEqualTo(outage);
    }

    @Test
    void the_user_is_told_what_to_do_and_the_cause_is_kept() {
        Throwable fault = new IllegalStateException("step", new SQLException("No space", "53100"));

        assertThat(DatabaseOutage.in(fault).orElseThrow())
                .hasMessageContaining("espace libre")
                .hasMessageContaining("relancez la même commande")
                .hasCause(fault);
    }
}
