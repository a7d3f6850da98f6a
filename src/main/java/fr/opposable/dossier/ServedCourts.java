package fr.opposable.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The courts a way of filing serves, by the words of the data of the courts, {@code commerce}; {@code all} stands for every one. Practice,
 * not law, hence with a source, a status and a day of check.
 *
 * @param served where it serves; none with {@link #unsure} empty too: it does not go to a court
 * @param unsure where nothing says so
 * @param preferred for which it is taken when the user chooses none
 * @param status {@code verified}, {@code second-hand} or {@code unverified}
 * @param source where that was read, in French
 * @param checkedOn when; null when nobody has
 * @param reason why it does not serve the others, in French
 * @param cure what to do then, in French
 */
public record ServedCourts(
        List<String> served,
        List<String> unsure,
        List<String> preferred,
        String status,
        String source,
        @Nullable LocalDate checkedOn,
        String reason,
        String cure) {

    /** Of what goes to no court. */
    public static final ServedCourts NONE =
            new ServedCourts(List.of(), List.of(), List.of(), "verified", "", null, "", "");

    private static final String ALL = "all";

    /** How well a way of filing suits a court. */
    public enum Fit {
        SERVED,
        UNSURE,
        NOT_SERVED
    }

    public ServedCourts {
        served = List.copyOf(served);
        unsure = List.copyOf(unsure);
        preferred = List.copyOf(preferred);
    }

    /** {@return whether a court of the kind {@code court} is served; what goes to no court suits any} */
    public Fit fit(String court) {
        if ((served.isEmpty() && unsure.isEmpty()) || served.contains(ALL) || served.contains(court)) {
            return Fit.SERVED;
        }
        return unsure.contains(court) ? Fit.UNSURE : Fit.NOT_SERVED;
    }

    boolean isPreferredFor(@Nullable String court) {
        return preferred.contains(ALL) || (court != null && preferred.contains(court));
    }
}
