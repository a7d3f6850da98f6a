package fr.opposable.campaign;

import fr.opposable.history.Snapshot;
import fr.opposable.journal.Act;
import fr.opposable.kernel.French;
import fr.opposable.store.DataStore;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.TransitionRefusedException;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionActs;
import fr.opposable.vault.VersionLife;
import fr.opposable.vault.VersionState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From a draft to the final version of the same facts, by the person who read it. The draft's own file is never changed: the final
 * version is another file, made anew and checked again.
 */
public final class Approval {

    private final DataStore store;
    private final Vault vault;
    private final Clock clock;

    public Approval(DataStore store, Vault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * {@return the final version, in the log}
     *
     * @param asOf the day it is to bear: the draft's own
     * @throws TransitionRefusedException when it is no standing draft, was made under another day, law, template or program, or does not
     *     pass its checks
     */
    public SealedVersion approve(VersionLife draft, LetterWorkshop workshop, LocalDate asOf, String author) {
        SealedVersion version = draft.version();
        Snapshot snapshot = Snapshot.read(vault.facts(version));
        requireSame(draft, snapshot, workshop, asOf);
        vault.keepLaw(workshop.law(), workshop.library().files());
        LetterProduction production = workshop.finishing(run(snapshot, workshop, author), vault, snapshot.channel());
        Outcome outcome = production.produce(new RunItem(1, version.key().caseReference(), snapshot.caseJson(), null));
        return switch (outcome) {
            case Outcome.Rendered rendered -> seal(rendered, draft, author);
            case Outcome.Adopted adopted -> adopted.version();
            case Outcome.Unchanged unchanged -> unchanged.version();
            case Outcome.Held held ->
                throw TransitionRefusedException.because(
                        "%s ne devient pas définitif : %s.", draft.name(), held.reason());
            case Outcome.Rejected rejected ->
                throw TransitionRefusedException.because(
                        "%s ne passe pas les contrôles : %s. Corrigez l’affaire et produisez un nouveau projet.",
                        draft.name(), rejected.reason());
        };
    }

    private static void requireSame(VersionLife draft, Snapshot snapshot, LetterWorkshop workshop, LocalDate asOf) {
        if (draft.state() != VersionState.DRAFT) {
            throw TransitionRefusedException.because(
                    "%s est déjà %s : seul un projet devient définitif. Produisez un projet par « ./opposable produce --draft ».",
                    draft.name(), draft.state().french());
        }
        if (!snapshot.asOf().equals(asOf)) {
            throw TransitionRefusedException.because(
                    "%s est arrêté au %s, et la lettre porterait cette date. Produisez un projet à la date voulue, ou donnez --as-of %s pour garder la sienne.",
                    draft.name(), French.figures(snapshot.asOf()), snapshot.asOf());
        }
        SealedVersion version = draft.version();
        boolean same = version.law().equals(workshop.law()) && version.engine().equals(workshop.engine());
        if (!same) {
            throw TransitionRefusedException.because(
                    "%s a été fait avec d’autres textes de loi ou une autre version du programme (%s). Produisez un nouveau projet et relisez-le.",
                    draft.name(), version.engine());
        }
    }

    private Run run(Snapshot snapshot, LetterWorkshop workshop, String author) {
        return Run.begun(workshop.law(), snapshot.asOf(), snapshot.kind(), Path.of(""), author, workshop, clock);
    }

    private SealedVersion seal(Outcome.Rendered rendered, VersionLife draft, String author) {
        vault.keep(List.of(rendered.draft()));
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
        SealedVersion sealed = Objects.requireNonNull(transaction.execute(_ -> {
            SealedVersion next = vault.seal(List.of(rendered.draft())).getFirst();
            List<Act> acts = new ArrayList<>();
            acts.add(VersionActs.finalised(next, draft.version().versionNo(), author));
            rendered.replaces()
                    .forEach(replaced ->
                            acts.add(VersionActs.replaced(replaced.old().version(), next, replaced.reason(), author)));
            vault.journal().append(acts);
            return next;
        }));
        vault.settle();
        return sealed;
    }
}
