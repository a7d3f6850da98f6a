package fr.opposable.bank;

import fr.opposable.claim.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of payers as banks write them, beside those of debtors: in capitals, without accents, cut short, legal form before or after. */
final class PayerNames {

    private static final Pattern WORD = Pattern.compile("[A-Z0-9]+");

    /** Words that tell nobody apart. */
    private static final Set<String> FORMS = Set.of(
            "SARL",
            "SAS",
            "SASU",
            "SA",
            "EURL",
            "EI",
            "EIRL",
            "SCI",
            "SNC",
            "SCP",
            "SELARL",
            "SCM",
            "SCOP",
            "GIE",
            "EARL",
            "GAEC",
            "STE",
            "SOCIETE",
            "ETS",
            "ETABLISSEMENTS",
            "M",
            "MR",
            "MME",
            "MLLE",
            "MONSIEUR",
            "MADAME",
            "OU",
            "ET",
            "LE",
            "LA",
            "LES",
            "DE",
            "DU",
            "DES",
            "D",
            "L",
            "ASSOCIATION",
            "ASSOC");

    private static final int SHORTEST_CUT = 10;
    private static final int SHORTEST_WORD = 4;

    private PayerNames() {}

    /** {@return the words of a name that tell it apart; all its words when none does} */
    static List<String> words(String name) {
        List<String> all = new ArrayList<>();
        List<String> telling = new ArrayList<>();
        Matcher found = WORD.matcher(RemittanceText.plain(name));
        while (found.find()) {
            all.add(found.group());
            if (!FORMS.contains(found.group())) {
                telling.add(found.group());
            }
        }
        return telling.isEmpty() ? all : telling;
    }

    /** {@return the longest word of a name: what it is looked up by} */
    static @Nullable String longest(String name) {
        return words(name).stream().max(Comparator.comparingInt(String::length)).orElse(null);
    }

    /** {@return whether two names are one: the same words in any order, or one is the other cut short} */
    static boolean same(String one, String other) {
        List<String> some = words(one);
        List<String> others = words(other);
        if (Set.copyOf(some).equals(Set.copyOf(others))) {
            return true;
        }
        String first = String.join("", some);
        String second = String.join("", others);
        String shorter = first.length() < second.length() ? first : second;
        String longer = first.length() < second.length() ? second : first;
        return shorter.length() >= SHORTEST_CUT && longer.startsWith(shorter);
    }

    /** {@return whether all the telling words of the debtor's name are in {@code text}, one after another} */
    static boolean isIn(Party debtor, String text) {
        List<String> name = words(debtor.fullName());
        if (name.stream().noneMatch(word -> word.length() >= SHORTEST_WORD)) {
            return false;
        }
        String hay = " " + String.join(" ", words(text)) + " ";
        return hay.contains(" " + String.join(" ", name) + " ")
                || (name.size() > 1 && hay.contains(" " + String.join(" ", name.reversed()) + " "));
    }
}
