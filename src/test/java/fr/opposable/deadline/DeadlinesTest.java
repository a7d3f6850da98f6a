package fr.opposable.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.EventKind;
import fr.opposable.deadline.Deadline.State;
import fr.opposable.fixtures.Cases;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.legal.ProceduralDelay;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    /** Numbers of the table whose starting fact no event of a case can give: nothing is guessed of them. */
    private static final Set<String> WITHOUT_EVENT = Set.of(
            "DL-09", // letter of the creditor's lawyer
            "DL-11", // decision of caducité
            "DL-13", "DL-18", "DL-19"); // conservatory seizure

    /** Not a deadline of its own: added to another. */
    private static final Set<String> PART_OF_ANOTHER = Set.of("DL-05");

    @Test
    void every_number_of_the_law_is_counted_or_waits_for_an_event() {
        Set<String> asked = new TreeSet<>();
        DeadlineQuestions.all().forEach(question -> asked.add(question.rule()));
        asked.add("DL-14");
        Set<String> known = new TreeSet<>();
        LegalLibrary law = LegalLibrary.fromClassPath();
        for (String id : law.proceduralDelayIds()) {
            ProceduralDelay delay = law.proceduralDelay(id, LocalDate.parse("2026-11-21"));
            if (delay.rule() != null) {
                known.add(delay.rule());
            }
        }

        known.removeAll(WITHOUT_EVENT);
        known.removeAll(PART_OF_ANOTHER);
        assertThat(asked).containsAll(known);
    }

    @Test
    void the_most_urgent_comes_first() {
        CaseFile file = OnTime.file(
                OnTime.event(EventKind.MISE_EN_DEMEURE, "2026-04-01"),
                OnTime.event(EventKind.ORDER_MADE, "2026-09-20"),
                OnTime.served("2026-10-14", "étude"),
                OnTime.event(EventKind.INSOLVENCY_OPENED, "2026-10-30"));

        assertThat(OnTime.on("2026-11-02", file).all())
                .extracting(Deadline::id, Deadline::state)
                .containsExactly(
                        tuple("DL-15", State.RUNNING),
                        tuple("DL-03", State.RUNNING),
                        tuple("DL-10", State.RUNNING),
                        tuple("DL-14", State.RUNNING),
                        tuple("DL-04", State.UNDATED),
                        tuple("DL-MED", State.UNDATED),
                        tuple("DL-02", State.MET));
    }

    @Test
    void events_in_the_future_are_not_looked_at() {
        CaseFile file = OnTime.file(OnTime.event(EventKind.ORDER_MADE, "2026-11-30"));

        assertThat(OnTime.find(OnTime.on("2026-11-29", file), "DL-02")).isEmpty();
    }

    @Test
    void keys_are_unique_within_a_case() {
        CaseFile file = OnTime.with(
                Cases.severalInvoices().build(),
                OnTime.event(EventKind.MISE_EN_DEMEURE, "2026-06-01"),
                OnTime.event(EventKind.MISE_EN_DEMEURE, "2026-07-01"));

        assertThat(OnTime.on("2026-11-02", file).all())
                .extracting(Deadline::key)
                .doesNotHaveDuplicates()
                .hasSize(5);
    }
}
