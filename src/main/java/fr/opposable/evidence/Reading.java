package fr.opposable.evidence;

import fr.opposable.compliance.Finding;
import java.util.List;

/** What came of reading a file as an electronic invoice. Reasons and cures are French, for the user. */
public sealed interface Reading {

    /**
     * An electronic invoice.
     *
     * @param invoice what it says
     * @param source name of the XML that was read
     * @param warnings what is odd in it; never a reason to refuse it, since it is evidence as received
     */
    record Read(EInvoice invoice, String source, List<Finding> warnings) implements Reading {
        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A document without structured data: a PDF that carries no XML, a picture. An exhibit like any other; its figures are those typed.
     *
     * @param reason what it is
     */
    record NoStructuredData(String reason) implements Reading {}

    /**
     * Structured data of another kind: an order, a statement, a life-cycle message, a vocabulary that is not read here.
     *
     * @param root name of the root element
     * @param reason what it is, and what it may serve for
     */
    record NotAnInvoice(String root, String reason) implements Reading {}

    /**
     * A file that could not be read to its end. It may still be an exhibit, as received.
     *
     * @param reason what is wrong with it
     * @param cure what to give instead
     */
    record Unreadable(String reason, String cure) implements Reading {}
}
