package fr.opposable.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one addressee takes: read from data with a source, a status and a day of check, never typed in code.
 *
 * @param key as on the command line, {@code rpva}
 * @param label its name, in French
 * @param largestFile bytes of a volume, at most; null when no limit is known
 * @param nameLength characters of a file name, extension included, at most
 * @param hasFolios whether pages are numbered through the volume
 * @param hasDigests whether the bordereau prints the SHA-256 of the originals
 * @param hasOriginals whether originals are carried inside a PDF/A-3 volume
 * @param status {@code verified}, {@code second-hand} or {@code unverified}
 * @param source where the limits were read
 * @param checkedOn when; null when nobody has
 * @param note what a user must know, in French; may be empty
 */
public record FilingProfile(
        String key,
        String label,
        @Nullable Long largestFile,
        int nameLength,
        boolean hasFolios,
        boolean hasDigests,
        boolean hasOriginals,
        String status,
        String source,
        @Nullable LocalDate checkedOn,
        String note) {

    public FilingProfile {
        if (nameLength < 20) {
            throw new IllegalArgumentException("A file name of %d characters says nothing".formatted(nameLength));
        }
        if (largestFile != null && largestFile < 1) {
            throw new IllegalArgumentException("A file has one byte at least, not " + largestFile);
        }
    }

    public Optional<Long> limit() {
        return Optional.ofNullable(largestFile);
    }
}
