package fr.opposable.legal.internal;

import fr.opposable.legal.Review;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files of {@code review/}: what must be read again, on a day or every year. */
public final class ReviewFiles {

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String id, Object day, String what, String why, String where) {

        LocalDate inYear(int year) {
            return switch (day) {
                case LocalDate once -> once;
                case MonthDay yearly -> yearly.atYear(year);
                default -> throw new IllegalStateException("A review has a day, not " + day);
            };
        }
    }

    void read(YamlMap page) {
        page.onlyWith("name", "reviews");
        for (YamlMap review : page.maps("reviews")) {
            review.onlyWith("id", "due", "what", "why", "where");
            entries.add(new Entry(
                    review.text("id"), day(review), review.text("what"), review.text("why"), review.text("where")));
        }
    }

    /** {@return what is due from {@code from} to {@code to}, both included, in the order of time} */
    public List<Review> between(LocalDate from, LocalDate to) {
        List<Review> due = new ArrayList<>();
        for (Entry entry : entries) {
            for (int year = from.getYear(); year <= to.getYear(); year++) {
                LocalDate day = entry.inYear(year);
                boolean counted = day.getYear() == year;
                if (counted && !day.isBefore(from) && !day.isAfter(to)) {
                    due.add(new Review(entry.id(), day, entry.what(), entry.why(), entry.where()));
                }
            }
        }
        due.sort(Comparator.comparing(Review::due));
        return List.copyOf(due);
    }

    /** {@code 2027-01-01}, or {@code every 01-01}. */
    private static Object day(YamlMap review) {
        String text = review.text("due");
        if (!text.startsWith("every ")) {
            return review.date("due");
        }
        try {
            return MonthDay.parse("--" + text.substring("every ".length()));
        } catch (DateTimeException _) {
            throw review.fault("'%s' is no day (2027-01-01, every 01-01)".formatted(text));
        }
    }
}
