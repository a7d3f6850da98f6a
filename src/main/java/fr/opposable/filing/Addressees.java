package fr.opposable.filing;

import fr.opposable.claim.Event;
import fr.opposable.claim.Party;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom letters went to, of several debtors.
 *
 * @param reached the debtors named, in the order of the requête
 * @param others those who are not named
 * @param strangers names that are no debtor's
 */
record Addressees(List<Party> reached, List<Party> others, List<String> strangers) {

    Addressees {
        reached = List.copyOf(reached);
        others = List.copyOf(others);
        strangers = List.copyOf(strangers);
    }

    /** {@return who of {@code debtors} is meant by {@code names}, written as the case writes them but for case and accents} */
    static Addressees of(List<String> names, List<Party> debtors) {
        List<String> told = names.stream().map(Folded::of).toList();
        List<Party> reached = debtors.stream()
                .filter(debtor -> told.stream().anyMatch(name -> isCalled(debtor, name)))
                .toList();
        List<Party> others = new ArrayList<>(debtors);
        others.removeAll(reached);
        return new Addressees(
                reached,
                others,
                names.stream()
                        .filter(name -> debtors.stream().noneMatch(debtor -> isCalled(debtor, Folded.of(name))))
                        .toList());
    }

    /** {@return the debtors a mise en demeure went to: those its note names, else those told of the one there is; none when nobody knows} */
    static List<Party> of(Event notice, FilingRequest request) {
        List<Party> debtors = request.debtors();
        if (debtors.size() == 1) {
            return debtors;
        }
        String note = " " + Folded.of(notice.note() == null ? "" : notice.note()) + " ";
        List<Party> noted = debtors.stream()
                .filter(debtor -> note.contains(" " + Folded.of(debtor.fullName()) + " "))
                .toList();
        long notices = request.file().events().stream()
                .filter(event -> event.kind() == notice.kind())
                .count();
        List<Party> told = of(request.options().told().noticesTo(), debtors).reached();
        return !noted.isEmpty() ? noted : notices == 1 || told.size() == 1 ? told : List.of();
    }

    /** {@return whether {@code notice} is one registered letter to several: one avis, one signature, and no proof that each received it} */
    static boolean isOneLetter(Event notice, List<Party> to) {
        return to.size() > 1 && (notice.channel() == Event.Channel.LRAR || notice.channel() == Event.Channel.LRE);
    }

    private static boolean isCalled(Party debtor, String folded) {
        return folded.equals(Folded.of(debtor.fullName())) || folded.equals(Folded.of(PartyWords.name(debtor)));
    }
}
