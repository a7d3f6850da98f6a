package fr.opposable.legal.internal;

import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.Period;
import fr.opposable.legal.DatedRate;
import fr.opposable.legal.LawEntry;
import fr.opposable.legal.LegalTextsFaultyException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The files of {@code rates/}: legal interest in two columns, ECB decisions and half-years. */
final class RateFiles {

    static final String ECB = "rates/ecb-refinancing.yaml";
    static final String LEGAL_INTEREST = "rates/legal-interest.yaml";

    private RateFiles() {}

    /** {@return the series of a column, {@code individual} or {@code other}} */
    static Series<DatedRate> column(YamlMap page, String column, Inventory inventory) {
        YamlMap both = checked(page).map("series").onlyWith("individual", "other");
        return rates(
                page,
                both,
                column,
                "Taux de l’intérêt légal, "
                        + (column.equals("other") ? "tous les autres cas" : "créancier particulier"),
                inventory);
    }

    /** {@return the half-years, each compared with the decision in force on its first day} */
    static Series<DatedRate> refinancing(YamlMap page, Inventory inventory) {
        YamlMap both = checked(page).map("series").onlyWith("changes", "half-years");
        List<DatedEntry> decisions = DatedEntry.listOf(both, "changes");
        Series<BigDecimal> changes = DatedEntry.series("changes", both, decisions, DatedEntry::decimal);
        inventory.add(LawEntry.Kind.RATE, "ecb.changes", "Décision de la BCE", page, decisions);
        Series<DatedRate> halfYears = rates(page, both, "half-years", "Taux de refinancement de la BCE", inventory);
        for (DatedRate rate : halfYears.values()) {
            BigDecimal decided = changes.on(rate.inForce().from());
            if (decided == null || decided.compareTo(rate.percent()) != 0) {
                throw new LegalTextsFaultyException(
                        "%s: half-year %s has %s, but the decision in force on its first day says %s"
                                .formatted(both.file(), rate.inForce(), rate.percent(), decided));
            }
        }
        return halfYears;
    }

    /** {@return the first day of the ECB decision in force, by the days it was} */
    static Series<LocalDate> decisions(YamlMap page) {
        YamlMap both = page.map("series");
        return DatedEntry.series("changes", both, DatedEntry.listOf(both, "changes"), DatedEntry::from);
    }

    private static YamlMap checked(YamlMap page) {
        return page.onlyWith("name", "unit", "basis", "reviewed", "series");
    }

    private static Series<DatedRate> rates(
            YamlMap page, YamlMap series, String key, String title, Inventory inventory) {
        LegalReference basis = DatedEntry.reference(page.map("basis"), "citation");
        List<DatedEntry> entries = DatedEntry.listOf(series, key);
        inventory.add(LawEntry.Kind.RATE, key, title, page, entries);
        return DatedEntry.series(
                key,
                series,
                entries,
                entry -> new DatedRate(
                        entry.decimal(),
                        new Period(entry.from(), entry.closingDay()),
                        basis,
                        entry.sourceInWords(),
                        entry.verification()));
    }
}
