package fr.opposable.intake.internal;

import fr.opposable.claim.DayCount;
import fr.opposable.claim.Imputation;
import fr.opposable.claim.PenaltyClause;
import fr.opposable.claim.PenaltyRate;
import fr.opposable.claim.RateMode;
import fr.opposable.claim.Terms;
import fr.opposable.intake.IntakeCode;
import fr.opposable.intake.internal.Node.Text;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the contract says about payment. */
final class TermsReader {

    private TermsReader() {}

    static Terms terms(@Nullable Fields fields) {
        if (fields == null) {
            return Terms.SILENT;
        }
        Integer paymentDays = fields.integer("paymentDays", 0, 3_650);
        Fields rate = fields.table("penaltyRate", KeySet.PENALTY_RATE);
        PenaltyRate penaltyRate = rate == null ? null : rate(rate);
        RateMode rateMode = fields.word("rateMode", Words.RATE_MODE);
        DayCount dayCount = fields.word("dayCount", Words.DAY_COUNT);
        return new Terms(
                paymentDays,
                penaltyRate,
                rateMode == null ? RateMode.FLOATING : rateMode,
                dayCount == null ? DayCount.ACT_365F : dayCount,
                penaltyClause(fields.table("penaltyClause", KeySet.PENALTY_CLAUSE)),
                fields.truthOr("capitalisation", false),
                imputation(fields),
                fields.longText("jurisdictionClause"),
                fields.truthOr("mediationClause", false),
                fields.files("documents"));
    }

    private static @Nullable PenaltyRate rate(Fields fields) {
        Words.Basis basis = fields.word("basis", Words.BASIS);
        if (basis == null) {
            return null;
        }
        if (basis != Words.Basis.ECB) {
            outOfPlace(fields, "marginPoints", basis, Words.Basis.ECB);
        }
        return rate(fields, basis, null);
    }

    /**
     * {@return the rate that {@code basis} and its own key give; null when that key is missing or wrong}
     *
     * @param margin what the ECB's rate bears when no margin is written; null: the points of the law
     */
    static @Nullable PenaltyRate rate(Fields fields, Words.Basis basis, @Nullable BigDecimal margin) {
        if (basis != Words.Basis.LEGAL_MULTIPLE) {
            outOfPlace(fields, "factor", basis, Words.Basis.LEGAL_MULTIPLE);
        }
        if (basis != Words.Basis.FIXED) {
            outOfPlace(fields, "percent", basis, Words.Basis.FIXED);
        }
        return switch (basis) {
            case ECB -> {
                BigDecimal points = fields.decimal("marginPoints", "0", "100");
                yield points != null
                        ? new PenaltyRate.EcbPlus(points)
                        : fields.has("marginPoints") ? null : new PenaltyRate.EcbPlus(margin);
            }
            case LEGAL_MULTIPLE -> {
                BigDecimal factor = needed(fields, "factor", "0.01", basis);
                yield factor == null ? null : new PenaltyRate.LegalMultiple(factor);
            }
            case FIXED -> {
                BigDecimal percent = needed(fields, "percent", "0", basis);
                yield percent == null ? null : new PenaltyRate.Fixed(percent);
            }
            case LEGAL -> new PenaltyRate.Legal();
        };
    }

    private static @Nullable BigDecimal needed(Fields fields, String key, String least, Words.Basis basis) {
        if (!fields.has(key)) {
            fields.reading()
                    .complaints()
                    .add(
                            IntakeCode.MISSING,
                            fields.placeOf(key),
                            Phrase.of("« %s » manque : un taux « %s » n'a pas de sens sans lui.", key, basis.key()),
                            Phrase.of("Ajoutez « %s », un nombre décimal.", key));
            return null;
        }
        return fields.decimal(key, least, "100");
    }

    private static void outOfPlace(Fields fields, String key, Words.Basis basis, Words.Basis owner) {
        if (fields.has(key)) {
            fields.reading()
                    .complaints()
                    .add(
                            IntakeCode.OUT_OF_PLACE,
                            fields.placeOf(key),
                            Phrase.of("« %s » n'a pas d'emploi avec un taux « %s ».", key, basis.key()),
                            Phrase.of("Retirez « %s », ou écrivez basis: %s.", key, owner.key()));
        }
    }

    private static @Nullable PenaltyClause penaltyClause(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        BigDecimal percent = fields.decimal("percent", "0.000001", "100");
        Money amount = fields.amount("amount", Figures.Range.POSITIVE);
        String article = fields.text("article");
        String exhibit = fields.file("exhibit");
        if (fields.has("percent") == fields.has("amount")) {
            fields.reading()
                    .complaints()
                    .add(
                            fields.has("percent") ? IntakeCode.OUT_OF_PLACE : IntakeCode.MISSING,
                            fields.place(),
                            fields.has("percent")
                                    ? "une clause pénale est un pourcentage ou un montant, pas les deux."
                                    : "la clause pénale n’a ni pourcentage ni montant.",
                            "Écrivez percent ou amount, l’un des deux.");
            return null;
        }
        return (percent == null) == (amount == null) ? null : new PenaltyClause(percent, amount, article, exhibit);
    }

    private static Imputation imputation(Fields fields) {
        Node node = fields.node("imputation");
        if (node == null) {
            return Imputation.INTEREST_FIRST;
        }
        if (node instanceof Text text) {
            switch (text.value()) {
                case "interest-first" -> {
                    return Imputation.INTEREST_FIRST;
                }
                case "principal-first" -> {
                    return Imputation.PRINCIPAL_FIRST;
                }
                default ->
                    fields.reading()
                            .complaints()
                            .add(
                                    IntakeCode.UNKNOWN_WORD,
                                    node.place(),
                                    Phrase.of("« %s » n'est pas admis ici.", Phrase.shown(text.value())),
                                    Phrase.of("Écrivez l'un de : interest-first | principal-first | "
                                            + "{order: [costs, interest, principal]}."));
            }
            return Imputation.INTEREST_FIRST;
        }
        return ordered(Fields.of(fields.reading(), KeySet.IMPUTATION, node));
    }

    private static Imputation ordered(Fields fields) {
        List<Imputation.Part> order = new ArrayList<>();
        boolean understood = fields.isReadable() && fields.has("order");
        for (Text text : fields.texts("order")) {
            Imputation.Part part = Fields.wordOf(fields.reading(), text, Words.PART);
            if (part == null) {
                understood = false;
            } else {
                order.add(part);
            }
        }
        boolean whole = order.contains(Imputation.Part.INTEREST)
                && order.contains(Imputation.Part.PRINCIPAL)
                && new HashSet<>(order).size() == order.size();
        if (understood && !whole) {
            fields.reading()
                    .complaints()
                    .add(
                            IntakeCode.UNKNOWN_WORD,
                            fields.placeOf("order"),
                            "l’ordre d’imputation doit nommer interest et principal, chaque part une seule fois.",
                            "Écrivez par exemple [costs, interest, principal].");
        }
        return understood && whole ? new Imputation(order) : Imputation.INTEREST_FIRST;
    }
}
