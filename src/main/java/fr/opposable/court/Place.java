package fr.opposable.court;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a debtor lives or is established, as far as the case tells it. */
public sealed interface Place permits Place.Known, Place.Asked, Place.OtherProcedure, Place.Abroad {

    /**
     * One commune.
     *
     * @param commune the commune
     * @param how by what it was found, in French
     * @param doubt what remains to be checked, in French; null when nothing does
     */
    record Known(Commune commune, String how, @Nullable String doubt) implements Place {}

    /**
     * No commune, or several.
     *
     * @param why what was seen, in French
     * @param candidates the communes it may be; none when nothing fits
     */
    record Asked(String why, List<Commune> candidates) implements Place {
        public Asked {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A territory with its own code of civil procedure.
     *
     * @param territory « la Polynésie française »
     */
    record OtherProcedure(String territory) implements Place {}

    /**
     * Out of France.
     *
     * @param country ISO 3166-1 alpha-2 code, as typed
     */
    record Abroad(String country) implements Place {}
}
