package fr.opposable.compliance;

import fr.opposable.kernel.LegalReference;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question a document answers before it leaves.
 *
 * @param rule id of the rule in the compliance matrix
 * @param text the question, in French, as the report prints it
 * @param article text the rule rests on; null for good practice
 * @param answer what is wrong with the document, nothing when the answer is yes
 * @param <T> what is asked
 */
public record Question<T>(
        String rule, String text, @Nullable LegalReference article, Function<? super T, List<Finding>> answer) {}
