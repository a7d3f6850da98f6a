package fr.opposable.grouping;

import static fr.opposable.kernel.French.typeset;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Terms;
import fr.opposable.letter.Chronology;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Whether two cases of one debtor may be one: the same parties to the letter, the same contract, the same point of the reminders. */
final class Likeness {

    private Likeness() {}

    /** {@return what sets {@code other} apart from {@code first}, in French; empty when nothing does} */
    static Optional<String> difference(CaseFile first, CaseFile other) {
        if (!first.creditor().equals(other.creditor())) {
            return differs(first, "le créancier n’est pas décrit comme dans %s");
        }
        if (!first.sender().equals(other.sender())) {
            return differs(first, "l’expéditeur, ou son mandat, n’est pas celui de %s");
        }
        if (!Objects.equals(first.debtor().address(), other.debtor().address())) {
            return differs(first, "l’adresse du débiteur n’est pas celle de %s");
        }
        if (!first.debtor().equals(other.debtor())) {
            return differs(first, "le débiteur n’est pas décrit comme dans %s");
        }
        return terms(first, other).or(() -> stage(first, other));
    }

    private static Optional<String> terms(CaseFile first, CaseFile other) {
        Terms one = first.terms();
        Terms two = other.terms();
        if (!Objects.equals(one.penaltyRate(), two.penaltyRate()) || one.rateMode() != two.rateMode()) {
            return differs(first, "le taux des pénalités n’est pas celui de %s");
        }
        if (!Objects.equals(one.paymentDays(), two.paymentDays())) {
            return differs(first, "le délai de paiement n’est pas celui de %s");
        }
        return without(one).equals(without(two))
                ? Optional.empty()
                : differs(first, "les conditions du contrat ne sont pas celles de %s");
    }

    /** The files of the terms may have other names and say the same; they are all kept. */
    private static Terms without(Terms terms) {
        return new Terms(
                terms.paymentDays(),
                terms.penaltyRate(),
                terms.rateMode(),
                terms.dayCount(),
                terms.penaltyClause(),
                terms.capitalisation(),
                terms.imputation(),
                terms.jurisdictionClause(),
                terms.mediationClause(),
                List.of());
    }

    private static Optional<String> stage(CaseFile first, CaseFile other) {
        int one = reminders(first);
        int two = reminders(other);
        return one == two
                ? Optional.empty()
                : Optional.of(typeset("%s, et %s dans %s : les affaires ne sont pas au même point")
                        .formatted(said(two), said(one), first.reference()));
    }

    private static int reminders(CaseFile file) {
        return Chronology.of(file, LocalDate.MAX).highestReminder();
    }

    private static String said(int reminders) {
        return reminders == 0 ? "aucune relance envoyée" : "relance-" + reminders + " envoyée";
    }

    /** {@return an invoice that two of these cases claim; empty when none is} */
    static Optional<String> claimedTwice(List<GroupMember> members) {
        Set<String> numbers = new HashSet<>();
        return members.stream()
                .flatMap(member -> member.file().invoices().stream())
                .map(Invoice::number)
                .filter(number -> !numbers.add(number))
                .findFirst();
    }

    private static Optional<String> differs(CaseFile first, String reason) {
        return Optional.of(typeset(reason).formatted(first.reference()));
    }
}
