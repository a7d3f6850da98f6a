package fr.opposable.court;

import java.util.List;

/** What the decision table answers. */
public sealed interface Decision permits Decision.Judged, Decision.Asked, Decision.Unavailable {

    /** {@return the row that answers} */
    CompetenceRow row();

    /** {@return what in the case made it answer so, in French} */
    String because();

    /** One judge. */
    record Judged(CompetenceRow row, String because, Judge judge) implements Decision {}

    /**
     * It cannot answer until a named human does.
     *
     * @param row the row that asks
     * @param ask what to answer, and where, in French
     * @param candidates the judges it may be
     */
    record Asked(CompetenceRow row, String because, String ask, List<Judge> candidates) implements Decision {
        public Asked {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * No injonction de payer here.
     *
     * @param instead what to do instead, in French
     */
    record Unavailable(CompetenceRow row, String because, String instead) implements Decision {}
}
