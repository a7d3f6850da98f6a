package fr.opposable.vault;

import fr.opposable.journal.Act;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Subject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to a version, as acts of the journal. */
public final class VersionActs {

    /** A draft was made. */
    public static final String DRAFTED = "version-draft";
    /** A person made it final, from a draft of the same facts. */
    public static final String FINAL = "version-final";
    /** It was sent. */
    public static final String SENT = "version-sent";
    /** A later version stands in its place. */
    public static final String REPLACED = "version-replaced";
    /** It was taken back. */
    public static final String WITHDRAWN = "version-withdrawn";

    static final String BY = "by";
    static final String REASON = "reason";
    static final String DRAFT = "draft";

    /** The name, among the facts of a sending, of whom it went to. */
    public static final String RECIPIENT = "recipient";
    /** The name, among the facts of a sending, of the way it went. */
    public static final String CHANNEL = "channel";
    /** The name, among the facts of a sending, of its number. */
    public static final String NUMBER = "number";

    static final String PROOF = "proof_sha256";
    static final String PROOF_NAME = "proof_name";

    private VersionActs() {}

    /** {@return the act of making this draft} */
    public static Act drafted(SealedVersion draft, String author) {
        return act(DRAFTED, draft, author, null, Map.of(), "");
    }

    /**
     * {@return the act of making this version final}
     *
     * @param draft the number of the draft it comes from
     */
    public static Act finalised(SealedVersion version, int draft, String author) {
        return act(FINAL, version, author, null, Map.of(DRAFT, draft), "");
    }

    /**
     * {@return the act by which {@code next} stands in the place of {@code old}}
     *
     * @param reason why, in French
     */
    public static Act replaced(SealedVersion old, SealedVersion next, String reason, String author) {
        return act(
                REPLACED,
                old,
                author,
                null,
                Map.of(BY, next.versionNo(), REASON, reason),
                Integer.toString(next.versionNo()));
    }

    static Act withdrawn(SealedVersion version, String reason, String author) {
        return act(WITHDRAWN, version, author, null, Map.of(REASON, reason), "");
    }

    static Act sent(SealedVersion version, Sending sending, String author) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(RECIPIENT, sending.recipient());
        facts.put(CHANNEL, sending.channel());
        if (sending.number() != null) {
            facts.put(NUMBER, sending.number());
        }
        if (sending.proof() != null) {
            facts.put(PROOF, sending.proof().file().hex());
            facts.put(PROOF_NAME, sending.proof().name());
        }
        String same = Sha256.of(
                        "%s\n%s\n%s\n%s".formatted(sending.recipient(), sending.channel(), sending.day(), facts))
                .hex();
        return act(SENT, version, author, sending.day(), facts, same);
    }

    private static Act act(
            String kind,
            SealedVersion version,
            String author,
            @Nullable LocalDate on,
            Map<String, Object> facts,
            String more) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("document", version.key().kind());
        all.put("version", version.versionNo());
        return new Act(
                kind,
                version.key().creditor(),
                version.key().caseReference(),
                author,
                on,
                new Subject(version.documentId(), version.versionNo()),
                all,
                "%s:%s:%d:%s".formatted(kind, version.documentId(), version.versionNo(), more));
    }
}
