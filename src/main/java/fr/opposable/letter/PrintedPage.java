package fr.opposable.letter;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.ForbiddenContent;
import fr.opposable.legal.Quotation;
import java.util.ArrayList;
import java.util.List;

/**
 * The last reading of a letter: every paragraph as it stands on the page, template and case together. The checklist has read the two
 * apart; an expression that begins in the one and ends in the other is seen only here.
 */
public final class PrintedPage {

    private PrintedPage() {}

    /**
     * {@return what the page may not say; nothing when it may be printed. Names and addresses are the checklist's business, which tells
     * them from the rest}
     *
     * @param paragraphs the text of the page, paragraph by paragraph, cell by cell
     */
    public static List<Finding> forbidden(Letter letter, List<String> paragraphs) {
        if (ForbiddenContent.scan(paragraphs).isEmpty()) {
            return List.of();
        }
        ProperNouns names = ProperNouns.of(letter);
        List<String> rest = new ArrayList<>();
        for (String paragraph : paragraphs) {
            rest.add(names.removedFrom(withoutQuotes(letter, paragraph)));
        }
        return ForbiddenContent.scan(rest);
    }

    /** The law's own words forbid nothing: CPCE, art. L. 111-8 must be reproduced, « frais de recouvrement » and all. */
    private static String withoutQuotes(Letter letter, String paragraph) {
        String left = paragraph;
        for (Quotation quotation : letter.content().quotes()) {
            left = left.replace(quotation.text(), "…");
        }
        return left;
    }

    /**
     * {@return the citations of the paragraphs of law that the letter must reproduce and that the page does not show word for word}
     *
     * @param paragraphs the text of the page, paragraph by paragraph
     */
    public static List<String> missingQuotes(Letter letter, List<String> paragraphs) {
        return letter.content().quotes().stream()
                .filter(quotation -> paragraphs.stream().noneMatch(paragraph -> paragraph.contains(quotation.text())))
                .map(quotation -> quotation.reference().citation())
                .toList();
    }
}
