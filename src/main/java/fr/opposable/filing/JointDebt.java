package fr.opposable.filing;

import fr.opposable.claim.InterestKind;
import fr.opposable.claim.Party;
import fr.opposable.claim.ToldFacts.JointSums;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of the sums several debtors are asked jointly: solidarity is not presumed (C. civ., art. 1310), the rest is divided (art. 1309). The
 * case has no key for shares that a contract gives: they are equal, and who files is told so.
 */
final class JointDebt {

    private final FilingRequest request;
    private final Asked asked;

    JointDebt(FilingRequest request) {
        this.request = request;
        this.asked = Asked.of(request.statement());
    }

    /**
     * What one debtor is asked of a sum that is divided.
     *
     * @param debtor who owes it
     * @param amount his part, to the cent
     */
    record Share(Party debtor, Money amount) {}

    /** {@return whether there are several debtors and something to make them owe jointly} */
    boolean isAsked() {
        return request.options().solidarity() != null && isSeveral();
    }

    private boolean isSeveral() {
        return request.debtors().size() > 1;
    }

    /** {@return whether the principal alone is asked jointly, and other sums with it} */
    boolean isOfPrincipalAlone() {
        return isAsked()
                && request.options().told().solidarityCovers() == JointSums.PRINCIPAL
                && asked.heads().size() > 1;
    }

    /** {@return whether interest that a notice sets running, at the legal rate or at an agreed one, is asked of all jointly} */
    boolean isOfInterestFromNotice() {
        return isAsked()
                && !isOfPrincipalAlone()
                && request.statement().segments().stream()
                        .anyMatch(segment ->
                                segment.kind() == InterestKind.LEGAL || segment.kind() == InterestKind.AGREED);
    }

    /** {@return whether a sum is divided between several debtors} */
    boolean isDivided(Asked.Part part) {
        return isSeveral() && (!isAsked() || (isOfPrincipalAlone() && part != Asked.Part.PRINCIPAL));
    }

    /** {@return whether one sum at least is divided, so that nobody owes the total} */
    boolean isDividedAtAll() {
        return isWhollyDivided() || isOfPrincipalAlone();
    }

    /** {@return whether nothing is asked jointly of several debtors} */
    boolean isWhollyDivided() {
        return isSeveral() && !isAsked();
    }

    /** {@return the parts of one sum, equal but for the cents that do not divide, which go to those named first} */
    List<Share> shares(Money sum) {
        List<Party> debtors = request.debtors();
        BigDecimal count = BigDecimal.valueOf(debtors.size());
        Money least = Money.exact(sum.amount().divide(count, 2, RoundingMode.DOWN));
        BigDecimal left = sum.minus(least.times(debtors.size())).amount().movePointRight(2);
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < debtors.size(); i++) {
            boolean bearsCent = BigDecimal.valueOf(i).compareTo(left) < 0;
            shares.add(new Share(debtors.get(i), bearsCent ? least.plus(Money.of("0.01")) : least));
        }
        return shares;
    }

    /** {@return what each is asked alone, all that is divided together; empty when nothing is} */
    List<Share> sharesOfAll() {
        List<Money> parts = new ArrayList<>();
        for (Asked.Head head : asked.heads()) {
            if (isDivided(head.part())) {
                List<Share> shares = shares(head.amount());
                for (int i = 0; i < shares.size(); i++) {
                    Money one = shares.get(i).amount();
                    if (parts.size() == i) {
                        parts.add(one);
                    } else {
                        parts.set(i, parts.get(i).plus(one));
                    }
                }
            }
        }
        List<Share> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            all.add(new Share(request.debtors().get(i), parts.get(i)));
        }
        return all;
    }

    /** {@return to whom a cent falls that does not divide, where one is left of a sum; nothing otherwise} */
    String cents(List<Asked.Head> heads) {
        boolean left = heads.stream().anyMatch(head -> isDivided(head.part()) && !isAlike(shares(head.amount())));
        return !left
                ? ""
                : request.debtors().size() == 2
                        ? " ; le centime qui ne se divise pas est à la charge du premier nommé"
                        : " ; les centimes qui ne se divisent pas sont à la charge des premiers nommés";
    }

    /** {@return « 20,00 € pour A et 20,00 € pour B »} */
    static String told(List<Share> shares) {
        return French.enumerated(shares.stream()
                .map(share -> French.euros(share.amount()) + " pour " + PartyWords.name(share.debtor()))
                .toList());
    }

    /** {@return what follows the names of those who are to pay, when every sum is asked alike} */
    String afterNames() {
        return isWhollyDivided()
                ? ", " + each() + " pour sa part,"
                : isAsked() && !isOfPrincipalAlone() ? ", solidairement," : "";
    }

    /** {@return the same where no sum stands by itself in the sentence} */
    String afterNamesInFull() {
        return isOfPrincipalAlone()
                ? ", solidairement pour le principal et, pour le surplus, à la charge de chacun" + part() + ","
                : afterNames();
    }

    /** {@return what follows one sum, when they are not all asked alike or when each owes his part of it} */
    String after(Asked.Head head) {
        if (!isDivided(head.part())) {
            return isOfPrincipalAlone() ? ", solidairement" : "";
        }
        List<Share> shares = shares(head.amount());
        boolean alike = isAlike(shares);
        return borne() + ", soit " + (alike ? French.euros(shares.getFirst().amount()) + " chacun" : told(shares));
    }

    /** {@return « à chacun des débiteurs pour moitié, soit 20,00 € à la charge de chacun », or the part of each by his name when a cent does not divide} */
    String askedOfEach(List<Share> shares) {
        return "à chacun des débiteurs" + part() + ", soit "
                + (isAlike(shares)
                        ? French.euros(shares.getFirst().amount()) + " à la charge de chacun"
                        : told(shares));
    }

    /** {@return whether all bear the same} */
    static boolean isAlike(List<Share> shares) {
        return shares.stream().map(Share::amount).distinct().count() == 1;
    }

    /** {@return the same of the interest that is to come, of which no sum is known} */
    String ofInterestToCome() {
        return isDivided(Asked.Part.INTEREST) ? borne() : "";
    }

    /** Who bears what is said outright: « chacune pour moitié » would read as each of the sums. */
    private String borne() {
        return ", à la charge de chacun des débiteurs" + part();
    }

    private String part() {
        return switch (request.debtors().size()) {
            case 2 -> " pour moitié";
            case 3 -> " pour un tiers";
            case 4 -> " pour un quart";
            default -> " pour sa part égale";
        };
    }

    private String each() {
        return request.debtors().stream().noneMatch(PartyWords::isNatural) ? "chacune" : "chacun";
    }

    /** {@return the most that each may be made to pay, the joint sums whole; told where nobody owes the total} */
    List<Share> mostOfEach() {
        Money whole = Money.sum(asked.heads().stream()
                .filter(head -> !isDivided(head.part()))
                .map(Asked.Head::amount)
                .toList());
        return sharesOfAll().stream()
                .map(share -> new Share(share.debtor(), whole.plus(share.amount())))
                .toList();
    }
}
