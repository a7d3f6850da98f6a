package fr.opposable.bundle;

import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder of one dossier, made under another name beside it and renamed when whole. What a crash leaves begins with a point and goes
 * with the next making of the same case. A folder that was changed by hand, a signed requête put in for one, is kept under another name, never written over.
 */
final class BundleFolder {

    private static final String UNFINISHED = ".en-cours-";

    private final Path out;
    private final Path work;

    private BundleFolder(Path out, Path work) {
        this.out = out;
        this.work = work;
    }

    /** {@return the name of a dossier's folder, {@code AFF-2026-0042_dossier-2_rpva}} */
    static String name(String reference, int number, boolean isDraft, String profile) {
        return "%s_dossier-%d_%s%s".formatted(reference, number, profile, isDraft ? "_PROJET" : "");
    }

    /**
     * {@return a folder to fill; what a crash left of the same case is gone}
     *
     * @param reference of the case; one dossier of it is made at a time
     * @throws BundleRefusedException when {@code out} cannot be written
     */
    static BundleFolder begin(Path out, String reference) {
        try {
            Path work = out.resolve(UNFINISHED + reference);
            delete(work);
            Files.createDirectories(work.resolve("contenu"));
            return new BundleFolder(out, work);
        } catch (IOException e) {
            throw unwritable(out, e);
        }
    }

    /** Takes away what a crash left of a case. */
    static void clear(Path out, String reference) {
        try {
            delete(out.resolve(UNFINISHED + reference));
        } catch (IOException e) {
            throw unwritable(out, e);
        }
    }

    private static BundleRefusedException unwritable(Path out, IOException cause) {
        return new BundleRefusedException(
                French.typeset(
                                "--out : « %s » ne peut pas être écrit (%s). Vérifiez l’espace libre et les droits, puis relancez : rien n’est perdu.")
                        .formatted(out, DiskFault.words(cause)),
                cause);
    }

    /** {@return the folder that it is made in} */
    Path place() {
        return out;
    }

    /** {@return where the dossier is being made} */
    Path content() {
        return work.resolve("contenu");
    }

    /** {@return a folder for what does not stay} */
    Path scrap() {
        return work.resolve("travail");
    }

    /**
     * Puts the dossier in its place.
     *
     * @param place where its folder goes, on the same disk; made when missing
     * @param name of its folder
     * @return where the folder that had its name is kept now; the same as the dossier when there was none
     */
    Path finish(Path place, String name) {
        Path target = place.resolve(name);
        Path kept = target;
        try {
            Files.createDirectories(place);
            if (Files.exists(target)) {
                for (int twin = 1; Files.exists(kept); twin++) {
                    kept = place.resolve(name + "_ancien-" + twin);
                }
                Files.move(target, kept, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(content(), target, StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } catch (IOException e) {
            throw unwritable(out, e);
        }
    }

    /** Takes away all that is not the finished dossier. */
    void discard() {
        try {
            delete(work);
        } catch (IOException e) {
            throw unwritable(out, e);
        }
    }

    /**
     * {@return the digest of every file below {@code folder}, by its path with {@code /}}
     *
     * @param known digests of files that were hashed while they were written, and are not read for it again
     */
    static Map<String, Sha256> files(Path folder, Map<Path, Sha256> known) {
        Map<String, Sha256> files = new TreeMap<>();
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                Sha256 written = known.get(file);
                files.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        written == null ? FileDigests.of(file) : written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst = new ArrayList<>();
        try (Stream<Path> below = Files.walk(folder)) {
            below.sorted(Comparator.reverseOrder()).forEach(deepestFirst::add);
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
