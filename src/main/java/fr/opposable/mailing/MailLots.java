package fr.opposable.mailing;

import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.mailing.MailFolder.Written;
import fr.opposable.mailing.MailOutcome.State;
import fr.opposable.mailing.MailPlanner.Plan;
import fr.opposable.mailing.MailPlanner.Unfinished;
import fr.opposable.store.DataStore;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.TransitionRefusedException;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands letters over to those who print and post them. The folder is written aside, then every letter is recorded as handed over in one
 * transaction, then the folder takes its place: a kill leaves no lot, or a lot that the same command finishes. A letter recorded is in no
 * other lot, unless it goes once more by name and with a reason.
 */
public final class MailLots {

    private static final int AT_ONCE = 500;
    private static final int ID_LENGTH = 12;

    /** The manifest of a lot that nothing is left of. */
    private static final Sha256 NOTHING_LEFT = Sha256.of("");

    private final Vault vault;
    private final SecondLook look;
    private final TransactionTemplate transaction;
    private final Consumer<Step> steps;

    /** @param look asked of every letter before it is handed over */
    public MailLots(DataStore store, Vault vault, SecondLook look) {
        this(store, vault, look, _ -> {});
    }

    /** @param steps told of each step once it is done */
    MailLots(DataStore store, Vault vault, SecondLook look, Consumer<Step> steps) {
        this.vault = vault;
        this.look = look;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
        this.steps = steps;
    }

    /** The steps of handing over, in their order. */
    enum Step {
        WRITTEN_ASIDE,
        RECORDED,
        IN_PLACE,
        DONE
    }

    /**
     * {@return what handing over would do; nothing is written}
     *
     * @throws MailUnreadableException when what is given is no lot
     */
    public MailOutcome plan(MailOrder order) {
        Plan plan = new MailPlanner(vault, order, look).plan();
        return outcome(null, null, plan, State.PLANNED);
    }

    /**
     * Hands over.
     *
     * @throws MailUnreadableException when what is given is no lot, or another one was interrupted
     * @throws TransitionRefusedException when another process hands over the same letters; nothing was recorded
     * @throws IOException when the folder cannot be written; what was recorded stays and the same command goes on
     */
    public MailOutcome handOver(MailOrder order) throws IOException {
        Plan plan = new MailPlanner(vault, order, look).plan();
        try {
            return plan.letters().isEmpty() ? close(plan, order) : make(plan, order);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Nothing leaves; an interrupted lot of which nothing is left is over. */
    private MailOutcome close(Plan plan, MailOrder order) throws IOException {
        Unfinished unfinished = plan.unfinished();
        if (unfinished != null) {
            if (Files.isDirectory(order.out())) {
                new Aside(order.out(), unfinished.lot()).clear();
            }
            Aside.delete(folder(order, unfinished.lot()));
            vault.journal().append(closing(plan, unfinished.lot(), "", NOTHING_LEFT, order));
            vault.settle();
        }
        listLeftOut(order, plan);
        return outcome(null, null, plan, State.NOTHING);
    }

    private MailOutcome make(Plan plan, MailOrder order) throws IOException {
        Unfinished unfinished = plan.unfinished();
        String lot = unfinished == null ? lot(order, plan.letters()) : unfinished.lot();
        Path folder = folder(order, lot);
        Files.createDirectories(order.out());
        Aside aside = new Aside(order.out(), lot);
        Sha256 manifest;
        try {
            aside.clear();
            List<Written> files = new MailFolder(vault, order, aside.folder()).write(plan.letters(), plan.leftOut());
            manifest = MailManifest.write(aside.folder(), lot, order, plan.letters(), files);
            steps.accept(Step.WRITTEN_ASIDE);
            record(plan.letters(), lot, order);
        } catch (IOException | UncheckedIOException | TransitionRefusedException e) {
            aside.abandon(e);
            throw e;
        }
        steps.accept(Step.RECORDED);
        if (!plan.takenBack().isEmpty()) {
            Aside.delete(folder);
        }
        manifest = putInPlace(aside.folder(), folder, manifest);
        steps.accept(Step.IN_PLACE);
        vault.journal().append(closing(plan, lot, String.valueOf(folder.getFileName()), manifest, order));
        vault.settle();
        steps.accept(Step.DONE);
        return outcome(lot, folder, plan, unfinished == null ? State.MADE : State.FINISHED);
    }

    private static Path folder(MailOrder order, String lot) {
        return order.out().resolve("envoi-" + lot);
    }

    /** What ends a lot: what was taken back from it, then that it is whole. */
    private static List<Act> closing(Plan plan, String lot, String folder, Sha256 manifest, MailOrder order) {
        List<Act> acts = new ArrayList<>();
        plan.takenBack().forEach(letter -> acts.add(MailActs.takenBack(letter, order)));
        acts.add(MailActs.ready(lot, plan.letters().size(), folder, manifest, order));
        return acts;
    }

    /** When there is no folder to hold it, the list of what was left out stands where the folders are; a single letter is told whole. */
    private static void listLeftOut(MailOrder order, Plan plan) throws IOException {
        if (plan.leftOut().stream().filter(left -> !left.known()).count() > 1) {
            Files.createDirectories(order.out());
            MailTables.leftOut(order.out().resolve(MailFolder.LEFT_OUT), plan.leftOut());
        }
    }

    /** {@return the way a version was handed over to who posts it, the last time; empty when it never was} */
    public static Optional<String> channelOf(Journal journal, SealedVersion version) {
        return MailActs.last(journal, version).map(act -> act.act().text("channel"));
    }

    private static String lot(MailOrder order, List<MailLetter> letters) {
        StringBuilder all = new StringBuilder(order.profile().id())
                .append('\n')
                .append(order.shape().key())
                .append('\n')
                .append(order.duplex());
        letters.forEach(letter -> all.append('\n').append(letter.id()).append(letter.channel()));
        return Sha256.of(all.toString()).hex().substring(0, ID_LENGTH);
    }

    private void record(List<MailLetter> letters, String lot, MailOrder order) {
        transaction.executeWithoutResult(_ -> {
            for (int from = 0; from < letters.size(); from += AT_ONCE) {
                List<Act> acts = new ArrayList<>(AT_ONCE);
                letters.subList(from, Math.min(letters.size(), from + AT_ONCE))
                        .forEach(letter -> acts.add(MailActs.handedOver(letter, lot, letters.size(), order)));
                for (JournalAct recorded : vault.journal().append(acts)) {
                    requireOurs(recorded, lot);
                }
            }
        });
    }

    private static void requireOurs(JournalAct recorded, String lot) {
        if (!Objects.equals(recorded.act().text(MailActs.LOT), lot)) {
            throw TransitionRefusedException.because(
                    "Une lettre de l’affaire %s vient d’être remise dans l’envoi %s par un autre programme : rien n’a été inscrit. Relancez la commande.",
                    recorded.act().caseReference(),
                    String.valueOf(recorded.act().text(MailActs.LOT)));
        }
    }

    /** A folder that is there and whole stays: the kill came after it took its place. */
    private static Sha256 putInPlace(Path aside, Path folder, Sha256 manifest) throws IOException {
        List<String> faults = Files.isDirectory(folder) ? MailManifest.faults(folder) : null;
        if (faults != null && faults.isEmpty()) {
            Aside.delete(aside);
            return Digests.of(folder.resolve(MailManifest.FILE));
        }
        Aside.delete(folder);
        try {
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            throw new IOException(
                    French.typeset("« %s » est apparu pendant l’écriture").formatted(folder), e);
        }
        return manifest;
    }

    private static MailOutcome outcome(@Nullable String lot, @Nullable Path folder, Plan plan, State state) {
        Map<String, Integer> byService = new LinkedHashMap<>();
        long sheets = 0;
        for (MailLetter letter : plan.letters()) {
            byService.merge(letter.service().name(), 1, Integer::sum);
            sheets += letter.postage().sheets();
        }
        return new MailOutcome(lot, folder, plan.letters().size(), sheets, byService, plan.leftOut(), state);
    }
}
