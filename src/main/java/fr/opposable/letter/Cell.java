package fr.opposable.letter;

import fr.opposable.claim.Sender;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the grid: a document, who sends it, to whom; what it is made with, or why it is not.
 *
 * @param document word of the command line; also acts that this program never writes, so that the reason can be read
 * @param sender in which capacity it is sent
 * @param debtor who receives it
 * @param template what it is made with, {@code relance-1/v1}; null when it is refused
 * @param packs the packs of rules it answers (compliance matrix, § 1)
 * @param texts paragraphs of law it must reproduce
 * @param refusal why it is not written; null when it is
 */
public record Cell(
        String document,
        Sender.Role sender,
        DebtorClass debtor,
        @Nullable String template,
        List<String> packs,
        List<QuotedText> texts,
        @Nullable Refusal refusal) {

    public Cell {
        packs = List.copyOf(packs);
        texts = List.copyOf(texts);
        if ((template == null) == (refusal == null)) {
            throw new IllegalArgumentException("%s, %s, %s: a cell has a template or a refusal, one of the two"
                    .formatted(document, sender.key(), debtor.key()));
        }
    }

    /**
     * @param rule id in the compliance matrix
     * @param article text it rests on; null for a rule of practice
     * @param reason why, in French
     * @param remedy what to do instead
     */
    public record Refusal(String rule, @Nullable LegalReference article, String reason, String remedy) {

        /** {@return the refusal as a finding about who sends to whom} */
        Finding finding(String title) {
            return new Finding(
                            rule,
                            Severity.BLOCKING,
                            article,
                            French.typeset("%s : %s.").formatted(title, French.typeset(reason)),
                            French.typeset(remedy))
                    .at("sender.role");
        }
    }

    /** {@return whether the document is written} */
    public boolean isOffered() {
        return refusal == null;
    }

    /** {@return what it is made with; a refused one would be made as a creditor's letter to a professional, and never is} */
    String templateOr(String other) {
        return Objects.requireNonNullElse(template, other);
    }
}
