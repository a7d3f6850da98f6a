package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Sender;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is claimed: sums that add up, each line due, nothing a creditor without a title may not ask. */
final class AmountQuestions {

    /** Fees that can only be those of recovery; « frais de dossier » may be the price of something. */
    private static final Pattern FEE = Pattern.compile(
            "(?iu)frais\\s+(?:de\\s+|d['’]\\s*)(?:la\\s+)?(?:relance|rappel|mise\\s+en\\s+demeure|contentieux|recouvrement|lrar|(?:lettre\\s+)?recommand[ée]e?|impay[ée]s?)");

    private AmountQuestions() {}

    static List<Question<? super Letter>> all() {
        return List.of(
                Rule.COM_CLAIM_1.asked(AmountQuestions::lines),
                Rule.COM_CLAIM_2.asked(AmountQuestions::sums),
                Rule.COM_PAY_1.asked(AmountQuestions::payment),
                Rule.AMT_PEN_1.asked(AmountQuestions::statementFindings),
                Rule.AMT_40_1.asked(AmountQuestions::indemnities),
                Rule.AMT_LEG_1.asked(AmountQuestions::oneRateAtATime),
                Rule.AMT_CP_1.asked(AmountQuestions::penaltyClause),
                Rule.AMT_IMP_1.asked(AmountQuestions::imputation),
                Rule.FOR_FEES.asked(AmountQuestions::costs));
    }

    private static List<Finding> lines(Letter letter) {
        Demand demand = letter.content().demand();
        if (letter.kind().records() || letter instanceof PreventiveReminder) {
            return List.of();
        }
        if (demand.lines().isEmpty()) {
            return List.of(Rule.COM_CLAIM_1.blocks(
                    "Attendez l'échéance, ou vérifiez les règlements et avoirs de l'affaire.",
                    "Aucune facture échue ne reste due au %s.",
                    French.figures(letter.content().statement().asOf())));
        }
        if (!demand.asked().isPositive()) {
            return List.of(Rule.COM_CLAIM_1.blocks(
                    "Vérifiez les règlements et avoirs de l'affaire.",
                    "La somme demandée serait de %s.",
                    French.euros(demand.asked())));
        }
        return List.of();
    }

    private static List<Finding> sums(Letter letter) {
        if (letter.kind().records() || letter instanceof PreventiveReminder) {
            return List.of();
        }
        Demand demand = letter.content().demand();
        ClaimStatement statement = letter.content().statement();
        Money notDue = Money.sum(statement.invoices().stream()
                .filter(line -> !line.overdue())
                .map(InvoiceBalance::principalDue)
                .toList());
        List<Finding> findings = new ArrayList<>();
        compare("principal", demand.principal(), statement.totals().principal().minus(notDue), findings);
        if (!Demands.asksWhole(letter.kind(), letter.content().file(), statement)) {
            return findings;
        }
        Money whole = Money.sum(List.of(
                demand.principal(), demand.interest(), demand.indemnities(), demand.penaltyClause(), demand.costs()));
        compare("somme due", whole, statement.totals().total().minus(notDue), findings);
        if (letter.content().file().interest().isEmpty()) {
            Money interest = Money.sum(
                    demand.lines().stream().map(InvoiceBalance::interestDue).toList());
            compare("pénalités", interest, demand.interest(), findings);
        }
        Money indemnities =
                Money.sum(demand.lines().stream().map(InvoiceBalance::indemnity).toList());
        compare("indemnités", indemnities, demand.indemnities(), findings);
        return findings;
    }

    private static void compare(String what, Money lines, Money total, List<Finding> findings) {
        if (!lines.equals(total)) {
            findings.add(Rule.COM_CLAIM_2.blocks(
                    "Signalez l'affaire : le décompte et la lettre doivent dire la même somme.",
                    "Les lignes imprimées donnent %s (%s), le décompte %s.",
                    French.euros(lines),
                    what,
                    French.euros(total)));
        }
    }

    private static List<Finding> payment(Letter letter) {
        boolean collector = letter.content().cell().sender() == Sender.Role.COLLECTION_AGENCY;
        if (letter.content().demand().iban() != null || asksNoPayment(letter.kind())) {
            return List.of();
        }
        if (collector) {
            return List.of(Rule.COM_PAY_1
                    .blocks(
                            "Ajoutez sender.iban, compte affecté aux fonds encaissés pour les créanciers (CPCE, art. R. 124-2).",
                            "La lettre demande un paiement et ne dit pas sur quel compte de la société de recouvrement.")
                    .at("sender.iban"));
        }
        return letter.content().demand().iban() == null
                ? List.of(Rule.COM_PAY_1
                        .blocks(
                                "Ajoutez creditor.iban, compte ouvert au nom du créancier.",
                                "La lettre demande un paiement et ne dit pas sur quel compte.")
                        .at("creditor.iban"))
                : List.of();
    }

    private static boolean asksNoPayment(LetterKind kind) {
        return switch (kind) {
            case RECU, CONSTAT_ECHEC, PROPOSITION_MEDIATION, SAISINE_CONCILIATEUR -> true;
            case RELANCE_PREVENTIVE, RELANCE_1, RELANCE_2, RELANCE_3, MISE_EN_DEMEURE, ECHEANCIER, SUSPENSION -> false;
        };
    }

    /**
     * What the statement itself found, word for word: a rate below the floor, a prescription that nears. Insolvency is asked of the
     * letter's own date.
     */
    private static List<Finding> statementFindings(Letter letter) {
        if (letter.kind().records()) {
            return List.of();
        }
        return letter.content().statement().findings().stream()
                .filter(finding -> !finding.rule().equals(Rule.PRO_INSOLV.id()))
                .toList();
    }

    private static List<Finding> indemnities(Letter letter) {
        return letter.content().statement().invoices().stream()
                .filter(line -> line.indemnity().isPositive() && !line.overdue())
                .map(line -> Rule.AMT_40_1
                        .blocks(
                                "Retirez l'indemnité de cette facture jusqu'à son échéance.",
                                "L'indemnité forfaitaire est comptée pour la facture %s, qui n'est pas échue.",
                                line.number())
                        .at(CasePath.ofInvoice(letter.content().file(), line.number())))
                .toList();
    }

    /** Two rates on the same days of the same invoice would claim the same delay twice. */
    private static List<Finding> oneRateAtATime(Letter letter) {
        List<Segment> segments = letter.content().statement().segments();
        for (int i = 0; i < segments.size(); i++) {
            Segment one = segments.get(i);
            Optional<Segment> twice = segments.subList(i + 1, segments.size()).stream()
                    .filter(other -> Objects.equals(one.invoice(), other.invoice()) && one.invoice() != null)
                    .filter(other -> !one.basis().equals(other.basis()))
                    .filter(other -> !other.period().from().isAfter(one.period().to())
                            && !other.period().to().isBefore(one.period().from()))
                    .findFirst();
            if (twice.isPresent()) {
                return List.of(Rule.AMT_LEG_1
                        .blocks(
                                "Gardez un seul taux par jour de retard.",
                                "La facture %s porte deux intérêts (%s et %s) pour les mêmes jours.",
                                String.valueOf(one.invoice()),
                                one.basis(),
                                twice.get().basis())
                        .at(CasePath.ofInvoice(letter.content().file(), String.valueOf(one.invoice()))));
            }
        }
        return List.of();
    }

    private static List<Finding> penaltyClause(Letter letter) {
        LetterContent content = letter.content();
        boolean noticed = content.history().stream().anyMatch(step -> step.kind() == EventKind.MISE_EN_DEMEURE);
        return content.demand().penaltyClause().isPositive() && !noticed
                ? List.of(Rule.AMT_CP_1
                        .blocks(
                                "Annoncez-la dans la mise en demeure ; elle sera due si le délai expire.",
                                "La clause pénale (%s) est comptée avant toute mise en demeure.",
                                French.euros(content.demand().penaltyClause()))
                        .at("terms.penaltyClause"))
                : List.of();
    }

    private static List<Finding> imputation(Letter letter) {
        LetterContent content = letter.content();
        boolean paid =
                content.demand().lines().stream().anyMatch(line -> line.paid().isPositive());
        return paid && PenaltyWords.imputation(content).isBlank()
                ? List.of(Rule.AMT_IMP_1.blocks(
                        "Signalez l'affaire : le décompte ne dit pas sur quoi ces règlements ont porté.",
                        "Des règlements partiels sont comptés sans que leur imputation puisse être imprimée."))
                : List.of();
    }

    private static List<Finding> costs(Letter letter) {
        if (letter.kind().records()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(invoicedFees(letter));
        Money costs = letter.content().demand().costs();
        if (!costs.isZero()) {
            findings.add(Rule.FOR_FEES.blocks(
                    "Retirez ces frais de la somme demandée ; hors l'indemnité forfaitaire, ils restent à la charge du créancier.",
                    "La somme demandée comprend %s de frais engagés sans titre exécutoire.",
                    French.euros(costs)));
        }
        return findings;
    }

    /** A fee of recovery does not become a debt because it was put on an invoice. */
    private static List<Finding> invoicedFees(Letter letter) {
        CaseFile file = letter.content().file();
        List<Finding> findings = new ArrayList<>();
        for (Invoice invoice : file.invoices()) {
            String subject = invoice.subject();
            boolean claimed = letter.content().demand().lines().stream()
                    .anyMatch(line -> line.number().equals(invoice.number()));
            if (subject == null || !claimed) {
                continue;
            }
            Matcher fee = FEE.matcher(subject);
            if (fee.find()) {
                String remedy =
                        "Retirez cette facture ; hors l'indemnité forfaitaire de C. com., art. L. 441-10, ces frais restent à la charge du créancier.";
                String message =
                        "La facture %s a pour objet « %s » : ce sont des frais de recouvrement engagés sans titre exécutoire.";
                findings.add(Rule.FOR_FEES
                        .blocks(remedy, message, invoice.number(), fee.group())
                        .at(CasePath.ofInvoice(file, invoice.number()) + ".subject"));
            }
        }
        return findings;
    }
}
