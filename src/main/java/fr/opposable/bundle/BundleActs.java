package fr.opposable.bundle;

import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Sha256;
import fr.opposable.originals.CaseKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The making of dossiers, to and from acts of the journal. */
final class BundleActs {

    /** Kind of the act that says which dossier was made, for whom, of which files. */
    static final String MADE = "dossier-made";

    private static final String NUMBER = "number";
    private static final String CONTENT = "content";
    private static final String LAYOUT = "layout";
    private static final String FILES = "files_sha256";

    private final List<JournalAct> made;

    private BundleActs(List<JournalAct> made) {
        this.made = made;
    }

    static BundleActs of(Journal journal, CaseKey key) {
        return new BundleActs(journal.of(key.reference(), key.creditor()).stream()
                .filter(act -> act.act().kind().equals(MADE))
                .toList());
    }

    /** {@return whether no dossier of this case was ever made} */
    boolean isEmpty() {
        return made.isEmpty();
    }

    /** {@return the number of a dossier with this content: the one it has, or the next} */
    int number(BundleIdentity identity) {
        return made.stream()
                .filter(act -> identity.content().hex().equals(act.act().text(CONTENT)))
                .map(act -> act.act().number(NUMBER))
                .findFirst()
                .orElseGet(() -> 1
                        + made.stream()
                                .mapToInt(act -> act.act().number(NUMBER))
                                .max()
                                .orElse(0));
    }

    /** {@return what was recorded the last time this very dossier was made: the digest of the list of its files} */
    Optional<Sha256> filesOf(BundleIdentity identity) {
        return made.stream()
                .filter(act -> identity.layout().hex().equals(act.act().text(LAYOUT)))
                .map(act -> new Sha256(String.valueOf(act.act().text(FILES))))
                .reduce((_, last) -> last);
    }

    static Act made(CaseKey key, BundleIdentity identity, Sha256 files, Map<String, Object> facts, String author) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put(CONTENT, identity.content().hex());
        all.put(LAYOUT, identity.layout().hex());
        all.put(FILES, files.hex());
        String same = Sha256.of(
                        String.join("\n", key.toString(), identity.layout().hex(), files.hex()))
                .hex();
        return new Act(MADE, key.creditor(), key.reference(), author, null, null, all, MADE + ":" + same);
    }
}
