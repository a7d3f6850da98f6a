package fr.opposable.mailing;

import fr.opposable.vault.SealedVersion;
import java.util.Collection;
import java.util.Map;

/**
 * Asked of letters that are about to leave: would they still be made today? Between a lot and the post a debtor pays, disputes, or is put
 * under insolvency proceedings.
 */
@FunctionalInterface
public interface SecondLook {

    /**
     * {@return what speaks against those of {@code letters} that may not leave; a letter that is not in it may}
     *
     * @param again whether they left before and go once more: their step is over, and only what came since stops them
     */
    Map<SealedVersion, Objection> objections(Collection<SealedVersion> letters, boolean again);

    /**
     * Why a letter would not be made today.
     *
     * @param rule the rule that says so, as in a run's report
     * @param reason in French, without a full stop
     * @param cure what to do, in French
     */
    record Objection(String rule, String reason, String cure) {}
}
