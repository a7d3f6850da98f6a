package fr.opposable.claim;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The day a mise en demeure counts from. First presentation, else receipt: the text says « à compter de la mise en demeure » (C. civ., art.
 * 1231-6), sending or receipt is disputed, and this is the later of the two. A letter of which neither day is known starts nothing; an act
 * of a commissaire de justice and a letter handed over count from their own day.
 */
final class NoticeDay {

    private NoticeDay() {}

    /** {@return the day {@code notice} counts from; null when it is not known} */
    static @Nullable LocalDate of(Event notice, Readings.Notice reading) {
        return switch (reading) {
            case RECEIVED -> received(notice);
            case SENT -> notice.sent() == null ? notice.date() : notice.sent();
            case HANDED_OVER -> handedOver(notice);
        };
    }

    /** {@return whether it came back unclaimed} Nobody then received it, and a decision is needed to hold it for a mise en demeure. */
    static boolean isUnclaimed(Event notice) {
        return notice.outcome() == Event.Outcome.UNCLAIMED && notice.received() == null;
    }

    /** {@return whether it was refused} Nobody received it, and no decision read holds it for a mise en demeure. */
    static boolean isRefused(Event notice) {
        return notice.outcome() == Event.Outcome.REFUSED && notice.received() == null;
    }

    /** {@return whether it was presented one day and received on another} */
    static boolean isReceivedLater(Event notice) {
        LocalDate receipt = handedOver(notice);
        return receipt != null && !receipt.equals(received(notice));
    }

    private static @Nullable LocalDate received(Event notice) {
        if (notice.presented() != null) {
            return notice.presented();
        }
        return notice.received() != null ? notice.received() : ownDay(notice);
    }

    /** {@return the day somebody had it in hand: receipt, else the presentation of what is said to be delivered; null when nobody did} */
    private static @Nullable LocalDate handedOver(Event notice) {
        if (notice.received() != null) {
            return notice.received();
        }
        boolean isDelivered = notice.outcome() == Event.Outcome.DELIVERED && notice.presented() != null;
        return isDelivered ? notice.presented() : ownDay(notice);
    }

    /** {@return the day of what is handed over as it is written; null for a letter} */
    private static @Nullable LocalDate ownDay(Event notice) {
        boolean isHanded = notice.channel() == Event.Channel.COMMISSAIRE_DE_JUSTICE
                || notice.channel() == Event.Channel.HAND
                || notice.kind() == EventKind.ORDER_SERVED;
        return isHanded ? notice.date() : null;
    }

    /**
     * {@return the day the debtor of an invoice due on {@code due} was first put on notice; null when never} A notice that came before the
     * debt was late says nothing of it. The service of an order is an act « portant interpellation suffisante » (art. 1344).
     */
    static @Nullable LocalDate first(CaseFile file, LocalDate due, Readings.Notice reading) {
        return days(file, reading)
                .filter(day -> day.isAfter(due))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<LocalDate> days(CaseFile file, Readings.Notice reading) {
        return file.events().stream()
                .filter(event -> event.kind() == EventKind.MISE_EN_DEMEURE || event.kind() == EventKind.ORDER_SERVED)
                .map(event -> of(event, reading))
                .filter(Objects::nonNull);
    }

    /** {@return whether a mise en demeure was sent of which no day of presentation or receipt is known} */
    static boolean isMissing(CaseFile file, LocalDate asOf) {
        return file.events().stream()
                .anyMatch(event -> event.kind() == EventKind.MISE_EN_DEMEURE
                        && !event.date().isAfter(asOf)
                        && received(event) == null);
    }
}
