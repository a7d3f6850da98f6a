package fr.opposable.bundle;

import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.ExhibitIntake;
import fr.opposable.exhibit.Judgement;
import fr.opposable.exhibit.Passwords;
import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.Sha256;
import fr.opposable.vault.JudgedShelf;
import fr.opposable.vault.KeptJudgement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges each file once: what was told of the same bytes, under the same name, by the same judge, is told again, with the same copies, and no
 * process opens the file. Whatever differs, or cannot be believed, is judged anew.
 */
final class KeptVerdicts {

    private static final Logger LOG = LoggerFactory.getLogger(KeptVerdicts.class);

    private final JudgedShelf shelf;
    private final boolean isReadOnly;

    /** @param isReadOnly whether nothing is kept or noted: for a trial */
    KeptVerdicts(JudgedShelf shelf, boolean isReadOnly) {
        this.shelf = shelf;
        this.isReadOnly = isReadOnly;
    }

    /**
     * {@return {@code file}, judged now or before; as {@link ExhibitIntake#judge(Path, Sha256, Path, Instant, Passwords)}}
     *
     * @param known digest of {@code file}, as the vault has it
     * @param copies folder of the copies, of one thread at a time
     */
    Exhibit judge(ExhibitIntake intake, Path file, Sha256 known, Path copies, Instant receivedAt, Passwords passwords) {
        Optional<Sha256> judge = intake.identity();
        if (judge.isEmpty()) {
            return intake.judge(file, known, copies, receivedAt, passwords);
        }
        Sha256 key = key(judge.get(), file);
        Optional<Exhibit> before = kept(file, known, key, copies, receivedAt);
        if (before.isPresent()) {
            return before.get();
        }
        Judgement told = intake.judged(file, known, copies, receivedAt, passwords);
        if (told.isLasting() && !isReadOnly) {
            VerdictRecord record = VerdictRecord.of(told.exhibit(), receivedAt);
            shelf.keep(known, key, record.words(), record.parts());
        }
        return told.exhibit();
    }

    /** All that a verdict depends on beside the bytes and the instant: who judges, and the name that renderings print. */
    private static Sha256 key(Sha256 judge, Path file) {
        return Sha256.of(CanonicalJson.write(Map.of(
                "format", VerdictRecord.FORMAT, "judge", judge.hex(), "name", String.valueOf(file.getFileName()))));
    }

    private Optional<Exhibit> kept(Path file, Sha256 digest, Sha256 key, Path copies, Instant receivedAt) {
        Optional<KeptJudgement> found = shelf.find(digest, key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try {
            // the original too is what it was: a file that changed since it was received is told by who judges it
            if (!FileDigests.of(file).equals(digest)) {
                return Optional.empty();
            }
            Path own = Files.createDirectories(copies.resolve("gardees").resolve(digest.hex()));
            Optional<Exhibit> exhibit = VerdictRecord.read(found.get(), file, digest, receivedAt, own);
            if (exhibit.isPresent() && !isReadOnly) {
                shelf.used(digest, key);
            }
            return exhibit;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + copies, e);
        } catch (IllegalArgumentException e) {
            LOG.warn("What was kept of {} cannot be read, and is judged anew", digest, e);
            return Optional.empty();
        }
    }
}
