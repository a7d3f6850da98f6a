package fr.opposable.filing;

import fr.opposable.claim.Party;
import fr.opposable.kernel.French;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** What the letters of a filing have in common: head, date, subject, leave-taking. */
final class LetterWords {

    private static final List<String> SMALL = List.of(
            "zéro",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize");

    private final FilingRequest request;
    private final Paper paper;

    LetterWords(FilingRequest request, Paper paper) {
        this.request = request;
        this.paper = paper;
    }

    void open(List<String> addressee, String subject) {
        paper.asLetter().letterhead(PartyWords.letterhead(request), addressee);
        paper.text(PartyWords.city(request) + ", le " + French.words(request.day()), "right");
        paper.text("Objet : " + subject, "subject");
        paper.text("Affaire : " + parties() + ", référence " + request.file().reference());
        paper.text("Madame, Monsieur,");
    }

    /** {@return « A contre B »} */
    String parties() {
        return PartyWords.name(request.file().creditor()) + " contre " + PartyWords.names(request.debtors());
    }

    void close() {
        paper.signature(
                "Je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées.",
                PartyWords.signature(request),
                "Signature");
    }

    /** {@return the commissaire de justice as an envelope names him; a gap when nobody is chosen} */
    static List<String> officer(FilingRequest request) {
        Party officer = request.options().officer();
        if (officer == null) {
            return List.of("…………………………………", "Commissaire de justice", "…………………………………", "…………………………………");
        }
        List<String> lines = new ArrayList<>(List.of(PartyWords.name(officer), "Commissaire de justice"));
        lines.addAll(PartyWords.inLines(officer.address()));
        return lines;
    }

    /** {@return a length of time in words, « trois mois », « quinze jours »} */
    static String length(Period length) {
        if (length.getYears() != 0) {
            return number(length.getYears()) + (length.getYears() == 1 ? " an" : " ans");
        }
        if (length.getMonths() != 0) {
            return number(length.getMonths()) + " mois";
        }
        return number(length.getDays()) + (length.getDays() == 1 ? " jour" : " jours");
    }

    /** {@return a small number in words, others in figures} */
    static String number(int number) {
        return number < SMALL.size() ? SMALL.get(number) : Integer.toString(number);
    }
}
