package fr.opposable.filing;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.FixedSum;
import fr.opposable.legal.LegalTextMissingException;
import fr.opposable.legal.LegalTexts;
import fr.opposable.legal.Quotation;
import fr.opposable.legal.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The law that a paper cites, looked up as it is cited: what is not in force on the day, or was not verified, is remembered. */
final class CitedLaw {

    private final LegalTexts law;
    private final LocalDate day;
    private final Map<String, String> doubtful = new TreeMap<>();
    private final List<String> missing = new ArrayList<>();

    CitedLaw(LegalTexts law, LocalDate day) {
        this.law = law;
        this.day = day;
    }

    /**
     * {@return {@code citation}, once its text was looked up}
     *
     * @param wording its id in {@code legal-texts/wording}
     */
    String cite(String wording, String citation) {
        return cite(wording, citation, day);
    }

    /** {@return the same, of the text in force on {@code when}} */
    String cite(String wording, String citation, LocalDate when) {
        try {
            remember(law.wording(wording, when));
        } catch (LegalTextMissingException e) {
            missing.add(citation + " : " + e.getMessage());
        }
        return citation;
    }

    /** {@return {@code citation}, whose text the house does not hold} */
    String unread(String citation) {
        doubtful.put(citation, "texte non relu");
        return citation;
    }

    /** {@return a sum that the law fixes, whose own standing is remembered: that of the article that it stands in says nothing of it} */
    Money sum(String id, LocalDate when) {
        FixedSum sum = law.fixedSum(id, when);
        if (!sum.verification().isVerified()) {
            doubtful.put(
                    sum.basis().citation(),
                    "montant de " + French.euros(sum.amount()) + ", "
                            + sum.verification().status().french());
        }
        return sum.amount();
    }

    /** {@return the exact words of a paragraph on {@code when}, with their reference} */
    Quotation quote(String wording, int paragraph, LocalDate when) {
        Wording text = law.wording(wording, when);
        remember(text);
        return text.paragraph(paragraph);
    }

    private void remember(Wording text) {
        if (!text.verification().isVerified()) {
            doubtful.put(
                    text.reference().citation(),
                    "texte " + text.verification().status().french());
        }
    }

    LegalTexts texts() {
        return law;
    }

    /** {@return what was cited and not verified, each with how far it was read} */
    Map<String, String> doubtful() {
        return Map.copyOf(doubtful);
    }

    /** {@return what was cited and is not in force on the day, or is not known} */
    List<String> missing() {
        return List.copyOf(missing);
    }
}
