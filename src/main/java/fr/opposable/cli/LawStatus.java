package fr.opposable.cli;

import fr.opposable.legal.LawEntry;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.legal.Review;
import fr.opposable.legal.Verification;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a reader of {@code legal-texts} should worry about on a day.
 *
 * @param asOf the day
 * @param entries every entry of the folder
 * @param expired last entries of a series whose last day is past; a holiday that is no longer kept is none
 * @param expiring last entries of a series that end within {@link #DAYS} days
 * @param reviews what must be read again within {@link #DAYS} days
 */
record LawStatus(
        LocalDate asOf, List<LawEntry> entries, List<LawEntry> expired, List<LawEntry> expiring, List<Review> reviews) {

    static final int DAYS = 60;

    static LawStatus of(LegalLibrary law, LocalDate asOf) {
        LocalDate until = asOf.plusDays(DAYS);
        List<LawEntry> ending = law.entries().stream()
                .filter(LawEntry::last)
                .filter(entry -> entry.to() != null && entry.kind() != LawEntry.Kind.HOLIDAY)
                .sorted(Comparator.comparing(entry -> Objects.requireNonNull(entry.to())))
                .toList();
        return new LawStatus(
                asOf,
                law.entries(),
                ending.stream()
                        .filter(entry -> Objects.requireNonNull(entry.to()).isBefore(asOf))
                        .toList(),
                ending.stream()
                        .filter(entry -> !Objects.requireNonNull(entry.to()).isBefore(asOf)
                                && !entry.to().isAfter(until))
                        .toList(),
                law.reviews(asOf, until));
    }

    /** {@return the entries in force whose source is of this quality} */
    List<LawEntry> inForce(Verification.Status status) {
        return entries.stream()
                .filter(entry -> entry.inForceOn(asOf))
                .filter(entry -> entry.verification().status() == status)
                .toList();
    }

    long count(Verification.Status status) {
        return entries.stream()
                .filter(entry -> entry.verification().status() == status)
                .count();
    }

    /** {@return how many entries a person has read} */
    long readByPeople() {
        return entries.stream()
                .filter(entry -> entry.verification().checkedBy() != null)
                .count();
    }
}
