package fr.opposable.filing;

import fr.opposable.claim.Invoice;

/** What a lease changes in the words: what is asked is rent and charges, called for term by term, and no invoice. */
final class Rents {

    private Rents() {}

    /** {@return whether the debt comes from a lease} */
    static boolean areAsked(FilingRequest request) {
        return request.competence().matter().isLease();
    }

    /** {@return « La facture n° 7, émise », « L'avis d'échéance n° 7, émis »} */
    static String issued(FilingRequest request, Invoice invoice) {
        return (areAsked(request) ? "L'avis d'échéance n° %s, émis" : "La facture n° %s, émise")
                .formatted(invoice.number());
    }

    /** {@return « venue », « venu »} */
    static String fallen(FilingRequest request) {
        return areAsked(request) ? "venu" : "venue";
    }

    /** {@return the head of a column of what was asked for: a sum without VAT is not said « TTC »} */
    static String sumHead(FilingRequest request) {
        return request.file().invoices().stream()
                        .anyMatch(invoice -> tax(request, invoice).equals(" TTC"))
                ? "TTC"
                : "";
    }

    /** {@return what follows its sum; nothing for a rent without VAT} */
    static String tax(FilingRequest request, Invoice invoice) {
        if (areAsked(request)) {
            return invoice.vat() != null && invoice.vat().isPositive() ? " TTC" : "";
        }
        return invoice.vatExempt() ? ", exonérée de TVA" : " TTC";
    }
}
