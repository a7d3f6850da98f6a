package fr.opposable.legal;

import fr.opposable.legal.internal.LegalTextsFolder;
import fr.opposable.legal.internal.MissingText;
import fr.opposable.legal.internal.Series;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The legal texts that travel with the program. Read once, then immutable: any number of threads may ask. */
public final class LegalLibrary implements LegalTexts {

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
    public static LegalLibrary fromClassPath() {
        return read(LegalLibrary::resource);
    }

    /**
     * {@return the texts of a folder}
     *
     * @param bytesOf the bytes of a file by its path below the folder
     */
    static LegalLibrary read(Function<String, byte[]> bytesOf) {
        return new LegalLibrary(new LegalTextsFolder(bytesOf));
    }

    private static byte[] resource(String path) {
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
        return MissingText.orRefuse(folder.sum(id), "Le montant", id, day);
    }

    @Override
    public LegalFigure figure(String id, LocalDate day) {
        return MissingText.orRefuse(folder.figure(id), "Le nombre", id, day);
    }

    @Override
    public DatedDelay delay(String id, LocalDate day) {
        return MissingText.orRefuse(folder.delay(id), "Le délai", id, day);
    }

    @Override
    public Wording wording(String id, LocalDate day) {
        return MissingText.orRefuse(folder.wording(id), "Le texte", id, day);
    }

    /** {@return every ECB half-year known, in the order of time} */
    public List<DatedRate> refinancingRates() {
        return folder.refinancingRates().values();
    }

    /** {@return every legal rate known of a column, in the order of time} */
    public List<DatedRate> legalRates(CreditorColumn column) {
        return folder.legalRates(column).values();
    }

    /** {@return the ids {@link #wording} knows} */
    public Set<String> wordingIds() {
        return folder.wordings().keySet();
    }
}
