package fr.opposable.mailing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a provider that prints and posts letters takes: dated data, each figure with its source, from {@code mailing/}.
 *
 * @param key its name on the command line
 * @param id its name in the journal
 * @param name its name for the user
 * @param from first day the facts hold
 * @param to last day; null while open
 * @param reviewed the day they were read
 * @param shape how letters are given, unless asked otherwise
 * @param limits its figures, by name
 * @param services what it does, one a channel
 * @param columns the provider's field for each of our columns; empty when it has none of its own
 * @param unknown what no source says, in French
 */
public record OutgoingProfile(
        String key,
        String id,
        String name,
        LocalDate from,
        @Nullable LocalDate to,
        LocalDate reviewed,
        Shape shape,
        List<Limit> limits,
        List<Service> services,
        Map<String, String> columns,
        List<String> unknown) {

    public OutgoingProfile {
        limits = List.copyOf(limits);
        services = List.copyOf(services);
        columns = Map.copyOf(columns);
        unknown = List.copyOf(unknown);
    }

    /** How letters are given to a provider. */
    public enum Shape {
        LETTERS("letters", "un PDF par lettre"),
        PRINT_FILE("print-file", "des fichiers d’impression et leur liste de coupe");

        private final String key;
        private final String french;

        Shape(String key, String french) {
            this.key = key;
            this.french = french;
        }

        /** {@return its word on the command line and in profiles} */
        public String key() {
            return key;
        }

        /** {@return its words for the user} */
        public String french() {
            return french;
        }

        /** {@return the shape of that word} */
        public static Optional<Shape> of(String key) {
            return Stream.of(values()).filter(shape -> shape.key.equals(key)).findFirst();
        }
    }

    /** How far a fact was checked. */
    public enum Status {
        ONE_COPY("one-copy", "lu dans une seule copie"),
        SECOND_HAND("second-hand", "lu de seconde main"),
        PRACTICE("practice", "usage"),
        UNVERIFIED("unverified", "non vérifié");

        private final String key;
        private final String french;

        Status(String key, String french) {
            this.key = key;
            this.french = french;
        }

        /** {@return its word in profiles and in JSON} */
        public String key() {
            return key;
        }

        /** {@return its words for the user} */
        public String french() {
            return french;
        }

        static Optional<Status> of(String key) {
            return Stream.of(values()).filter(status -> status.key.equals(key)).findFirst();
        }
    }

    /** What a figure of a profile is of. */
    public enum Measure {
        LINES("lines", "lignes d’adresse"),
        LINE_LENGTH("lineLength", "caractères par ligne d’adresse"),
        SMALL_SHEETS("smallSheets", "feuilles dans la petite enveloppe"),
        LARGE_SHEETS("largeSheets", "feuilles dans la grande enveloppe"),
        SMALL_EXTRA_SHEETS("smallExtraSheets", "feuilles ajoutées par le prestataire, petite enveloppe"),
        LARGE_EXTRA_SHEETS("largeExtraSheets", "feuilles ajoutées par le prestataire, grande enveloppe"),
        LETTER_BYTES("letterBytes", "octets par lettre"),
        RECIPIENTS("recipients", "lettres par import"),
        REFERENCE("reference", "caractères de la référence imprimée"),
        RECTO_BY_PROVIDER("rectoByProvider", "début sur un recto assuré par le prestataire"),
        PAPER_GRAMS("paperGrams", "grammes par mètre carré de papier"),
        SMALL_ENVELOPE_GRAMS("smallEnvelopeGrams", "grammes de la petite enveloppe"),
        LARGE_ENVELOPE_GRAMS("largeEnvelopeGrams", "grammes de la grande enveloppe"),
        LETTER_GRAMS("letterGrams", "grammes par lettre, enveloppe comprise"),
        VOLUME_SHEETS("volumeSheets", "feuilles par fichier d’impression");

        private final String key;
        private final String french;

        Measure(String key, String french) {
            this.key = key;
            this.french = french;
        }

        /** {@return its word in profiles and in JSON} */
        public String key() {
            return key;
        }

        /** {@return its words for the user} */
        public String french() {
            return french;
        }

        static Optional<Measure> of(String key) {
            return Stream.of(values())
                    .filter(measure -> measure.key.equals(key))
                    .findFirst();
        }
    }

    /**
     * A figure.
     *
     * @param measure what it is of
     * @param value the figure, in the unit of its measure
     * @param source where it was read, in French
     * @param status how far that was checked
     */
    public record Limit(Measure measure, int value, String source, Status status) {}

    /**
     * Something the provider does.
     *
     * @param channel the way of the case format it serves: {@code post}, {@code lrar}, {@code lre}, {@code hand}
     * @param folder its folder in a lot
     * @param name its name for the user
     * @param countries the countries it serves, ISO 3166-1 alpha-2; empty: any
     * @param source where that was read, in French
     * @param status how far that was checked
     */
    public record Service(
            String channel, String folder, String name, List<String> countries, String source, Status status) {

        public Service {
            countries = List.copyOf(countries);
        }

        boolean serves(String country) {
            return countries.isEmpty() || countries.contains(country);
        }
    }

    /** {@return the figure of {@code measure}; empty when the profile sets none} */
    public OptionalInt limit(Measure measure) {
        return limits.stream()
                .filter(limit -> limit.measure() == measure)
                .mapToInt(Limit::value)
                .findFirst();
    }

    /** {@return the service for {@code channel}; empty when the provider has none} */
    public Optional<Service> service(String channel) {
        return services.stream()
                .filter(service -> service.channel().equals(channel))
                .findFirst();
    }

    /** {@return the figures nobody has checked} */
    public List<Limit> unverified() {
        return limits.stream()
                .filter(limit -> limit.status() == Status.UNVERIFIED)
                .toList();
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
