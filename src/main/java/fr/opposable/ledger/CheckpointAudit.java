package fr.opposable.ledger;

import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares the checkpoints of the database with their files and both with the keys: which of them may be believed. */
final class CheckpointAudit {

    private final CheckpointRows rows;
    private final CheckpointFiles files;
    private final String origin;
    private final KeyHistory keys;
    private final Findings findings;

    CheckpointAudit(CheckpointRows rows, CheckpointFiles files, String origin, KeyHistory keys, Findings findings) {
        this.rows = rows;
        this.files = files;
        this.origin = origin;
        this.keys = keys;
        this.findings = findings;
    }

    /** {@return the checkpoints that one of our keys signed, by size} */
    NavigableMap<Long, Checkpoint> believed() {
        TreeSet<Long> sizes = new TreeSet<>(files.sizes());
        sizes.addAll(rows.sizes());
        NavigableMap<Long, Checkpoint> believed = new TreeMap<>();
        for (long size : sizes) {
            Optional<Checkpoint> checkpoint = believed(size, size == sizes.last());
            checkpoint.ifPresent(trusted -> believed.put(size, trusted));
        }
        return believed;
    }

    private Optional<Checkpoint> believed(long size, boolean newest) {
        String where = "registre, point de contrôle " + size;
        @Nullable String outside = files.read(size).orElse(null);
        @Nullable
        String inside = rows.get(size).map(CheckpointRows.Stored::note).orElse(null);
        Optional<Checkpoint> fromFile = trusted(outside, size);
        Optional<Checkpoint> fromRow = trusted(inside, size);
        if (outside == null) {
            findings.fault(
                    "fichier du point de contrôle manquant (%s)".formatted(files.pathOf(size, "txt")), where, null);
        } else if (fromFile.isEmpty()) {
            findings.fault(
                    "fichier du point de contrôle altéré (%s)".formatted(files.pathOf(size, "txt")), where, null);
        }
        if (inside == null) {
            if (newest && fromFile.isPresent()) {
                findings.notice(
                        "le dernier point de contrôle (%d) n’est que dans son fichier, comme après un arrêt brutal ; la prochaine production le réinscrira"
                                .formatted(size));
            } else {
                findings.fault("point de contrôle retiré de la base", where, null);
            }
        } else if (fromRow.isEmpty()) {
            findings.fault("point de contrôle altéré dans la base", where, null);
        }
        if (fromFile.isPresent() && fromRow.isPresent() && !fromFile.equals(fromRow)) {
            findings.fault("deux points de contrôle signés se contredisent", where, null);
        } else if (fromFile.isPresent() && fromRow.isPresent() && !Objects.equals(outside, inside)) {
            findings.fault("point de contrôle écrit autrement dans la base et dans son fichier", where, null);
        }
        return fromFile.or(() -> fromRow);
    }

    private Optional<Checkpoint> trusted(@Nullable String note, long size) {
        if (note == null) {
            return Optional.empty();
        }
        try {
            SignedNote signed = SignedNote.parse(note);
            Checkpoint checkpoint = Checkpoint.parse(signed.text());
            return checkpoint.size() == size && checkpoint.origin().equals(origin) && keys.signed(signed, size)
                    ? Optional.of(checkpoint)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
