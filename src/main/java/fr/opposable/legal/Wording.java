package fr.opposable.legal;

import fr.opposable.kernel.French;
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
 * @param paragraphs the text, paragraph by paragraph: each line of the publication counts, those of a list too
 * @param extract whether the article has more paragraphs than these; their numbers then say nothing of the article
 * @param from first day in force
 * @param to last day in force; null while no end is known
 * @param note what a reader must know of it, in French; null for nothing
 * @param source where it was read
 * @param digest SHA-256 of the paragraphs joined by line feeds
 * @param verification how far it was checked
 */
public record Wording(
        String id,
        LegalReference reference,
        List<String> paragraphs,
        boolean extract,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String note,
        String source,
        Sha256 digest,
        Verification verification) {

    public Wording {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * {@return one paragraph, as a document may reproduce it}
     *
     * @param number its number, from 1
     * @throws LegalTextMissingException when the text has no such paragraph
     */
    public Quotation paragraph(int number) {
        if (number < 1 || number > paragraphs.size()) {
            throw new LegalTextMissingException("%s n’a pas d’alinéa %d%s il en a %d."
                    .formatted(reference.citation(), number, French.NO_BREAK + ":", paragraphs.size()));
        }
        String text = paragraphs.get(number - 1);
        String citation =
                paragraphs.size() == 1 || extract ? reference.citation() : reference.citation() + ", al. " + number;
        return new Quotation(
                id, new LegalReference(citation, reference.permanentId()), text, Sha256.of(text), verification);
    }

    /** {@return the whole text, as a document may reproduce it} */
    public Quotation whole() {
        return new Quotation(id, reference, String.join("\n", paragraphs), digest, verification);
    }
}
