package fr.opposable.cli;

import fr.opposable.history.Snapshot;
import fr.opposable.kernel.Money;
import fr.opposable.letter.LetterKind;
import fr.opposable.originals.CaseKey;
import fr.opposable.vault.RecordedErasures;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** What the letters of a case asked for, as the store keeps them: who pays, pays what a letter said, some days of interest later. */
final class AskedSums implements Function<CaseKey, Set<Money>> {

    private final Vault vault;

    AskedSums(Vault vault) {
        this.vault = vault;
    }

    @Override
    public Set<Money> apply(CaseKey key) {
        RecordedErasures erasures = vault.erasures();
        Set<Money> sums = new HashSet<>();
        for (SealedVersion version : vault.history(key.reference(), key.creditor())) {
            if (LetterKind.of(version.key().kind()).isPresent()
                    && erasures.of(version).isEmpty()) {
                Snapshot.read(vault.facts(version)).figures().forEach((name, sum) -> {
                    if (name.equals("total") || name.equals("principal")) {
                        sums.add(Money.of(sum));
                    }
                });
            }
        }
        return sums;
    }
}
