package fr.opposable.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.EventKind;
import fr.opposable.fixtures.Cases;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Read by ical4j, a program that is not ours. */
class DeadlineCalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-21T11:00:00.123Z");

    private static final CaseFile SERVED =
            OnTime.file(OnTime.event(EventKind.ORDER_MADE, "2026-09-20"), OnTime.served("2026-10-14", "à personne"));

    private static String file(String asOf, CaseFile file) {
        return DeadlineCalendar.of(OnTime.on(asOf, file), "732829320", NOW);
    }

    private static List<VEvent> events(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().getEntries()).isEmpty();
            return calendar.getComponents("VEVENT");
        } catch (IOException | ParserException e) {
            throw new AssertionError("ical4j does not read it", e);
        }
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private static VEvent find(List<VEvent> events, String id) {
        Optional<VEvent> found = events.stream()
                .filter(event -> value(event, "CATEGORIES").contains(id))
                .findFirst();
        return found.orElseThrow(() -> new AssertionError("no " + id));
    }

    @Test
    void another_program_reads_the_day_the_words_and_the_stamp() {
        VEvent opposition = find(events(file("2026-10-20", SERVED)), "DL-03");

        Optional<DtStart<LocalDate>> start = opposition.getProperty("DTSTART");
        assertThat(start.orElseThrow().getDate()).isEqualTo("2026-11-16");
        assertThat(value(opposition, "DTEND")).isEqualTo("20261117");
        assertThat(value(opposition, "DTSTAMP")).isEqualTo("20261121T110000Z");
        assertThat(OnTime.plain(value(opposition, "SUMMARY")))
                .isEqualTo("Fin du délai : Opposition (ordonnance signifiée le 14/10/2026) [AFF-2026-0042]");
        assertThat(OnTime.plain(value(opposition, "DESCRIPTION")))
                .contains("le lundi 16 novembre 2026, à vingt-quatre heures (CPC, art. 642, al. 2).\n")
                .contains("Texte : CPC, art. 1416, al. 1 (de seconde main).");
        assertThat(value(opposition, "CLASS")).isEqualTo("PRIVATE");
    }

    @Test
    void lines_are_folded_at_75_octets_and_end_with_cr_lf() {
        String text = file("2026-10-20", SERVED);

        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).isNotEmpty();
        });
        assertThat(text.split("\r\n")).filteredOn(line -> line.startsWith(" ")).isNotEmpty();
    }

    @Test
    void no_letter_is_cut_in_two_by_a_fold() {
        for (int lead = 0; lead < 80; lead++) {
            String line = new ICalendarText()
                    .text("SUMMARY", "x".repeat(lead) + "éà€𝄞".repeat(30))
                    .toString();

            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            assertThat(new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", ""))
                    .isEqualTo("SUMMARY:" + "x".repeat(lead) + "éà€𝄞".repeat(30) + "\r\n");
            assertThat(line.split("\r\n")).allSatisfy(part -> assertThat(part.getBytes(StandardCharsets.UTF_8).length)
                    .isLessThanOrEqualTo(75));
        }
    }

    @Test
    void commas_semicolons_backslashes_and_line_ends_are_escaped_and_control_characters_dropped() {
        assertThat(ICalendarText.escaped("a, b; c\\d\ne\r\u0007")).isEqualTo("a\\, b\\; c\\\\d\\ne");
    }

    @Test
    void a_typed_invoice_number_cannot_add_an_event() {
        CaseFile file = Cases.aCase()
                .invoice("F-1\r\nEND:VEVENT\r\nBEGIN:VEVENT", "2026-02-01", "2026-03-03", "1200.00")
                .build();

        assertThat(events(file("2026-10-20", file))).hasSize(1);
    }

    @Test
    void an_event_keeps_its_uid_whatever_the_day_and_no_two_share_one() {
        CaseFile presented = OnTime.file(
                OnTime.event(EventKind.ORDER_MADE, "2026-09-20"), OnTime.served("2026-10-20", "à personne"));

        List<VEvent> one = events(file("2026-10-20", SERVED));
        List<VEvent> moved = events(file("2026-10-21", presented));

        assertThat(value(find(moved, "DL-03"), "UID")).isEqualTo(value(find(one, "DL-03"), "UID"));
        assertThat(value(find(moved, "DL-03"), "DTSTART")).isNotEqualTo(value(find(one, "DL-03"), "DTSTART"));
        Set<String> uids = new HashSet<>();
        one.forEach(event -> assertThat(uids.add(value(event, "UID"))).isTrue());
        assertThat(DeadlineCalendar.uid("732829320", "AFF-1", "DL-03"))
                .isNotEqualTo(DeadlineCalendar.uid("123456782", "AFF-1", "DL-03"));
    }

    @Test
    void what_was_done_before_its_day_is_cancelled_and_reminds_nobody() {
        VEvent service = find(events(file("2026-10-20", SERVED)), "DL-02");

        assertThat(value(service, "STATUS")).isEqualTo("CANCELLED");
        assertThat(service.getAlarms()).isEmpty();
    }

    @Test
    void what_is_over_is_left_out() {
        assertThat(events(file("2027-03-01", SERVED)))
                .extracting(event -> value(event, "CATEGORIES"))
                .noneMatch(categories -> categories.contains("DL-03") || categories.contains("DL-02"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            REGARDÉ LE | RAPPELS
            2026-08-31 | -P180DT15H -P30DT15H -P7DT15H -P1DT15H
            2026-10-20 | -P30DT15H -P7DT15H -P1DT15H
            2027-02-25 | -P1DT15H
            """)
    void what_must_be_done_reminds_the_creditor_before_the_safe_day_on_mornings_still_to_come(
            String asOf, String reminders) {
        CaseFile file = OnTime.file(OnTime.event(EventKind.ORDER_MADE, "2026-08-31"));

        List<VAlarm> alarms = find(events(file(asOf, file)), "DL-02").getAlarms();

        // Limit Monday 1 March 2027, safe day Sunday 28 February: one day more each time, less the nine hours of the
        // morning.
        assertThat(alarms)
                .extracting(alarm -> alarm.getProperty("TRIGGER").orElseThrow().getValue())
                .containsExactly(reminders.split(" "));
    }

    @Test
    void the_last_reminder_of_a_working_day_is_fifteen_hours_before() {
        CaseFile file = OnTime.file(OnTime.event(EventKind.ORDER_MADE, "2026-09-01"));

        assertThat(find(events(file("2026-11-30", file)), "DL-02").getAlarms())
                .extracting(alarm -> alarm.getProperty("TRIGGER").orElseThrow().getValue())
                .containsExactly("-PT15H");
    }

    @Test
    void what_is_to_be_waited_for_reminds_him_the_morning_after() {
        assertThat(find(events(file("2026-10-20", SERVED)), "DL-03").getAlarms())
                .extracting(alarm -> alarm.getProperty("TRIGGER").orElseThrow().getValue())
                .containsExactly("P1DT9H");
    }

    @Test
    void a_case_without_deadline_is_an_empty_calendar_that_still_reads() {
        CaseFile paid =
                Cases.oneInvoice().payment("2026-02-10", "1200.00", null).build();

        String text = file("2026-02-20", paid);

        assertThat(text).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").contains("CALSCALE:GREGORIAN\r\n");
        assertThat(text).doesNotContain("VEVENT");
    }
}
