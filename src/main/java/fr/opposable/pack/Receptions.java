package fr.opposable.pack;

import fr.opposable.kernel.Sha256;
import fr.opposable.originals.Derivation;
import fr.opposable.originals.Original;
import fr.opposable.originals.Originals;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The originals that were received into the store: who handed in what, and when. One whose bytes lie in the case's folder is not packed
 * twice; one that does not, and what was made from any, is taken from the store.
 */
final class Receptions {

    private final Vault vault;
    private final PackZip zip;
    private final Map<Sha256, String> places = new HashMap<>();
    private final List<Map<String, @Nullable Object>> entries = new ArrayList<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final SafeName names = new SafeName();

    Receptions(Vault vault, PackZip zip) {
        this.vault = vault;
        this.zip = zip;
        zip.files().forEach(file -> places.putIfAbsent(file.sha256(), file.path()));
    }

    void add(List<Original> originals) throws IOException {
        for (Original original : originals) {
            String path =
                    place(original.sha256(), "data/originaux-recus/" + names.of(original.name()), original.name());
            byName.computeIfAbsent(original.name(), _ -> new LinkedHashSet<>()).add(path);
            Map<String, @Nullable Object> entry = entry("received", original.sha256(), path, original.actId());
            entry.put("name", original.name());
            entry.put("receivedAt", original.receivedAt().toString());
            entry.put("receivedBy", original.receivedBy());
            entry.put("paperAt", original.paperAt());
            entry.put("signed", original.isSigned());
            entries.add(entry);
            for (Derivation derivation : original.derived()) {
                add(derivation, original.name(), original.sha256());
            }
        }
    }

    /** What was made of our own letters and of what proves their sending, which nobody handed in. */
    void addOfVersions(List<Originals.OfVersion> made) throws IOException {
        for (Originals.OfVersion one : made) {
            String number = one.derivation().parameters().get("number");
            add(one.derivation(), number == null ? "lettre" : "piece-" + number, one.from());
        }
    }

    private void add(Derivation derivation, String name, Sha256 from) throws IOException {
        String end = derivation.mediaType().equals("application/pdf") ? ".pdf" : "";
        String path = place(
                derivation.sha256(),
                "data/derives/" + names.of(name + "." + derivation.transformation() + end),
                name + ", " + made(derivation));
        Map<String, @Nullable Object> entry = entry("derived", derivation.sha256(), path, derivation.actId());
        entry.put("from", from.hex());
        entry.put("transformation", derivation.transformation());
        entry.put("madeAt", derivation.madeAt().toString());
        entry.put("madeBy", derivation.madeBy());
        entries.add(entry);
    }

    private static String made(Derivation derivation) {
        return derivation.transformation().equals("stamp") ? "copie tamponnée" : derivation.transformation();
    }

    private static Map<String, @Nullable Object> entry(String kind, Sha256 sha256, String path, String act) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("kind", kind);
        entry.put("sha256", sha256.hex());
        entry.put("path", path);
        entry.put("act", act);
        return entry;
    }

    private String place(Sha256 sha256, String path, String title) throws IOException {
        String there = places.get(sha256);
        if (there != null) {
            return there;
        }
        zip.add(path, title, PackFile.Kind.ORIGINAL, vault.read(sha256));
        places.put(sha256, path);
        return path;
    }

    /** {@return where the files lie that were received under {@code name}, in the order they came; several when it was received with other bytes} */
    List<String> pathsOf(String name) {
        return List.copyOf(byName.getOrDefault(name, Set.of()));
    }

    /** {@return what the manifest says of each} */
    List<Map<String, @Nullable Object>> entries() {
        return List.copyOf(entries);
    }
}
