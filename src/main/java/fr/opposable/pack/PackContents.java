package fr.opposable.pack;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.pack.internal.PackFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A pack as it was found: its files by path, each read once for its digest; small ones are read again when their words are needed. */
final class PackContents {

    /** Left by systems that show folders; they hold nothing of the pack. */
    private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    private static final List<String> LANDMARKS =
            List.of(Manifest.PATH, Bag.PAYLOAD, Bag.TAGS, Bag.DECLARATION, "LISEZMOI.txt", "VERIFIER.html");
    private static final int LARGEST_TEXT = 64 << 20;
    private static final int BUFFER = 1 << 18;

    private final PackFiles files;
    private final String root;
    private final Map<String, Found> found = new TreeMap<>();
    private final Set<String> unreadable = new TreeSet<>();
    private final Set<String> litter = new TreeSet<>();
    private long bytes;

    /** A file as it is. */
    record Found(Sha256 sha256, long bytes) {}

    private PackContents(PackFiles files, String root) {
        this.files = files;
        this.root = root;
    }

    /** {@return the pack in these files, when there is one} */
    static Optional<PackContents> in(PackFiles files, PackProgress progress) {
        return rootOf(files.names()).map(root -> {
            PackContents contents = new PackContents(files, root);
            contents.readAll(progress);
            return contents;
        });
    }

    /** {@return the folder that holds the pack, with its slash; empty text for the container itself} */
    static Optional<String> rootOf(List<String> names) {
        Map<String, Integer> landmarks = new LinkedHashMap<>();
        for (String name : names) {
            int slash = name.indexOf('/');
            if (LANDMARKS.contains(name)) {
                landmarks.merge("", 1, Integer::sum);
            } else if (slash > 0 && LANDMARKS.contains(name.substring(slash + 1))) {
                landmarks.merge(name.substring(0, slash + 1), 1, Integer::sum);
            }
        }
        return landmarks.entrySet().stream()
                .filter(root -> root.getValue() > 1)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private void readAll(PackProgress progress) {
        long total = files.names().stream().mapToLong(files::size).sum();
        byte[] buffer = new byte[BUFFER];
        for (String name : files.names()) {
            if (LITTER.contains(name.substring(name.lastIndexOf('/') + 1)) || name.startsWith("__MACOSX/")) {
                litter.add(name);
                continue;
            }
            String path = inside(name);
            MessageDigest digest = Sha256.newDigest();
            long size = 0;
            try (InputStream in = files.open(name)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                    size += read;
                    bytes += read;
                    progress.read(bytes, total);
                }
            } catch (IOException e) {
                unreadable.add(path);
            }
            found.put(path, new Found(Sha256.finish(digest), size));
        }
    }

    /** {@return the path in the pack; what lies beside the pack's folder keeps a name no list has} */
    private String inside(String name) {
        return name.startsWith(root) ? name.substring(root.length()) : "../" + name;
    }

    Map<String, Found> found() {
        return found;
    }

    Set<String> unreadable() {
        return unreadable;
    }

    Set<String> litter() {
        return litter;
    }

    long bytes() {
        return bytes;
    }

    List<PackFiles.Damage> damages() {
        return files.damages().stream()
                .map(damage -> new PackFiles.Damage(
                        damage.what(),
                        damage.where().startsWith(root) ? damage.where().substring(root.length()) : damage.where()))
                .toList();
    }

    /** {@return the digest of this file, when it is there} */
    Optional<Sha256> digest(String path) {
        return Optional.ofNullable(found.get(path)).map(Found::sha256);
    }

    /** {@return the bytes of this file, when it is there and of a size that texts have} */
    Optional<Bytes> read(String path) {
        Found file = found.get(path);
        if (file == null || file.bytes() > LARGEST_TEXT || unreadable.contains(path)) {
            return Optional.empty();
        }
        try (InputStream in = files.open(root + path)) {
            return Optional.of(Bytes.owning(in.readAllBytes()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** {@return the text of this file, when it is there and is text in UTF-8} */
    Optional<String> text(String path) {
        return read(path).flatMap(content -> {
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(content.buffer())
                        .toString());
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        });
    }
}
