package fr.opposable.exhibit.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.exhibit.JudgeUnavailableException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerStartTest {

    @Test
    void a_process_that_does_not_start_is_told_in_french_with_the_cure_and_its_cause() {
        try (Worker worker = new Worker(1, 1, List.of())) {
            assertThatThrownBy(worker::warm)
                    .isInstanceOf(JudgeUnavailableException.class)
                    .hasMessageContainingAll("n’a pas pu démarrer", "relancez la même commande", "est gardé")
                    .hasStackTraceContaining("ended with");
        }
    }
}
