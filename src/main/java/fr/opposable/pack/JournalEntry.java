package fr.opposable.pack;

import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.French;
import fr.opposable.vault.RecordedErasures.Erasure;
import fr.opposable.vault.SealedVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to the papers of a case.
 *
 * @param at when it was recorded, UTC
 * @param author who did it
 * @param kind a word for programs
 * @param what what was done, in French
 * @param about the document or piece
 * @param logIndex its place in the log; null when it has none
 */
record JournalEntry(
        Instant at,
        String author,
        String kind,
        String what,
        String about,
        @Nullable Long logIndex) {

    /** {@return the making of this version} */
    static JournalEntry of(SealedVersion version, ErasedPapers erased) {
        String what = version.versionNo() == 1
                ? "version 1 produite"
                : "version %d produite, à la suite de la version %d"
                        .formatted(version.versionNo(), version.versionNo() - 1);
        return new JournalEntry(
                version.producedAt(),
                version.author(),
                "version-produced",
                what + (version.lot() == null ? "" : ", remise dans " + version.lot()) + told(erased.of(version)),
                DocumentWords.of(version.key().kind()),
                version.logIndex());
    }

    /** {@return this act, in words} */
    static JournalEntry of(JournalAct act, List<SealedVersion> versions, ErasedPapers erased) {
        String details = ActWords.details(act.act());
        LocalDate day = act.act().occurredOn();
        return new JournalEntry(
                act.recordedAt(),
                act.act().author(),
                act.act().kind(),
                ActWords.of(act.act())
                        + (day == null ? "" : " le " + French.words(day))
                        + (details.isEmpty() ? "" : " (" + details + ")")
                        + told(erased.of(act)),
                ActWords.about(act.act(), versions),
                act.logIndex());
    }

    private static String told(Optional<Erasure> erasure) {
        return erasure.map(gone -> French.typeset(" ; ") + gone.words()).orElse("");
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("at", at.toString());
        entry.put("author", author);
        entry.put("kind", kind);
        entry.put("what", what);
        entry.put("about", about);
        entry.put("logIndex", logIndex);
        return entry;
    }

    static List<String> heads() {
        return List.of("date et heure (UTC)", "date et heure (Paris)", "auteur", "objet", "acte", "rang au registre");
    }
}
