package fr.opposable.legal;

import fr.opposable.kernel.Bytes;
import fr.opposable.legal.internal.HolidayRule;
import fr.opposable.legal.internal.LegalTextsFolder;
import fr.opposable.legal.internal.MissingText;
import fr.opposable.legal.internal.Series;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The legal texts that travel with the program. Read once, then immutable: any number of threads may ask. */
public final class LegalLibrary implements LegalTexts {

    /** Read when first asked for. */
    private static @Nullable LegalLibrary onClassPath;

    private final String version;
    private final LegalTextsFolder folder;

    private LegalLibrary(LegalTextsFolder folder) {
        this.folder = folder;
        this.version = folder.digest().toString();
    }

    /**
     * {@return the texts of {@code legal-texts/} on the class path}
     *
     * @throws LegalTextsFaultyException when a file is missing or malformed, or when a series has a gap or an overlap
     */
    public static synchronized LegalLibrary fromClassPath() {
        LegalLibrary library = onClassPath;
        if (library == null) {
            library = read(LegalLibrary::resource);
            onClassPath = library;
        }
        return library;
    }

    /**
     * {@return the texts of a folder}
     *
     * @param bytesOf the bytes of a file by its path below the folder
     */
    static LegalLibrary read(Function<String, byte[]> bytesOf) {
        return new LegalLibrary(new LegalTextsFolder(bytesOf));
    }

    /**
     * {@return the texts of files kept earlier}
     *
     * @param files what {@link #files} gave
     * @throws LegalTextsFaultyException when one is missing or malformed
     */
    public static LegalLibrary of(Map<String, Bytes> files) {
        return read(path -> {
            Bytes bytes = files.get(path);
            if (bytes == null) {
                throw new LegalTextsFaultyException("%s is not among the texts kept".formatted(path));
            }
            return bytes.toArray();
        });
    }

    /** {@return every file of the texts by its path, to be kept with what is made under them} */
    public Map<String, Bytes> files() {
        return folder.files();
    }

    /** {@return the bytes of a file of {@code legal-texts/} on the class path} */
    static byte[] resource(String path) {
        String name = "/legal-texts/" + path;
        try (InputStream in = LegalLibrary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LegalTextsFaultyException("%s is not on the class path".formatted(name));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new LegalTextsFaultyException("%s cannot be read".formatted(name), e);
        }
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public DatedRate refinancingRate(LocalDate day) {
        DatedRate rate = folder.refinancingRates().on(day);
        if (rate == null) {
            throw MissingText.rate("Aucun taux BCE", folder.refinancingRates(), day);
        }
        return rate;
    }

    @Override
    public DatedRate legalRate(CreditorColumn column, LocalDate day) {
        Series<DatedRate> series = folder.legalRates(column);
        DatedRate rate = series.on(day);
        if (rate == null) {
            throw MissingText.rate("Aucun taux de l’intérêt légal", series, day);
        }
        return rate;
    }

    @Override
    public FixedSum fixedSum(String id, LocalDate day) {
        return MissingText.orRefuse(folder.sums().get(id), "Le montant", id, day);
    }

    @Override
    public DatedDelay delay(String id, LocalDate day) {
        return MissingText.orRefuse(folder.delays().get(id), "Le délai", id, day);
    }

    @Override
    public ProceduralDelay proceduralDelay(String id, LocalDate day) {
        Series<ProceduralDelay> series = folder.proceduralDelays().get(id);
        return MissingText.orRefuse(
                series,
                "Le délai",
                series == null ? id : series.values().getLast().name(),
                day);
    }

    @Override
    public DatedFactor factor(String id, LocalDate day) {
        return MissingText.orRefuse(folder.factors().get(id), "Le nombre", id, day);
    }

    @Override
    public DatedFee fee(String id, LocalDate day) {
        return MissingText.orRefuse(folder.fees().get(id), "Le tarif", id, day);
    }

    @Override
    public Wording wording(String id, LocalDate day) {
        return MissingText.orRefuse(folder.wordings().get(id), "Le texte", id, day);
    }

    @Override
    public CourtDecision decision(String id) {
        Series<CourtDecision> series = folder.decisions().get(id);
        return MissingText.orRefuse(series, "La décision", id, LocalDate.MAX);
    }

    @Override
    public List<Holiday> holidays(Territory territory, int year) {
        List<Holiday> holidays = new ArrayList<>();
        for (HolidayRule rule : folder.holidays()) {
            Holiday holiday = rule.territories().contains(territory) ? rule.in(year) : null;
            if (holiday != null) {
                holidays.add(holiday);
            }
        }
        if (holidays.isEmpty()) {
            throw MissingText.holidays(territory, year);
        }
        holidays.sort(Comparator.comparing(Holiday::date));
        return List.copyOf(holidays);
    }

    @Override
    public List<ForbiddenExpression> forbiddenExpressions(LocalDate day) {
        return folder.expressions().stream()
                .filter(expression ->
                        !day.isBefore(expression.from()) && (expression.to() == null || !day.isAfter(expression.to())))
                .toList();
    }

    /** {@return every ECB half-year known, in the order of time} */
    public List<DatedRate> refinancingRates() {
        return folder.refinancingRates().values();
    }

    /** {@return the day since when the ECB rate in force on {@code day} was} */
    public LocalDate refinancingDecidedOn(LocalDate day) {
        return MissingText.orRefuse(folder.refinancingDecisions(), "La décision de la BCE", "changes", day);
    }

    /** {@return whether {@link #factor} answers} */
    public boolean isFactorKnown(String id, LocalDate day) {
        Series<DatedFactor> series = folder.factors().get(id);
        return series != null && series.on(day) != null;
    }

    /** {@return every legal rate known of a column, in the order of time} */
    public List<DatedRate> legalRates(CreditorColumn column) {
        return folder.legalRates(column).values();
    }

    /** {@return the ids {@link #wording} knows} */
    public Set<String> wordingIds() {
        return folder.wordings().ids();
    }

    /** {@return every version of a wording, in the order of time; nothing under an unknown id} */
    public List<Wording> wordingVersions(String id) {
        Series<Wording> series = folder.wordings().get(id);
        return series == null ? List.of() : series.values();
    }

    /** {@return the ids {@link #decision} knows} */
    public Set<String> decisionIds() {
        return folder.decisions().ids();
    }

    /** {@return the ids {@link #proceduralDelay} knows} */
    public Set<String> proceduralDelayIds() {
        return folder.proceduralDelays().ids();
    }

    /** {@return the ids {@link #fee} knows} */
    public Set<String> feeIds() {
        return folder.fees().ids();
    }

    /** {@return the ids {@link #fixedSum} knows} */
    public Set<String> fixedSumIds() {
        return folder.sums().ids();
    }

    /** {@return every forbidden expression known, in the order of the compliance matrix} */
    public List<ForbiddenExpression> forbiddenExpressions() {
        return folder.expressions();
    }

    /** {@return every entry of the folder} */
    public List<LawEntry> entries() {
        return folder.entries();
    }

    /** {@return what must be read again from {@code from} to {@code to}, both included, in the order of time} */
    public List<Review> reviews(LocalDate from, LocalDate to) {
        return folder.reviews().between(from, to);
    }
}
