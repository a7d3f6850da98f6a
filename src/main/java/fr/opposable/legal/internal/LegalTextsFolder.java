package fr.opposable.legal.internal;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.legal.CourtDecision;
import fr.opposable.legal.CreditorColumn;
import fr.opposable.legal.DatedDelay;
import fr.opposable.legal.DatedFactor;
import fr.opposable.legal.DatedFee;
import fr.opposable.legal.DatedRate;
import fr.opposable.legal.FixedSum;
import fr.opposable.legal.ForbiddenExpression;
import fr.opposable.legal.LawEntry;
import fr.opposable.legal.LegalTextsFaultyException;
import fr.opposable.legal.ProceduralDelay;
import fr.opposable.legal.Wording;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The files of {@code legal-texts}, read and found whole. */
public final class LegalTextsFolder {

    private final Sha256 digest;
    private final TreeMap<String, Bytes> files = new TreeMap<>();
    private final Inventory inventory = new Inventory();
    private final Series<DatedRate> refinancingRates;
    private final Series<LocalDate> refinancingDecisions;
    private final Series<DatedRate> individualRates;
    private final Series<DatedRate> otherRates;
    private final Shelf<DatedFactor> factors = new Shelf<>();
    private final Shelf<FixedSum> sums = new Shelf<>();
    private final Shelf<DatedFee> fees = new Shelf<>();
    private final Shelf<DatedDelay> delays = new Shelf<>();
    private final Shelf<ProceduralDelay> proceduralDelays = new Shelf<>();
    private final Shelf<Wording> wordings = new Shelf<>();
    private final Shelf<CourtDecision> decisions = new Shelf<>();
    private final List<HolidayRule> holidays = new ArrayList<>();
    private final List<ForbiddenExpression> expressions = new ArrayList<>();
    private final ReviewFiles reviews = new ReviewFiles();

    /**
     * Reads the folder.
     *
     * @param bytesOf the bytes of a file by its path below {@code legal-texts}
     */
    public LegalTextsFolder(Function<String, byte[]> bytesOf) {
        byte[] index = bytesOf.apply("index.yaml");
        List<String> names = read("index.yaml", index).onlyWith("files").texts("files");
        TreeMap<String, byte[]> contents = new TreeMap<>();
        names.forEach(file -> contents.put(file, bytesOf.apply(file)));
        this.files.put("index.yaml", Bytes.owning(index));
        contents.forEach((file, bytes) -> this.files.put(file, Bytes.owning(bytes)));
        this.digest = digest(contents);
        TreeMap<String, YamlMap> pages = new TreeMap<>();
        contents.forEach((file, bytes) -> pages.put(file, read(file, bytes)));
        this.refinancingRates = RateFiles.refinancing(page(pages, RateFiles.ECB), inventory);
        this.refinancingDecisions = RateFiles.decisions(page(pages, RateFiles.ECB));
        YamlMap interest = page(pages, RateFiles.LEGAL_INTEREST);
        this.individualRates = RateFiles.column(interest, "individual", inventory);
        this.otherRates = RateFiles.column(interest, "other", inventory);
        pages.forEach(this::shelve);
    }

    private void shelve(String file, YamlMap page) {
        switch (file.substring(0, file.indexOf('/') + 1)) {
            case "rates/" -> {
                if (!file.equals(RateFiles.ECB) && !file.equals(RateFiles.LEGAL_INTEREST)) {
                    throw new LegalTextsFaultyException("index.yaml: nothing reads '%s'".formatted(file));
                }
            }
            case "factors/" -> SumFiles.factors(page, factors, inventory);
            case "sums/" -> SumFiles.sums(page, sums, inventory);
            case "fees/" -> SumFiles.fees(page, fees, inventory);
            case "delays/" -> {
                if (page.text("nature").equals("procedure")) {
                    DelayFiles.procedure(page, proceduralDelays, inventory);
                } else {
                    DelayFiles.practice(page, delays, inventory);
                }
            }
            case "decisions/" -> DecisionFiles.read(page, decisions, inventory);
            case "wording/" -> WordingFiles.read(page, wordings, inventory);
            case "holidays/" -> HolidayFiles.read(page, holidays, inventory);
            case "lexicon/" -> LexiconFiles.read(page, expressions, inventory);
            case "review/" -> reviews.read(page);
            default ->
                throw new LegalTextsFaultyException("index.yaml: '%s' is in no folder that is read".formatted(file));
        }
    }

    public Sha256 digest() {
        return digest;
    }

    /** {@return every file, its index included, by its path: what the folder can be read from again} */
    public Map<String, Bytes> files() {
        return Collections.unmodifiableMap(files);
    }

    /** {@return every entry, in the order of the files, the rates first} */
    public List<LawEntry> entries() {
        return inventory.entries();
    }

    public Series<DatedRate> refinancingRates() {
        return refinancingRates;
    }

    /** {@return the first day of the ECB decision in force, by the days it was} */
    public Series<LocalDate> refinancingDecisions() {
        return refinancingDecisions;
    }

    public Series<DatedRate> legalRates(CreditorColumn column) {
        return switch (column) {
            case INDIVIDUAL -> individualRates;
            case OTHER -> otherRates;
        };
    }

    public Shelf<DatedFactor> factors() {
        return factors;
    }

    public Shelf<FixedSum> sums() {
        return sums;
    }

    public Shelf<DatedFee> fees() {
        return fees;
    }

    public Shelf<DatedDelay> delays() {
        return delays;
    }

    public Shelf<ProceduralDelay> proceduralDelays() {
        return proceduralDelays;
    }

    public Shelf<Wording> wordings() {
        return wordings;
    }

    public Shelf<CourtDecision> decisions() {
        return decisions;
    }

    public List<HolidayRule> holidays() {
        return Collections.unmodifiableList(holidays);
    }

    public List<ForbiddenExpression> expressions() {
        return Collections.unmodifiableList(expressions);
    }

    public ReviewFiles reviews() {
        return reviews;
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
}
