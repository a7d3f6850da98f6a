package fr.opposable.court;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Invoice;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of the case that may tell another matter than the price of a supply. They prove nothing: they make the program ask.
 */
final class SubjectWords {

    /**
     * A word that was seen.
     *
     * @param matter what it may tell
     * @param word as written in the case, folded
     */
    record Suggestion(Matter matter, String word) {}

    private record Hint(Matter matter, Pattern words) {}

    private static final List<Hint> SUBJECTS = List.of(
            hint(Matter.COPROPRIETE, "charges de copropriete|appels? de fonds|syndicat des coproprietaires"),
            hint(
                    Matter.CONSUMER_CREDIT,
                    "credit a la consommation|pret personnel|mensualites? (?:de|du) (?:pret|credit)"),
            hint(Matter.WAGES, "salaires?|bulletins? de paie|conges payes"),
            hint(Matter.GUARANTEE, "cautionnement|caution (?:solidaire|personnelle)|en qualite de caution"),
            hint(Matter.CHEQUE, "cheque (?:impaye|rejete|sans provision)"),
            hint(
                    Matter.DAMAGES,
                    "dommages?(?: et |-| )interets|reparation (?:du|d un|de son) (?:prejudice|dommage)|prejudice"
                            + "|enrichissement (?:sans cause|injustifie)"));

    private static final Pattern RENT =
            Pattern.compile("\\b(loyers?|bail|occupation precaire|indemnites? d occupation|charges locatives)\\b");

    /** What a tenant may owe beside his rent, that only a judge can reckon. */
    private static final Pattern REPAIRS =
            Pattern.compile("\\b(reparations?|degradations?|remises? en etat|travaux|nettoyage|menage)\\b");

    private static final Pattern CHARGES = Pattern.compile("\\bcharges\\b");

    private SubjectWords() {}

    private static Hint hint(Matter matter, String words) {
        return new Hint(matter, Pattern.compile("\\b(?:" + words + ")\\b"));
    }

    /** {@return another matter that the subjects of the invoices suggest; null when none does} */
    static @Nullable Suggestion suggested(CaseFile file) {
        for (Invoice invoice : file.invoices()) {
            String subject = CommuneName.folded(invoice.subject() == null ? "" : invoice.subject());
            Matcher rent = RENT.matcher(subject);
            if (rent.find()) {
                boolean dwelling =
                        switch (file.debtor().kind()) {
                            case CONSUMER, INDIVIDUAL -> true;
                            case COMPANY, SOLE_TRADER, ASSOCIATION, PUBLIC_BODY -> false;
                        };
                return new Suggestion(dwelling ? Matter.DWELLING_LEASE : Matter.COMMERCIAL_LEASE, rent.group());
            }
            for (Hint hint : SUBJECTS) {
                Matcher found = hint.words().matcher(subject);
                if (found.find()) {
                    return new Suggestion(hint.matter(), found.group());
                }
            }
        }
        return null;
    }

    /** {@return the numbers of the invoices whose subject is not rent or charges alone} */
    static List<String> beyondRent(CaseFile file) {
        return file.invoices().stream()
                .filter(invoice -> {
                    String subject = CommuneName.folded(invoice.subject() == null ? "" : invoice.subject());
                    boolean isRent = RENT.matcher(subject).find()
                            || CHARGES.matcher(subject).find();
                    return !isRent || REPAIRS.matcher(subject).find();
                })
                .map(Invoice::number)
                .toList();
    }

    /** {@return the first match of {@code pattern} in the words of the case: subjects, notes, titles; null when none} */
    static @Nullable String seen(CaseFile file, Pattern pattern) {
        for (String words : all(file)) {
            Matcher found = pattern.matcher(CommuneName.folded(words));
            if (found.find()) {
                return found.group();
            }
        }
        return null;
    }

    private static List<String> all(CaseFile file) {
        List<String> words = new ArrayList<>();
        for (Invoice invoice : file.invoices()) {
            add(words, invoice.subject());
        }
        for (Event event : file.events()) {
            add(words, event.note());
        }
        for (Exhibit exhibit : file.exhibits()) {
            add(words, exhibit.title());
        }
        add(words, file.terms().jurisdictionClause());
        return words;
    }

    private static void add(List<String> words, @Nullable String word) {
        if (word != null) {
            words.add(word);
        }
    }
}
