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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The erasures that the journal tells of. Only an act that is in the log, whole and with its own facts, excuses a content that is gone:
 * without one, what is gone is missing.
 */
final class RecordedErasures {

    /** The act of an erasure. */
    static final String PURGED = "purged";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Map<String, String> versions = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final Set<String> acts = new HashSet<>();

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

    private void add(JournalAct recorded) {
        Act act = recorded.act();
        LocalDate day = LocalDate.ofInstant(recorded.recordedAt(), PARIS);
        String words = French.typeset("contenu effacé le %s par %s (certificat n° %s)")
                .formatted(French.figures(day), act.author(), act.text("certificate"));
        texts(act, "versions").forEach(version -> versions.put(version, words));
        texts(act, "files").forEach(file -> files.put(file, words));
        acts.addAll(texts(act, "acts"));
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
        return Optional.ofNullable(versions.get(name(documentId, versionNo)));
    }

    /** {@return what is said of this file, when it was erased} */
    Optional<String> ofFile(String digest) {
        return Optional.ofNullable(files.get(digest));
    }

    /** {@return whether what this act said was erased} */
    boolean coverAct(String actId) {
        return acts.contains(actId);
    }
}
