package fr.opposable.letter;

import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The subject line: which letter, which invoice, due when. */
final class Subject {

    private Subject() {}

    static String of(LetterKind kind, List<InvoiceBalance> lines) {
        return switch (kind) {
            case RELANCE_1 -> capitalised(invoices(lines));
            case RELANCE_2 -> "Deuxième relance" + dash() + invoices(lines);
            case MISE_EN_DEMEURE -> "MISE EN DEMEURE de payer" + dash() + invoices(lines);
            case RELANCE_PREVENTIVE -> "Prochaine échéance" + dash() + toCome(lines);
            case RELANCE_3 -> "Dernière relance" + dash() + invoices(lines);
            case ECHEANCIER -> "Proposition d’échéancier" + dash() + invoices(lines);
            case RECU -> "Reçu de votre règlement";
            case PROPOSITION_MEDIATION -> "Proposition de médiation" + dash() + invoices(lines);
            case SAISINE_CONCILIATEUR -> "Demande de conciliation";
            case CONSTAT_ECHEC -> "Constat d’échec de la tentative amiable";
            case SUSPENSION -> "Suspension des prestations" + dash() + invoices(lines);
        };
    }

    private static String dash() {
        return French.NO_BREAK + "– ";
    }

    private static String toCome(List<InvoiceBalance> lines) {
        if (lines.size() == 1) {
            InvoiceBalance line = lines.getFirst();
            return "facture n°" + French.NO_BREAK + line.number() + ", le " + French.words(line.due());
        }
        return lines.size() + String.valueOf(French.NO_BREAK) + "factures à venir";
    }

    private static String invoices(List<InvoiceBalance> lines) {
        if (lines.isEmpty()) {
            return "aucune facture échue";
        }
        if (lines.size() == 1) {
            InvoiceBalance line = lines.getFirst();
            return "facture n°" + French.NO_BREAK + line.number() + " échue le " + French.words(line.due());
        }
        LocalDate first = lines.stream()
                .map(InvoiceBalance::due)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = lines.stream()
                .map(InvoiceBalance::due)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        String count = lines.size() + String.valueOf(French.NO_BREAK) + "factures échues ";
        return first.equals(last)
                ? count + "le " + French.words(first)
                : count + "entre le " + French.words(first) + " et le " + French.words(last);
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
