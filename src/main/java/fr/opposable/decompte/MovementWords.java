package fr.opposable.decompte;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.ImputationLine;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.claim.Payment;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What each line of an account is called, in every view. */
final class MovementWords {

    private final CaseFile file;
    private final String interest;
    private final String capitalised;

    MovementWords(CaseFile file, ClaimStatement statement) {
        this.file = file;
        this.interest = InterestName.isPenalties(statement) ? "pénalités" : "intérêts";
        this.capitalised = interest + " " + InterestName.agreed(statement, "capitalisés");
    }

    /** {@return what happened} */
    String of(Movement.Change change) {
        return switch (change) {
            case Movement.Invoiced _ -> "Facture, montant TTC";
            case Movement.Interest(Segment segment) -> segment.kind().french();
            case Movement.Capitalised _ -> "Capitalisation des intérêts d’une année";
            case Movement.Indemnity _ -> "Indemnité forfaitaire";
            case Movement.Credited credited ->
                (credited.numbers().contains(", ") ? "Avoirs n°" : "Avoir n°") + French.NO_BREAK + credited.numbers();
            case Movement.Paid(ImputationLine line) -> "Règlement" + method(line.date());
        };
    }

    /** {@return the texts of the fixed indemnity} */
    String indemnityBasis() {
        return Recapitulation.indemnityBasis(file);
    }

    /** {@return how it was received, when all payments of the day say the same} */
    private String method(LocalDate date) {
        List<String> methods = file.payments().stream()
                .filter(payment -> payment.date().equals(date))
                .map(Payment::method)
                .map(method -> method == null ? "" : method)
                .distinct()
                .toList();
        return methods.size() == 1 && !methods.getFirst().isBlank() ? " par " + methods.getFirst() : "";
    }

    /** {@return against what a payment was set, costs first, principal last; nothing that took nothing} */
    String imputation(ImputationLine line) {
        List<String> parts = new ArrayList<>(3);
        add(parts, "frais", line.toCosts());
        add(parts, interest, line.toInterest());
        add(parts, capitalised, line.toCapitalised());
        add(parts, "principal", line.toPrincipal());
        return parts.stream().collect(Collectors.joining(" + "));
    }

    private static void add(List<String> parts, String part, Money amount) {
        if (amount.isPositive()) {
            parts.add(part + " " + French.amount(amount));
        }
    }
}
