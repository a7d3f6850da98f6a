package fr.opposable.intake.internal;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.InterestPeriod;
import fr.opposable.claim.PenaltyRate;
import fr.opposable.intake.IntakeCode;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened, what proves it, and the interest periods somebody else reckoned with. */
final class ChronologyReader {

    private ChronologyReader() {}

    static @Nullable Event event(Fields fields) {
        LocalDate date = fields.date("date");
        EventKind kind = fields.word("kind", Words.EVENT_KIND);
        Integer level = fields.integer("level", 1, 99);
        Event.Channel channel = fields.word("channel", Words.CHANNEL);
        String note = fields.longText("note");
        String trackingNumber = fields.text("trackingNumber");
        LocalDate sent = fields.date("sent");
        LocalDate presented = fields.date("presented");
        Event.Outcome outcome = fields.word("outcome", Words.OUTCOME);
        LocalDate received = fields.date("received");
        Money amountClaimed = fields.amount("amountClaimed", Figures.Range.POSITIVE);
        Integer deadlineDays = fields.integer("deadlineDays", 0, 3_650);
        String mode = fields.text("mode");
        List<String> files = new ArrayList<>();
        String file = fields.file("file");
        if (file != null) {
            files.add(file);
        }
        files.addAll(fields.files("files"));
        return date == null || kind == null
                ? null
                : new Event(
                        date,
                        kind,
                        level,
                        channel,
                        note,
                        trackingNumber,
                        sent,
                        presented,
                        outcome,
                        received,
                        amountClaimed,
                        deadlineDays,
                        mode,
                        files);
    }

    static @Nullable Exhibit exhibit(Fields fields) {
        String file = fields.file("file");
        String title = fields.text("title");
        LocalDate date = fields.date("date");
        Exhibit.Kind kind = fields.word("kind", Words.EXHIBIT_KIND);
        String from = fields.text("from");
        return file == null || title == null ? null : new Exhibit(file, title, date, kind, from);
    }

    static @Nullable InterestPeriod interest(Fields fields) {
        Money base = fields.amount("base", Figures.Range.POSITIVE);
        LocalDate from = fields.date("from");
        LocalDate to = fields.date("to");
        Words.Basis basis = fields.word("basis", Words.BASIS);
        PenaltyRate rate = basis == null ? null : TermsReader.rate(fields, basis, BigDecimal.ZERO);
        BigDecimal margin = basis == Words.Basis.ECB ? null : fields.decimal("marginPoints", "0", "100");
        Words.Column column = fields.word("creditorColumn", Words.CREDITOR_COLUMN);
        Integer days = fields.integer("days", 1, 100_000);
        if (from != null && to != null && to.isBefore(from)) {
            fields.reading()
                    .complaints()
                    .add(
                            IntakeCode.PERIOD_REVERSED,
                            fields.placeOf("to"),
                            Phrase.of("la période finit le %s, avant de commencer le %s.", to, from),
                            "Échangez les deux dates, ou corrigez la fausse.");
            return null;
        }
        return base == null || from == null || to == null || rate == null
                ? null
                : new InterestPeriod(
                        base,
                        new Period(from, to),
                        rate,
                        margin == null ? BigDecimal.ZERO : margin,
                        column == null ? null : column.key(),
                        days);
    }
}
