package fr.opposable.bank;

import fr.opposable.bank.CertaintyTable.Reference;
import fr.opposable.originals.CaseKey;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of invoices and cases in the words of a transfer, however they are written: with other spaces, dashes and slashes than
 * on the invoice, or other zeros at the head of a number. Nothing shorter than the whole number is found.
 */
final class ReferenceIndex {

    private static final Pattern ATOM = Pattern.compile("[A-Z]+|[0-9]+");
    private static final Pattern CREDITOR_REFERENCE =
            Pattern.compile("\\bRF[0-9]{2}(?:[ ]?[A-Z0-9]){1,21}(?![A-Z0-9])");
    private static final Pattern DATE = Pattern.compile(
            "(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9]|[0-3][0-9](?:0[1-9]|1[0-2])(?:19|20)[0-9]{2}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final int MOST_ATOMS = 10;
    private static final int SHORTEST = 5;
    private static final int FEWEST_DIGITS = 3;
    private static final int FEWEST_DIGITS_ALONE = 7;

    private final Map<String, Set<Target>> targets = new HashMap<>();

    /**
     * What a number stands for.
     *
     * @param key the case
     * @param invoice number of the invoice as the case writes it; null when the number is that of the case
     */
    record Target(CaseKey key, @Nullable String invoice) {}

    /** A number found, and how far it can be relied on. */
    record Hit(Target target, Reference strength) {}

    private record Found(int from, int to, Set<Target> targets, Reference strength) {}

    void add(CaseKey key, @Nullable String invoice, String number) {
        List<String> atoms = atoms(RemittanceText.plain(number));
        if (!atoms.isEmpty()) {
            Target target = new Target(key, invoice);
            targets.computeIfAbsent(squeezed(atoms), _ -> new LinkedHashSet<>()).add(target);
            targets.computeIfAbsent(unpadded(atoms), _ -> new LinkedHashSet<>()).add(target);
        }
    }

    private static List<String> atoms(String plain) {
        List<String> atoms = new ArrayList<>();
        Matcher atom = ATOM.matcher(plain);
        while (atom.find()) {
            atoms.add(atom.group());
        }
        return atoms;
    }

    private static String squeezed(List<String> atoms) {
        return String.join("", atoms);
    }

    /** A colon keeps these apart from the squeezed ones. */
    private static String unpadded(List<String> atoms) {
        StringBuilder text = new StringBuilder(":");
        atoms.forEach(atom -> text.append(atom.replaceFirst("^0+(?=[0-9])", "")).append('-'));
        return text.toString();
    }

    /** {@return what the words refer to; a number that is only part of a longer one found there is left out} */
    Set<Hit> in(String words) {
        String plain = RemittanceText.plain(words);
        List<String> atoms = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        Matcher atom = ATOM.matcher(plain);
        while (atom.find()) {
            atoms.add(atom.group());
            places.add(new int[] {atom.start(), atom.end()});
        }
        List<Found> found = new ArrayList<>();
        for (int first = 0; first < atoms.size(); first++) {
            for (int last = first; last < Math.min(atoms.size(), first + MOST_ATOMS); last++) {
                if (stands(plain, places.get(first)[0], places.get(last)[1])) {
                    look(atoms.subList(first, last + 1), first, last, found);
                }
            }
        }
        Set<Hit> hits = new LinkedHashSet<>();
        for (Found one : found) {
            boolean within = found.stream()
                    .anyMatch(other -> other.from() <= one.from()
                            && other.to() >= one.to()
                            && other.to() - other.from() > one.to() - one.from());
            if (!within) {
                one.targets().forEach(target -> hits.add(new Hit(target, one.strength())));
            }
        }
        return hits;
    }

    /** Neither end may be within a word. */
    private static boolean stands(String plain, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(plain.charAt(from - 1)))
                && (to == plain.length() || !Character.isLetterOrDigit(plain.charAt(to)));
    }

    private void look(List<String> atoms, int first, int last, List<Found> found) {
        String squeezed = squeezed(atoms);
        Set<Target> there = new LinkedHashSet<>(targets.getOrDefault(squeezed, Set.of()));
        there.addAll(targets.getOrDefault(unpadded(atoms), Set.of()));
        if (!there.isEmpty()) {
            found.add(new Found(first, last, there, strength(squeezed)));
        }
    }

    private static Reference strength(String squeezed) {
        long digits = squeezed.chars().filter(Character::isDigit).count();
        boolean alone = digits == squeezed.length();
        boolean strong = alone
                ? digits >= FEWEST_DIGITS_ALONE && !DATE.matcher(squeezed).matches()
                : squeezed.length() >= SHORTEST && digits >= FEWEST_DIGITS;
        return strong ? Reference.STRONG : Reference.WEAK;
    }

    /** What the creditor references (ISO 11649) of the words refer to, and those whose check digits are wrong. */
    record Structured(Set<Hit> hits, List<String> faulty) {}

    Structured structured(String words) {
        Set<Hit> hits = new LinkedHashSet<>();
        List<String> faulty = new ArrayList<>();
        Matcher reference = CREDITOR_REFERENCE.matcher(RemittanceText.plain(words));
        while (reference.find()) {
            String plain = reference.group().replace(" ", "");
            Set<Hit> own = in(plain.substring(4));
            if (own.isEmpty()) {
                continue;
            }
            if (isRight(plain)) {
                own.forEach(hit -> hits.add(new Hit(hit.target(), Reference.STRONG)));
            } else {
                faulty.add(plain);
            }
        }
        return new Structured(hits, faulty);
    }

    /** ISO 7064, MOD 97-10, as an IBAN's. */
    static boolean isRight(String creditorReference) {
        String turned = creditorReference.substring(4) + creditorReference.substring(0, 4);
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < turned.length(); i++) {
            digits.append(Character.digit(turned.charAt(i), 36));
        }
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
