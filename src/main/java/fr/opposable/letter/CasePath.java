package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;

/** Where facts stand in a case, by the keys of the case format: {@code events[3]}. */
final class CasePath {

    private CasePath() {}

    /** {@return the path of {@code event}, one of the case's own} */
    static String of(CaseFile file, Event event) {
        for (int i = 0; i < file.events().size(); i++) {
            if (file.events().get(i) == event) {
                return "events[%d]".formatted(i);
            }
        }
        return "events";
    }

    /** {@return the path of the invoice of that number} */
    static String ofInvoice(CaseFile file, String number) {
        for (int i = 0; i < file.invoices().size(); i++) {
            if (file.invoices().get(i).number().equals(number)) {
                return "invoices[%d]".formatted(i);
            }
        }
        return "invoices";
    }
}
