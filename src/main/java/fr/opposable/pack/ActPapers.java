package fr.opposable.pack;

import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.ledger.InclusionProof;
import fr.opposable.vault.RecordedErasures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The acts of a case's journal: what was recorded of each, what it says, and the proof of its place in the log. */
final class ActPapers {

    private final Journal journal;
    private final PackZip zip;
    private final ErasedPapers erased;
    private final List<Map<String, @Nullable Object>> entries = new ArrayList<>();
    private final List<InclusionProof> proofs = new ArrayList<>();

    ActPapers(Journal journal, PackZip zip, ErasedPapers erased) {
        this.journal = journal;
        this.zip = zip;
        this.erased = erased;
    }

    void add(List<JournalAct> acts) throws IOException {
        for (JournalAct act : acts) {
            add(act);
        }
    }

    private void add(JournalAct act) throws IOException {
        String name = "data/preuves/acte-%04d".formatted(act.caseNo());
        String title = "Acte " + act.caseNo();
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("id", act.id());
        entry.put("number", act.caseNo());
        entry.put("kind", act.act().kind());
        entry.put("caseKey", act.act().creditor() + "/" + act.act().caseReference());
        entry.put("author", act.act().author());
        entry.put("recordedAt", act.recordedAt().toString());
        String record = name + ".enregistrement.json";
        zip.add(record, title + "\u00a0: enregistrement", PackFile.Kind.PROOF, VersionPapers.utf8(act.record()));
        entry.put("record", record);
        Optional<RecordedErasures.Erasure> gone = erased.of(act);
        String facts = gone.isPresent() ? null : act.facts();
        entry.put("erased", ErasedPapers.json(gone));
        entry.put("facts", facts == null ? null : name + ".faits.json");
        if (facts != null) {
            zip.add(name + ".faits.json", title + "\u00a0: faits", PackFile.Kind.PROOF, VersionPapers.utf8(facts));
        }
        Optional<InclusionProof> proof = journal.proof(act);
        entry.put("proof", proof.isPresent() ? name + ".inscription.txt" : null);
        entry.put("logIndex", proof.map(InclusionProof::index).orElse(null));
        if (proof.isPresent()) {
            zip.add(
                    name + ".inscription.txt",
                    title + "\u00a0: preuve d’inscription",
                    PackFile.Kind.PROOF,
                    VersionPapers.utf8(proof.get().file()));
            proofs.add(proof.get());
        }
        entries.add(entry);
    }

    /** {@return what the manifest says of each} */
    List<Map<String, @Nullable Object>> entries() {
        return List.copyOf(entries);
    }

    List<InclusionProof> proofs() {
        return List.copyOf(proofs);
    }
}
