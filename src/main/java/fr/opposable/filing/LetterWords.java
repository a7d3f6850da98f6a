package fr.opposable.filing;

import fr.opposable.claim.Party;
import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.List;

/** What the letters of a filing have in common: head, date, subject, leave-taking. */
final class LetterWords {

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
        paper.text(
                "Affaire : " + parties() + ", notre référence " + request.file().reference());
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
                        "Signature")
                .signedUnderText();
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
}
