package fr.opposable.mailing;

import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.French;
import fr.opposable.mailing.Courier.Delivery;
import fr.opposable.mailing.OutboxEntry.State;
import fr.opposable.mailing.SecondLook.Objection;
import fr.opposable.store.DataStore;
import fr.opposable.vault.FinalVersion;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Sending;
import fr.opposable.vault.TransitionRefusedException;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Messages on their way to a mail server. A message is recorded and kept before anything is sent; no transaction is open while a server is
 * spoken to; what may have left and may not is never sent again by itself, a person decides.
 */
public final class Outbox {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int LONGEST_REASON = 500;

    private final Vault vault;
    private final Journal journal;
    private final OutboxRows rows;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public Outbox(DataStore store, Vault vault, Clock clock) {
        this.vault = vault;
        this.journal = vault.journal();
        this.rows = new OutboxRows(store.dataSource());
        this.clock = clock;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
    }

    /** {@return whether this version waits in the outbox, so that it has not left yet} */
    public static boolean isWaiting(Journal journal, SealedVersion version) {
        return EmailActs.isWaiting(
                EmailActs.id(version),
                journal.of(version.key().caseReference(), version.key().creditor()));
    }

    /**
     * What was put in.
     *
     * @param queued put in now
     * @param known in the outbox before
     * @param files {@code .eml} files written
     * @param leftOut what may not go by e-mail, and why
     */
    public record Added(List<OutboxEntry> queued, List<OutboxEntry> known, int files, List<LeftOut> leftOut) {}

    /**
     * Puts the letters of lots that may go by e-mail in the outbox. The same again changes nothing.
     *
     * @param look asked of every letter before it is put in
     * @throws MailUnreadableException when what is given is no lot
     * @throws IOException when an {@code .eml} file cannot be written; what was put in stays
     */
    public Added add(EmailOrder order, SecondLook look) throws IOException {
        return new Queueing(this, vault, clock, order, look).run();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }

    /** {@return the message of this name; empty when there is none} */
    public Optional<OutboxEntry> entry(String id) {
        return journal.withKey(EmailActs.queuedKey(id)).flatMap(queued -> read(id, queued));
    }

    Optional<OutboxEntry> read(String id, JournalAct queued) {
        return EmailActs.read(
                id, journal.of(queued.act().caseReference(), queued.act().creditor()), clock.instant());
    }

    /**
     * {@return the messages of the outbox, oldest first}
     *
     * @param closedToo those that were sent or abandoned as well
     */
    public List<OutboxEntry> list(boolean closedToo) {
        return rows.keys(closedToo).stream()
                .map(key -> entry(key.substring(key.indexOf(':') + 1)))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * What a run of sending did.
     *
     * @param entries the messages tried or cancelled, as they are now
     * @param held messages that would not be made today: they stay in the outbox until that is settled, or somebody gives them up
     * @param waiting messages whose time has not come, or that were left for the next run
     * @param stopped why the run ended before its end, in French; null when it did not
     */
    public record Run(
            List<OutboxEntry> entries,
            List<LeftOut> held,
            int waiting,
            @Nullable String stopped) {}

    /**
     * Sends what is queued and due.
     *
     * @param most messages at most
     * @param look asked of every letter before it is sent
     */
    public Run send(Courier courier, int most, String author, SecondLook look) {
        List<OutboxEntry> done = new ArrayList<>();
        List<LeftOut> held = new ArrayList<>();
        Map<String, Objection> objections = objections(look);
        int waiting = 0;
        String stopped = null;
        Courier.Line line = null;
        try {
            for (String key : rows.keys(false)) {
                OutboxEntry entry = entry(key.substring(key.indexOf(':') + 1)).orElse(null);
                if (entry == null || entry.state() != State.QUEUED) {
                    continue;
                }
                if (stopped != null || done.size() >= most || isLater(entry)) {
                    waiting++;
                    continue;
                }
                VersionLife life = life(entry);
                String obstacle = obstacle(life);
                if (life == null || obstacle != null) {
                    journal.append(EmailActs.of(
                            EmailActs.ABANDONED,
                            entry,
                            entry.attempts(),
                            Map.of("reason", String.valueOf(obstacle)),
                            author));
                    done.add(entry(entry.id()).orElse(entry));
                    continue;
                }
                Objection objection = objections.get(entry.id());
                if (objection != null) {
                    held.add(held(entry, objection));
                    continue;
                }
                Bytes message = vault.read(entry.message());
                try {
                    line = line == null ? courier.open() : line;
                } catch (Courier.ServerUnavailableException e) {
                    stopped = String.valueOf(e.getMessage());
                    waiting++;
                    continue;
                }
                Delivery delivery = sendOne(line, entry, life, message, author);
                if (delivery == null) {
                    continue;
                }
                done.add(entry(entry.id()).orElse(entry));
                if (delivery.result() != Courier.Result.ACCEPTED) {
                    line.close();
                    line = null;
                }
            }
        } finally {
            if (line != null) {
                line.close();
            }
        }
        vault.settle();
        return new Run(done, held, waiting, stopped);
    }

    /** {@return what speaks against the messages that are due, by their names} Asked of all at once, so that cases are read once. */
    private Map<String, Objection> objections(SecondLook look) {
        Map<SealedVersion, String> due = new LinkedHashMap<>();
        for (String key : rows.keys(false)) {
            OutboxEntry entry = entry(key.substring(key.indexOf(':') + 1)).orElse(null);
            if (entry != null && entry.state() == State.QUEUED && !isLater(entry)) {
                VersionLife life = life(entry);
                if (life != null && obstacle(life) == null) {
                    due.put(life.version(), entry.id());
                }
            }
        }
        Map<String, Objection> objections = new HashMap<>();
        look.objections(due.keySet(), false)
                .forEach((version, objection) -> objections.put(String.valueOf(due.get(version)), objection));
        return objections;
    }

    private static LeftOut held(OutboxEntry entry, Objection objection) {
        return new LeftOut(
                "boîte d’envoi",
                entry.reference(),
                entry.document(),
                Integer.toString(entry.version()),
                objection.rule(),
                objection.reason(),
                objection.cure()
                        + French.typeset(
                                        " Pour y renoncer : ./opposable outbox resolve %s --abandon --reason « motif ».")
                                .formatted(entry.id()),
                false);
    }

    /** {@return why a queued message is not sent any more, in French; null when it may be} */
    private @Nullable String obstacle(@Nullable VersionLife life) {
        if (life == null || !life.stands()) {
            return "la version n’est plus en vigueur";
        }
        if (!life.sent().isEmpty()) {
            return "la version est déjà partie par une autre voie";
        }
        Objection paid = PaidSince.told(vault, life.version());
        return paid == null ? null : paid.reason();
    }

    private boolean isLater(OutboxEntry entry) {
        Instant next = entry.nextAt();
        return next != null && next.isAfter(clock.instant());
    }

    /** {@return what the server did; null when another process took the message first} */
    private @Nullable Delivery sendOne(
            Courier.Line line, OutboxEntry entry, VersionLife life, Bytes message, String author) {
        String claim = UUID.randomUUID().toString();
        JournalAct attempt = journal.append(
                EmailActs.of(EmailActs.ATTEMPT, entry, entry.attempts() + 1, Map.of(EmailActs.CLAIM, claim), author));
        if (!Objects.equals(attempt.act().text(EmailActs.CLAIM), claim)) {
            return null;
        }
        Delivery delivery = line.send(message, entry.from(), entry.to());
        transaction.executeWithoutResult(_ -> {
            journal.append(EmailActs.ended(entry, delivery, author));
            if (delivery.result() == Courier.Result.ACCEPTED) {
                sent(entry, life, author);
            }
        });
        return delivery;
    }

    private void sent(OutboxEntry entry, VersionLife life, String author) {
        vault.lives()
                .send(
                        FinalVersion.of(life),
                        new Sending(
                                entry.recipient() + ", " + entry.to(),
                                "email",
                                today(),
                                null,
                                new Sending.Proof(entry.id() + ".eml", entry.message())),
                        author);
    }

    @Nullable
    VersionLife life(OutboxEntry entry) {
        return vault.lives().ofCase(entry.reference(), entry.creditor()).stream()
                .filter(life -> life.version().documentId().equals(entry.documentId())
                        && life.version().versionNo() == entry.version())
                .findFirst()
                .orElse(null);
    }

    /** What a person decides of a message. */
    public enum Decision {
        /** It left: the server's log or the debtor says so. */
        SENT,
        /** It did not leave, or is to be tried once more. */
        RETRY,
        /** It is not to be sent. */
        ABANDON
    }

    /**
     * Records what a person decides of a message that is uncertain or failed, or, to give it up, queued.
     *
     * @throws TransitionRefusedException when it is in no such state, or no reason is given
     */
    public OutboxEntry resolve(String id, Decision decision, String reason, String author) {
        OutboxEntry entry = entry(id)
                .orElseThrow(() -> TransitionRefusedException.because(
                        "Aucun courriel « %s » n’est dans la boîte d’envoi. « ./opposable outbox list » les montre.",
                        id));
        boolean open = entry.state() == State.UNCERTAIN
                || entry.state() == State.FAILED
                || (entry.state() == State.QUEUED && decision == Decision.ABANDON);
        if (!open) {
            throw TransitionRefusedException.because(
                    "Le courriel %s est %s : il n’y a rien à en décider.",
                    entry.name(), entry.state().french());
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw TransitionRefusedException.because(
                    "Une décision a un motif, de 500 caractères au plus : donnez-le par --reason.");
        }
        VersionLife life = life(entry);
        if (decision == Decision.SENT && life == null) {
            throw TransitionRefusedException.because(
                    "La version de %s n’est plus dans le coffre : son envoi ne peut plus s’inscrire.", entry.name());
        }
        transaction.executeWithoutResult(_ -> {
            Map<String, Object> facts = Map.of("reason", reason.strip(), "decided", true);
            Act act = EmailActs.of(
                    switch (decision) {
                        case SENT -> EmailActs.ACCEPTED;
                        case RETRY -> EmailActs.RETRIED;
                        case ABANDON -> EmailActs.ABANDONED;
                    },
                    entry,
                    entry.attempts(),
                    facts,
                    author);
            journal.append(act);
            if (decision == Decision.SENT && life != null) {
                sent(entry, life, author);
            }
        });
        vault.settle();
        return entry(id).orElse(entry);
    }
}
