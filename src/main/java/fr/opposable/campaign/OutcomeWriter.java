package fr.opposable.campaign;

import fr.opposable.journal.Act;
import fr.opposable.vault.Draft;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionActs;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Records a chunk of outcomes in one transaction: bytes to the disk first, then versions, then the state of each case. A kill between
 * the two leaves bytes that no row names, never a row without its bytes.
 */
final class OutcomeWriter implements ItemWriter<Outcome> {

    private final ItemRows items;
    private final Vault vault;
    private final RunContext context;

    OutcomeWriter(ItemRows items, Vault vault, RunContext context) {
        this.items = items;
        this.vault = vault;
        this.context = context;
    }

    @Override
    public void write(Chunk<? extends Outcome> chunk) {
        List<Outcome> outcomes = new ArrayList<>(chunk.getItems());
        List<Draft> drafts = outcomes.stream()
                .filter(Outcome.Rendered.class::isInstance)
                .map(outcome -> ((Outcome.Rendered) outcome).draft())
                .toList();
        long start = System.nanoTime();
        CrashPoint.reach("before-blob");
        vault.keep(drafts);
        CrashPoint.reach("after-blob");
        List<SealedVersion> versions = vault.seal(drafts);
        List<Act> acts = replacements(outcomes, versions);
        if (!acts.isEmpty()) {
            vault.journal().append(acts);
        }
        items.record(context.run().id(), outcomes, versions);
        CrashPoint.reach("before-commit");
        context.times().add(StageTimes.Stage.SEAL, System.nanoTime() - start);
        context.progress().advanced(outcomes.size());
    }

    /** What the new versions take the place of is recorded with them: both or neither. */
    private List<Act> replacements(List<Outcome> outcomes, List<SealedVersion> versions) {
        List<Act> acts = new ArrayList<>();
        int sealed = 0;
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Rendered rendered) {
                SealedVersion next = versions.get(sealed++);
                rendered.replaces().stream()
                        .filter(replaced -> replaced.old().version().versionNo() < next.versionNo())
                        .map(replaced -> VersionActs.replaced(
                                replaced.old().version(),
                                next,
                                replaced.reason(),
                                context.run().author()))
                        .forEach(acts::add);
            }
        }
        return acts;
    }
}
