package fr.opposable.court;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer to « which court? » for one case on one day. It proposes; the user confirms the quality of the parties.
 *
 * @param day day of the filing
 * @param matter what the debt comes from
 * @param matterStated whether the user said so
 * @param decision what the decision table answers
 * @param coDebtors who else owes the debt
 * @param places where each debtor is, the case's first
 * @param designations the courts that may be seised, one a place, without doubles; none while something must be asked
 * @param chosen the one to seise: the only one, or the one the user chose among them; null while there is none or nobody chose
 * @param asked the court the user named, as typed; null when none was
 * @param candidates the courts it may be while the quality of the debtor is asked
 * @param amount the amount of the demand
 * @param contribution contribution pour la justice économique; null while no court is designated
 * @param excluded courts put aside
 * @param confirmations what named humans must still confirm
 * @param representation who may sign and who must plead, in French
 * @param europeanOrder ISO codes of the other States bound, on that day, by Reg. (EC) n° 1896/2006
 * @param vintage of the table of courts
 */
public record Competence(
        LocalDate day,
        Matter matter,
        boolean matterStated,
        Decision decision,
        List<CoDebtor> coDebtors,
        List<Place> places,
        List<Designation> designations,
        @Nullable Designation chosen,
        @Nullable String asked,
        List<Designation> candidates,
        AmountAtStake amount,
        @Nullable Contribution contribution,
        List<Excluded> excluded,
        List<Confirmation> confirmations,
        List<String> representation,
        Set<String> europeanOrder,
        Vintage vintage) {

    public Competence {
        coDebtors = List.copyOf(coDebtors);
        places = List.copyOf(places);
        designations = List.copyOf(designations);
        candidates = List.copyOf(candidates);
        excluded = List.copyOf(excluded);
        confirmations = List.copyOf(confirmations);
        representation = List.copyOf(representation);
        europeanOrder = Set.copyOf(europeanOrder);
    }

    /** {@return the courts that what follows is said of: the one to seise, or all while none is chosen} */
    List<Designation> seised() {
        return chosen == null ? designations : List.of(chosen);
    }

    /** {@return whether the European order for payment reaches a debtor of this State} */
    boolean europeanOrderOpen(String country) {
        return europeanOrder.contains(country);
    }
}
