package fr.opposable.sample;

import fr.opposable.claim.Event.Channel;
import fr.opposable.claim.Event.Outcome;
import fr.opposable.claim.EventKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invents the chronology that leads a case to its situation, by the delays of French practice: first reminder some days after the due date, second a week or more later, mise en demeure after a month. */
final class EventRows {

    private static final List<String> DISPUTES = List.of(
            "Conteste la conformité de la livraison, réserves sur le bon de livraison",
            "Soutient que les travaux ne sont pas achevés",
            "Conteste le prix unitaire, réclame le tarif du devis");
    private static final List<String> CALLS = List.of(
            "Message laissé au standard",
            "La comptable dit ne pas avoir reçu la facture ; copie renvoyée par courriel",
            "Gérant absent, rappeler la semaine prochaine");

    private final String reference;
    private final LocalDate asOf;
    private final Draw draw;
    private final List<CsvRow> rows = new ArrayList<>();

    EventRows(String reference, LocalDate asOf, Draw draw) {
        this.reference = reference;
        this.asOf = asOf;
        this.draw = draw;
    }

    /** {@return the events of a case whose oldest invoice was due on {@code due}} */
    List<CsvRow> invent(Situation situation, LocalDate due) {
        switch (situation) {
            case NOT_DUE, SETTLED -> {}
            case RELANCE_1 -> maybeCall(due);
            case RELANCE_2 -> firstReminder(due);
            case JUST_REMINDED -> reminder(1, WorkingDays.upTo(asOf.minusDays(1)), Channel.EMAIL);
            case MISE_EN_DEMEURE -> bothReminders(due);
            case NOTICE_RUNNING -> {
                bothReminders(due);
                notice(WorkingDays.upTo(asOf.minusDays(draw.between(2, 4))), Outcome.PENDING);
            }
            case NOTICE_EXPIRED -> {
                bothReminders(due);
                LocalDate sent = WorkingDays.upTo(due.plusDays(draw.between(36, 50)));
                notice(sent, draw.chance(75) ? Outcome.DELIVERED : Outcome.UNCLAIMED);
            }
            case DISPUTED -> {
                LocalDate reminded = firstReminder(due);
                event(EventKind.DISPUTE, reminded.plusDays(draw.between(1, 6)), Channel.EMAIL, draw.of(DISPUTES));
            }
            case PROMISED -> {
                firstReminder(due);
                event(
                        EventKind.PROMISE,
                        WorkingDays.upTo(asOf.minusDays(draw.between(1, 2))),
                        Channel.PHONE,
                        "Promet un virement sous dix jours");
            }
            case INSTALMENTS -> {
                bothReminders(due);
                event(
                        EventKind.INSTALMENT_PLAN,
                        WorkingDays.upTo(asOf.minusDays(draw.between(3, 25))),
                        Channel.EMAIL,
                        "Accord : quatre échéances mensuelles égales");
            }
            case INSOLVENT -> {
                firstReminder(due);
                event(
                        EventKind.INSOLVENCY_OPENED,
                        WorkingDays.upTo(asOf.minusDays(draw.between(3, 30))),
                        null,
                        "Redressement judiciaire, avis au BODACC");
            }
        }
        return rows;
    }

    private void maybeCall(LocalDate due) {
        if (draw.chance(25)) {
            LocalDate day = WorkingDays.upTo(InvoiceRows.earlier(due.plusDays(4), asOf.minusDays(1)));
            event(EventKind.CALL, day, Channel.PHONE, draw.of(CALLS));
        }
    }

    private LocalDate firstReminder(LocalDate due) {
        LocalDate day = WorkingDays.upTo(due.plusDays(draw.between(5, 7)));
        reminder(1, day, draw.chance(70) ? Channel.EMAIL : Channel.POST);
        return day;
    }

    private void bothReminders(LocalDate due) {
        LocalDate first = firstReminder(due);
        reminder(
                2,
                WorkingDays.upTo(first.plusDays(draw.between(11, 15))),
                draw.chance(50) ? Channel.EMAIL : Channel.POST);
    }

    private void reminder(int level, LocalDate day, Channel channel) {
        event(EventKind.REMINDER, day, channel, null).with("niveau", level);
    }

    private void notice(LocalDate sent, Outcome outcome) {
        CsvRow row = event(EventKind.MISE_EN_DEMEURE, sent, Channel.LRAR, null)
                .with("numero_suivi", "1A" + draw.digits(11))
                .with("date_envoi", sent)
                .with("resultat", FrenchCells.of(outcome))
                .with("delai_jours", 8);
        if (outcome != Outcome.PENDING) {
            row.with("date_presentation", sent.plusDays(2));
        }
        if (outcome == Outcome.DELIVERED) {
            row.with("date_reception", sent.plusDays(2));
        }
    }

    private CsvRow event(EventKind kind, LocalDate day, @Nullable Channel channel, @Nullable String note) {
        CsvRow row = new CsvRow()
                .with("affaire", reference)
                .with("date", day)
                .with("nature", FrenchCells.of(kind))
                .with("canal", channel == null ? null : FrenchCells.of(channel))
                .with("note", note);
        rows.add(row);
        return row;
    }
}
