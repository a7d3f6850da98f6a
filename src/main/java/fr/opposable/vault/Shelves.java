package fr.opposable.vault;

import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folders of the content store, one for each beginning of a digest, made when first needed. A name is on the disk once the folder
 * that holds it was forced: a shelf counts as lasting only after its own name was.
 */
final class Shelves {

    private static final int DIGITS = 3;

    private final Path root;
    private final Set<Path> lasting = ConcurrentHashMap.newKeySet();

    Shelves(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(first());
    }

    /** {@return where the document of this digest is, whether there or not} */
    Path pathOf(Sha256 digest) {
        return root.resolve(digest.hex().substring(0, DIGITS)).resolve(digest.hex());
    }

    /** {@return the shelf of this number, 0 to 4095, whether there or not} */
    Path shelf(int number) {
        return root.resolve(HexFormat.of().toHexDigits(number, DIGITS));
    }

    /** {@return where the document of this digest is to be written, its shelf made} */
    Path placeFor(Sha256 digest) throws IOException {
        Path place = pathOf(digest);
        make(place.resolveSibling(""));
        return place;
    }

    /** {@return the shelf of what has no name yet, always there} */
    Path first() {
        return shelf(0);
    }

    private void make(Path shelf) throws IOException {
        if (lasting.contains(shelf)) {
            return;
        }
        try {
            Files.createDirectory(shelf);
        } catch (FileAlreadyExistsException there) {
            if (!Files.isDirectory(shelf)) {
                throw there;
            }
        }
    }

    /** Forces the names of these documents to the disk, and the names of their shelves when that was not done yet. */
    void force(Collection<Sha256> digests) throws IOException {
        TreeSet<Path> shelves = new TreeSet<>();
        for (Sha256 digest : digests) {
            shelves.add(pathOf(digest).resolveSibling(""));
        }
        for (Path shelf : shelves) {
            force(shelf);
        }
        if (!lasting.containsAll(shelves)) {
            force(root);
            lasting.addAll(shelves);
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
