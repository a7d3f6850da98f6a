package fr.opposable.intake.internal;

import org.jspecify.annotations.Nullable;

/**
 * How one case is being read.
 *
 * @param complaints where all that is wrong is gathered
 * @param files where the files it names must lie; null when they are not looked for
 * @param judging whether texts and figures are judged; false for facts that were judged before they were stored
 */
record Reading(Complaints complaints, @Nullable NamedFiles files, boolean judging) {

    static Reading judging(Complaints complaints, NamedFiles files) {
        return new Reading(complaints, files, true);
    }

    static Reading trusting(Complaints complaints) {
        return new Reading(complaints, null, false);
    }
}
