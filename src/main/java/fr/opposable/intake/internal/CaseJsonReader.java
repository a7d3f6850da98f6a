package fr.opposable.intake.internal;

import fr.opposable.claim.CaseFile;
import fr.opposable.kernel.CanonicalJson;

/** A case as the JSON that is stored and fingerprinted. */
public final class CaseJsonReader {

    private CaseJsonReader() {}

    public static String write(CaseFile caseFile) {
        return CanonicalJson.write(CaseTree.of(caseFile));
    }

    public static CaseFile read(String json) {
        Complaints complaints = new Complaints();
        CaseFile caseFile = CaseReader.trusting(complaints).read(JsonTree.of(json));
        if (caseFile == null) {
            throw new IllegalArgumentException("No stored case: " + complaints.problems());
        }
        return caseFile;
    }
}
