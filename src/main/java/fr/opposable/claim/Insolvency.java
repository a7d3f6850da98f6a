package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a debtor's collective procedure changes in the figures.
 *
 * <p>The opening judgment stops interest (C. com., art. L. 622-28) and takes effect on its own date (art. R. 621-4); no text says what
 * becomes of that day. We stop the day before it, which favours the debtor by one day.
 */
final class Insolvency {

    private Insolvency() {}

    /** {@return the day of the first opening judgment; null when there is none} */
    static @Nullable LocalDate openedOn(CaseFile file) {
        LocalDate first = null;
        for (Event event : file.events()) {
            if (event.kind() == EventKind.INSOLVENCY_OPENED
                    && (first == null || event.date().isBefore(first))) {
                first = event.date();
            }
        }
        return first;
    }

    /**
     * {@return what must be known of the claim once a procedure is opened}
     *
     * @param declared the claim on the day of the judgment; null when none is opened
     */
    static List<Finding> findings(CaseFile file, LocalDate asOf, @Nullable DeclaredClaim declared) {
        LocalDate opened = openedOn(file);
        if (opened == null || opened.isAfter(asOf)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Remark.warning(
                "PRO-INSOLV",
                "C. com., art. L. 622-28",
                "Une procédure collective a été ouverte le " + French.words(opened)
                        + " : les intérêts s'arrêtent la veille, et aucune indemnité de 40 € n'est comptée pour les "
                        + "factures échues depuis.",
                "Ne réclamez pas le paiement d'une créance antérieure ; déclarez-la (C. com., art. L. 622-24)."));
        findings.addAll(laterPayments(file, asOf, opened));
        if (declared != null) {
            findings.add(declared.finding());
        }
        for (Invoice invoice : file.invoices()) {
            if (!invoice.due().isBefore(invoice.issued().plusYears(1))) {
                findings.add(
                        Remark.ask(
                                "CLM-INS-1",
                                "C. com., art. L. 622-28",
                                "La facture " + invoice.number()
                                        + " était payable un an ou plus après son émission : les intérêts "
                                        + "d'un prêt d'un an ou plus, ou d'un paiement différé d'un an ou plus, ne s'arrêtent pas.",
                                "Dites si le contrat est de ceux-là ; si oui, donnez les périodes d'intérêt vous-même (clé interest d'affaire.yaml)."));
            } else if (!invoice.issued().isBefore(opened)) {
                findings.add(Remark.ask(
                        "CLM-INS-2",
                        "C. com., art. L. 622-17",
                        "La facture " + invoice.number()
                                + " est émise depuis l'ouverture ; ses intérêts sont arrêtés comme "
                                + "ceux d'une créance antérieure (règle citée de mémoire, à vérifier).",
                        "Si la créance est née après le jugement pour les besoins de la procédure, faites-en une affaire "
                                + "à part, sans cet événement."));
            }
        }
        return findings;
    }

    /** What may not be paid was received: the reader learns it before he counts on it. */
    private static List<Finding> laterPayments(CaseFile file, LocalDate asOf, LocalDate opened) {
        SortedMap<LocalDate, Money> later = Payment.byDay(file.payments().stream()
                .filter(payment ->
                        !payment.date().isBefore(opened) && !payment.date().isAfter(asOf)));
        if (later.isEmpty()) {
            return List.of();
        }
        String days = later.entrySet().stream()
                .map(day -> French.euros(day.getValue()) + " le " + French.words(day.getKey()))
                .collect(Collectors.joining(" ; "));
        return List.of(Remark.warning(
                "CLM-INS-3",
                "C. com., art. L. 622-7, I",
                "Un règlement a été reçu depuis le jugement d'ouverture du " + French.words(opened) + " (" + days
                        + ") : il est interdit de payer une créance antérieure, sauf par compensation de créances connexes. Le décompte "
                        + "déduit ce règlement ; la créance à déclarer ne le déduit pas.",
                "Demandez au mandataire judiciaire ce qui a été payé : une créance postérieure, ou une créance antérieure ; dans ce "
                        + "second cas, la somme doit pouvoir être rendue. L'interdiction de payer a été lue (art. L. 622-7, I) ; "
                        + "l'annulation du règlement (même article, III), qui oblige à rendre, est citée de mémoire et non lue : à "
                        + "vérifier avant de s'en servir."));
    }
}
