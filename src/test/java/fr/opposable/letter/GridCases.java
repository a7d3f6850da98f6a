package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.Sender;
import java.util.ArrayList;
import java.util.List;

/** The specimens of the grid, and ways to vary them by one event. */
final class GridCases {

    static final String TODAY = SpecimenCases.DAY.toString();

    private GridCases() {}

    static CaseFile of(Cell cell) {
        return SpecimenCases.of(cell);
    }

    static CaseFile of(LetterKind kind, Sender.Role role, DebtorClass debtor) {
        return SpecimenCases.of(kind, role, debtor);
    }

    static Event note(String date, String note) {
        return SpecimenCases.note(date, note);
    }

    static CaseFile with(CaseFile file, Event... more) {
        List<Event> events = new ArrayList<>(file.events());
        events.addAll(List.of(more));
        return new CaseFile(
                file.reference(),
                file.creditor(),
                file.sender(),
                file.debtor(),
                file.terms(),
                file.invoices(),
                file.creditNotes(),
                file.payments(),
                events,
                file.exhibits(),
                file.interest());
    }
}
