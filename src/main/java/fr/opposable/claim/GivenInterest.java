package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Period;
import fr.opposable.legal.CreditorColumn;
import fr.opposable.legal.LegalTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Interest over the periods the user gave. They replace any derivation and are taken as written; a period that spans several published
 * rates is cut where the rate changes, unless its number of days is given too.
 */
final class GivenInterest {

    private static final int STRETCHES_SHOWN = 6;

    private final CaseFile file;
    private final LegalTexts legal;
    private final DelayRules rules;
    private final List<ClaimStatement.Segment> segments = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int collected;

    GivenInterest(CaseFile file, LegalTexts legal, DelayRules rules, LocalDate asOf) {
        this.file = file;
        this.legal = legal;
        this.rules = rules;
        for (InterestPeriod given : file.interest()) {
            reckon(given);
            if (given.period().to().isAfter(asOf)) {
                findings.add(Remark.warning(
                        "CLM-INT-1",
                        null,
                        "La période d'intérêt donnée " + inWords(given.period())
                                + " dépasse la date d'arrêté du décompte (" + French.words(asOf) + ").",
                        "Arrêtez la période à cette date, ou demandez le décompte au dernier jour de la période."));
            }
        }
        findings.addAll(overlaps());
        findings.addAll(silence(asOf));
        segments.sort(Comparator.comparing(segment -> segment.period().to()));
    }

    private void reckon(InterestPeriod given) {
        RateTimeline rates = timeline(given);
        Period period = given.period();
        Integer days = given.days();
        if (days != null) {
            AppliedRate rate = rates.on(period.from(), period.from());
            if (rate.until().isBefore(period.to())) {
                findings.add(Remark.warning(
                        "CLM-INT-2",
                        null,
                        "La période d'intérêt donnée " + inWords(period)
                                + " couvre plusieurs taux ; avec un nombre de jours imposé, celui du premier jour s'applique "
                                + "seul.",
                        "Coupez la période au changement de taux, le " + French.words(rate.until()) + "."));
            }
            add(given.base(), period, YearFraction.ofDays(rules.dayCount(), days, period.from()), rate);
            return;
        }
        LocalDate from = period.from();
        while (!from.isAfter(period.to())) {
            AppliedRate rate = rates.on(from, period.from());
            LocalDate to = rate.until().isBefore(period.to()) ? rate.until() : period.to();
            Period slice = new Period(from, to);
            add(given.base(), slice, YearFraction.of(rules.dayCount(), slice), rate);
            from = to.plusDays(1);
        }
    }

    /**
     * More base on some days than was ever invoiced: the same sum would bear interest twice (Cass. com., 24 avr. 2024, n° 22-24.275). Every
     * stretch of such days is named, the first ones with their dates.
     */
    private List<Finding> overlaps() {
        Money invoiced = Money.sum(file.invoices().stream().map(Invoice::gross).toList());
        List<Period> beyond = new ArrayList<>();
        Money most = Money.ZERO;
        Money bases = Money.ZERO;
        LocalDate since = null;
        for (Map.Entry<LocalDate, Money> change : changesOfBase().entrySet()) {
            bases = bases.plus(change.getValue());
            boolean tooMuch = bases.compareTo(invoiced) > 0;
            if (tooMuch) {
                most = bases.compareTo(most) > 0 ? bases : most;
                since = since == null ? change.getKey() : since;
            } else if (since != null) {
                beyond.add(new Period(since, change.getKey().minusDays(1)));
                since = null;
            }
        }
        if (beyond.isEmpty()) {
            return List.of();
        }
        return List.of(Remark.warning(
                "CLM-INT-3",
                "C. civ., art. 1231-6",
                "Les périodes d'intérêt données portent ensemble sur " + French.euros(most)
                        + (beyond.size() == 1 ? "" : " au plus") + ", plus que les factures (" + French.euros(invoiced)
                        + "), "
                        + stretches(beyond) + ".",
                "Retirez le doublon : une somme ne porte pas deux intérêts pour le même retard ("
                        + legal.decision("interets.non-cumul").cited()
                        + "). S'il s'agit d'intérêts capitalisés, joignez la clause ou la "
                        + "décision."));
    }

    /** {@return by how much the sum that bears interest changes, on each day it does} */
    private Map<LocalDate, Money> changesOfBase() {
        Map<LocalDate, Money> changes = new TreeMap<>();
        for (InterestPeriod given : file.interest()) {
            changes.merge(given.period().from(), given.base(), Money::plus);
            changes.merge(given.period().to().plusDays(1), given.base().negate(), Money::plus);
        }
        return changes;
    }

    private static String stretches(List<Period> beyond) {
        String first = beyond.stream()
                .limit(STRETCHES_SHOWN)
                .map(GivenInterest::inWords)
                .collect(Collectors.joining(", "));
        int more = beyond.size() - STRETCHES_SHOWN;
        return more <= 0 ? first : first + " et pendant " + more + (more == 1 ? " autre période" : " autres périodes");
    }

    /** Days after the last given period, up to the statement's: they bear nothing, and that is told. */
    private List<Finding> silence(LocalDate asOf) {
        return file.interest().stream()
                .map(given -> given.period().to())
                .max(Comparator.naturalOrder())
                .filter(last -> last.isBefore(asOf))
                .map(last -> List.of(Remark.warning(
                        "CLM-INT-4",
                        null,
                        "Du " + French.words(last.plusDays(1)) + " au " + French.words(asOf)
                                + ", aucun intérêt n'est compté, ni par jour à venir : les périodes données s'arrêtent avant.",
                        "Ajoutez une période jusqu'à la date du décompte, ou arrêtez le décompte au "
                                + French.words(last) + ".")))
                .orElse(List.of());
    }

    private void add(Money base, Period period, YearFraction fraction, AppliedRate rate) {
        segments.add(InvoiceLedger.segment(null, base, period, fraction, rate));
        rules.note(rate);
    }

    private RateTimeline timeline(InterestPeriod given) {
        return RateTimeline.given(
                legal, given, column(given), rules.rateMode(), rules.regime().betweenProfessionals());
    }

    private CreditorColumn column(InterestPeriod given) {
        String column = given.creditorColumn();
        if (column == null) {
            return Regime.column(file);
        }
        return switch (column) {
            case "individual" -> CreditorColumn.INDIVIDUAL;
            case "other" -> CreditorColumn.OTHER;
            default -> throw new IllegalArgumentException("No column of the legal rate: '%s'".formatted(column));
        };
    }

    private static String inWords(Period period) {
        return period.from().equals(period.to())
                ? "le " + French.words(period.from())
                : "du " + French.words(period.from()) + " au " + French.words(period.to());
    }

    List<ClaimStatement.Segment> segments() {
        return segments;
    }

    List<Finding> findings() {
        return findings;
    }

    /** {@return interest of the periods that end by {@code day} and were not collected yet} */
    Money collectUpTo(LocalDate day) {
        Money sum = Money.ZERO;
        while (collected < segments.size()
                && !segments.get(collected).period().to().isAfter(day)) {
            sum = sum.plus(segments.get(collected).amount());
            collected++;
        }
        return sum;
    }

    /** {@return interest of one more day, before division by the days of a year: base × percent} */
    BigDecimal dailyProduct(LocalDate asOf) {
        return segments.stream()
                .filter(segment -> segment.period().contains(asOf))
                .map(segment -> segment.base().amount().multiply(segment.ratePercent()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
