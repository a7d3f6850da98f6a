package fr.opposable.legal;

import fr.opposable.kernel.LegalReference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A public holiday of one year.
 *
 * @param id its name in the house, {@code easter-monday}
 * @param date the day
 * @param name its name in French
 * @param wholeTerritory whether every commune of the territory keeps it; Good Friday in Alsace and Moselle needs a Protestant church
 * @param basis text that makes it a holiday
 * @param note what a reader must know of it, in French; null for nothing
 * @param source where it was read
 * @param verification how far it was checked
 */
public record Holiday(
        String id,
        LocalDate date,
        String name,
        boolean wholeTerritory,
        LegalReference basis,
        @Nullable String note,
        String source,
        Verification verification) {}
