package fr.opposable.mailing;

import fr.opposable.journal.Act;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Subject;
import fr.opposable.mailing.Courier.Delivery;
import fr.opposable.mailing.OutboxEntry.State;
import fr.opposable.vault.SealedVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life of a message as acts of the journal. The attempt is recorded before the server is spoken to and its end after: an attempt without
 * an end may have left, and is never made again by itself.
 */
final class EmailActs {

    static final String QUEUED = "email-queued";
    static final String ATTEMPT = "email-attempt";
    static final String ACCEPTED = "email-accepted";
    static final String DEFERRED = "email-deferred";
    static final String REFUSED = "email-refused";
    static final String UNCERTAIN = "email-uncertain";
    /** It is not sent any more: its version stands no longer, or a person said so. */
    static final String ABANDONED = "email-abandoned";
    /** A person said that an uncertain or a failed message is to be tried again. */
    static final String RETRIED = "email-retried";
    /** A server far away gave it back. */
    static final String BOUNCED = "email-bounced";

    static final String CLAIM = "claim";

    private static final int ID_LENGTH = 32;
    private static final int LONGEST = 500;

    /** No conversation with a server lasts longer: every silence in it is cut before. */
    private static final Duration CONVERSATION = Duration.ofMinutes(15);

    /** What is waited before the second attempt, the third and so on; after the last one, a person decides. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12));

    private EmailActs() {}

    static String id(SealedVersion version) {
        return Sha256.of("email\n%s\n%d".formatted(version.documentId(), version.versionNo()))
                .hex()
                .substring(0, ID_LENGTH);
    }

    static String queuedKey(String id) {
        return QUEUED + ":" + id;
    }

    static Act queued(
            SealedVersion version, EmailMessage message, Sha256 bytes, String recipient, LocalDate day, String author) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", message.id());
        facts.put("document", version.key().kind());
        facts.put("version", version.versionNo());
        facts.put("recipient", recipient);
        facts.put("to", message.to());
        facts.put("from", message.from());
        facts.put("message_id", message.messageId());
        facts.put("message_sha256", bytes.hex());
        return new Act(
                QUEUED,
                version.key().creditor(),
                version.key().caseReference(),
                author,
                day,
                new Subject(version.documentId(), version.versionNo()),
                facts,
                queuedKey(message.id()));
    }

    /** {@return an act about a message, one of its kind for each attempt} */
    static Act of(String kind, OutboxEntry entry, int attempt, Map<String, Object> more, String author) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", entry.id());
        facts.put("attempt", attempt);
        facts.putAll(more);
        return new Act(
                kind,
                entry.creditor(),
                entry.reference(),
                author,
                null,
                new Subject(entry.documentId(), entry.version()),
                facts,
                "%s:%s:%d".formatted(kind, entry.id(), attempt));
    }

    static Act ended(OutboxEntry entry, Delivery delivery, String author) {
        String kind =
                switch (delivery.result()) {
                    case ACCEPTED -> ACCEPTED;
                    case DEFERRED -> DEFERRED;
                    case REFUSED -> REFUSED;
                    case UNCERTAIN -> UNCERTAIN;
                };
        return of(kind, entry, entry.attempts() + 1, Map.of("reply", shortened(delivery.reply())), author);
    }

    static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** {@return the message that these acts of its case tell of; empty when it was never queued, or its facts were erased} */
    static Optional<OutboxEntry> read(String id, List<JournalAct> ofCase, Instant now) {
        OutboxEntry entry = null;
        int sinceRetried = 0;
        for (JournalAct recorded : ofCase) {
            Act act = recorded.act();
            if (!Objects.equals(act.text("id"), id)) {
                continue;
            }
            if (act.kind().equals(QUEUED)) {
                entry = opened(recorded);
            } else if (entry != null && isOurs(act.kind())) {
                sinceRetried = switch (act.kind()) {
                    case RETRIED -> 0;
                    case ATTEMPT -> sinceRetried + 1;
                    default -> sinceRetried;
                };
                entry = next(entry, recorded, sinceRetried, now);
            }
        }
        return Optional.ofNullable(entry);
    }

    /** {@return whether the acts of a case say that this message was queued and not abandoned since} */
    static boolean isWaiting(String id, List<JournalAct> ofCase) {
        boolean waiting = false;
        for (JournalAct recorded : ofCase) {
            Act act = recorded.act();
            if (Objects.equals(act.text("id"), id)) {
                waiting = act.kind().equals(QUEUED) || (waiting && !act.kind().equals(ABANDONED));
            }
        }
        return waiting;
    }

    private static boolean isOurs(String kind) {
        return switch (kind) {
            case ATTEMPT, ACCEPTED, DEFERRED, REFUSED, UNCERTAIN, ABANDONED, RETRIED, BOUNCED -> true;
            default -> false;
        };
    }

    private static @Nullable OutboxEntry opened(JournalAct recorded) {
        Act act = recorded.act();
        Subject about = act.about();
        String message = act.text("message_sha256");
        return about == null || message == null
                ? null
                : new OutboxEntry(
                        String.valueOf(act.text("id")),
                        act.creditor(),
                        act.caseReference(),
                        String.valueOf(act.text("document")),
                        about.id(),
                        about.number(),
                        String.valueOf(act.text("recipient")),
                        String.valueOf(act.text("to")),
                        String.valueOf(act.text("from")),
                        new Sha256(message),
                        State.QUEUED,
                        0,
                        "",
                        recorded.recordedAt(),
                        recorded.recordedAt());
    }

    private static OutboxEntry next(OutboxEntry before, JournalAct recorded, int tries, Instant now) {
        Act act = recorded.act();
        Instant at = recorded.recordedAt();
        String said = Objects.requireNonNullElse(act.text("reply"), Objects.requireNonNullElse(act.text("reason"), ""));
        return switch (act.kind()) {
            case ATTEMPT -> {
                boolean alive = now.isBefore(at.plus(CONVERSATION));
                yield with(
                        before,
                        alive ? State.SENDING : State.UNCERTAIN,
                        act.number("attempt"),
                        alive ? "" : "le programme s’est arrêté pendant l’envoi",
                        at,
                        null);
            }
            case ACCEPTED -> with(before, State.SENT, before.attempts(), said, at, null);
            case DEFERRED ->
                tries > WAITS.size()
                        ? with(before, State.FAILED, before.attempts(), said, at, null)
                        : with(
                                before,
                                State.QUEUED,
                                before.attempts(),
                                said,
                                at,
                                at.plus(WAITS.get(Math.max(0, tries - 1))));
            case REFUSED -> with(before, State.FAILED, before.attempts(), said, at, null);
            case UNCERTAIN -> with(before, State.UNCERTAIN, before.attempts(), said, at, null);
            case BOUNCED ->
                with(
                        before,
                        before.state(),
                        before.attempts(),
                        "revenu non remis, " + act.text("status"),
                        before.since(),
                        before.nextAt());
            case RETRIED -> with(before, State.QUEUED, before.attempts(), said, at, at);
            default -> with(before, State.CANCELLED, before.attempts(), said, at, null);
        };
    }

    private static OutboxEntry with(
            OutboxEntry entry, State state, int attempts, String said, Instant since, @Nullable Instant nextAt) {
        return new OutboxEntry(
                entry.id(),
                entry.creditor(),
                entry.reference(),
                entry.document(),
                entry.documentId(),
                entry.version(),
                entry.recipient(),
                entry.to(),
                entry.from(),
                entry.message(),
                state,
                attempts,
                said,
                since,
                nextAt);
    }
}
