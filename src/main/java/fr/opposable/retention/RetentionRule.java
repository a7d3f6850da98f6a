package fr.opposable.retention;

import fr.opposable.legal.LegalTexts;
import fr.opposable.legal.ProceduralDelay;
import java.time.LocalDate;

/** How long each kind of thing is kept: the periods are dated data of {@code legal-texts/delays/conservation.yaml}, proposed, never imposed. */
public enum RetentionRule {
    /** Letters, statements and the facts they were made from. */
    CORRESPONDENCE("conservation.correspondance"),
    /** Invoices, credit notes, proofs of payment. */
    ACCOUNTS("conservation.comptabilite"),
    /** All of a case that went to court. */
    TITLE("conservation.titre");

    private final String id;

    RetentionRule(String id) {
        this.id = id;
    }

    /** {@return its name in the legal texts and on the command line} */
    public String id() {
        return id;
    }

    /** {@return the period for a case whose last event was on this day} */
    ProceduralDelay period(LegalTexts law, LocalDate last) {
        return law.proceduralDelay(id, last);
    }

    /** {@return the last day on which a thing is kept} */
    LocalDate until(LegalTexts law, LocalDate last) {
        LocalDate start = this == ACCOUNTS ? LocalDate.of(last.getYear(), 12, 31) : last;
        return start.plus(period(law, last).length());
    }
}
