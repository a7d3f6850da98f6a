package fr.opposable.campaign;

import fr.opposable.claim.CaseFile;
import fr.opposable.compliance.Passed;
import fr.opposable.history.Snapshot;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.letter.Letter;
import fr.opposable.letter.LetterKind;
import fr.opposable.letter.Way;
import fr.opposable.rendering.RenderingException;
import fr.opposable.vault.Fingerprint;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Word copies of letters, for courtesy: {@code docx/} beside the PDFs of a lot. Made from what the vault keeps of each version, after the
 * version; so a stop loses none, and the same command makes those that lack. A copy that is there is left alone: somebody may have
 * worked on it. A version made with other law, templates or program than today's gets none, and is listed.
 */
final class WordCopies {

    /** The folder of the copies in a lot. */
    static final String FOLDER = "docx";

    private static final Logger LOG = LoggerFactory.getLogger(WordCopies.class);
    private static final int WAVE = 256;

    private final Vault vault;
    private final LetterWorkshop workshop;

    WordCopies(Vault vault, LetterWorkshop workshop) {
        this.vault = vault;
        this.workshop = workshop;
    }

    /**
     * What came of a run's copies.
     *
     * @param there how many letters have theirs
     * @param made how many of these were made now
     * @param lacking those that have none
     */
    record Result(int there, int made, List<Lack> lacking) {

        static final Result NONE = new Result(0, 0, List.of());
    }

    /**
     * A letter without a copy.
     *
     * @param file its PDF, from the folder of the run
     * @param reason why, in French
     */
    record Lack(String file, String reason) {}

    /** What came of one copy: made now or not, or why there is none. */
    private record One(boolean made, @Nullable Lack lack) {}

    /** {@return what came of the copies of this run's letters, in their lots under {@code out}} */
    Result write(LotRows rows, String runId, Path out) {
        List<One> all = new ArrayList<>();
        try (ExecutorService hands =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()))) {
            List<LotRows.Entry> wave = new ArrayList<>(WAVE);
            rows.forEach(runId, entry -> {
                wave.add(entry);
                if (wave.size() == WAVE) {
                    all.addAll(written(hands, wave, out));
                }
            });
            all.addAll(written(hands, wave, out));
        }
        List<Lack> lacking = new ArrayList<>();
        int made = 0;
        for (One one : all) {
            made += one.made() ? 1 : 0;
            if (one.lack() != null) {
                lacking.add(one.lack());
            }
        }
        return new Result(all.size() - lacking.size(), made, List.copyOf(lacking));
    }

    private List<One> written(ExecutorService hands, List<LotRows.Entry> wave, Path out) {
        List<Future<One>> copies = new ArrayList<>(wave.size());
        for (LotRows.Entry entry : wave) {
            copies.add(hands.submit(() -> write(entry, out)));
        }
        wave.clear();
        List<One> written = new ArrayList<>(copies.size());
        for (Future<One> copy : copies) {
            written.add(await(copy, out));
        }
        return written;
    }

    private static One await(Future<One> copy, Path out) {
        try {
            return copy.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutputUnavailableException(out, e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case UncheckedIOException io -> throw new OutputUnavailableException(out, io);
                case RuntimeException runtime -> throw runtime;
                case null, default -> throw new IllegalStateException("A Word copy could not be written", e);
            }
        }
    }

    private One write(LotRows.Entry entry, Path out) {
        String pdf = entry.lotName() + "/" + entry.fileName();
        Path target = out.resolve(entry.lotName()).resolve(FOLDER).resolve(beside(entry.fileName()));
        SealedVersion version = vault.history(entry.reference(), null).stream()
                .filter(known ->
                        known.documentId().equals(entry.documentId()) && known.versionNo() == entry.versionNo())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No version of " + pdf));
        return write(version, pdf, target);
    }

    /** {@return the name of the copy of {@code pdf}} */
    static String beside(String pdf) {
        return pdf.substring(0, pdf.lastIndexOf('.')) + ".docx";
    }

    /** {@return why {@code version} has no copy at {@code target}; empty when it has} */
    Optional<String> write(SealedVersion version, Path target) {
        return Optional.ofNullable(write(version, String.valueOf(target.getFileName()), target)
                        .lack())
                .map(Lack::reason);
    }

    private One write(SealedVersion version, String pdf, Path target) {
        if (Files.exists(target)) {
            return new One(false, null);
        }
        Optional<Bytes> copy;
        try {
            copy = copy(version);
        } catch (RenderingException e) {
            LOG.warn("No Word copy of {}", pdf, e);
            return new One(false, new Lack(pdf, French.typeset("La copie Word a échoué : ") + e.getMessage()));
        }
        if (copy.isEmpty()) {
            return new One(
                    false,
                    new Lack(
                            pdf,
                            French.typeset(
                                    "Cette version a été faite avec d'autres textes de loi, modèles ou version du programme ; le PDF reste lisible au coffre.")));
        }
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            SafeFiles.copy(target, copy.get().toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new One(true, null);
    }

    /** {@return the copy; empty when what would be made today is not that version} */
    private Optional<Bytes> copy(SealedVersion version) {
        String facts = vault.facts(version);
        Snapshot snapshot = Snapshot.read(facts);
        Optional<LetterKind> kind = LetterKind.of(snapshot.kind());
        if (kind.isEmpty() || !version.law().equals(workshop.law())) {
            return Optional.empty();
        }
        CaseFile file = snapshot.caseFile();
        Letter letter = workshop.word(
                kind.get(), Way.taken(kind.get(), snapshot.channel()), file, workshop.reckon(file, snapshot.asOf()));
        Sha256 fingerprint = new Fingerprint(
                        Sha256.of(facts),
                        letter.template(),
                        workshop.template(letter),
                        workshop.law(),
                        workshop.engine())
                .digest();
        return fingerprint.equals(version.fingerprint()) && workshop.check(letter) instanceof Passed<Letter> passed
                ? Optional.of(workshop.copy(passed, fingerprint, snapshot.draft()))
                : Optional.empty();
    }
}
