package fr.opposable.filing;

import fr.opposable.claim.Party;
import fr.opposable.kernel.French;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One debtor or several, in a sentence. */
record Debtors(List<Party> all) {

    Debtors {
        all = List.copyOf(all);
    }

    /** {@return whether there is more than one} */
    boolean several() {
        return all.size() > 1;
    }

    /** {@return « le débiteur »} */
    String the() {
        return several() ? "les débiteurs" : "le débiteur";
    }

    /** {@return « Le débiteur »} */
    String atStart() {
        return several() ? "Les débiteurs" : "Le débiteur";
    }

    /** {@return « du débiteur »} */
    String of() {
        return several() ? "des débiteurs" : "du débiteur";
    }

    /** {@return « au débiteur »} */
    String to() {
        return several() ? "aux débiteurs" : "au débiteur";
    }

    /** {@return « a » or « ont »} */
    String has() {
        return several() ? "ont" : "a";
    }

    /** {@return {@code word} as it agrees with them: « commerçant », « commerçants »} */
    String agreed(String word) {
        return several() ? word + "s" : word;
    }

    /** {@return « à A et à B », « à l'association C »} */
    String toNames() {
        return French.enumerated(
                all.stream().map(party -> "à " + PartyWords.called(party)).toList());
    }

    /**
     * {@return one of them with all that tells him apart, after his number where there are several}
     *
     * @param tradeName enseigne of the first; null when not known
     */
    String numbered(int index, @Nullable String tradeName) {
        return (several() ? (index + 1) + "° " : "") + PartyWords.debtor(all.get(index), index == 0 ? tradeName : null);
    }

    /** {@return the names of all} */
    String names() {
        return PartyWords.names(all);
    }
}
