package fr.opposable.letter;

import fr.opposable.claim.ClaimStatement.ImputationLine;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.claim.Imputation;
import fr.opposable.claim.PenaltyClause;
import fr.opposable.claim.PenaltyRate;
import fr.opposable.claim.Terms;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.LegalLibrary;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a letter says of penalties: on what rate they rest, how a part payment was set against them. */
final class PenaltyWords {

    private PenaltyWords() {}

    /** {@return the basis of the rate, « taux de refinancement de la Banque centrale européenne majoré de 10 points »} */
    static String rate(LetterContent content) {
        Terms terms = content.file().terms();
        PenaltyRate rate = terms.penaltyRate();
        return switch (rate) {
            case null -> ecb(pointsOfTheLaw(content));
            case PenaltyRate.EcbPlus ecb ->
                ecb(ecb.marginPoints() == null ? pointsOfTheLaw(content) : ecb.marginPoints());
            case PenaltyRate.LegalMultiple(var factor) ->
                plain(factor) + French.NO_BREAK + "fois le taux d’intérêt légal";
            case PenaltyRate.Fixed _ -> "taux convenu entre nous";
            case PenaltyRate.Legal _ -> "taux d’intérêt légal";
        };
    }

    /** {@return the points that C. com., art. L. 441-10, II adds where the contract gives none} */
    private static BigDecimal pointsOfTheLaw(LetterContent content) {
        return LegalLibrary.fromClassPath()
                .factor("default-margin", content.statement().asOf())
                .value();
    }

    private static String ecb(BigDecimal margin) {
        return "taux de refinancement de la Banque centrale européenne majoré de " + plain(margin) + French.NO_BREAK
                + "points";
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString().replace('.', ',');
    }

    /** {@return the rate of the last day counted, empty when no penalty ran} */
    static String rateNow(LetterContent content) {
        return content.statement().segments().stream()
                .max(Comparator.comparing(segment -> segment.period().to()))
                .map(Segment::ratePercent)
                .map(French::percent)
                .orElse("");
    }

    /** {@return the fixed indemnity after « elles s'accompagnent », singular or plural} */
    static String indemnities(Demand demand) {
        long counted = demand.lines().stream()
                .filter(line -> line.indemnity().isPositive())
                .count();
        String sum = French.euros(demand.indemnities());
        return counted <= 1
                ? "de l’indemnité forfaitaire pour frais de recouvrement, soit " + sum
                : "des indemnités forfaitaires pour frais de recouvrement, soit %s pour %d%sfactures"
                        .formatted(sum, counted, French.NO_BREAK);
    }

    /** {@return how part payments were set against the invoices claimed; empty when there was none} */
    static String imputation(LetterContent content) {
        List<ImputationLine> lines = imputed(content);
        if (lines.isEmpty()) {
            return "";
        }
        Money interest =
                Money.sum(lines.stream().map(ImputationLine::toInterest).toList());
        Money principal =
                Money.sum(lines.stream().map(ImputationLine::toPrincipal).toList());
        if (interest.isZero()) {
            return "Vos règlements ont réduit le principal de " + French.euros(principal) + ".";
        }
        List<Imputation.Part> order =
                content.statement().conventions().imputation().order();
        if (order.indexOf(Imputation.Part.INTEREST) < order.indexOf(Imputation.Part.PRINCIPAL)) {
            return "Vos règlements s’imputent d’abord sur les pénalités échues, pour %s, puis sur le principal, pour %s (article%s1343-1 du code civil)."
                    .formatted(French.euros(interest), French.euros(principal), French.NO_BREAK);
        }
        return "Vos règlements ont été imputés sur le principal, pour %s, puis sur les pénalités, pour %s."
                .formatted(French.euros(principal), French.euros(interest));
    }

    /** {@return the parts of payments that were set against the invoices claimed} */
    static List<ImputationLine> imputed(LetterContent content) {
        Set<String> claimed =
                content.demand().lines().stream().map(InvoiceBalance::number).collect(Collectors.toUnmodifiableSet());
        return content.statement().imputations().stream()
                .filter(line -> claimed.contains(line.invoice()))
                .toList();
    }

    /** {@return the clause pénale as it is announced; empty when there is none} */
    static String clause(MiseEnDemeure notice) {
        PenaltyClause clause = notice.penaltyClause();
        if (clause == null) {
            return "";
        }
        String sum = clause.percent() != null
                ? French.percent(clause.percent()) + " du principal"
                : French.euros(Objects.requireNonNull(clause.amount()));
        String where = clause.article() == null
                ? "Notre contrat"
                : "L’article" + French.NO_BREAK + clause.article() + " de notre contrat";
        return where + " stipule une clause pénale de " + sum
                + ". Elle deviendra exigible si la somme demandée n’est pas payée dans ce délai (article"
                + French.NO_BREAK + "1231-5 du code civil).";
    }

    /** {@return why a clause pénale already counted is due; empty when none is} */
    static String clauseDue(LetterContent content) {
        PenaltyClause clause = content.file().terms().penaltyClause();
        if (clause == null || !content.demand().penaltyClause().isPositive()) {
            return "";
        }
        String where = clause.article() == null
                ? "notre contrat"
                : "l’article" + French.NO_BREAK + clause.article() + " de notre contrat";
        return "La clause pénale stipulée par " + where
                + " est exigible, le délai précédemment laissé étant expiré (article" + French.NO_BREAK
                + "1231-5 du code civil).";
    }
}
