package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Event;
import fr.opposable.legal.Quotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every letter says, without markup.
 *
 * @param file the facts
 * @param statement the décompte every sum comes from
 * @param head who writes to whom, where, when and about what
 * @param demand what is claimed and how to pay it
 * @param history the reminders and notices sent before, oldest first
 * @param signatory who signs; null when the case names nobody
 * @param enclosures what is joined, in French
 * @param cell its place in the grid: who sends it to whom, and what it is made with
 * @param quotes the paragraphs of law it reproduces, in the order of the cell's texts
 */
public record LetterContent(
        CaseFile file,
        ClaimStatement statement,
        LetterHead head,
        Demand demand,
        List<Event> history,
        @Nullable Signatory signatory,
        List<String> enclosures,
        Cell cell,
        List<Quotation> quotes) {

    public LetterContent {
        history = List.copyOf(history);
        enclosures = List.copyOf(enclosures);
        quotes = List.copyOf(quotes);
    }

    /**
     * @param name the person
     * @param capacity « gérant »…; null when not given
     */
    public record Signatory(String name, @Nullable String capacity) {}
}
