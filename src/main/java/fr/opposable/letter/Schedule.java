package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The instalments of an échéancier: equal monthly sums, the last one taking the cents that do not divide, so that they add up to the
 * debt.
 *
 * @param total the debt acknowledged
 * @param instalments in date order
 */
public record Schedule(Money total, List<Instalment> instalments) {

    /** Two years, as long as a judge may grant (C. civ., art. 1343-5). */
    static final int MOST = 24;

    /** « Échéancier : 6 mensualités à partir du 2026-12-15 », in the note of an event of kind {@code other}. */
    private static final Pattern WISH =
            Pattern.compile("(?iu)[eé]ch[eé]ancier\\s*[:\\u00a0\\s]*(\\d{1,3}) (?:mensualit[eé]s?|[eé]ch[eé]ances?)"
                    + "(?:.*?(\\d{4}-\\d{2}-\\d{2}))?.*");

    /**
     * @param number from 1
     * @param due day it falls due
     * @param amount to pay on that day
     * @param left what remains after it
     */
    public record Instalment(int number, LocalDate due, Money amount, Money left) {}

    public Schedule {
        instalments = List.copyOf(instalments);
    }

    /**
     * {@return {@code count} equal instalments, a month apart}
     *
     * @param total greater than zero
     * @param count from 1
     * @param first day of the first
     */
    static Schedule equal(Money total, int count, LocalDate first) {
        BigDecimal each = total.amount().divide(BigDecimal.valueOf(count), 2, RoundingMode.DOWN);
        List<Instalment> instalments = new ArrayList<>();
        Money left = total;
        for (int i = 0; i < count; i++) {
            Money amount = i == count - 1 ? left : Money.exact(each);
            left = left.minus(amount);
            instalments.add(new Instalment(i + 1, first.plusMonths(i), amount, left));
        }
        return new Schedule(total, instalments);
    }

    /**
     * {@return the schedule the case asks for, or one of the usual length}
     *
     * @param usual number of instalments when the case says nothing
     * @param usualFirst day of the first when the case says nothing
     */
    static Schedule of(CaseFile file, Money total, LocalDate day, int usual, LocalDate usualFirst) {
        Wish wish = wish(file, day);
        int count = wish == null ? usual : Math.clamp(wish.count(), 1, MOST);
        LocalDate first = wish == null || wish.first() == null ? usualFirst : wish.first();
        return equal(total, count, first);
    }

    /**
     * @param count number of instalments
     * @param first day of the first; null when not said
     */
    record Wish(int count, @Nullable LocalDate first) {}

    /** {@return what the last note of the case asks for; null when none does} */
    static @Nullable Wish wish(CaseFile file, LocalDate day) {
        return file.events().stream()
                .filter(event ->
                        event.kind() == EventKind.OTHER && !event.date().isAfter(day))
                .filter(event -> event.note() != null)
                .sorted(Comparator.comparing(Event::date).reversed())
                .map(event -> WISH.matcher(String.valueOf(event.note()).strip()))
                .filter(Matcher::matches)
                .map(found -> new Wish(Integer.parseInt(found.group(1)), date(found.group(2))))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** {@return the sum of the instalments} */
    Money sum() {
        return Money.sum(instalments.stream().map(Instalment::amount).toList());
    }
}
