package fr.opposable.claim;

import fr.opposable.kernel.Money;
import fr.opposable.legal.DatedRate;
import fr.opposable.legal.FixedSum;
import fr.opposable.legal.LegalTexts;
import fr.opposable.legal.Verification;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What every invoice of a case obeys: its rates, the divisor, the indemnity, the order of imputation, an insolvency. */
final class DelayRules {

    private static final String RECOVERY_INDEMNITY = "recovery-indemnity";

    private final LegalTexts legal;
    private final CaseFile file;
    private final Regime regime;
    private final @Nullable RateTimeline rates;
    private final @Nullable LocalDate insolvency;
    private final boolean costs;
    private final Map<String, Verification> doubtful = new TreeMap<>();

    DelayRules(LegalTexts legal, CaseFile file, Regime regime) {
        this.legal = legal;
        this.file = file;
        this.regime = regime;
        this.rates = regime.derivesInterest() ? RateTimeline.ofContract(legal, file) : null;
        this.insolvency = Insolvency.openedOn(file);
        this.costs = imputation().order().contains(Imputation.Part.COSTS);
    }

    /** {@return the rates; null when interest is not derived} */
    @Nullable
    RateTimeline rates() {
        return rates;
    }

    DayCount dayCount() {
        return file.terms().dayCount();
    }

    Imputation imputation() {
        return file.terms().imputation();
    }

    /** {@return whether the contract sets payments against recovery costs too; by default the 40 € stay outside} */
    boolean imputesOnCosts() {
        return costs;
    }

    /** {@return {@code day}, or the day before an insolvency that stopped interest (C. com., art. L. 622-28)} */
    LocalDate lastDayOfInterest(LocalDate day) {
        return insolvency != null && !insolvency.isAfter(day) ? insolvency.minusDays(1) : day;
    }

    /**
     * {@return the fixed indemnity of an invoice paid late; none when an insolvency forbade its payment on the due date (C. com., art.
     * L. 441-10, II, last sentence)}
     */
    Money indemnityFor(Invoice invoice) {
        if (!regime.betweenProfessionals()
                || (insolvency != null && !invoice.due().isBefore(insolvency))) {
            return Money.ZERO;
        }
        FixedSum sum = legal.fixedSum(RECOVERY_INDEMNITY, invoice.due().plusDays(1));
        note("Indemnité forfaitaire de recouvrement (" + sum.source() + ")", sum.verification());
        return sum.amount();
    }

    /** Remembers a rate whose source is not fully checked. */
    void note(AppliedRate rate) {
        DatedRate published = rate.published();
        if (published != null) {
            note(rate.source(), published.verification());
        }
    }

    private void note(String source, Verification verification) {
        if (verification.status() != Verification.Status.VERIFIED) {
            doubtful.put(source, verification);
        }
    }

    /** {@return what was used and is not fully checked, by its source in words} */
    Collection<Map.Entry<String, Verification>> doubtful() {
        return doubtful.entrySet();
    }
}
