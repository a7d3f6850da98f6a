package fr.opposable.legal.internal;

import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Period;
import fr.opposable.kernel.Sha256;
import fr.opposable.legal.CreditorColumn;
import fr.opposable.legal.DatedDelay;
import fr.opposable.legal.DatedRate;
import fr.opposable.legal.FixedSum;
import fr.opposable.legal.LegalFigure;
import fr.opposable.legal.LegalTextsFaultyException;
import fr.opposable.legal.Wording;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The files of {@code legal-texts}, read and found whole. */
public final class LegalTextsFolder {

    private static final String ECB = "rates/ecb-refinancing.yaml";
    private static final String LEGAL_INTEREST = "rates/legal-interest.yaml";

    private final Sha256 digest;
    private final Series<DatedRate> refinancingRates;
    private final Map<CreditorColumn, Series<DatedRate>> legalRates = new EnumMap<>(CreditorColumn.class);
    private final Map<String, Series<FixedSum>> sums = new TreeMap<>();
    private final Map<String, Series<LegalFigure>> figures = new TreeMap<>();
    private final Map<String, Series<DatedDelay>> delays = new TreeMap<>();
    private final Map<String, Series<Wording>> wordings = new TreeMap<>();

    /**
     * Reads the folder.
     *
     * @param bytesOf the bytes of a file by its path below {@code legal-texts}
     */
    public LegalTextsFolder(Function<String, byte[]> bytesOf) {
        List<String> files = read("index.yaml", bytesOf.apply("index.yaml"))
                .onlyWith("files")
                .texts("files");
        TreeMap<String, byte[]> contents = new TreeMap<>();
        files.forEach(file -> contents.put(file, bytesOf.apply(file)));
        this.digest = digest(contents);
        TreeMap<String, YamlMap> pages = new TreeMap<>();
        contents.forEach((file, bytes) -> pages.put(file, read(file, bytes)));
        this.refinancingRates = refinancingRates(page(pages, ECB));
        YamlMap interest = page(pages, LEGAL_INTEREST).map("series").onlyWith("individual", "other");
        LegalReference basis = basis(page(pages, LEGAL_INTEREST));
        legalRates.put(CreditorColumn.INDIVIDUAL, rates(interest, "individual", basis));
        legalRates.put(CreditorColumn.OTHER, rates(interest, "other", basis));
        pages.forEach((file, page) -> {
            switch (file.substring(0, file.indexOf('/') + 1)) {
                case "rates/" -> page.onlyWith("name", "unit", "basis", "reviewed", "series");
                case "sums/" -> readSums(page);
                case "figures/" -> readFigures(page);
                case "delays/" -> readDelays(page);
                case "wording/" -> readWording(page);
                default ->
                    throw new LegalTextsFaultyException(
                            "index.yaml: '%s' is in none of rates/, sums/, figures/, delays/, wording/"
                                    .formatted(file));
            }
        });
    }

    public Sha256 digest() {
        return digest;
    }

    public Series<DatedRate> refinancingRates() {
        return refinancingRates;
    }

    public Series<DatedRate> legalRates(CreditorColumn column) {
        Series<DatedRate> series = legalRates.get(column);
        if (series == null) {
            throw new IllegalArgumentException("No column " + column);
        }
        return series;
    }

    public @Nullable Series<FixedSum> sum(String id) {
        return sums.get(id);
    }

    public @Nullable Series<LegalFigure> figure(String id) {
        return figures.get(id);
    }

    public @Nullable Series<DatedDelay> delay(String id) {
        return delays.get(id);
    }

    public @Nullable Series<Wording> wording(String id) {
        return wordings.get(id);
    }

    public Map<String, Series<Wording>> wordings() {
        return Collections.unmodifiableMap(wordings);
    }

    private static Sha256 digest(TreeMap<String, byte[]> contents) {
        StringBuilder lines = new StringBuilder();
        contents.forEach((file, bytes) ->
                lines.append(Sha256.of(bytes).hex()).append("  ").append(file).append('\n'));
        return Sha256.of(lines.toString());
    }

    private static YamlMap read(String file, byte[] bytes) {
        return YamlMap.read("legal-texts/" + file, new String(bytes, StandardCharsets.UTF_8));
    }

    private static YamlMap page(Map<String, YamlMap> pages, String file) {
        YamlMap page = pages.get(file);
        if (page == null) {
            throw new LegalTextsFaultyException("index.yaml does not name " + file);
        }
        return page;
    }

    private static LegalReference basis(YamlMap page) {
        return DatedEntry.reference(page.map("basis"), "citation");
    }

    private static Series<DatedRate> rates(YamlMap series, String key, LegalReference basis) {
        return new Series<>(
                key,
                series.file(),
                DatedEntry.listOf(series, key).stream()
                        .map(entry -> new Series.Entry<>(
                                entry.from(),
                                entry.closingDay(),
                                new DatedRate(
                                        entry.decimal(),
                                        new Period(entry.from(), entry.closingDay()),
                                        basis,
                                        entry.sourceInWords(),
                                        entry.verification())))
                        .toList());
    }

    /** The half-years, each compared with the decision in force on its first day. */
    private static Series<DatedRate> refinancingRates(YamlMap page) {
        YamlMap both = page.map("series").onlyWith("changes", "half-years");
        Series<BigDecimal> changes = new Series<>(
                "changes",
                both.file(),
                DatedEntry.listOf(both, "changes").stream()
                        .map(entry -> new Series.Entry<>(entry.from(), entry.to(), entry.decimal()))
                        .toList());
        Series<DatedRate> halfYears = rates(both, "half-years", basis(page));
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

    private void readSums(YamlMap page) {
        YamlMap all = page.onlyWith("name", "unit", "reviewed", "sums").map("sums");
        for (String id : all.keys()) {
            List<Series.Entry<FixedSum>> entries = DatedEntry.listOf(all, id).stream()
                    .map(entry -> new Series.Entry<>(
                            entry.from(),
                            entry.to(),
                            new FixedSum(
                                    Money.exact(entry.decimal()),
                                    entry.from(),
                                    entry.to(),
                                    basis(entry.yaml()),
                                    entry.sourceInWords(),
                                    entry.verification())))
                    .toList();
            putOnce(sums, id, new Series<>(id, page.file(), entries), page);
        }
    }

    private void readFigures(YamlMap page) {
        YamlMap all = page.onlyWith("name", "unit", "reviewed", "figures").map("figures");
        for (String id : all.keys()) {
            List<Series.Entry<LegalFigure>> entries = DatedEntry.listOf(all, id).stream()
                    .map(entry -> new Series.Entry<>(
                            entry.from(),
                            entry.to(),
                            new LegalFigure(
                                    entry.decimal(),
                                    entry.from(),
                                    entry.to(),
                                    basis(entry.yaml()),
                                    entry.sourceInWords(),
                                    entry.verification())))
                    .toList();
            putOnce(figures, id, new Series<>(id, page.file(), entries), page);
        }
    }

    private void readDelays(YamlMap page) {
        YamlMap all =
                page.onlyWith("name", "unit", "nature", "reviewed", "delays").map("delays");
        for (String id : all.keys()) {
            List<Series.Entry<DatedDelay>> entries = DatedEntry.listOf(all, id).stream()
                    .map(entry -> new Series.Entry<>(
                            entry.from(),
                            entry.to(),
                            new DatedDelay(
                                    id,
                                    entry.decimal().intValueExact(),
                                    entry.from(),
                                    entry.to(),
                                    entry.sourceInWords(),
                                    entry.verification())))
                    .toList();
            putOnce(delays, id, new Series<>(id, page.file(), entries), page);
        }
    }

    private void readWording(YamlMap page) {
        page.onlyWith("id", "reference", "reviewed", "versions");
        String id = page.text("id");
        LegalReference reference = DatedEntry.reference(page.map("reference"), "citation");
        List<Series.Entry<Wording>> entries = DatedEntry.listOf(page, "versions").stream()
                .map(entry -> {
                    List<String> paragraphs = entry.yaml().texts("value");
                    return new Series.Entry<>(
                            entry.from(),
                            entry.to(),
                            new Wording(
                                    id,
                                    reference,
                                    paragraphs,
                                    entry.from(),
                                    entry.to(),
                                    entry.sourceInWords(),
                                    Sha256.of(String.join("\n", paragraphs)),
                                    entry.verification()));
                })
                .toList();
        putOnce(wordings, id, new Series<>(id, page.file(), entries), page);
    }

    private static <T> void putOnce(Map<String, Series<T>> all, String id, Series<T> series, YamlMap page) {
        Series<T> before = all.putIfAbsent(id, series);
        if (before != null) {
            throw page.fault("'%s' is already in %s".formatted(id, before.file()));
        }
    }
}
