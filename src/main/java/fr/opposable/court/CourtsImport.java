package fr.opposable.court;

import fr.opposable.court.internal.CourtFilesWriter;
import fr.opposable.court.internal.MinistryFile;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Refreshes the table of courts from the ministry's published file, or refuses the file.
 *
 * <p>The file has no commercial court: each commune keeps the one it had, and where its tribunal judiciaire changed the answer is
 * marked as coming from one source, so that it is asked to be checked. In Moselle, Bas-Rhin and Haut-Rhin the chamber follows the
 * tribunal judiciaire.
 */
public final class CourtsImport {

    private static final List<String> ALSACE_MOSELLE = List.of("57", "67", "68");

    /** What became of a file. */
    public sealed interface Outcome permits Refused, Refreshed {}

    /**
     * The file was refused: the table stays what it was.
     *
     * @param reasons each canary that failed and how, in French
     */
    public record Refused(List<String> reasons) implements Outcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The file was taken.
     *
     * @param book the new table
     * @param added communes that were not in the old one
     * @param dropped communes of the old one that the file no longer lists
     * @param moved communes whose tribunal judiciaire or chambre de proximité changed
     */
    public record Refreshed(CourtBook book, int added, int dropped, int moved) implements Outcome {

        /** Writes the new table into {@code folder}. */
        public void write(Path folder) throws IOException {
            CourtFilesWriter.write(book, folder);
        }
    }

    private final CourtBook current;
    private final Map<String, Court> byName = new HashMap<>();

    public CourtsImport(CourtBook current) {
        this.current = current;
        current.courts().values().forEach(court -> byName.put(CommuneName.folded(court.name()), court));
    }

    /**
     * {@return the table refreshed from {@code file}, or why it is refused}
     *
     * @param label vintage of the file, « octobre 2026 »
     * @param today day of the import
     */
    public Outcome read(byte[] file, String label, LocalDate today) {
        MinistryFile published = MinistryFile.read(file);
        String fault = published.fault();
        if (fault != null) {
            return new Refused(List.of(French.typeset("Format : ") + French.typeset(fault) + "."));
        }
        List<String> reasons = ImportCanaries.ofRows(published.rows(), current, this::named);
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        Map<String, Commune> communes = new TreeMap<>();
        published.rows().forEach(row -> communes.put(row.insee(), commune(row)));
        CourtBook book = book(communes, label, today);
        List<String> after = ImportCanaries.ofBook(book, current);
        return after.isEmpty() ? refreshed(book) : new Refused(after);
    }

    private Refreshed refreshed(CourtBook book) {
        int added = 0;
        int moved = 0;
        for (Commune commune : book.communes().values()) {
            Commune before = current.commune(commune.insee());
            if (before == null) {
                added++;
            } else if (!sameCivilCourts(before.resort(), commune.resort())) {
                moved++;
            }
        }
        long dropped = current.communes().keySet().stream()
                .filter(code -> book.commune(code) == null)
                .count();
        return new Refreshed(book, added, Math.toIntExact(dropped), moved);
    }

    static boolean sameCivilCourts(Resort one, Resort other) {
        return one.judiciaire().equals(other.judiciaire())
                && java.util.Objects.equals(one.proximite(), other.proximite());
    }

    private Commune commune(MinistryFile.Row row) {
        Commune before = current.commune(row.insee());
        Court judiciaire = named(row.judiciaire());
        if (judiciaire == null) {
            if (before == null) {
                throw new IllegalStateException("The canaries let '%s' pass".formatted(row));
            }
            return before;
        }
        Court proximite = row.proximite().isEmpty() ? null : named(row.proximite());
        String name = before == null || before.name().isEmpty() ? row.label().replace('\'', '’') : before.name();
        List<String> postcodes = before == null ? List.of() : before.postcodes();
        return new Commune(row.insee(), name, postcodes, resort(row.insee(), judiciaire, proximite, before));
    }

    private Resort resort(String insee, Court judiciaire, @Nullable Court proximite, @Nullable Commune before) {
        if (before != null && before.resort().judiciaire().equals(judiciaire)) {
            Resort old = before.resort();
            return new Resort(judiciaire, proximite, old.commerce(), old.control());
        }
        Court kept = before == null ? null : before.resort().commerce();
        Court commerce = ALSACE_MOSELLE.contains(CourtBook.department(insee))
                ? byName.get(CommuneName.folded(judiciaire.nameAs(CourtKind.CHAMBRE_COMMERCIALE)))
                : kept;
        return new Resort(judiciaire, proximite, commerce, commerce == null ? Control.ABSENT : Control.SINGLE_SOURCE);
    }

    private CourtBook book(Map<String, Commune> communes, String label, LocalDate today) {
        Vintage old = current.vintage();
        return new CourtBook(
                current.courts().values(),
                communes.values(),
                new ArrayList<>(current.formerCommunes()),
                current.experiment(),
                current.europeanOrder(),
                new Vintage(
                        label,
                        today,
                        "Ministère de la Justice, « Liste des juridictions compétentes pour les communes de France », "
                                + label + " ; pour le reste, table de " + old.label() + " : " + old.attribution(),
                        old.licence(),
                        ""));
    }

    /** {@return the court of this name; null when the list has none} */
    private @Nullable Court named(String name) {
        return byName.get(CommuneName.folded(name));
    }
}
