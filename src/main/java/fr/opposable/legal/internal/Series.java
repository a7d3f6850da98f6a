package fr.opposable.legal.internal;

import fr.opposable.legal.LegalTextsFaultyException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that follow each other day after day, without gap or overlap.
 *
 * @param <T> what has days in force
 */
public final class Series<T> {

    private final String file;
    private final List<Entry<T>> entries;
    private final long[] firstDays;

    /**
     * @param from first day in force
     * @param to last day in force; null while no end is known
     * @param value what is in force
     * @param <T> what it is
     */
    public record Entry<T>(LocalDate from, @Nullable LocalDate to, T value) {

        /** {@return {@code 2026-01-01/2026-06-30}, or {@code 2026-01-01/open}} */
        String days() {
            return from + "/" + (to == null ? "open" : to);
        }
    }

    /**
     * @param name name of the series, for messages
     * @param file where it is written, below {@code legal-texts}
     * @param entries in the order of the file, which must be that of time
     */
    public Series(String name, String file, List<Entry<T>> entries) {
        this.file = file;
        this.entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new LegalTextsFaultyException("%s: the series '%s' is empty".formatted(file, name));
        }
        for (int i = 0; i < this.entries.size(); i++) {
            Entry<T> entry = this.entries.get(i);
            if (entry.to() != null && entry.to().isBefore(entry.from())) {
                throw new LegalTextsFaultyException(
                        "%s, '%s': %s ends before it begins".formatted(file, name, entry.days()));
            }
            if (i > 0) {
                requireContinuous(name, this.entries.get(i - 1), entry);
            }
        }
        this.firstDays = this.entries.stream()
                .mapToLong(entry -> entry.from().toEpochDay())
                .toArray();
    }

    private void requireContinuous(String name, Entry<T> before, Entry<T> after) {
        LocalDate expected = before.to() == null ? null : before.to().plusDays(1);
        if (expected == null || after.from().isBefore(expected)) {
            throw new LegalTextsFaultyException("%s, '%s': the periods %s and %s overlap or are out of order"
                    .formatted(file, name, before.days(), after.days()));
        }
        if (after.from().isAfter(expected)) {
            throw new LegalTextsFaultyException(
                    "%s, '%s': there is a gap between %s and %s".formatted(file, name, before.days(), after.days()));
        }
    }

    /** {@return what is in force on {@code day}; null before the first entry and after the last} */
    public @Nullable T on(LocalDate day) {
        int found = Arrays.binarySearch(firstDays, day.toEpochDay());
        int index = found >= 0 ? found : -found - 2;
        if (index < 0) {
            return null;
        }
        Entry<T> entry = entries.get(index);
        return entry.to() != null && day.isAfter(entry.to()) ? null : entry.value();
    }

    public LocalDate firstDay() {
        return entries.getFirst().from();
    }

    /** {@return the last day known; null when the series is open} */
    public @Nullable LocalDate lastDay() {
        return entries.getLast().to();
    }

    /** {@return the values in the order of time} */
    public List<T> values() {
        return entries.stream().map(Entry::value).toList();
    }

    /** {@return where the series is written, below {@code legal-texts}} */
    public String file() {
        return file;
    }
}
