package fr.opposable.filing;

import static fr.opposable.filing.FilingKind.REQUETE_INJONCTION;

import fr.opposable.claim.CreditNote;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.compliance.Answer;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Are the invoices made out to those who are sued for them? Who reads them sees it at once; the case has no key for it but what is told. */
final class BilledQuestions {

    private BilledQuestions() {}

    static List<FilingQuestion> all() {
        return List.of(new FilingQuestion("FIL-INV-1", Set.of(REQUETE_INJONCTION), BilledQuestions::billed));
    }

    private static void billed(FilingPaper paper, Answer answer) {
        FilingRequest request = paper.request();
        List<Party> debtors = request.debtors();
        if (debtors.size() == 1) {
            return;
        }
        Addressees named = Addressees.of(request.options().told().invoicesTo(), debtors);
        if (named.reached().isEmpty() || !named.strangers().isEmpty()) {
            answer.warns(
                    (Rents.areAsked(request)
                                    ? "Lisez le nom sur chaque avis, et dites à qui il est adressé"
                                    : "Lisez le nom sur chacune, et dites à qui elles sont adressées")
                            + " (dans depot.yaml, sous « facts: », « invoicesTo: » suivi du nom de chacun, tel que l'affaire le porte).",
                    "Plusieurs débiteurs sont poursuivis, et l'affaire ne dit pas à qui %s %s%s.",
                    isOne(request) ? Rents.areAsked(request) ? "est adressé" : "est adressée" : "sont adressés",
                    listed(request),
                    named.strangers().isEmpty()
                            ? ""
                            : French.typeset(" ; « %s » n'est aucun des débiteurs")
                                    .formatted(String.join(" », « ", named.strangers())));
            return;
        }
        for (Party other : named.others()) {
            String basis = request.options().solidarity();
            answer.warns(
                    "Montrez par quoi il doit la somme%s, et qu'il l'a signé ; au besoin, adressez-lui d'abord %s."
                            .formatted(basis == null ? "" : " (" + basis + ")", resent(request)),
                    "Rien de ce qui est facturé n'est adressé à %s, que la requête poursuit : %s %s le nom de %s.",
                    PartyWords.name(other),
                    listed(request),
                    isOne(request) ? "porte" : "portent",
                    French.enumerated(
                            named.reached().stream().map(PartyWords::name).toList()));
        }
    }

    private static boolean isOne(FilingRequest request) {
        return request.file().invoices().size() + request.file().creditNotes().size() == 1;
    }

    private static String resent(FilingRequest request) {
        if (request.file().invoices().size() > 1) {
            return (Rents.areAsked(request) ? "les avis d'échéance" : "les factures") + ", et joignez-les";
        }
        return Rents.areAsked(request) ? "l'avis d'échéance, et joignez-le" : "la facture, et joignez-la";
    }

    /** {@return each invoice and credit note with its piece} */
    private static String listed(FilingRequest request) {
        List<String> papers = new ArrayList<>();
        for (Invoice invoice : request.file().invoices()) {
            papers.add((Rents.areAsked(request) ? "l'avis d'échéance n° " : "la facture n° ")
                    + invoice.number()
                    + piece(request, invoice.file()));
        }
        for (CreditNote note : request.file().creditNotes()) {
            papers.add("l'avoir n° " + note.number() + piece(request, note.file()));
        }
        return French.typeset(French.enumerated(papers));
    }

    private static String piece(FilingRequest request, @Nullable String file) {
        return file == null
                ? ""
                : request.exhibits()
                        .find(file)
                        .map(NumberedPiece::number)
                        .map(number -> " (pièce n° " + number + ")")
                        .orElse("");
    }
}
