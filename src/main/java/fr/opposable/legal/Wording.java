package fr.opposable.legal;

import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.Sha256;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exact words of a text in force.
 *
 * @param id its name in the house
 * @param reference how it is cited
 * @param paragraphs the text, paragraph by paragraph
 * @param from first day in force
 * @param to last day in force; null while no end is known
 * @param source where it was read
 * @param digest SHA-256 of the paragraphs joined by line feeds
 * @param verification how far it was checked
 */
public record Wording(
        String id,
        LegalReference reference,
        List<String> paragraphs,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        Sha256 digest,
        Verification verification) {

    public Wording {
        paragraphs = List.copyOf(paragraphs);
    }
}
