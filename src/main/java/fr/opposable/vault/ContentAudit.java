package fr.opposable.vault;

import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Re-reads the bytes of every document, shelf by shelf (the first two digits of the digest), several at a time but never more than a few: a
 * shelf is a stretch of the table and sixteen neighbouring folders, so the disk is read in its own order. Looks for files no row knows on
 * the way.
 */
final class ContentAudit {

    static final int SHELVES = 256;
    private static final int AHEAD = 8;

    /** File systems tell the time of a change by ticks of their own, late by up to this much. */
    private static final Duration COARSE = Duration.ofSeconds(1);

    private final VersionRows rows;
    private final ContentStore content;
    private final int hashers;
    private final Map<String, String> flaws = new LinkedHashMap<>();
    private final List<String> strangers = new ArrayList<>();
    private long documents;
    private long bytes;
    private long skipped;

    ContentAudit(VersionRows rows, ContentStore content, int hashers) {
        this.rows = rows;
        this.content = content;
        this.hashers = hashers;
    }

    /**
     * What it found.
     *
     * @param flaws digest of each document that is not what it should be, and what is wrong with it, in French
     * @param strangers files that no row knows
     * @param documents documents looked at
     * @param bytes bytes re-read
     * @param skipped documents whose bytes an interrupted verification had re-read
     */
    record Findings(Map<String, String> flaws, List<String> strangers, long documents, long bytes, long skipped) {}

    /** Told after each shelf. */
    interface Shelved {
        void after(int shelf, Findings soFar);
    }

    /** What an interrupted verification had done: the shelves before this one, all good but these, none changed since then. */
    record Start(int shelf, Set<String> suspects, Instant since) {}

    Findings run(@Nullable Start start, Shelved shelved) {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                hashers, Thread.ofPlatform().daemon().name("verify-", 0).factory())) {
            for (int shelf = 0; shelf < SHELVES; shelf++) {
                check(shelf, start != null && shelf < start.shelf() ? start : null, threads);
                shelved.after(shelf, findings());
            }
        }
        return findings();
    }

    private Findings findings() {
        return new Findings(flaws, strangers, documents, bytes, skipped);
    }

    private void check(int shelf, @Nullable Start done, ExecutorService threads) {
        List<String> known = rows.digestsFrom("%02x".formatted(shelf), end(shelf));
        Map<String, Path> files = new HashMap<>();
        for (Path file : content.filesOf(shelf)) {
            files.put(String.valueOf(file.getFileName()), file);
        }
        Queue<Reading> readings = new ArrayDeque<>();
        for (String digest : known) {
            Path file = files.remove(digest);
            documents++;
            if (file == null) {
                flaws.put(digest, "document manquant (%s)".formatted(content.pathOf(new Sha256(digest))));
            } else if (done != null && isStill(file, digest, done)) {
                skipped++;
            } else {
                readings.add(new Reading(digest, file, threads.submit(() -> content.digestOf(file))));
                if (readings.size() > hashers * AHEAD) {
                    judge(readings.remove());
                }
            }
        }
        readings.forEach(this::judge);
        name(files, new HashSet<>(known));
    }

    private static String end(int shelf) {
        return shelf + 1 == SHELVES ? "g" : "%02x".formatted(shelf + 1);
    }

    private static boolean isStill(Path file, String digest, Start done) {
        return !done.suspects().contains(digest)
                && ContentStore.changedAt(file)
                        .filter(change -> change.isBefore(done.since().minus(COARSE)))
                        .isPresent();
    }

    private record Reading(String digest, Path file, Future<ContentStore.Read> read) {}

    private void judge(Reading reading) {
        try {
            ContentStore.Read read = reading.read().get();
            bytes += read.bytes();
            if (!read.digest().hex().equals(reading.digest())) {
                flaws.put(reading.digest(), "document altéré (%s)".formatted(reading.file()));
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof IOException unreadable)) {
                throw new IllegalStateException("A document could not be hashed", e);
            }
            flaws.put(
                    reading.digest(),
                    "document illisible (%s\u00a0: %s)".formatted(reading.file(), unreadable.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The verification was interrupted", e);
        }
    }

    /** Files without a row: a row may have come since the list was asked for. */
    private void name(Map<String, Path> files, Set<String> known) {
        files.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(file -> {
            if (ContentStore.isTemporary(file.getValue())) {
                strangers.add("fichier provisoire laissé par un arrêt brutal, sans effet\u00a0: " + file.getValue());
            } else if (!known.contains(file.getKey()) && !rows.isReferenced(file.getKey())) {
                strangers.add("document sans version, laissé par un arrêt brutal ou ajouté à la main\u00a0: "
                        + file.getValue());
            }
        });
    }
}
