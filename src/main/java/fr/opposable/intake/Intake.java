package fr.opposable.intake;

import fr.opposable.claim.CaseFile;
import fr.opposable.compliance.Finding;
import fr.opposable.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading one case. */
public sealed interface Intake {

    /** {@return the reference, null when even that could not be read} */
    @Nullable
    String reference();

    /**
     * A case that is well formed.
     *
     * @param caseFile the facts
     * @param findings what the reader should know: an e-invoice that disagrees, an encoding that was detected
     */
    record Accepted(CaseFile caseFile, List<Finding> findings) implements Intake {
        public Accepted {
            findings = List.copyOf(findings);
        }

        @Override
        public String reference() {
            return caseFile.reference().value();
        }
    }

    /**
     * A case that cannot be used as it is.
     *
     * @param reference its reference, null when even that could not be read
     * @param problems all that is wrong, at once; at least one
     */
    record Refused(@Nullable String reference, List<Problem> problems) implements Intake {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
