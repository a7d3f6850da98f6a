package fr.opposable.vault;

import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the shelf of judgements small. What goes is told in the log, with why: what a kill left a day ago, what is of no original of the vault,
 * what was not asked for in ninety days, then what was asked for longest ago until the rest is small enough.
 */
final class ShelfCleaning {

    static final String TEMPORARY = ".tmp-";

    /** About eight cases of 500 MB. */
    static final long MOST_BYTES = 4L << 30;

    private static final Logger LOG = LoggerFactory.getLogger(ShelfCleaning.class);
    private static final Duration UNUSED = Duration.ofDays(90);
    private static final Duration LEFT = Duration.ofDays(1);

    private final Path root;
    private final Predicate<Sha256> isKept;
    private final Instant now;

    ShelfCleaning(Path root, Predicate<Sha256> isKept, Instant now) {
        this.root = root;
        this.isKept = isKept;
        this.now = now;
    }

    private record Judgement(Path folder, long bytes, Instant used) {}

    /** Lets go of what is old, and of what is more than {@code most} bytes. A folder that cannot be removed is told, and left. */
    void run(long most) {
        try {
            List<Judgement> left = new ArrayList<>();
            for (Path shelf : list(root.toRealPath())) {
                if (name(shelf).startsWith(TEMPORARY)) {
                    letGoOfRemains(shelf);
                } else {
                    for (Path original : list(shelf)) {
                        look(original, left);
                    }
                }
            }
            left.sort(Comparator.comparing(Judgement::used));
            long bytes = left.stream().mapToLong(Judgement::bytes).sum();
            for (Judgement oldest : left) {
                if (bytes <= most) {
                    break;
                }
                letGo(oldest.folder(), "the shelf holds more than " + most + " bytes");
                bytes -= oldest.bytes();
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("What was judged could not be looked through below {}; it has no effect", root, e);
        }
    }

    private void letGoOfRemains(Path temporary) throws IOException {
        if (Files.getLastModifiedTime(temporary).toInstant().isBefore(now.minus(LEFT))) {
            letGo(temporary, "an interrupted run left it");
        }
    }

    private void look(Path original, List<Judgement> left) throws IOException {
        boolean isOfTheVault;
        try {
            isOfTheVault = isKept.test(new Sha256(name(original)));
        } catch (IllegalArgumentException e) {
            isOfTheVault = false;
        }
        if (!isOfTheVault) {
            letGo(original, "the vault has not its original");
            return;
        }
        for (Path folder : list(original)) {
            Path record = folder.resolve(JudgedShelf.RECORD);
            Instant used = Files.exists(record, LinkOption.NOFOLLOW_LINKS)
                    ? Files.getLastModifiedTime(record, LinkOption.NOFOLLOW_LINKS)
                            .toInstant()
                    : Instant.EPOCH;
            if (used.isBefore(now.minus(UNUSED))) {
                letGo(folder, "nobody asked for it since " + used);
            } else {
                long bytes = 0;
                for (Path file : list(folder)) {
                    bytes += Files.size(file);
                }
                left.add(new Judgement(folder, bytes, used));
            }
        }
    }

    private static void letGo(Path folder, String why) throws IOException {
        delete(folder);
        LOG.info("Let go of {}: {}", folder, why);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Takes a folder away with all it holds; links are not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> below = Files.walk(folder)) {
            deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    /** Puts the files of a folder, and their names, on the disk. */
    static void force(Path folder) throws IOException {
        for (Path file : list(folder)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
        forceFolder(folder);
    }

    static void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            // taken away since by who shares the store: there is nothing to put on the disk
            LOG.debug("{} is gone", folder);
        }
    }
}
