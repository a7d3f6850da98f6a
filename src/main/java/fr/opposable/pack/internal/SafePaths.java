package fr.opposable.pack.internal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Refuses names that lead out of a folder, or that some systems cannot tell apart. */
final class SafePaths {

    private final Map<String, String> seen = new HashMap<>();

    /** @throws UnsafeArchiveException when {@code name} may not be unpacked */
    void accept(String name) {
        if (name.isEmpty() || name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*")) {
            throw new UnsafeArchiveException("elle contient un chemin absolu, «\u00a0%s\u00a0»".formatted(shown(name)));
        }
        if (name.indexOf('\\') >= 0) {
            throw new UnsafeArchiveException(
                    "elle contient un nom à barre oblique inverse, «\u00a0%s\u00a0», que Windows prend pour un chemin"
                            .formatted(shown(name)));
        }
        if (name.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            throw new UnsafeArchiveException(
                    "elle contient un nom à caractères de commande, «\u00a0%s\u00a0»".formatted(shown(name)));
        }
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                throw new UnsafeArchiveException(
                        "elle contient un chemin qui sort du dossier ou n’est pas simple, «\u00a0%s\u00a0»"
                                .formatted(shown(name)));
            }
        }
        String folded = Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String other = seen.put(folded, name);
        if (other != null) {
            throw new UnsafeArchiveException(
                    other.equals(name)
                            ? "elle contient deux fois «\u00a0%s\u00a0»".formatted(shown(name))
                            : "elle contient «\u00a0%s\u00a0» et «\u00a0%s\u00a0», que certains systèmes confondent"
                                    .formatted(shown(other), shown(name)));
        }
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 120 ? plain.substring(0, 120) + "…" : plain;
    }
}
