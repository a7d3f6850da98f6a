package fr.opposable.intake;

import fr.opposable.claim.CaseFile;
import fr.opposable.intake.internal.CaseJsonReader;

/**
 * The facts of a case as they are stored: canonical JSON with the keys of the case format, the same text for the same facts. It holds
 * values only, no line and no path, and it is read without judging again what was judged before it was stored.
 */
public final class CaseJson {

    private CaseJson() {}

    /** {@return the case in canonical JSON} */
    public static String write(CaseFile caseFile) {
        return CaseJsonReader.write(caseFile);
    }

    /**
     * {@return the case that {@link #write} wrote}
     *
     * @throws IllegalArgumentException when {@code json} is no such text
     */
    public static CaseFile read(String json) {
        return CaseJsonReader.read(json);
    }
}
