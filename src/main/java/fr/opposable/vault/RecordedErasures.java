package fr.opposable.vault;

import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Leaf;
import fr.opposable.ledger.Ledger;
import fr.opposable.ledger.Merkle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The erasures that the journal tells of. Only an act that is in the log, whole and with its own facts, excuses a content that is gone:
 * without one, what is gone is missing.
 */
public final class RecordedErasures {

    /** The act of an erasure. */
    static final String PURGED = "purged";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Map<String, Erasure> versions = new HashMap<>();
    private final Map<String, Erasure> files = new HashMap<>();
    private final Map<String, Erasure> acts = new HashMap<>();

    /** None. */
    static final RecordedErasures NONE = new RecordedErasures();

    private RecordedErasures() {}

    static RecordedErasures of(Journal journal, Ledger ledger) {
        RecordedErasures erasures = new RecordedErasures();
        for (JournalAct act : journal.ofKind(PURGED)) {
            if (isInLog(act, ledger)) {
                erasures.add(act);
            }
        }
        return erasures;
    }

    private static boolean isInLog(JournalAct act, Ledger ledger) {
        String facts = act.facts();
        return facts != null
                && act.record()
                        .contains("\"facts_sha256\":\"" + Sha256.of(facts).hex() + "\"")
                && Merkle.leaf(act.record().getBytes(StandardCharsets.UTF_8)).equals(act.leafHash())
                && ledger.leaf(act.subject())
                        .map(Leaf::hash)
                        .filter(act.leafHash()::equals)
                        .isPresent();
    }

    /**
     * One erasure.
     *
     * @param act identifier of the act that ordered it
     * @param certificate number of its certificate
     * @param at when it was ordered, UTC
     * @param by who ordered it
     */
    public record Erasure(String act, String certificate, Instant at, String by) {

        /** {@return « contenu effacé le … par … (certificat n° …) »} */
        public String words() {
            return French.typeset("contenu effacé le %s par %s (certificat n° %s)")
                    .formatted(French.figures(LocalDate.ofInstant(at, PARIS)), by, certificate);
        }
    }

    private void add(JournalAct recorded) {
        Act act = recorded.act();
        Erasure erasure = new Erasure(
                recorded.id(), String.valueOf(act.text("certificate")), recorded.recordedAt(), act.author());
        texts(act, "versions").forEach(version -> versions.put(version, erasure));
        texts(act, "files").forEach(file -> files.put(file, erasure));
        texts(act, "acts").forEach(id -> acts.put(id, erasure));
    }

    /** {@return the erasure of this version's document and facts, when it was ordered} */
    public Optional<Erasure> of(SealedVersion version) {
        return Optional.ofNullable(versions.get(name(version.documentId(), version.versionNo())));
    }

    /** {@return the erasure of what this act said, when it was ordered} */
    public Optional<Erasure> of(JournalAct act) {
        return Optional.ofNullable(acts.get(act.id()));
    }

    /** {@return a list of texts among the facts of an act} */
    static List<String> texts(Act act, String name) {
        List<String> texts = new ArrayList<>();
        if (act.facts().get(name) instanceof List<?> list) {
            list.forEach(item -> texts.add(String.valueOf(item)));
        }
        return texts;
    }

    /** {@return how a version is named in the facts of the act} */
    static String name(String documentId, int versionNo) {
        return documentId + "/" + versionNo;
    }

    /** {@return what is said of this version, when it was erased} */
    Optional<String> ofVersion(String documentId, int versionNo) {
        return Optional.ofNullable(versions.get(name(documentId, versionNo))).map(Erasure::words);
    }

    /** {@return what is said of this file, when it was erased} */
    Optional<String> ofFile(String digest) {
        return Optional.ofNullable(files.get(digest)).map(Erasure::words);
    }

    /** {@return whether what this act said was erased} */
    boolean coverAct(String actId) {
        return acts.containsKey(actId);
    }
}
