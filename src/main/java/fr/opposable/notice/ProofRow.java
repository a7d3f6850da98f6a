package fr.opposable.notice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a mailer's file, understood.
 *
 * @param source where it stands
 * @param number number of the registered letter, in capitals without spaces; null when the row has none
 * @param reference reference of the case; null when the row has none
 * @param document what was posted: a file name of a lot or the SHA-256 of a version; null when the row has none
 * @param facts what it says happened; may be empty
 * @param scan name of a scan that goes with it; null when it names none
 * @param cells every cell as written, by the name of its column, empty ones left out
 */
public record ProofRow(
        ProofSource source,
        @Nullable String number,
        @Nullable String reference,
        @Nullable String document,
        List<StatedFact> facts,
        @Nullable String scan,
        Map<String, String> cells) {

    public ProofRow {
        facts = List.copyOf(facts);
        cells = Map.copyOf(cells);
    }
}
