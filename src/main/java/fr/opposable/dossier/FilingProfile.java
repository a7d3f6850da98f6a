package fr.opposable.dossier;

import java.time.LocalDate;
import java.util.List;
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
 * @param layout what is put in it, and how it is laid out
 * @param courts which courts it serves
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
        String note,
        Layout layout,
        ServedCourts courts) {

    /**
     * What is put in a dossier, and how.
     *
     * @param papers the papers, by their keys on the command line, in the order they are handed in
     * @param isByMessage whether it leaves in messages, each below the limit, the papers in the first
     * @param hasSinglePieces whether each piece is given in a file of its own
     * @param hasVolumes whether the pieces are bound
     * @param hasNatives whether the originals are handed in too, as they came
     * @param paperCopies how many signed copies of the requête go in the envelope; 0 when nothing is printed
     * @param hasEditable whether the papers are given as DOCX too
     * @param signing how what is filed there is signed, in French, with how far that was checked; may be empty
     * @param byHand what whoever files or sends does by hand, in French, a line for each thing
     */
    public record Layout(
            List<String> papers,
            boolean isByMessage,
            boolean hasSinglePieces,
            boolean hasVolumes,
            boolean hasNatives,
            int paperCopies,
            boolean hasEditable,
            String signing,
            String byHand) {

        /** Volumes alone. */
        public static final Layout VOLUMES = new Layout(List.of(), false, false, true, false, 0, false, "", "");

        public Layout {
            papers = List.copyOf(papers);
            if (paperCopies < 0) {
                throw new IllegalArgumentException("There cannot be %d copies".formatted(paperCopies));
            }
        }
    }

    /** A profile of volumes alone. */
    public FilingProfile(
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
        this(
                key,
                label,
                largestFile,
                nameLength,
                hasFolios,
                hasDigests,
                hasOriginals,
                status,
                source,
                checkedOn,
                note,
                Layout.VOLUMES,
                ServedCourts.NONE);
    }

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
