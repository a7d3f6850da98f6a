package fr.opposable.intake;

import fr.opposable.claim.Party;
import fr.opposable.intake.internal.CoDebtorsReader;
import fr.opposable.kernel.Problem;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The other debtors of the same debt, from a YAML file beside the case: {@code coDebtors}, each written as the debtor of a case, and
 * {@code solidarity}, why each owes the whole. A case has one debtor; who else is sued is decided when the requête is written.
 *
 * @param parties in the order given
 * @param solidarity « article 4 du contrat »; null when not given (C. civ., art. 1310: it is not presumed)
 * @param problems all that is wrong, at once; the rest is then of no use
 */
public record CoDebtors(List<Party> parties, @Nullable String solidarity, List<Problem> problems) {

    public CoDebtors {
        parties = List.copyOf(parties);
        problems = List.copyOf(problems);
    }

    /** {@return what {@code file} holds} */
    public static CoDebtors read(Path file) {
        return CoDebtorsReader.read(file);
    }
}
