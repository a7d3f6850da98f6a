package fr.opposable.court.internal;

import fr.opposable.court.Commune;
import fr.opposable.court.Control;
import fr.opposable.court.Court;
import fr.opposable.court.CourtBook;
import fr.opposable.court.CourtDataFaultyException;
import fr.opposable.court.CourtKind;
import fr.opposable.court.Experiment;
import fr.opposable.court.Resort;
import fr.opposable.court.Vintage;
import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.Sha256;
import fr.opposable.legal.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the table of courts from its files; {@link CourtFilesWriter} writes them. */
public final class CourtFiles {

    static final String COURTS = "courts.csv";
    static final String COURTS_HEADING = "code;kind;of;greffe;street;postcode;city;phone;email;source;checked;note";
    static final String RESORTS = "resorts.csv";
    static final String RESORTS_HEADING = "resort;judiciaire;proximite;commerce;control";
    static final String COMMUNES = "communes.csv";
    static final String COMMUNES_HEADING = "insee;resort;name;postcodes";
    static final String FORMER = "former-communes.csv";
    static final String FORMER_HEADING = "insee;name;current";
    static final String VINTAGE = "vintage.properties";
    private static final String CANARIES = "canaries.csv";
    private static final String EXPERIMENT = "experiment.csv";
    private static final String EUROPEAN_ORDER = "european-order.csv";

    /** The files an import writes anew; the others are of law and stay with the program. */
    static final List<String> REFRESHED = List.of(COMMUNES, COURTS, FORMER, RESORTS);

    /**
     * A commune whose courts are known for sure.
     *
     * @param insee its code
     * @param judiciaire code of its tribunal judiciaire
     * @param commerce code of its commercial court; empty when it is not part of the test
     */
    public record Canary(String insee, String judiciaire, String commerce) {}

    private CourtFiles() {}

    /** {@return the communes that tell whether a table is sound} */
    public static List<Canary> canaries() {
        return new Table(CANARIES, resource(CANARIES), "insee;judiciaire;commerce")
                .rows(row -> new Canary(row[0], row[1], row[2]));
    }

    /** {@return the table that travels with the program} */
    public static CourtBook bundled() {
        return read(CourtFiles::resource);
    }

    /** {@return the table of a folder that an import wrote} */
    public static CourtBook read(Path folder) {
        return read(file -> REFRESHED.contains(file) || file.equals(VINTAGE) ? file(folder, file) : resource(file));
    }

    private static CourtBook read(Function<String, String> texts) {
        Map<String, Court> courts = new HashMap<>();
        for (Court court : new Table(COURTS, texts.apply(COURTS), COURTS_HEADING).rows(CourtFiles::court)) {
            courts.put(court.code(), court);
        }
        Map<String, Resort> resorts = new HashMap<>();
        new Table(RESORTS, texts.apply(RESORTS), RESORTS_HEADING).rows(row -> resorts.put(row[0], resort(row, courts)));
        List<Commune> communes =
                new Table(COMMUNES, texts.apply(COMMUNES), COMMUNES_HEADING).rows(row -> commune(row, resorts));
        return new CourtBook(
                courts.values(),
                communes,
                new Table(FORMER, texts.apply(FORMER), FORMER_HEADING)
                        .rows(row -> new CourtBook.FormerCommune(row[0], row[1], row[2])),
                experiment(texts.apply(EXPERIMENT)),
                europeanOrder(texts.apply(EUROPEAN_ORDER)),
                vintage(texts));
    }

    private static Court court(String[] row) {
        Court.Postal address = row[5].isEmpty() ? null : new Court.Postal(row[4], row[5], row[6]);
        return new Court(
                row[0],
                CourtKind.ofColumn(row[1]),
                row[2],
                given(row[3]),
                address,
                given(row[7]),
                given(row[8]),
                given(row[9]),
                given(row[10]),
                given(row[11]));
    }

    private static Resort resort(String[] row, Map<String, Court> courts) {
        return new Resort(
                known(courts, row[1]),
                row[2].isEmpty() ? null : known(courts, row[2]),
                row[3].isEmpty() ? null : known(courts, row[3]),
                Control.ofKey(row[4]));
    }

    private static Commune commune(String[] row, Map<String, Resort> resorts) {
        return new Commune(
                row[0], row[2], row[3].isEmpty() ? List.of() : List.of(row[3].split(" ", -1)), known(resorts, row[1]));
    }

    private static <T> T known(Map<String, T> all, String key) {
        T found = all.get(key);
        if (found == null) {
            throw new IllegalArgumentException("'%s' is named but not listed".formatted(key));
        }
        return found;
    }

    private static Experiment experiment(String text) {
        return new Table(EXPERIMENT, text, "from;to;headcount;status;checked;article;source")
                .rows(row -> new Experiment(
                        LocalDate.parse(row[0]),
                        LocalDate.parse(row[1]),
                        Integer.parseInt(row[2]),
                        LegalReference.of(row[5]),
                        row[6],
                        new Verification(
                                Verification.Status.valueOf(
                                        row[3].replace('-', '_').toUpperCase(Locale.ROOT)),
                                LocalDate.parse(row[4]),
                                null)))
                .getFirst();
    }

    private static Map<String, CourtBook.EuropeanOrder> europeanOrder(String text) {
        Map<String, CourtBook.EuropeanOrder> states = new TreeMap<>();
        new Table(EUROPEAN_ORDER, text, "country;from;to")
                .rows(row -> states.put(
                        row[0],
                        new CourtBook.EuropeanOrder(
                                LocalDate.parse(row[1]), row[2].equals("open") ? null : LocalDate.parse(row[2]))));
        return states;
    }

    private static Vintage vintage(Function<String, String> texts) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(texts.apply(VINTAGE)));
        } catch (IOException e) {
            throw new CourtDataFaultyException(VINTAGE + " cannot be read", e);
        }
        StringBuilder digests = new StringBuilder();
        REFRESHED.forEach(file -> digests.append(Sha256.of(texts.apply(file)).hex())
                .append("  ")
                .append(file)
                .append('\n'));
        return new Vintage(
                line(lines, "vintage"),
                LocalDate.parse(line(lines, "checkedOn")),
                line(lines, "attribution"),
                line(lines, "licence"),
                Sha256.of(digests.toString()).toString());
    }

    private static String line(Properties lines, String key) {
        String value = lines.getProperty(key);
        if (value == null) {
            throw new CourtDataFaultyException("%s has no '%s'".formatted(VINTAGE, key));
        }
        return value;
    }

    private static @Nullable String given(String field) {
        return field.isEmpty() ? null : field;
    }

    static String resource(String file) {
        String name = "/courts/" + file;
        try (InputStream in = CourtFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new CourtDataFaultyException("%s is not on the class path".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CourtDataFaultyException("%s cannot be read".formatted(name), e);
        }
    }

    private static String file(Path folder, String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new CourtDataFaultyException("%s cannot be read".formatted(folder.resolve(file)), e);
        }
    }
}
