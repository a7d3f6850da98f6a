package fr.opposable.grouping;

import static fr.opposable.kernel.French.typeset;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.CaseReference;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.LegalTextMissingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Decides which cases of one creditor and one debtor become one. What is true of one and would be told of all keeps a case apart; so does
 * any sum that would not be the same after as before.
 */
public final class Grouping {

    private static final String PRESCRIPTION = "AMT-PRESC-1";
    private static final int LONGEST_REFERENCE = 64;

    private final Function<CaseFile, ClaimStatement> reckoner;
    private final Function<CaseFile, Optional<String>> known;
    private final UnaryOperator<String> naming;

    /**
     * @param reckoner the statement of a case on the day of the grouping
     * @param known what the store holds of a case that would be lost under another reference, in French; empty when nothing
     * @param naming from the reference of the first case of a group to that of the group
     */
    public Grouping(
            Function<CaseFile, ClaimStatement> reckoner,
            Function<CaseFile, Optional<String>> known,
            UnaryOperator<String> naming) {
        this.reckoner = reckoner;
        this.known = known;
        this.naming = naming;
    }

    /**
     * A case made of several.
     *
     * @param file all of them in one
     * @param members what it is made of, at least two
     */
    public record Merged(CaseFile file, List<GroupMember> members) {
        public Merged {
            members = List.copyOf(members);
        }
    }

    /**
     * A case that stays as it is though its debtor has others.
     *
     * @param reason why, in French, without a full stop
     */
    public record Apart(GroupMember member, String reason) {}

    /** What becomes of the cases of one debtor. */
    public record Outcome(List<Merged> merged, List<Apart> apart) {
        public Outcome {
            merged = List.copyOf(merged);
            apart = List.copyOf(apart);
        }
    }

    /** {@return what becomes of these cases of one creditor and one debtor, in their order} */
    public Outcome of(List<GroupMember> members) {
        List<Apart> apart = new ArrayList<>();
        List<GroupMember> open = new ArrayList<>();
        for (GroupMember member : members) {
            OwnObstacles.of(member)
                    .or(() -> reckoned(member))
                    .or(() -> known.apply(member.file()))
                    .ifPresentOrElse(reason -> apart.add(new Apart(member, reason)), () -> open.add(member));
        }
        List<Merged> merged = new ArrayList<>();
        List<GroupMember> all = List.copyOf(open);
        while (!open.isEmpty()) {
            GroupMember first = open.getFirst();
            List<GroupMember> alike = open.stream()
                    .filter(other -> Likeness.difference(first.informed(), other.informed())
                            .isEmpty())
                    .toList();
            open.removeAll(alike);
            if (alike.size() > 1) {
                join(alike, merged, apart);
            } else {
                apart.add(new Apart(first, alone(all.getFirst(), first)));
            }
        }
        return new Outcome(merged, apart);
    }

    private Optional<String> reckoned(GroupMember member) {
        try {
            return timeBarred(member);
        } catch (LegalTextMissingException withoutLaw) {
            return Optional.of(String.valueOf(withoutLaw.getMessage()));
        }
    }

    /** Put with others, what is time-barred would stop the letters of all. */
    private Optional<String> timeBarred(GroupMember member) {
        return reckoner.apply(member.file()).findings().stream()
                .filter(finding -> finding.rule().equals(PRESCRIPTION) && finding.isBlocking())
                .findFirst()
                .map(Finding::message);
    }

    private static String alone(GroupMember leader, GroupMember member) {
        return Likeness.difference(leader.informed(), member.informed())
                .orElse("aucune autre affaire de ce débiteur ne peut s’y joindre");
    }

    private void join(List<GroupMember> alike, List<Merged> merged, List<Apart> apart) {
        Optional<String> twice = Likeness.claimedTwice(alike);
        if (twice.isPresent()) {
            refuse(
                    alike,
                    apart,
                    typeset("la facture %s est demandée dans deux affaires").formatted(twice.get()));
            return;
        }
        String name = naming.apply(alike.getFirst().reference());
        if (name.length() > LONGEST_REFERENCE) {
            refuse(
                    alike,
                    apart,
                    typeset("la référence %s dépasserait %d signes").formatted(name, LONGEST_REFERENCE));
            return;
        }
        CaseFile one = Merger.merged(alike, new CaseReference(name));
        ClaimStatement.Totals totals = reckoner.apply(one).totals();
        List<ClaimStatement.Totals> each = alike.stream()
                .map(member -> reckoner.apply(member.file()).totals())
                .toList();
        if (isSame(totals, each)) {
            merged.add(new Merged(one, alike));
        } else {
            Money before =
                    Money.sum(each.stream().map(ClaimStatement.Totals::total).toList());
            refuse(
                    alike,
                    apart,
                    typeset("les sommes ne seraient plus les mêmes : %s au lieu de %s")
                            .formatted(French.euros(totals.total()), French.euros(before)));
        }
    }

    private static boolean isSame(ClaimStatement.Totals whole, List<ClaimStatement.Totals> parts) {
        List<Function<ClaimStatement.Totals, Money>> sums = List.of(
                ClaimStatement.Totals::principal,
                ClaimStatement.Totals::interest,
                ClaimStatement.Totals::indemnities,
                ClaimStatement.Totals::penaltyClause,
                ClaimStatement.Totals::costs,
                ClaimStatement.Totals::total);
        return sums.stream().allMatch(sum -> sum.apply(whole)
                .equals(Money.sum(parts.stream().map(sum).toList())));
    }

    private static void refuse(List<GroupMember> members, List<Apart> apart, String reason) {
        members.forEach(member -> apart.add(new Apart(member, reason)));
    }

    /** {@return every file that a case names, below its own folder} */
    public static List<String> files(CaseFile file) {
        return Merger.files(file);
    }
}
