package fr.opposable.review;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.ImputationLine;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Imputation;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.PenaltyClause;
import fr.opposable.claim.Terms;
import fr.opposable.compliance.Answer;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Is the sum asked for determined, and each part of it due (CPC, art. 1407)? */
final class FilingAmountQuestions {

    private static final String PROFESSIONAL_DELAY = "L. 441-10";
    /** What the statement says of given periods that count a sum twice. */
    private static final String TWICE_THE_SAME_SUM = "CLM-INT-3";

    private FilingAmountQuestions() {}

    static List<CaseQuestion> all() {
        return List.of(
                new CaseQuestion("R-AMT-01", FilingAmountQuestions::reconciles),
                new CaseQuestion("R-AMT-02", FilingAmountQuestions::imputation),
                new CaseQuestion("R-AMT-03", FilingAmountQuestions::vat),
                new CaseQuestion("R-AMT-05", FilingAmountQuestions::legalInterest),
                new CaseQuestion("R-AMT-06", FilingAmountQuestions::penaltyClause),
                new CaseQuestion("R-AMT-07", FilingAmountQuestions::indemnities),
                new CaseQuestion("R-AMT-08", FilingAmountQuestions::costs),
                new CaseQuestion("R-AMT-09", FilingAmountQuestions::oneInterestADay),
                new CaseQuestion("R-AMT-11", FilingAmountQuestions::consumer));
    }

    private static void reconciles(CaseInHand hand, Answer verdict) {
        ClaimStatement statement = hand.statement();
        for (InvoiceBalance line : statement.invoices()) {
            Money paid = Money.sum(statement.imputations().stream()
                    .filter(imputed -> imputed.invoice().equals(line.number()))
                    .map(ImputationLine::toPrincipal)
                    .toList());
            Money left = line.gross().minus(line.credited()).minus(paid);
            if (!left.equals(line.principalDue())) {
                verdict.blocks(
                        "Signalez l'affaire : facture, avoirs et règlements doivent donner le principal.",
                        "La facture %s moins avoirs et règlements donne %s ; le décompte porte %s.",
                        line.number(),
                        French.euros(left),
                        French.euros(line.principalDue()));
            }
        }
        ClaimStatement.Totals totals = statement.totals();
        Money lines = Money.sum(
                statement.invoices().stream().map(InvoiceBalance::principalDue).toList());
        if (!lines.equals(totals.principal())) {
            verdict.blocks(
                    "Signalez l'affaire : la somme des lignes doit être le total.",
                    "Les factures laissent %s de principal ; le total porte %s.",
                    French.euros(lines),
                    French.euros(totals.principal()));
        }
    }

    private static void imputation(CaseInHand hand, Answer verdict) {
        Terms terms = hand.file().terms();
        boolean paid = !hand.statement().imputations().isEmpty();
        if (paid
                && !terms.imputation().equals(Imputation.INTEREST_FIRST)
                && terms.documents().isEmpty()) {
            verdict.warns(
                    "Joignez la convention (terms.documents), ou imputez d'abord sur les intérêts.",
                    "Les règlements sont imputés dans un autre ordre que celui de la loi (%s), sans pièce qui le prévoie.",
                    inWords(terms.imputation()));
        }
    }

    private static String inWords(Imputation imputation) {
        return imputation.order().stream()
                .map(part -> switch (part) {
                    case COSTS -> "les frais";
                    case INTEREST -> "les intérêts";
                    case PRINCIPAL -> "le principal";
                })
                .collect(Collectors.joining(", puis "));
    }

    /** The principal is asked for with VAT: the same sum before and after VAT shows that one of the two was typed for the other. */
    private static void vat(CaseInHand hand, Answer verdict) {
        for (Invoice invoice : hand.file().invoices()) {
            Money vat = invoice.vat();
            boolean same = invoice.gross().equals(invoice.net()) && (vat == null || vat.isZero());
            if (same && !invoice.vatExempt()) {
                verdict.warns(
                        "Corrigez le montant TTC (invoices[].gross), ou notez que la facture est exonérée de TVA (invoices[].vatExempt).",
                        "La facture %s porte le même montant hors taxe et TTC (%s) sans être dite exonérée.",
                        invoice.number(),
                        French.euros(invoice.gross()));
            }
        }
    }

    /** Interest that rests on C. civ., art. 1231-6 or 1344-1 runs from the mise en demeure, not before. */
    private static void legalInterest(CaseInHand hand, Answer verdict) {
        Optional<Segment> first = hand.statement().segments().stream()
                .filter(segment -> segment.basis().equals("legal")
                        && !segment.article().citation().contains(PROFESSIONAL_DELAY))
                .min(Comparator.comparing(segment -> segment.period().from()));
        if (first.isEmpty()) {
            return;
        }
        LocalDate from = first.get().period().from();
        Optional<LocalDate> notice = hand.events(EventKind.MISE_EN_DEMEURE).stream()
                .map(FilingAmountQuestions::effect)
                .min(Comparator.naturalOrder());
        if (notice.isEmpty() || from.isBefore(notice.get())) {
            verdict.warns(
                    "Faites partir l'intérêt légal de la mise en demeure, ou indiquez le texte ou le jugement qui le fait partir plus tôt.",
                    "L'intérêt légal est compté depuis le %s ; %s.",
                    French.words(from),
                    notice.map(day -> "la mise en demeure est du " + French.words(day))
                            .orElse("aucune mise en demeure n’est au dossier"));
        }
    }

    private static LocalDate effect(Event notice) {
        LocalDate day = notice.presented() != null ? notice.presented() : notice.received();
        return day != null ? day : notice.date();
    }

    private static void penaltyClause(CaseInHand hand, Answer verdict) {
        PenaltyClause clause = hand.file().terms().penaltyClause();
        if (clause == null) {
            return;
        }
        if (clause.article() == null) {
            verdict.warns(
                    "Indiquez l'article du contrat (terms.penaltyClause.article).",
                    "La clause pénale n'est pas située dans le contrat (article, page).");
        }
        boolean shown = clause.exhibit() != null || hand.has(Exhibit.Kind.CONTRACT) || hand.has(Exhibit.Kind.TERMS);
        if (!shown) {
            verdict.warns(
                    "Joignez le contrat et dites quelle pièce porte la clause (terms.penaltyClause.exhibit).",
                    "La clause pénale n'est prouvée par aucune pièce.");
        }
    }

    private static void indemnities(CaseInHand hand, Answer verdict) {
        for (InvoiceBalance line : hand.statement().invoices()) {
            if (line.indemnity().isPositive() && (!line.overdue() || !hand.owesIndemnity())) {
                verdict.blocks(
                        "Retirez l'indemnité de cette facture.",
                        "L'indemnité forfaitaire est comptée pour la facture %s, qui n'y ouvre pas droit.",
                        line.number());
            }
        }
    }

    private static void costs(CaseInHand hand, Answer verdict) {
        Money costs = hand.statement().totals().costs();
        if (!costs.isZero()) {
            verdict.blocks(
                    "Retirez ces frais, ou joignez les factures qui justifient un complément à l'indemnité forfaitaire.",
                    "La demande comprend %s de frais.",
                    French.euros(costs));
        }
    }

    private static void oneInterestADay(CaseInHand hand, Answer verdict) {
        if (hand.statement().findings().stream()
                .anyMatch(finding -> finding.rule().equals(TWICE_THE_SAME_SUM))) {
            verdict.blocks(
                    "Retirez le doublon des périodes d'intérêt données : une somme ne porte pas deux intérêts pour le même retard.",
                    "Les périodes d'intérêt données portent, un même jour, sur plus que les factures.");
            return;
        }
        List<Segment> segments = hand.statement().segments().stream()
                .filter(segment -> segment.invoice() != null)
                .sorted(Comparator.comparing((Segment segment) -> String.valueOf(segment.invoice()))
                        .thenComparing(segment -> segment.period().from()))
                .toList();
        for (int i = 1; i < segments.size(); i++) {
            Segment before = segments.get(i - 1);
            Segment after = segments.get(i);
            boolean sameDebt = String.valueOf(before.invoice()).equals(after.invoice());
            if (sameDebt
                    && !after.period().from().isAfter(before.period().to())
                    && !before.basis().equals(after.basis())) {
                verdict.blocks(
                        "Gardez un seul taux par jour de retard.",
                        "La facture %s porte deux intérêts le %s.",
                        String.valueOf(after.invoice()),
                        French.words(after.period().from()));
                return;
            }
        }
    }

    private static void consumer(CaseInHand hand, Answer verdict) {
        if (hand.file().debtor().kind() != PartyKind.CONSUMER) {
            return;
        }
        boolean professional = hand.statement().segments().stream()
                .anyMatch(segment -> segment.article().citation().contains(PROFESSIONAL_DELAY)
                        || segment.basis().equals("ecb"));
        boolean indemnity = hand.statement().totals().indemnities().isPositive();
        if (professional || indemnity) {
            verdict.blocks(
                    "Demandez l'intérêt légal depuis la mise en demeure (C. civ., art. 1231-6), sans indemnité.",
                    "Le débiteur est un consommateur : %s ne lui sont pas opposables.",
                    professional && indemnity
                            ? "pénalités de l’article L. 441-10 et indemnité de 40 €"
                            : professional ? "les pénalités de l’article L. 441-10" : "les indemnités de 40 €");
        }
    }
}
