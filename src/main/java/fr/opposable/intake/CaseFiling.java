package fr.opposable.intake;

import fr.opposable.claim.Party;
import fr.opposable.claim.ToldFacts;
import fr.opposable.intake.internal.CaseFilingReader;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Problem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of the filing of one case, from {@code depot.yaml} beside it: who else is sued, what the debt comes from, what is asked.
 * Each key says what the option of the same name says; what is absent is left to the options.
 *
 * @param coDebtors who else owes the same debt; none when the file does not say
 * @param matter word of {@code --matter}; null when not said
 * @param debtorIs word of {@code --debtor-is}; null when not said
 * @param transfer court that CPC, art. 1408 is asked for; null when not said
 * @param noTransfer whether that transfer is expressly not asked
 * @param court word of {@code --court}, the court chosen among those of several debtors; null when not said
 * @param article700 sum asked on CPC, art. 700; null when not said
 * @param officer the commissaire de justice who will serve the order; null when not said
 * @param told what the papers show and the case has no key for
 */
public record CaseFiling(
        CoDebtors coDebtors,
        @Nullable String matter,
        @Nullable String debtorIs,
        @Nullable String transfer,
        boolean noTransfer,
        @Nullable String court,
        @Nullable Money article700,
        @Nullable Party officer,
        ToldFacts told) {

    /** Name of the file. */
    public static final String NAME = "depot.yaml";

    /** Nothing decided. */
    public static final CaseFiling NONE = new CaseFiling(
            new CoDebtors(List.of(), null, List.of()), null, null, null, false, null, null, null, ToldFacts.NONE);

    /** The words that two of the keys admit; they are those of the room that knows courts. */
    public record Words(List<String> matters, List<String> qualities) {

        public Words {
            matters = List.copyOf(matters);
            qualities = List.copyOf(qualities);
        }
    }

    /** {@return all that is wrong, at once; the rest is then of no use} */
    public List<Problem> problems() {
        return coDebtors.problems();
    }

    /** {@return what {@code depot.yaml} in {@code folder} holds; nothing decided when there is none} */
    public static CaseFiling in(Path folder, Words words) {
        Path file = folder.resolve(NAME);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? CaseFilingReader.read(file, words) : NONE;
    }
}
