package fr.opposable.letter;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.ForbiddenContent;
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
            rest.add(names.removedFrom(paragraph));
        }
        return ForbiddenContent.scan(rest);
    }
}
