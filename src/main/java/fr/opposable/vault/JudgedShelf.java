package fr.opposable.vault;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Ledger;
import fr.opposable.ledger.LedgerAlteredException;
import fr.opposable.store.StoreUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * What was told of exhibits, and the copies made of them, below the digest of their originals: one folder a judgement, its record signed by
 * the key of the log, its files held to the digests that the record names. All of it can be made again: what is altered, unreadable or gone
 * is told in the log and judged anew, and nothing here ever stops a run.
 *
 * <p>A folder is filled under another name, forced to the disk and renamed: it is there whole or not at all.
 */
public final class JudgedShelf {

    static final String RECORD = "verdict.txt";

    private static final Logger LOG = LoggerFactory.getLogger(JudgedShelf.class);
    private static final String KIND = "judgement";
    private static final int LONGEST_RECORD = 4 << 20;

    /** What a disk keeps free for the run itself. */
    private static final long ROOM = 1L << 30;

    private final Path root;
    private final Ledger ledger;
    private final Predicate<Sha256> isKept;
    private final Clock clock;
    private final AtomicBoolean isGrown = new AtomicBoolean();

    /** What this process kept: only the one thread that writes looks there. */
    private final Set<Path> published = new HashSet<>();

    private @Nullable ExecutorService writer;

    /**
     * @param root folder of the shelf, made with the first record
     * @param isKept whether the vault has this original: nothing is kept of one that it has not
     */
    JudgedShelf(Path root, Ledger ledger, Predicate<Sha256> isKept, Clock clock) {
        this.root = root;
        this.ledger = ledger;
        this.isKept = isKept;
        this.clock = clock;
    }

    /**
     * A file that a judgement is about.
     *
     * @param digest of its bytes; what is taken from the shelf later is held to it
     */
    public record Part(Path file, Sha256 digest) {}

    /**
     * {@return what was told of this original under this key; empty when nothing was, or it cannot be believed}
     *
     * @param key digest of all that the judgement depends on beside the original
     */
    public Optional<KeptJudgement> find(Sha256 original, Sha256 key) {
        Path folder = folder(original, key);
        Path record = folder.resolve(RECORD);
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            if (!Files.isRegularFile(record, LinkOption.NOFOLLOW_LINKS) || Files.size(record) > LONGEST_RECORD) {
                throw new IOException("it is no record");
            }
            String note = new String(Files.readAllBytes(record), StandardCharsets.UTF_8);
            String body = ledger.signed(KIND, note)
                    .orElseThrow(() -> new IOException("the present key of the log did not sign it"));
            return Optional.of(KeptJudgement.read(folder, original, key, body));
        } catch (IOException | StoreUnavailableException | LedgerAlteredException | DataAccessException e) {
            LOG.warn("What was kept in {} is not used, and judged anew: {}", folder, e.getMessage());
            return Optional.empty();
        }
    }

    /** Notes that what is kept of this original under this key was of use today: what nobody asks for goes first. */
    public void used(Sha256 original, Sha256 key) {
        Path record = folder(original, key).resolve(RECORD);
        try {
            Files.setLastModifiedTime(record, FileTime.from(clock.instant()));
        } catch (IOException e) {
            LOG.debug("{} keeps the day it was of use before", record, e);
        }
    }

    /**
     * Keeps what was told of an original, in the place of what was there. The files are copied before this returns; the rest is done by
     * another thread. What cannot be kept is told in the log.
     *
     * @param words what was told, any text
     * @param parts the files it is about, in the order the text names them by
     */
    public void keep(Sha256 original, Sha256 key, String words, List<Part> parts) {
        Path work = root.resolve(ShelfCleaning.TEMPORARY + UUID.randomUUID());
        try {
            long bytes = 0;
            List<String> lines = new ArrayList<>();
            for (Part part : parts) {
                long length = Files.size(part.file());
                lines.add(part.digest().hex() + " " + length);
                bytes += length;
            }
            Files.createDirectories(work);
            if (Files.getFileStore(root).getUsableSpace() - bytes < ROOM) {
                LOG.warn("There is no room left to keep what is judged below {}", root);
                ShelfCleaning.delete(work);
                return;
            }
            for (int i = 0; i < parts.size(); i++) {
                Files.copy(parts.get(i).file(), work.resolve(Integer.toString(i)));
            }
            writer().execute(() -> publish(work, original, key, KeptJudgement.body(original, key, lines, words)));
        } catch (IOException | RuntimeException e) {
            abandon(work, e);
        }
    }

    private synchronized ExecutorService writer() {
        ExecutorService known = writer;
        if (known == null) {
            known = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("judged").factory());
            writer = known;
        }
        return known;
    }

    private void publish(Path work, Sha256 original, Sha256 key, String body) {
        try {
            Path record = work.resolve(RECORD);
            Optional<String> note = signed(body);
            if (note.isEmpty()) {
                ShelfCleaning.delete(work);
                return;
            }
            Files.writeString(record, note.get());
            Files.setLastModifiedTime(record, FileTime.from(clock.instant()));
            ShelfCleaning.force(work);
            Path folder = folder(original, key);
            Files.createDirectories(folder.resolveSibling(""));
            if (!published.add(folder)) {
                // another case of this run has the same file; who reads there is not disturbed
                ShelfCleaning.delete(work);
                return;
            }
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Path old = work.resolveSibling(work.getFileName() + "-old");
                Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
                ShelfCleaning.delete(old);
            }
            Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
            ShelfCleaning.forceFolder(folder.resolveSibling(""));
            isGrown.set(true);
            if (!isKept.test(original)) {
                // erased in the meantime, by another process: what was made of it goes too
                ShelfCleaning.delete(folder(original));
            }
        } catch (IOException | RuntimeException e) {
            abandon(work, e);
        }
    }

    /** A log that never signed anything has no key yet. */
    private Optional<String> signed(String body) {
        Optional<String> note = ledger.sign(KIND, body);
        if (note.isEmpty()) {
            ledger.settle();
            note = ledger.sign(KIND, body);
        }
        return note;
    }

    private static void abandon(Path work, Exception why) {
        LOG.warn("What was judged could not be kept ({}); it will be judged anew", work, why);
        try {
            ShelfCleaning.delete(work);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} could not be removed; it has no effect, and goes in a day", work, e);
        }
    }

    /** {@return whether anything is kept of this original} */
    boolean has(Sha256 original) {
        return Files.exists(folder(original), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Takes away all that was made of these originals.
     *
     * @throws StoreUnavailableException when it cannot be
     */
    void erase(Collection<Sha256> originals) {
        for (Sha256 original : originals) {
            Path folder = folder(original);
            try {
                ShelfCleaning.delete(folder);
                ShelfCleaning.forceFolder(folder.resolveSibling(""));
            } catch (IOException | UncheckedIOException e) {
                throw new StoreUnavailableException(
                        French.typeset(
                                        "La copie jugée « %s » ne peut pas être effacée (%s). Vérifiez ses droits, puis relancez « retention purge --resume ».")
                                .formatted(folder, e.getMessage()),
                        e);
            }
        }
    }

    private Path folder(Sha256 original) {
        return root.resolve(original.hex().substring(0, 2)).resolve(original.hex());
    }

    private Path folder(Sha256 original, Sha256 key) {
        return folder(original).resolve(key.hex());
    }

    /** Waits until all is kept, and lets go of what is old or too much when something came. */
    void close() {
        ExecutorService known;
        synchronized (this) {
            known = writer;
            writer = null;
        }
        if (known == null) {
            return;
        }
        known.shutdown();
        try {
            if (!known.awaitTermination(5, TimeUnit.MINUTES)) {
                LOG.warn("What was judged is still being kept");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (isGrown.get()) {
            new ShelfCleaning(root, isKept, clock.instant()).run(ShelfCleaning.MOST_BYTES);
        }
    }
}
