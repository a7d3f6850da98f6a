package fr.opposable.court;

import fr.opposable.court.internal.CourtFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of courts: which courts each commune belongs to, and where they sit. Immutable, for any number of threads. */
public final class CourtBook {

    private final SequencedMap<String, Court> courts;
    private final SequencedMap<String, Commune> communes;
    private final List<FormerCommune> former;
    private final Experiment experiment;
    private final Map<String, EuropeanOrder> europeanOrder;
    private final Vintage vintage;
    private final Map<String, List<Commune>> byPostcode = new TreeMap<>();
    private final Map<String, List<Commune>> byDepartment = new TreeMap<>();
    private final Map<String, List<FormerCommune>> formerByCode = new TreeMap<>();

    /**
     * A commune that merged into another, or changed its code.
     *
     * @param insee its code, which the merged commune may have kept
     * @param name its name; empty when only the code is known
     * @param current code of the commune it is part of now
     */
    public record FormerCommune(String insee, String name, String current) {}

    /**
     * The days a State is bound by Reg. (EC) n° 1896/2006, the European order for payment.
     *
     * @param from first day known
     * @param to last day; null while no end is known
     */
    public record EuropeanOrder(LocalDate from, @Nullable LocalDate to) {

        boolean bindsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Made by the readers of the table. */
    public CourtBook(
            Collection<Court> courts,
            Collection<Commune> communes,
            Collection<FormerCommune> former,
            Experiment experiment,
            Map<String, EuropeanOrder> europeanOrder,
            Vintage vintage) {
        TreeMap<String, Court> courtsByCode = new TreeMap<>();
        courts.forEach(court -> courtsByCode.put(court.code(), court));
        TreeMap<String, Commune> communesByCode = new TreeMap<>();
        communes.forEach(commune -> communesByCode.put(commune.insee(), commune));
        this.courts = Collections.unmodifiableSequencedMap(courtsByCode);
        this.communes = Collections.unmodifiableSequencedMap(communesByCode);
        this.former = List.copyOf(former);
        this.experiment = experiment;
        this.europeanOrder = Map.copyOf(europeanOrder);
        this.vintage = vintage;
        for (Commune commune : communesByCode.values()) {
            commune.postcodes().forEach(postcode -> listed(byPostcode, postcode, commune));
            listed(byDepartment, department(commune.insee()), commune);
        }
        this.former.forEach(one -> listed(formerByCode, one.insee(), one));
    }

    private static <T> void listed(Map<String, List<T>> lists, String key, T item) {
        lists.computeIfAbsent(key, _ -> new ArrayList<>()).add(item);
    }

    /** Read once, when first asked for. */
    private static final class Bundled {

        static final CourtBook BOOK = CourtFiles.bundled();
    }

    /** {@return the table that travels with the program} */
    public static CourtBook bundled() {
        return Bundled.BOOK;
    }

    /**
     * {@return the table of a folder that an import wrote}
     *
     * @throws CourtDataFaultyException when a file is missing or malformed
     */
    public static CourtBook of(Path folder) {
        return CourtFiles.read(folder);
    }

    /** {@return every court, by code} */
    public SequencedMap<String, Court> courts() {
        return courts;
    }

    /** {@return every commune, by INSEE code} */
    public SequencedMap<String, Commune> communes() {
        return communes;
    }

    /** {@return every former commune} */
    public List<FormerCommune> formerCommunes() {
        return former;
    }

    public Experiment experiment() {
        return experiment;
    }

    /** {@return the States of the European order for payment, by ISO code} */
    Map<String, EuropeanOrder> europeanOrder() {
        return europeanOrder;
    }

    /** {@return ISO codes of the States that the European order for payment reaches on {@code day}, France aside} */
    Set<String> europeanOrderOn(LocalDate day) {
        return europeanOrder.entrySet().stream()
                .filter(state -> state.getValue().bindsOn(day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Vintage vintage() {
        return vintage;
    }

    /** {@return the commune of this code; null when there is none} */
    public @Nullable Commune commune(String insee) {
        return communes.get(insee);
    }

    /** {@return the former communes of this code} */
    List<FormerCommune> formerOf(String insee) {
        return formerByCode.getOrDefault(insee, List.of());
    }

    /** {@return the communes a postcode serves, by code} */
    List<Commune> at(String postcode) {
        return byPostcode.getOrDefault(postcode, List.of());
    }

    /** {@return the communes of a département} */
    List<Commune> in(String department) {
        return byDepartment.getOrDefault(department, List.of());
    }

    /** {@return the département of an INSEE code: two characters, three overseas} */
    public static String department(String insee) {
        return insee.startsWith("97") || insee.startsWith("98") ? insee.substring(0, 3) : insee.substring(0, 2);
    }
}
