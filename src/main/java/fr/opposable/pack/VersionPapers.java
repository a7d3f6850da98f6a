package fr.opposable.pack;

import fr.opposable.journal.Act;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Bytes;
import fr.opposable.ledger.InclusionProof;
import fr.opposable.ledger.Subject;
import fr.opposable.vault.RecordedErasures;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionActs;
import fr.opposable.vault.VersionLife;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of a case's documents: each file, its record, the facts it was made from, and the proof of its place in the log. */
final class VersionPapers {

    private final Vault vault;
    private final PackZip zip;
    private final ErasedPapers erased;
    private final List<JournalAct> acts;
    private final List<Map<String, @Nullable Object>> entries = new ArrayList<>();
    private final List<InclusionProof> proofs = new ArrayList<>();

    VersionPapers(Vault vault, PackZip zip, ErasedPapers erased, List<JournalAct> acts) {
        this.vault = vault;
        this.zip = zip;
        this.erased = erased;
        this.acts = List.copyOf(acts);
    }

    void add(List<VersionLife> versions) throws IOException {
        for (VersionLife version : versions) {
            add(version);
        }
    }

    private void add(VersionLife life) throws IOException {
        SealedVersion version = life.version();
        String name = name(version);
        String title = "%s, version %d".formatted(DocumentWords.of(version.key().kind()), version.versionNo());
        Optional<RecordedErasures.Erasure> gone = erased.of(version);
        String artifact = gone.isPresent() ? null : Bag.DATA + path(life);
        if (artifact != null) {
            zip.add(artifact, title, PackFile.Kind.DOCUMENT, vault.read(version));
        }
        String record = "data/preuves/" + name + ".enregistrement.json";
        zip.add(record, title + "\u00a0: enregistrement", PackFile.Kind.PROOF, utf8(vault.record(version)));
        String facts = gone.isPresent() ? null : "data/preuves/" + name + ".faits.json";
        if (facts != null) {
            zip.add(facts, title + "\u00a0: faits", PackFile.Kind.PROOF, utf8(vault.facts(version)));
        }
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("key", version.key().toString());
        entry.put("kind", version.key().kind());
        entry.put("version", version.versionNo());
        entry.put("documentId", version.documentId());
        entry.put("title", title);
        entry.put("producedAt", version.producedAt().toString());
        entry.put("author", version.author());
        entry.put("template", version.templateId());
        entry.put("law", version.law().toString());
        entry.put("engine", version.engine());
        entry.put("pages", version.pages());
        entry.put("lot", version.lot());
        entry.put("state", life.state().key());
        entry.put(
                "sent",
                acts.stream()
                        .filter(act -> act.act().kind().equals(VersionActs.SENT) && isAbout(act, version))
                        .map(VersionPapers::sent)
                        .toList());
        entry.put("erased", ErasedPapers.json(gone));
        entry.put("artifact", artifact);
        entry.put("record", record);
        entry.put("facts", facts);
        Optional<InclusionProof> proof = vault.proof(version);
        if (proof.isPresent()) {
            String path = "data/preuves/" + name + ".inscription.txt";
            zip.add(
                    path,
                    title + "\u00a0: preuve d’inscription",
                    PackFile.Kind.PROOF,
                    utf8(proof.get().file()));
            entry.put("proof", path);
            entry.put("logIndex", proof.get().index());
            proofs.add(proof.get());
        } else {
            entry.put("proof", null);
            entry.put("logIndex", null);
        }
        entries.add(entry);
    }

    private static boolean isAbout(JournalAct act, SealedVersion version) {
        Subject about = act.act().about();
        return about != null && about.id().equals(version.documentId()) && about.number() == version.versionNo();
    }

    /** What the act says of a sending; nothing of it where that was erased. */
    private static Map<String, @Nullable Object> sent(JournalAct recorded) {
        Act act = recorded.act();
        LocalDate day = act.occurredOn();
        Map<String, @Nullable Object> sending = new LinkedHashMap<>();
        sending.put("act", recorded.id());
        sending.put("recipient", act.text(VersionActs.RECIPIENT));
        sending.put("channel", act.text(VersionActs.CHANNEL));
        sending.put("day", day == null ? null : day.toString());
        sending.put("number", act.text(VersionActs.NUMBER));
        return sending;
    }

    /** {@return where its file is, below {@code data/}: a draft is never among what was produced} */
    static String path(VersionLife life) {
        return (life.isDraft() ? "projets/" : "documents/") + name(life.version()) + ".pdf";
    }

    static String name(SealedVersion version) {
        return SafeName.plain(version.key().kind()) + "_v" + version.versionNo();
    }

    static Bytes utf8(String text) {
        return Bytes.owning(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return what the manifest says of each} */
    List<Map<String, @Nullable Object>> entries() {
        return List.copyOf(entries);
    }

    /** {@return the proofs, in the same order} */
    List<InclusionProof> proofs() {
        return List.copyOf(proofs);
    }
}
