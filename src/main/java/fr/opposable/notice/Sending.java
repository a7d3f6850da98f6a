package fr.opposable.notice;

import fr.opposable.ledger.Subject;
import fr.opposable.originals.CaseKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is known to have been sent, or handed over to be.
 *
 * @param key its case
 * @param letter what it is, by the words of the command line or of the case format: {@code mise-en-demeure}, {@code relance-2}, {@code reminder}
 * @param number its number, in capitals without spaces; null when none was noted
 * @param sentOn the day it was sent, as noted; null when none was
 * @param document its file name in a lot; null when it was not made here
 * @param version the version that was handed over; null when it was not made here
 * @param origin where it is known from, in French
 */
public record Sending(
        CaseKey key,
        String letter,
        @Nullable String number,
        @Nullable LocalDate sentOn,
        @Nullable String document,
        @Nullable Subject version,
        String origin) {

    /** {@return what tells it from other letters of the case, whether or not a number is known} */
    String identity() {
        String at = document != null ? document : sentOn != null ? sentOn.toString() : "";
        return number != null ? number : letter + " " + at;
    }

    /** {@return the word of the case format for what it is} */
    String eventKey() {
        return letter.startsWith("relance") ? "reminder" : letter;
    }
}
