package fr.opposable.mailing;

/**
 * A letter of a lot that is not handed over.
 *
 * @param place lot and line, in French
 * @param reference reference of its case, as the list has it
 * @param kind kind of document, as the list has it
 * @param version number of its version, as the list has it
 * @param rule what says so: a rule of the letters, as in a run's report, or one of this room, {@code MAIL-…}
 * @param reason why, in French
 * @param cure what to do, in French
 * @param known whether it is only that it was handed over before
 */
public record LeftOut(
        String place,
        String reference,
        String kind,
        String version,
        String rule,
        String reason,
        String cure,
        boolean known) {

    /** It was handed over before. */
    static final String KNOWN = "MAIL-KNOWN";

    /** {@return how the letter is named to the user} */
    public String name() {
        return "%s, %s version %s".formatted(reference, kind, version);
    }
}
