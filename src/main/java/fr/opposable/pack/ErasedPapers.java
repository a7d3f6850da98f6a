package fr.opposable.pack;

import fr.opposable.journal.JournalAct;
import fr.opposable.vault.RecordedErasures;
import fr.opposable.vault.RecordedErasures.Erasure;
import fr.opposable.vault.SealedVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a case was erased on order, so that it is told as gone and not left out: the record and its place in the log are in the pack, the
 * content is not.
 */
final class ErasedPapers {

    private final RecordedErasures recorded;
    private final List<Gone> gone = new ArrayList<>();

    /**
     * One thing that is gone.
     *
     * @param name how it is named to a reader
     * @param words when, by whom and under which certificate
     */
    record Gone(String name, String words) {}

    ErasedPapers(RecordedErasures recorded) {
        this.recorded = recorded;
    }

    /** Tells of these versions and acts, in this order. */
    void add(List<SealedVersion> versions, List<JournalAct> acts) {
        for (SealedVersion version : versions) {
            of(version)
                    .ifPresent(erasure -> gone.add(new Gone(
                            "%s, version %d"
                                    .formatted(DocumentWords.of(version.key().kind()), version.versionNo()),
                            erasure.words())));
        }
        for (JournalAct act : acts) {
            of(act).ifPresent(erasure ->
                    gone.add(new Gone("Acte %d, %s".formatted(act.caseNo(), ActWords.of(act.act())), erasure.words())));
        }
    }

    Optional<Erasure> of(SealedVersion version) {
        return recorded.of(version);
    }

    Optional<Erasure> of(JournalAct act) {
        return recorded.of(act);
    }

    /** {@return what is gone, versions first} */
    List<Gone> all() {
        return List.copyOf(gone);
    }

    /** {@return what the manifest says of an erasure; null when there is none} */
    static @Nullable Map<String, Object> json(Optional<Erasure> erasure) {
        return erasure.map(told -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("act", told.act());
                    entry.put("certificate", told.certificate());
                    entry.put("at", told.at().toString());
                    entry.put("by", told.by());
                    return entry;
                })
                .orElse(null);
    }
}
