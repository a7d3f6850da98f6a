package fr.opposable.pack;

import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the parts of a check write down. A file found altered or missing is named once: what hangs on it is not told again. */
final class PackFindings {

    private final Set<PackVerification.Problem> problems = new LinkedHashSet<>();
    private final List<String> notices = new ArrayList<>();
    private final Set<String> touched = new HashSet<>();
    private final Map<String, String> versionOf = new HashMap<>();
    private final List<Ranked> ranked = new ArrayList<>();

    private record Ranked(long index, String name) {}

    /** Makes the versions known that problems are told of. */
    void know(List<JsonNode> versions) {
        for (JsonNode version : versions) {
            String name = name(version);
            for (String part : List.of("artifact", "record", "facts", "proof")) {
                String path = ReadManifest.text(version, part);
                if (path != null) {
                    versionOf.put(path, name);
                }
            }
            ranked.add(new Ranked(version.path("logIndex").asLong(Long.MAX_VALUE), name));
        }
        ranked.sort(Comparator.comparingLong(Ranked::index));
    }

    static String name(JsonNode version) {
        return ReadManifest.text(version, "key") + " v"
                + version.path("version").asInt(0);
    }

    /** {@return the first version that a state of the log of this size covers} */
    @Nullable
    String firstBelow(long size) {
        return ranked.stream()
                .filter(version -> version.index() < size)
                .map(Ranked::name)
                .findFirst()
                .orElse(null);
    }

    /** Names a file that is not what was listed. */
    void file(String what, String path) {
        touched.add(path);
        problem(what, path, versionOf.get(path));
    }

    /** Names a file that is not what was listed, on which a part of the log rests. */
    void file(String what, String path, @Nullable String since) {
        touched.add(path);
        problem(what, path, since);
    }

    void problem(String what, String where, @Nullable String since) {
        problems.add(new PackVerification.Problem(French.typeset(what), where, since));
    }

    void notice(String notice) {
        notices.add(French.typeset(notice));
    }

    /** {@return whether one of these files was named already} */
    boolean isTouched(@Nullable String... paths) {
        for (String path : paths) {
            if (path != null && touched.contains(path)) {
                return true;
            }
        }
        return false;
    }

    List<PackVerification.Problem> problems() {
        return List.copyOf(problems);
    }

    List<String> notices() {
        return List.copyOf(notices);
    }
}
