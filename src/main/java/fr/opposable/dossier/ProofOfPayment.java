package fr.opposable.dossier;

import fr.opposable.claim.Payment;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file that shows payments is, as its name tells, and what it shows. A statement of account is a bank's; of anything else the
 * case does not say who wrote it.
 *
 * @param isStatement whether its name tells of a statement of account
 * @param shown the payments it shows, at least one, in order of their day
 */
record ProofOfPayment(boolean isStatement, List<Payment> shown) {

    private static final Set<String> STATEMENT = Set.of("releve", "releves", "extrait", "extraits");
    private static final Set<String> NOT_OF_ACCOUNT = Set.of("facture", "factures", "heures", "kbis");
    private static final int LONGEST_METHOD = 30;

    /** {@return what {@code file}, as the case names it, proves} */
    static ProofOfPayment of(String file, List<Payment> shown) {
        Set<String> words = Folded.words(file.replaceFirst(" \\[.*]$", ""));
        return new ProofOfPayment(
                !Collections.disjoint(words, STATEMENT) && Collections.disjoint(words, NOT_OF_ACCOUNT),
                shown.stream()
                        .sorted((one, other) -> one.date().compareTo(other.date()))
                        .toList());
    }

    /** {@return what the paper is, then what it shows and of what day; the paper has its own, which the case does not tell} */
    String title() {
        String paper = isStatement ? "Extrait de relevé de compte, " : "Justificatif de paiement, ";
        if (shown.size() == 1) {
            Payment only = shown.getFirst();
            return paper + method(only) + " de " + French.euros(only.amount()) + " du " + French.words(only.date());
        }
        LocalDate first = shown.getFirst().date();
        LocalDate last = shown.getLast().date();
        String until = French.words(last);
        String from = first.getYear() == last.getYear()
                ? French.words(first).replaceFirst(" " + first.getYear() + "$", "")
                : French.words(first);
        return paper
                + (first.equals(last)
                        ? "%d paiements du %s".formatted(shown.size(), until)
                        : "%d paiements du %s au %s".formatted(shown.size(), from, until));
    }

    private static String method(Payment payment) {
        String method = payment.method() == null ? "" : payment.method().strip();
        return method.isEmpty() || method.length() > LONGEST_METHOD ? "paiement" : method;
    }

    /** {@return the day of the only payment it shows; null when there are several} */
    @Nullable
    LocalDate day() {
        return shown.size() == 1 ? shown.getFirst().date() : null;
    }

    /** {@return who wrote it; null when its name does not tell} */
    @Nullable
    String author() {
        return isStatement ? "banque" : null;
    }
}
