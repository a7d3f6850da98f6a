package fr.opposable.legal.internal;

import fr.opposable.kernel.Money;
import fr.opposable.legal.DatedFactor;
import fr.opposable.legal.DatedFee;
import fr.opposable.legal.FixedSum;
import fr.opposable.legal.LawEntry;
import java.util.List;
import java.util.Locale;

/** The files of {@code sums/}, {@code fees/} and {@code factors/}: numbers that the law sets. */
final class SumFiles {

    private SumFiles() {}

    static void sums(YamlMap page, Shelf<FixedSum> shelf, Inventory inventory) {
        YamlMap all = page.onlyWith("name", "unit", "reviewed", "sums").map("sums");
        for (String id : all.keys()) {
            List<DatedEntry> entries = DatedEntry.listOf(all, id);
            inventory.add(
                    LawEntry.Kind.SUM,
                    id,
                    page.text("name") + ", " + entries.getLast().basis().citation(),
                    page,
                    entries);
            shelf.put(
                    id,
                    DatedEntry.series(
                            id,
                            page,
                            entries,
                            entry -> new FixedSum(
                                    Money.exact(entry.decimal()),
                                    entry.from(),
                                    entry.to(),
                                    entry.basis(),
                                    entry.sourceInWords(),
                                    entry.verification())),
                    page);
        }
    }

    static void fees(YamlMap page, Shelf<DatedFee> shelf, Inventory inventory) {
        YamlMap all = page.onlyWith("name", "unit", "reviewed", "fees").map("fees");
        for (String id : all.keys()) {
            YamlMap fee = all.map(id).onlyWith("name", "tax", "entries");
            List<DatedEntry> entries = DatedEntry.listOf(fee, "entries");
            inventory.add(LawEntry.Kind.FEE, id, fee.text("name"), page, entries);
            DatedFee.Tax tax = tax(fee);
            shelf.put(
                    id,
                    DatedEntry.series(
                            id,
                            page,
                            entries,
                            entry -> new DatedFee(
                                    id,
                                    fee.text("name"),
                                    Money.exact(entry.decimal()),
                                    tax,
                                    entry.basis(),
                                    entry.from(),
                                    entry.to(),
                                    entry.note(),
                                    entry.sourceInWords(),
                                    entry.verification())),
                    page);
        }
    }

    static void factors(YamlMap page, Shelf<DatedFactor> shelf, Inventory inventory) {
        YamlMap all = page.onlyWith("name", "reviewed", "factors").map("factors");
        for (String id : all.keys()) {
            YamlMap factor = all.map(id).onlyWith("name", "entries");
            List<DatedEntry> entries = DatedEntry.listOf(factor, "entries");
            inventory.add(LawEntry.Kind.FACTOR, id, factor.text("name"), page, entries);
            shelf.put(
                    id,
                    DatedEntry.series(
                            id,
                            page,
                            entries,
                            entry -> new DatedFactor(
                                    id,
                                    factor.text("name"),
                                    entry.decimal(),
                                    entry.basis(),
                                    entry.from(),
                                    entry.to(),
                                    entry.sourceInWords(),
                                    entry.verification())),
                    page);
        }
    }

    private static DatedFee.Tax tax(YamlMap fee) {
        String word = fee.text("tax");
        for (DatedFee.Tax tax : DatedFee.Tax.values()) {
            if (tax.name().toLowerCase(Locale.ROOT).equals(word)) {
                return tax;
            }
        }
        throw fee.fault("'%s' is none of included, excluded, none".formatted(word));
    }
}
