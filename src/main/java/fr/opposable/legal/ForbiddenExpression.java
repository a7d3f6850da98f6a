package fr.opposable.legal;

import fr.opposable.kernel.LegalReference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Words that a letter of amicable recovery may not carry.
 *
 * @param rule id in the compliance matrix, {@code FOR-JUD-1}
 * @param pattern regular expression over folded text: small letters, no accent, straight apostrophes, single spaces
 * @param article text that forbids it
 * @param reason why, in French, to follow a colon
 * @param remedy what to write instead, in French
 * @param from first day it is looked for
 * @param to last day; null while no end is known
 * @param verification how far the rule was checked
 */
public record ForbiddenExpression(
        String rule,
        String pattern,
        LegalReference article,
        String reason,
        String remedy,
        LocalDate from,
        @Nullable LocalDate to,
        Verification verification) {}
