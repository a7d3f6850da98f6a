package fr.opposable.dossier;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Heavy pictures of a copy that were not brought down to fewer dots, counted by the reason. */
public record LeftPictures(Map<Why, Integer> counts) {

    /** None. */
    public static final LeftPictures NONE = new LeftPictures(Map.of());

    /** Why a picture is left as it is. */
    public enum Why {
        /** It has hardly more dots than asked for. */
        FEW_DOTS("guère plus de points que demandé"),
        /** Black or white: its strokes would be lost. */
        LINE_ART("noir et blanc ou peu de couleurs, dont les traits se perdraient"),
        /** What lies below it shows through. */
        TRANSPARENT("transparence"),
        /** More than can be held. */
        LARGE("trop de points pour être traités ici"),
        /** It cannot be decoded. */
        UNREADABLE("codage que le programme ne lit pas"),
        /** It would weigh as much. */
        NO_GAIN("aucun poids à gagner, ou presque");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    public LeftPictures {
        counts = counts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    /** {@return these, and one more} */
    public LeftPictures and(Why why, int more) {
        Map<Why, Integer> all = new EnumMap<>(Why.class);
        all.putAll(counts);
        all.merge(why, more, Integer::sum);
        return new LeftPictures(all);
    }
}
