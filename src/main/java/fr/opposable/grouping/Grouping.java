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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which cases of one creditor and one debtor become one. What is true of one and would be told of all keeps a case apart; so does
 * any sum that would not be the same after as before.
 */
public final class Grouping {

    private static final String PRESCRIPTION = "AMT-PRESC-1";
    private static final int LONGEST_REFERENCE = 64;

    private final Function<CaseFile, ClaimStatement> reckoner;
    private final Function<CaseFile, Optional<String>> known;
    private final Function<CaseFile, List<Formed>> formed;
    private final UnaryOperator<String> naming;

    /**
     * @param reckoner the statement of a case on the day of the grouping
     * @param known what the store holds of a case that would be lost under another reference, in French; empty when nothing
     * @param formed the groups of former times that may have this case as their first
     * @param naming from the reference of the first case of a group to that of the group
     */
    public Grouping(
            Function<CaseFile, ClaimStatement> reckoner,
            Function<CaseFile, Optional<String>> known,
            Function<CaseFile, List<Formed>> formed,
            UnaryOperator<String> naming) {
        this.reckoner = reckoner;
        this.known = known;
        this.formed = formed;
        this.naming = naming;
    }

    /**
     * A case made of several.
     *
     * @param file all of them in one
     * @param members what it is made of: at least two, or what is left of a group that was made before
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
        List<Merged> merged = new ArrayList<>();
        List<GroupMember> rest = new ArrayList<>(members);
        String left = null;
        for (Formed group : formedOf(members)) {
            List<GroupMember> own = rest.stream().filter(group::holds).toList();
            rest.removeAll(own);
            if (group.sent() == null) {
                own = Stream.concat(own.stream(), rest.stream()).toList();
                rest.clear();
            } else {
                left = typeset("%s est partie pour le groupe %s sans cette affaire, qui suit ses propres étapes")
                        .formatted(group.sent(), group.reference());
            }
            gather(own, group, left, merged, apart);
        }
        gather(rest, null, left, merged, apart);
        return new Outcome(merged, apart);
    }

    /** {@return the groups that these cases were parts of} */
    private List<Formed> formedOf(List<GroupMember> members) {
        List<Formed> groups = new ArrayList<>();
        for (GroupMember member : members) {
            formed.apply(member.file()).stream()
                    .filter(group -> group.isGroupOf(member, members))
                    .filter(group ->
                            groups.stream().noneMatch(other -> other.reference().equals(group.reference())))
                    .forEach(groups::add);
        }
        return groups;
    }

    /** {@return whether any group of former times has this case as its first} */
    public boolean wasGrouped(GroupMember member) {
        return !formedOf(List.of(member)).isEmpty();
    }

    /**
     * @param group the group that was made of some of them before; null: none was
     * @param left why a case that nothing speaks against is not in the group of its debtor; null when there is none
     */
    private void gather(
            List<GroupMember> members,
            @Nullable Formed group,
            @Nullable String left,
            List<Merged> merged,
            List<Apart> apart) {
        List<GroupMember> open = new ArrayList<>();
        for (GroupMember member : members) {
            OwnObstacles.of(member)
                    .or(() -> reckoned(member))
                    .or(() -> group != null && group.reference().equals(member.reference())
                            ? Optional.empty()
                            : known.apply(member.file()))
                    .ifPresentOrElse(reason -> apart.add(new Apart(member, reason)), () -> open.add(member));
        }
        List<GroupMember> all = List.copyOf(open);
        while (!open.isEmpty()) {
            GroupMember first = open.getFirst();
            List<GroupMember> alike = open.stream()
                    .filter(other -> Likeness.difference(first.informed(), other.informed())
                            .isEmpty())
                    .toList();
            open.removeAll(alike);
            if (group != null && group.holds(first) && isFree(group.reference(), merged)) {
                join(group.reference(), alike, merged, apart);
            } else if (alike.size() > 1) {
                join(naming.apply(first.reference()), alike, merged, apart);
            } else {
                apart.add(new Apart(first, left == null || group != null ? alone(all.getFirst(), first) : left));
            }
        }
    }

    private static boolean isFree(String reference, List<Merged> merged) {
        return merged.stream().noneMatch(one -> one.file().reference().value().equals(reference));
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

    private void join(String name, List<GroupMember> alike, List<Merged> merged, List<Apart> apart) {
        Optional<String> twice = Likeness.claimedTwice(alike);
        if (twice.isPresent()) {
            refuse(
                    alike,
                    apart,
                    typeset("la facture %s est demandée dans deux affaires").formatted(twice.get()));
            return;
        }
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
