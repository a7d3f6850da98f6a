package fr.opposable.dossier;

import fr.opposable.kernel.French;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The profiles that travel with the program, by key. */
public final class FilingProfiles {

    private static final String FILE = "/dossier/profiles.yaml";
    private static final String NONE = "none";
    private static final Set<String> STATUSES = Set.of("verified", "second-hand", "unverified");
    private static final Set<String> KEYS = Set.of(
            "key",
            "label",
            "largestFile",
            "nameLength",
            "folios",
            "digests",
            "originals",
            "status",
            "checkedOn",
            "source",
            "note",
            "papers",
            "messages",
            "singlePieces",
            "volumes",
            "natives",
            "paperCopies",
            "editable",
            "signing",
            "byHand",
            "serves",
            "unsure",
            "preferred",
            "courtsStatus",
            "courtsCheckedOn",
            "courtsSource",
            "reason",
            "cure");

    private final Map<String, FilingProfile> profiles;

    private FilingProfiles(Map<String, FilingProfile> profiles) {
        this.profiles = profiles;
    }

    /** {@return the profiles of this program} */
    public static FilingProfiles load() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(FilingProfiles.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** {@return the profiles of {@code yaml}; a fault of the file is ours, and names its line} */
    static FilingProfiles read(Reader yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Map<String, FilingProfile> found = new LinkedHashMap<>();
        try {
            Node top = new Yaml(new SafeConstructor(options)).compose(yaml);
            if (!(top instanceof MappingNode mapping)
                    || mapping.getValue().size() != 1
                    || !(mapping.getValue().getFirst().getValueNode() instanceof SequenceNode list)) {
                throw new IllegalStateException(FILE + ": a list 'profiles' was expected");
            }
            for (Node node : list.getValue()) {
                FilingProfile profile = profile(texts(node));
                if (found.put(profile.key(), profile) != null) {
                    throw new IllegalStateException("%s: '%s' is there twice".formatted(FILE, profile.key()));
                }
            }
        } catch (YAMLException e) {
            throw new IllegalStateException(FILE + " is no YAML", e);
        }
        return new FilingProfiles(found);
    }

    private static Map<String, String> texts(Node node) {
        int line = node.getStartMark().getLine() + 1;
        Map<String, String> texts = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key && tuple.getValueNode() instanceof ScalarNode value) {
                    texts.put(key.getValue(), value.getValue());
                }
            }
        }
        if (!texts.keySet().equals(KEYS)) {
            throw new IllegalStateException(
                    "%s, line %d: keys are %s, not %s".formatted(FILE, line, KEYS, texts.keySet()));
        }
        for (String key : List.of("status", "courtsStatus")) {
            if (!STATUSES.contains(texts.get(key))) {
                throw new IllegalStateException("%s, line %d: %s '%s'".formatted(FILE, line, key, texts.get(key)));
            }
        }
        return texts;
    }

    private static FilingProfile profile(Map<String, String> texts) {
        String largest = text(texts, "largestFile");
        String checked = text(texts, "checkedOn");
        return new FilingProfile(
                text(texts, "key"),
                French.typeset(text(texts, "label")),
                largest.equals(NONE) ? null : Long.valueOf(largest),
                Integer.parseInt(text(texts, "nameLength")),
                text(texts, "folios").equals("yes"),
                text(texts, "digests").equals("yes"),
                text(texts, "originals").equals("yes"),
                text(texts, "status"),
                French.typeset(text(texts, "source")),
                checked.equals(NONE) ? null : LocalDate.parse(checked),
                French.typeset(text(texts, "note")),
                layout(texts),
                courts(texts));
    }

    private static ServedCourts courts(Map<String, String> texts) {
        String checked = text(texts, "courtsCheckedOn");
        return new ServedCourts(
                words(texts, "serves"),
                words(texts, "unsure"),
                words(texts, "preferred"),
                text(texts, "courtsStatus"),
                French.typeset(text(texts, "courtsSource")),
                checked.equals(NONE) ? null : LocalDate.parse(checked),
                French.typeset(text(texts, "reason")),
                French.typeset(text(texts, "cure")));
    }

    private static List<String> words(Map<String, String> texts, String key) {
        String words = text(texts, key);
        return words.equals(NONE) ? List.of() : List.of(words.split(" ", -1));
    }

    private static FilingProfile.Layout layout(Map<String, String> texts) {
        return new FilingProfile.Layout(
                words(texts, "papers"),
                text(texts, "messages").equals("yes"),
                text(texts, "singlePieces").equals("yes"),
                text(texts, "volumes").equals("yes"),
                text(texts, "natives").equals("yes"),
                Integer.parseInt(text(texts, "paperCopies")),
                text(texts, "editable").equals("yes"),
                French.typeset(text(texts, "signing")),
                French.typeset(text(texts, "byHand")));
    }

    private static String text(Map<String, String> texts, String key) {
        return Objects.requireNonNull(texts.get(key), key);
    }

    /** {@return all, in the order of the file} */
    public List<FilingProfile> all() {
        return List.copyOf(profiles.values());
    }

    /**
     * {@return the profile taken before a court when the user chooses none: the first that is preferred for it}
     *
     * @param court its kind, by the word of the data of the courts, {@code commerce}; null while no court is designated
     */
    public FilingProfile preferredFor(@Nullable String court) {
        return profiles.values().stream()
                .filter(profile -> profile.courts().isPreferredFor(court))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FILE + ": no profile is preferred for " + court));
    }

    /**
     * {@return the profile named {@code key}}
     *
     * @throws IllegalArgumentException when there is none; the message is French and lists those there are
     */
    public FilingProfile named(String key) {
        FilingProfile profile = profiles.get(key);
        if (profile == null) {
            throw new IllegalArgumentException(French.typeset("Profil inconnu : « %s ». Choisissez parmi : %s.")
                    .formatted(key, profiles.keySet().stream().collect(Collectors.joining(", "))));
        }
        return profile;
    }
}
