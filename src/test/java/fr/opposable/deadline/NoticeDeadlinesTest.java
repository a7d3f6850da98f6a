package fr.opposable.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.deadline.Deadline.State;
import fr.opposable.legal.Verification;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeDeadlinesTest {

    private static CaseFile notice(
            Event.Channel channel,
            @Nullable String sent,
            @Nullable String presented,
            @Nullable String received,
            Event.@Nullable Outcome outcome,
            @Nullable Integer days) {
        return OnTime.file(new Event(
                LocalDate.parse("2026-07-06"),
                EventKind.MISE_EN_DEMEURE,
                null,
                channel,
                null,
                null,
                sent == null ? null : LocalDate.parse(sent),
                presented == null ? null : LocalDate.parse(presented),
                outcome,
                received == null ? null : LocalDate.parse(received),
                null,
                days,
                null,
                List.of()));
    }

    private static Deadline of(CaseFile file) {
        return OnTime.only(OnTime.on("2026-07-20", file), "DL-MED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            VOIE  | ENVOYÉE    | PRÉSENTÉE  | REÇUE      | JOURS | DÉCOMPTE   | FIN        | DÉPART
            LRAR  | 2026-07-06 | 2026-07-08 | 2026-07-08 | 8     | 2026-07-16 | 2026-07-16 | présentation
            LRAR  | 2026-07-06 | 2026-07-08 | 2026-07-20 | 8     | 2026-07-16 | 2026-07-16 | présentation
            LRAR  | 2026-07-06 | -          | 2026-07-09 | 8     | 2026-07-17 | 2026-07-17 | réception
            POST  | 2026-07-06 | -          | -          | 8     | 2026-07-14 | 2026-07-15 | envoi
            EMAIL | -          | -          | -          | 15    | 2026-07-21 | 2026-07-21 | envoi
            LRAR  | 2026-07-06 | 2026-07-10 | -          | 8     | 2026-07-18 | 2026-07-20 | présentation
            """)
    void the_time_left_runs_from_first_presentation_else_receipt_else_sending(
            Event.Channel channel,
            String sent,
            String presented,
            String received,
            int days,
            String raw,
            String last,
            String start) {
        Deadline deadline = of(notice(channel, sent, presented, received, null, days));

        assertThat(deadline.raw()).isEqualTo(raw);
        assertThat(deadline.last()).isEqualTo(last);
        assertThat(OnTime.steps(deadline)).containsIgnoringCase(start);
        assertThat(deadline.status()).isEqualTo(Verification.Status.UNVERIFIED);
    }

    @Test
    void a_later_receipt_is_told_with_the_day_it_would_lead_to() {
        Deadline deadline = of(notice(Event.Channel.LRAR, "2026-07-06", "2026-07-08", "2026-07-20", null, 8));

        assertThat(deadline.unknown()).singleElement().asString().contains("28\u00a0juillet 2026");
    }

    @Test
    void an_unclaimed_letter_counts_from_its_presentation() {
        Deadline deadline =
                of(notice(Event.Channel.LRAR, "2026-07-06", "2026-07-08", null, Event.Outcome.UNCLAIMED, 8));

        assertThat(deadline.last()).isEqualTo("2026-07-16");
    }

    @Test
    void a_letter_to_an_unknown_address_makes_nothing_run() {
        Deadline deadline =
                of(notice(Event.Channel.LRAR, "2026-07-06", "2026-07-08", null, Event.Outcome.UNKNOWN_ADDRESS, 8));

        assertThat(deadline.state()).isEqualTo(State.UNDATED);
        assertThat(deadline.unknown()).singleElement().asString().contains("commissaire de justice");
    }

    @Test
    void a_registered_letter_not_yet_presented_has_no_end() {
        CaseFile file = notice(Event.Channel.LRAR, "2026-07-06", null, null, Event.Outcome.PENDING, 8);

        assertThat(of(file).state()).isEqualTo(State.UNDATED);
    }

    @ParameterizedTest
    @CsvSource({"2026-07-16, WAIT", "2026-07-17, ACT"})
    void after_ten_days_of_silence_the_creditor_looks_for_his_letter(String asOf, Deadline.Task task) {
        CaseFile file = notice(Event.Channel.LRAR, "2026-07-06", null, null, Event.Outcome.PENDING, 8);

        assertThat(OnTime.only(OnTime.on(asOf, file), "DL-MED").task()).isEqualTo(task);
    }

    @Test
    void a_letter_whose_delay_is_not_told_has_no_end() {
        Deadline deadline = of(notice(Event.Channel.LRAR, "2026-07-06", "2026-07-08", null, null, null));

        assertThat(deadline.state()).isEqualTo(State.UNDATED);
        assertThat(deadline.unknown()).singleElement().asString().contains("deadlineDays");
    }

    @Test
    void a_letter_sent_after_the_day_asked_is_not_looked_at() {
        CaseFile file = notice(Event.Channel.LRAR, "2026-07-06", "2026-07-08", null, null, 8);

        assertThat(OnTime.on("2026-07-05", file).all()).extracting(Deadline::id).containsExactly("DL-14");
    }
}
