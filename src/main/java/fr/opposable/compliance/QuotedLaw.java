package fr.opposable.compliance;

import fr.opposable.kernel.French;
import fr.opposable.legal.Quotation;
import fr.opposable.legal.Verification;
import java.util.Collection;
import java.util.List;

/** Tells the reader of a document which words of the law it reproduces or relies on without their having been verified. */
public final class QuotedLaw {

    /** A text that is quoted is not verified. */
    public static final String RULE = "LAW-QUOTE-1";

    private QuotedLaw() {}

    /** {@return one warning for each text that is not verified, in the order given; nothing for a verified text} */
    public static List<Finding> findings(Collection<Quotation> quotations) {
        return quotations.stream()
                .filter(quotation -> !quotation.verification().isVerified())
                .distinct()
                .map(QuotedLaw::finding)
                .toList();
    }

    private static Finding finding(Quotation quotation) {
        return new Finding(
                RULE,
                Severity.WARNING,
                quotation.reference(),
                French.typeset("Le texte de %s est %s : personne ne l'a comparé avec Légifrance.")
                        .formatted(quotation.reference().citation(), inWords(quotation.verification())),
                French.typeset(
                                "Comparez-le avec Légifrance avant de l'envoyer. La relecture se note ensuite dans les textes du programme, au nom de qui l'a faite"
                                        + " (fiche %s).")
                        .formatted(quotation.wordingId()));
    }

    private static String inWords(Verification verification) {
        return switch (verification.status()) {
            case VERIFIED -> "vérifié";
            case SECOND_HAND -> "connu de seconde main";
            case UNVERIFIED -> "non vérifié";
        };
    }
}
