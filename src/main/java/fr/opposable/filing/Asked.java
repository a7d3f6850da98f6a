package fr.opposable.filing;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.claim.InterestKind;
import fr.opposable.claim.PenaltyRate;
import fr.opposable.claim.RateMode;
import fr.opposable.decompte.IndemnityName;
import fr.opposable.decompte.InterestName;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.NumberWords;
import fr.opposable.legal.LegalTexts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the judge, head by head: the figures of the statement, none reckoned here.
 *
 * @param heads in the order of the requests; those that are zero are left out, the principal excepted
 * @param total their sum, the statement's total
 */
record Asked(List<Head> heads, Money total) {

    /** The parts of a claim. */
    enum Part {
        PRINCIPAL,
        INTEREST,
        INDEMNITIES,
        PENALTY_CLAUSE,
        COSTS
    }

    /**
     * @param part what it is
     * @param label as a table names it
     * @param amount what is asked
     */
    record Head(Part part, String label, Money amount) {}

    Asked {
        heads = List.copyOf(heads);
        if (!Money.sum(heads.stream().map(Head::amount).toList()).equals(total)) {
            throw new IllegalStateException("What is asked is not the total of the statement, " + total);
        }
    }

    /** {@return whether nothing is asked beside the principal, nor runs on it: its sum is then said once} */
    static boolean isPrincipalAlone(ClaimStatement statement) {
        return !statement.perDay().isPositive()
                && statement.totals().total().equals(statement.totals().principal());
    }

    static Asked of(ClaimStatement statement) {
        ClaimStatement.Totals totals = statement.totals();
        List<Head> heads = new ArrayList<>();
        heads.add(new Head(Part.PRINCIPAL, "Principal", totals.principal()));
        heads.add(new Head(Part.INTEREST, interestName(statement), totals.interest()));
        heads.add(new Head(Part.INDEMNITIES, IndemnityName.of(statement), totals.indemnities()));
        heads.add(new Head(Part.PENALTY_CLAUSE, "Clause pénale", totals.penaltyClause()));
        heads.add(new Head(Part.COSTS, "Frais", totals.costs()));
        heads.removeIf(head -> head.part() != Part.PRINCIPAL && head.amount().isZero());
        return new Asked(heads, totals.total());
    }

    /** {@return « , outre pénalités de retard et accessoires », of the two what is asked; empty when the principal alone is} */
    static String besidePrincipal(ClaimStatement statement) {
        ClaimStatement.Totals totals = statement.totals();
        List<String> beside = new ArrayList<>();
        if (totals.interest().isPositive() || statement.perDay().isPositive()) {
            beside.add(InterestName.inSentence(statement));
        }
        if (totals.total().compareTo(totals.principal().plus(totals.interest())) > 0) {
            beside.add("accessoires");
        }
        return beside.isEmpty() ? "" : ", outre " + String.join(" et ", beside);
    }

    /** {@return the last slice of interest, whose rate goes on; null when none runs} */
    static @Nullable Segment last(ClaimStatement statement) {
        return statement.segments().stream()
                .max(Comparator.comparing(segment -> segment.period().to()))
                .orElse(null);
    }

    /** {@return « pénalités de retard » between professionals, « intérêts » otherwise; capital first letter} */
    static String interestName(ClaimStatement statement) {
        return InterestName.of(statement);
    }

    /** {@return the rate that goes on, in words; empty when no interest runs} */
    static String rate(FilingRequest request, LegalTexts law) {
        Segment last = last(request.statement());
        if (last == null) {
            return "";
        }
        String now = percent(last.ratePercent()) + " l'an";
        if (request.statement().conventions().rateMode() == RateMode.FROZEN) {
            return "au taux de " + now + ", fixé au premier jour du retard";
        }
        String today = " (" + now + " au " + French.words(request.statement().asOf()) + ")";
        return switch (last.basis()) {
            case "ecb" ->
                "au taux appliqué par la Banque centrale européenne à son opération de refinancement la plus"
                        + " récente, majoré de " + points(request, law) + " points de pourcentage" + today;
            case "legal-multiple" -> "à " + factor(request) + "fois le taux de l'intérêt légal" + today;
            case "legal" ->
                last.kind() == InterestKind.LEGAL_INCREASED
                        ? "au taux de l'intérêt légal majoré" + today
                        : "au taux de l'intérêt légal" + today;
            default -> "au taux convenu de " + now;
        };
    }

    private static String points(FilingRequest request, LegalTexts law) {
        BigDecimal agreed =
                request.file().terms().penaltyRate() instanceof PenaltyRate.EcbPlus ecb ? ecb.marginPoints() : null;
        BigDecimal points = agreed != null
                ? agreed
                : law.factor("default-margin", request.statement().asOf()).value();
        return plain(points);
    }

    private static String factor(FilingRequest request) {
        return request.file().terms().penaltyRate() instanceof PenaltyRate.LegalMultiple(BigDecimal factor)
                ? (factor.stripTrailingZeros().scale() <= 0 ? NumberWords.small(factor.intValue()) : plain(factor))
                        + French.NO_BREAK
                : "plusieurs ";
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString().replace('.', ',');
    }

    /** {@return a rate as a sentence tells it, « 8 % » or « 12,40 % »: figures below each other alone need two decimals} */
    static String percent(BigDecimal percent) {
        BigDecimal bare = percent.stripTrailingZeros();
        return bare.scale() > 0 ? French.percent(percent) : bare.toPlainString() + French.NO_BREAK + "%";
    }
}
