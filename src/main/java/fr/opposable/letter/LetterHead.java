package fr.opposable.letter;

import fr.opposable.compliance.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a letter.
 *
 * @param senderName the creditor, « EI » included for a sole trader
 * @param senderLines address, legal mentions, how to reach the sender
 * @param addressee the lines in the window of the envelope
 * @param addressFindings what a person must mend before the address can be used
 * @param place where it is written; null when the sender has no address
 * @param date its date
 * @param way by which way it goes
 * @param references label and value of each reference
 * @param subject what it is about
 */
public record LetterHead(
        String senderName,
        List<String> senderLines,
        List<String> addressee,
        List<Finding> addressFindings,
        @Nullable String place,
        LocalDate date,
        Way way,
        List<Reference> references,
        String subject) {

    public LetterHead {
        senderLines = List.copyOf(senderLines);
        addressee = List.copyOf(addressee);
        addressFindings = List.copyOf(addressFindings);
        references = List.copyOf(references);
    }

    /**
     * @param label « Nos références »…
     * @param value what it is
     */
    public record Reference(String label, String value) {}
}
